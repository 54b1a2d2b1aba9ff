/**
 * `npm run bench`: the build; bytes and load time of each action; the developer's loop; the running
 * chain; a long stock list; Saleor; the platform by itself. Options: --only PART (again for more),
 * --events N (sent through the chain), --deep (a journal of a million events, which takes minutes),
 * --json (rows of name, value, unit and goal).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '#scripts/build/build';
import { BUDGETS, bundles, type Kind, loadTime } from '../support/bundles';
import { measureBulk } from './bulk';
import { measureChain } from './chain';
import { measureJournal } from './journal';
import { measureLoop } from './loop';
import { measureMemory } from './memory';
import { allRows, heading, row } from './report';
import { measureSaleor } from './saleor';
import { measureSaleorStore } from './saleor-store';
import { measureWebAction } from './web-action';

/** What a bundle may take to load, beside what the empty action takes. */
const LOAD_MS: Partial<Record<Kind, number>> = { consumer: 14, ingestion: 11 };

/** What is measured, by the name that `--only` takes. */
const PARTS: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  build: measureBuild,
  bundles: measureBundles,
  loop: () => measureLoop(),
  chain: ({ events }) => measureChain(events),
  bulk: () => measureBulk(),
  saleor: async ({ events }) => {
    await measureSaleor(events);
    await measureSaleorStore();
  },
  platform: async ({ deep }) => {
    await measureWebAction();
    await measureMemory();
    await measureJournal(deep ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000]);
  },
};

interface Options {
  events: number;
  deep: boolean;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '200' },
      only: { type: 'string', multiple: true, default: Object.keys(PARTS) },
      deep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const events = Number(values.events);
  if (!Number.isInteger(events) || events < 1) {
    throw new Error('--events must be a whole number from 1 on.');
  }
  if (values.json) {
    // The rows alone go to the standard output.
    console.log = console.error;
  }
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}\n`);
  await build();
  for (const name of values.only) {
    const part = PARTS[name];
    if (part === undefined) {
      throw new Error(`--only takes one of ${Object.keys(PARTS).join(', ')}.`);
    }
    await part({ events, deep: values.deep });
  }
  if (values.json) {
    process.stdout.write(`${JSON.stringify(allRows(), null, 2)}\n`);
  }
}

async function measureBuild(): Promise<void> {
  heading('build of all actions');
  row('cold', Number((await build({ force: true })).seconds), 's', 15);
  row('nothing has changed', Number((await build()).seconds), 's');
}

/** Bytes and load time, beside the budgets that are tested and an action that does nothing. */
async function measureBundles(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const empty = path.join(folder, 'index.js');
  writeFileSync(empty, 'exports.main = () => ({});');
  heading('bundles');
  row('an empty action, to load', loadTime(empty), 'ms');
  for (const { name, kind, bytes, file } of bundles()) {
    row(`${name}, zipped`, bytes, 'bytes', BUDGETS[kind]);
    row(`${name}, to load`, loadTime(file), 'ms', LOAD_MS[kind]);
  }
  rmSync(folder, { recursive: true, force: true });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
