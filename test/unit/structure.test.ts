import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every source file, relative to the project. */
const files = ['actions', 'lib', 'local', 'scripts', 'test']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(ts|js)$/.test(file) && !file.includes('node_modules'));

/** The project's own files that a file imports. */
function importsOf(file: string): string[] {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].map(
    ([, name = '']) => name,
  );
  return specifiers.map((name) => path.normalize(path.join(path.dirname(file), name)));
}

/** The room of a file: its first two folders within lib, else the first. */
const room = (file: string) =>
  file
    .split(path.sep)
    .slice(0, file.startsWith('lib') ? 2 : 1)
    .join('/');

const ALLOWED: Record<string, string[]> = {
  'lib/core': [],
  'lib/catalogue': ['lib/core'],
  'lib/adobe': ['lib/core'],
  'lib/delivery': ['lib/core', 'lib/adobe', 'lib/catalogue'],
  'lib/backoffice': ['lib/core', 'lib/catalogue'],
  'lib/operations': ['lib/core', 'lib/adobe', 'lib/delivery'],
  'lib/action': ['lib/core', 'lib/adobe', 'lib/catalogue', 'lib/delivery'],
  'lib/commerce': ['lib/core', 'lib/adobe', 'lib/catalogue'],
  'lib/saleor': ['lib/core', 'lib/catalogue'],
};

test('imports go one way: a room uses only those below it', () => {
  const wrong = files
    .filter((file) => file.startsWith('lib'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => room(target) !== room(file) && !ALLOWED[room(file)]?.includes(room(target)))
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('what is deployed imports nothing of the local platform, the scripts or the tests', () => {
  const wrong = files
    .filter((file) => file.startsWith('actions'))
    .flatMap((file) => importsOf(file).filter((target) => !/^(actions\/|lib\/|package\.json$)/.test(target)));
  expect(wrong).toEqual([]);
});

test('no source file is longer than 300 lines', () => {
  const long = files
    .filter((file) => !file.includes('generated'))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

test('the two webpack configurations are one', () => {
  expect(require('../../webpack-config.cjs')).toBe(require('../../webpack.config.js'));
});
