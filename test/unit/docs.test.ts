import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';

/** Files that an integrator adds to the own copy; git ignores them. */
const NOT_IN_GIT = ['workspace.json', 'scripts/onboarding/config/workspace.json'];

const ownFolders = readdirSync('.', { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && !['.git', '.local', 'coverage', 'dist', 'node_modules'].includes(entry.name),
  )
  .map(({ name }) => name);

/** Every file and folder of the project, relative to it. */
const project = new Set([
  ...readdirSync('.'),
  ...ownFolders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => !file.includes('node_modules'))
      .map((file) => path.join(folder, file)),
  ),
]);

/** Every page, with its text and its text without code blocks. */
const pages = [...project]
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, text, prose: text.replace(/^ *```[\s\S]*?^ *```$/gm, '') };
  });

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(prose: string): string[] {
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a pattern finds in the pages, each with the page that has it. */
function findAll(pattern: RegExp, part: 'text' | 'prose', exceptFor: readonly string[] = []) {
  return pages
    .filter(({ file }) => !exceptFor.includes(file))
    .flatMap((page) => [...page[part].matchAll(pattern)].map(([, found = '']) => ({ file: page.file, found })));
}

test('every relative link leads to a file, and to a heading of it', () => {
  const links = findAll(/\]\((?!\w+:)([^)\s]+)\)/g, 'prose');
  const broken = links.filter(({ file, found }) => {
    const [name = '', anchor] = found.split('#');
    const target = name === '' ? file : path.join(path.dirname(file), name);
    const page = pages.find((candidate) => candidate.file === target);
    return !existsSync(target) || (anchor !== undefined && !(page && anchorsOf(page.prose).includes(anchor)));
  });
  expect(links.length).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});

test('every npm script that a page names is in package.json', () => {
  const named = findAll(/\bnpm run (?:-s )?([\w:-]+)/g, 'text');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ found }) => !Object.hasOwn(packageJson.scripts, found))).toEqual([]);
});

test('every command of npx relay that a page names is one that its help shows', () => {
  const help = execFileSync(process.execPath, ['scripts/relay/bin.js', '--help'], { encoding: 'utf8' });
  const commands = [...help.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name]) => name);
  const named = findAll(/\bnpx relay ([a-z][\w-]*)/g, 'text');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ found }) => !commands.includes(found))).toEqual([]);
});

test('every path in backticks is a file or a folder of the project', () => {
  // A changelog names what was there at its time. A path in bold is one that the page's reader
  // creates.
  const quoted = findAll(/(?<![*`])`([^`\n]+)`(?![*`])/g, 'prose', ['CHANGELOG.md']);
  const paths = quoted.filter(({ found }) => isPath(found));
  expect(paths.length).toBeGreaterThan(50);
  // A package of actions may have the name of a folder; several of one stand in braces.
  const isAction = (found: string) => isInProject(`actions/${found.replace(/\{[^}]*\}/, '<name>')}`);
  const known = (found: string) => NOT_IN_GIT.includes(found) || isInProject(found) || isAction(found);
  expect(paths.filter(({ found }) => !known(found))).toEqual([]);
});

/** Whether a text in backticks means a file or a folder of the project. */
function isPath(text: string): boolean {
  const inFolder = ownFolders.some((folder) => text.replace(/^#/, '').startsWith(`${folder}/`));
  return inFolder ? !/[ :?]/.test(text) : /^[\w.-]+\.(cjs|js|json|md|ts|yaml|yml)$/.test(text);
}

/**
 * A name alone may be that of a file in any folder; `*`, `<name>` and `…` stand for any part of a
 * path.
 */
function isInProject(text: string): boolean {
  const plain = text.replace(/^#(.*)$/, '$1.ts').replace(/\/$/, '');
  const pattern = plain
    .replace(/[.+^$()[\]\\]/g, '\\$&')
    .replace(/\*+|<[\w-]+>/g, '[^/]+')
    .replace('…', '.+');
  const expression = new RegExp(plain.includes('/') ? `^${pattern}$` : `(^|/)${pattern}$`);
  return [...project].some((file) => expression.test(file));
}

test('every setting that a page names is in .env.example', () => {
  const declared = [...readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
  const named = findAll(/(?<![\w-])((?:BACKOFFICE|COMMERCE|INGESTION|OAUTH|RELAY|SALEOR|STOCK)_\w+)/g, 'text');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ found }) => !declared.includes(found))).toEqual([]);
});

test('every JSON block is JSON', () => {
  const blocks = findAll(/^ *```json\n([\s\S]*?)^ *```$/gm, 'text');
  const broken = blocks.filter(({ found }) => {
    try {
      JSON.parse(found);
      return false;
    } catch {
      return true;
    }
  });
  expect(blocks.length).toBeGreaterThan(5);
  expect(broken).toEqual([]);
});

test('the architecture has a row for each room of lib, and for no other', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...text.matchAll(/^\| `lib\/([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(readdirSync('lib').sort());
});

test('the handler that the README shows is that of the file which it names', () => {
  const [, file = '', code = ''] =
    /^This is all of `(\S+)` but its imports:\n\n```ts\n([\s\S]*?)^```$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [, withoutImports] = /(?:^import .*\n)+\n([\s\S]*)/m.exec(readFileSync(file, 'utf8')) ?? [];
  expect(code).toBe(withoutImports);
});
