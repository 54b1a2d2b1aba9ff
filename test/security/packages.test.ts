import { readFileSync } from 'node:fs';
import { isRecord, parseJson } from '#lib/core/json';
import packageJson from '../../package.json';

/** The packages in the lock file that run a script while they are installed. */
function withInstallScript(): string[] {
  const lock = parseJson(readFileSync('package-lock.json', 'utf8'));
  const packages = isRecord(lock) && isRecord(lock.packages) ? lock.packages : {};
  const found = Object.entries(packages).filter(([, entry]) => isRecord(entry) && entry.hasInstallScript === true);
  return [...new Set(found.map(([place]) => place.replace(/^.*node_modules\//, '')))].sort();
}

test('a package that wants to run a script during the install: only those that are known do', () => {
  expect(withInstallScript()).toEqual([
    '@parcel/watcher',
    '@scarf/scarf',
    '@swc/core',
    '@tree-sitter-grammars/tree-sitter-yaml',
    'core-js-pure',
    'esbuild',
    'tree-sitter',
    'tree-sitter-json',
    'unrs-resolver',
  ]);
});

test('a package that reports each install to a third party: it is told not to', () => {
  // The package reads it of the root project; see its report.js.
  const report = readFileSync('node_modules/@scarf/scarf/report.js', 'utf8');
  expect(report).toContain('rootPackage.scarfSettings.enabled === false');
  expect(packageJson.scarfSettings).toEqual({ enabled: false });
});
