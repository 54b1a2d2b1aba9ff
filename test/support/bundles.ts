import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const DIST = 'dist/application/actions';

/** What a bundle may weigh, zipped, in bytes. */
export const BUDGETS = {
  handler: 60 * 1024,
  // What publishes: the stock client, without what it does not use (lib/platform/slim).
  ingestion: 60 * 1024,
  consumer: 120 * 1024,
  // What answers while a shopper waits.
  checkout: 120 * 1024,
  // What publishes for Saleor, with its state.
  saleor: 120 * 1024,
  // The same for the CMS.
  cms: 60 * 1024,
  // Called by a person, not by events.
  operations: 120 * 1024,
  // The page for people, and its data.
  console: 120 * 1024,
} as const;

export type Kind = keyof typeof BUDGETS;

export interface Bundle {
  /** `<package>/<action>` */
  name: string;
  kind: Kind;
  zip: string;
  /** What is loaded. */
  file: string;
  bytes: number;
}

const CHECKOUT = ['saleor/taxes', 'saleor/shipping', 'saleor/payments'];

function kindOf(name: string): Bundle['kind'] {
  if (CHECKOUT.includes(name) || name.startsWith('webhook/')) {
    return 'checkout';
  }
  const [packageName] = name.split('/');
  if (
    packageName === 'ingestion' ||
    packageName === 'operations' ||
    packageName === 'saleor' ||
    packageName === 'cms' ||
    packageName === 'console'
  ) {
    return packageName;
  }
  // What a consumer is made of: the ledger, and the client that calls actions.
  return /\/(consumer|full-sync)$/.test(name) ? 'consumer' : 'handler';
}

/** The built actions. */
export function bundles(): Bundle[] {
  return readdirSync(DIST)
    .flatMap((packageName) => readdirSync(path.join(DIST, packageName)).map((file) => `${packageName}/${file}`))
    .filter((file) => file.endsWith('.zip'))
    .map((file) => {
      const name = file.replace(/\.zip$/, '');
      const zip = path.join(DIST, file);
      return {
        name,
        kind: kindOf(name),
        zip,
        file: path.resolve(DIST, `${name}-temp`, 'index.js'),
        bytes: statSync(zip).size,
      };
    });
}

/** Milliseconds to load a bundle in a fresh process: the median of several. */
export function loadTime(file: string, processes = 5): number {
  const code = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t)`;
  const times = Array.from({ length: processes }, () =>
    Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })),
  ).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
