#!/usr/bin/env node
// Runs the compiled commands. To compile TypeScript as it is loaded would take seconds of each
// command; the bundle is made anew when a source is newer than it.
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'dist/relay');
const compiled = path.join(folder, 'index.js');

/** Whether no source of the commands was changed after they were compiled. */
function isFresh() {
  const time = existsSync(compiled) ? statSync(compiled).mtimeMs : 0;
  const sources = ['lib', 'local', 'scripts'].flatMap((name) =>
    readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(root, name, file)),
  );
  return [...sources, path.join(root, 'package-lock.json')].every(
    (file) => !existsSync(file) || statSync(file).mtimeMs < time,
  );
}

/** Into a folder of its own first: another command may run at the same time. */
function compile() {
  const own = `${folder}.${process.pid}`;
  require('esbuild').buildSync({
    entryPoints: [path.join(root, 'scripts/relay/index.ts')],
    outdir: own,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  });
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.js.map', 'index.js']) {
    renameSync(path.join(own, name), path.join(folder, name));
  }
  rmSync(own, { recursive: true });
}

/** Where nothing can be compiled or written, each source is compiled as it is loaded. */
function load() {
  try {
    if (!isFresh()) {
      compile();
    }
  } catch {
    const loader = 'tsx/cjs';
    require(loader);
    return require(path.join(__dirname, 'index.ts'));
  }
  process.setSourceMapsEnabled(true);
  return require(compiled);
}

load();
