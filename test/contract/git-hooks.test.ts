import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/started';

const FILES = ['.env.example', '.githooks', '.gitignore', 'biome.json', 'package.json', 'tsconfig.json'];
const FOLDERS = ['actions', 'console', 'docs', 'lib', 'local', 'scripts', 'test'];

const UNFORMATTED = 'export const answer = {a:"b"}\n';
const FORMATTED = "export const answer = { a: 'b' };\n";

let folder: string;
const git = (...args: string[]) => {
  const identity = ['-c', 'user.name=A Tester', '-c', 'user.email=tester@example.com'];
  return spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } });
};

/** A repository with the project's files and hooks. */
beforeAll(() => {
  folder = temporaryFolder();
  for (const name of [...FILES, ...FOLDERS]) {
    cpSync(name, path.join(folder, name), { recursive: true, filter: (file) => !file.endsWith('node_modules') });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  git('init', '--quiet');
  execFileSync('npm', ['run', '--silent', 'git-hooks'], { cwd: folder });
});

test('a staged file is formatted before it is committed; of a partly staged one nothing else is added', () => {
  const [whole, partly] = [path.join(folder, 'lib/whole.ts'), path.join(folder, 'lib/partly.ts')];
  writeFileSync(whole, UNFORMATTED);
  writeFileSync(partly, UNFORMATTED);
  git('add', 'lib');
  appendFileSync(partly, 'export const later = 1;\n');
  const { status, stderr } = git('commit', '--message', 'An answer');
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('lib/partly.ts') });
  expect(git('show', 'HEAD:lib/whole.ts').stdout).toBe(FORMATTED);
  expect(readFileSync(whole, 'utf8')).toBe(FORMATTED);
  expect(git('show', 'HEAD:lib/partly.ts').stdout).toBe(UNFORMATTED);
});

test('a commit that leaves a generated file out of date is refused, and so is a lint error', () => {
  appendFileSync(path.join(folder, 'docs/events.md'), 'By hand.\n');
  git('add', 'docs/events.md');
  expect(git('commit', '--message', 'By hand').stderr).toContain('out of date: docs/events.md');
  cpSync('docs/events.md', path.join(folder, 'docs/events.md'));
  git('add', 'docs/events.md');

  writeFileSync(path.join(folder, 'lib/wrong.ts'), 'export const wrong: any = 1;\n');
  git('add', 'lib/wrong.ts');
  const { status, stderr } = git('commit', '--message', 'A lint error');
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('noExplicitAny') });
});

test.each([
  [72, 0],
  [73, 1],
])('a subject of %i characters ends with %i', (length, status) => {
  const message = path.join(folder, 'message');
  writeFileSync(
    message,
    `${'ü'.repeat(length)}\n\nA body with a line that is much longer than a subject may be, at any rate.\n`,
  );
  expect(spawnSync(process.execPath, ['.githooks/commit-msg', message]).status).toBe(status);
});
