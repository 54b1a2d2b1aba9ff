/**
 * `npm run bench`: bytes and load time of each action; the running chain; the platform by itself.
 * Options: --events N (sent through the chain), --deep (a journal of a million events, which takes
 * minutes).
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '#scripts/build/build';
import { BUDGETS, bundles, loadTime } from '../support/bundles';
import { measureChain } from './chain';
import { measureMemory } from './memory';
import { measureJournal, measurePlatform } from './platform';
import { measureSaleor } from './saleor';
import { measureSaleorStore } from './saleor-store';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { events: { type: 'string', default: '200' }, deep: { type: 'boolean', default: false } },
  });
  const events = Number(values.events);
  if (!Number.isInteger(events) || events < 1) {
    throw new Error('--events must be a whole number from 1 on.');
  }
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}\n`);
  const cold = await build({ force: true });
  console.log(`build from cold      ${cold.seconds} s for ${cold.total} actions`);
  const warm = await build();
  console.log(`build, no change     ${warm.seconds} s\n`);
  weigh();
  await measureChain(events);
  await measureSaleor(events);
  await measureSaleorStore();
  await measurePlatform();
  await measureMemory();
  await measureJournal(values.deep ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000]);
}

function weigh(): void {
  console.log(`${'action'.padEnd(36)}${'zip bytes'.padStart(10)}${'budget'.padStart(10)}${'load ms'.padStart(10)}`);
  for (const { name, kind, bytes, file } of bundles()) {
    const row = [String(bytes), String(BUDGETS[kind]), loadTime(file).toFixed(1)];
    console.log(name.padEnd(36) + row.map((text) => text.padStart(10)).join(''));
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
