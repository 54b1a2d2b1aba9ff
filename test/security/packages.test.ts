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

/** The packages that bundles are made of, from the lock file, as `<name> <version>`. */
function bundled(): string[] {
  const lock = parseJson(readFileSync('package-lock.json', 'utf8'));
  const packages = isRecord(lock) && isRecord(lock.packages) ? lock.packages : {};
  const found = new Map<string, string>();
  const placeOf = (name: string, from: string): string | undefined => {
    for (let at = from; ; at = at.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
      const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (Object.hasOwn(packages, place) || at === '') {
        return Object.hasOwn(packages, place) ? place : undefined;
      }
    }
  };
  const walk = (name: string, from: string): void => {
    const place = placeOf(name, from);
    const entry = place === undefined ? undefined : packages[place];
    if (place !== undefined && isRecord(entry) && !found.has(place)) {
      found.set(place, `${name} ${entry.version}`);
      for (const next of Object.keys(isRecord(entry.dependencies) ? entry.dependencies : {})) {
        walk(next, place);
      }
    }
  };
  // The scripts alone use the SDK.
  for (const name of Object.keys(packageJson.dependencies).filter((own) => own !== '@adobe/aio-sdk')) {
    walk(name, '');
  }
  return [...new Set(found.values())].sort();
}

test('NOTICE has each package that a bundle may be made of, with its licence', () => {
  const lines = readFileSync('NOTICE', 'utf8').split('\n').slice(6);
  const named = lines.flatMap((line) => /^(\S+ \S+) \([\w.+ -]+\)/.exec(line)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].sort()).toEqual(bundled());
});
