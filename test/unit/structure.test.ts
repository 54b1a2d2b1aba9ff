import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every source file, relative to the project. */
const files = ['actions', 'console', 'hooks', 'lib', 'local', 'scripts', 'test']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(tsx?|js|css)$/.test(file) && !file.includes('node_modules'));

/** The project's own files that a file imports, as paths of files that exist. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom\s+|\bimport\(\s*|\bimport\s+|\brequire\(\s*)'([.#][^']*)'/g)];
  return specifiers.map(([, name = '']) => {
    const base = name.startsWith('#') ? name.slice(1) : path.normalize(path.join(path.dirname(file), name));
    const found = [base, `${base}.ts`, `${base}.tsx`, `${base}.js`, path.join(base, 'index.ts')].find(
      (candidate) => existsSync(candidate) && /\.\w+$/.test(candidate),
    );
    return found ?? base;
  });
}

/**
 * The room of a file: a system, a mapping between two, a room of lib, a service of the local
 * platform, or a folder.
 */
function room(file: string): string {
  const parts = file.split(path.sep);
  const [first = '', second = ''] = parts;
  if (first === 'lib') {
    return parts.slice(0, second === 'systems' ? 3 : 2).join('/');
  }
  return first;
}

const BASE = ['lib/core', 'lib/catalogue', 'lib/settings'];
const MACHINERY = [...BASE, 'lib/platform', 'lib/delivery', 'lib/action'];
const SYSTEMS = ['backoffice', 'commerce', 'saleor', 'strapi', 'pubsub'].map((name) => `lib/systems/${name}`);
const LIB = [...MACHINERY, ...SYSTEMS, 'lib/flows', 'lib/checkout', 'lib/operations'];

/**
 * What each room may import beside itself: docs/architecture.md draws it. Systems do not import
 * each other.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'lib/core': [],
  'lib/settings': ['lib/core'],
  'lib/catalogue': ['lib/core'],
  'lib/platform': BASE,
  'lib/delivery': [...BASE, 'lib/platform'],
  'lib/action': [...BASE, 'lib/platform', 'lib/delivery'],
  ...Object.fromEntries(SYSTEMS.map((system) => [system, MACHINERY])),
  'lib/flows': [...BASE, 'lib/delivery', ...SYSTEMS],
  'lib/checkout': [...MACHINERY, ...SYSTEMS],
  'lib/operations': [...MACHINERY, ...SYSTEMS, 'lib/flows', 'lib/checkout'],
  actions: [...LIB, 'package.json'],
  local: [...BASE, 'lib/platform', 'package.json'],
  scripts: [...LIB, 'local', 'package.json'],
  // The page runs in a browser: it knows the data action's answers, and none of its code.
  console: [],
  hooks: ['scripts'],
  test: [...LIB, 'actions', 'hooks', 'local', 'scripts', 'package.json', 'webpack.config.js', 'webpack-config.cjs'],
};

test('imports go one way: a room uses only those below it', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => room(target) !== room(file) && !ALLOWED[room(file)]?.includes(room(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file)] as const));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start !== -1) {
      circles.push([...way.slice(start), file].join(' → '));
    } else if (!done.has(file)) {
      for (const target of graph.get(file) ?? []) {
        visit(target, [...way, file]);
      }
      done.add(file);
    }
  };
  for (const file of files) {
    visit(file, []);
  }
  expect(circles).toEqual([]);
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

test('no line of a comment is longer than 100 columns', () => {
  const long = files
    .filter((file) => !file.includes('generated'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /^\s*(\/\/|\/\*|\*)/.test(line) && line.length > 100 ? [`${file}:${index + 1}`] : [],
        ),
    );
  expect(long).toEqual([]);
});
