#!/usr/bin/env node
// Runs the compiled commands. To compile TypeScript as it is loaded would take seconds of each
// command; the bundle is made anew when a source is newer than it.
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const compiled = path.join(root, 'dist/relay/index.js');

/** Whether no source of the commands was changed after they were compiled. */
function isFresh() {
  const time = existsSync(compiled) ? statSync(compiled).mtimeMs : 0;
  const sources = ['lib', 'local', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(root, folder, file)),
  );
  return [...sources, path.join(root, 'package-lock.json')].every(
    (file) => !existsSync(file) || statSync(file).mtimeMs < time,
  );
}

if (!isFresh()) {
  require('esbuild').buildSync({
    entryPoints: [path.join(root, 'scripts/relay/index.ts')],
    outfile: compiled,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  });
}
process.setSourceMapsEnabled(true);
require(compiled);
