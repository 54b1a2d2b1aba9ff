/**
 * `npm run bench`: bytes and load time of each action, then the running platform: time from a call of the webhook to the
 * product in the store, and events per second. `-- --events N` changes how many are sent.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../../local/events/queue';
import { local } from '../../local/identity';
import { startPlatform } from '../../local/platform';
import { build } from '../../scripts/build/build';
import { deploy } from '../../scripts/start/deploy';
import { BUDGETS, bundles, loadTime } from '../support/bundles';

const EVENT = 'be-observer.catalog_product_create';
const WARM_UP = 20;
const IN_FLIGHT = 10;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { events: { type: 'string', default: '200' } } });
  const events = Number(values.events);
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}\n`);
  const cold = await build({ force: true });
  console.log(`build from cold      ${cold.seconds} s for ${cold.total} actions`);
  const warm = await build();
  console.log(`build, no change     ${warm.seconds} s\n`);
  weigh();
  await measureChain(events);
}

function weigh(): void {
  console.log(`${'action'.padEnd(36)}${'zip bytes'.padStart(10)}${'budget'.padStart(10)}${'load ms'.padStart(10)}`);
  for (const { name, kind, bytes, file } of bundles()) {
    const row = [String(bytes), String(BUDGETS[kind]), loadTime(file).toFixed(1)];
    console.log(name.padEnd(36) + row.map((text) => text.padStart(10)).join(''));
  }
}

async function measureChain(events: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const waiting = new Map<string, () => void>();
  const report = ({ event, status }: Report) => {
    if (status !== 200) {
      throw new Error(`A delivery failed with ${status}.`);
    }
    waiting.get(event.id)?.();
  };
  const platform = await startPlatform({ folder, port: 0, report });
  await deploy({ url: platform.url, build: false, onlyBuilt: false, progress: () => {} });
  platform.deliver();
  const webhook = `${platform.url}/api/v1/web/${local.namespace}/ingestion/webhook`;

  /** Milliseconds from the call of the webhook to the end of the delivery, when the product is in the store. */
  const publish = async (uid: string): Promise<number> => {
    const started = performance.now();
    const effect = new Promise<void>((resolve) => waiting.set(uid, resolve));
    const value = { sku: uid, name: uid, price: 1 };
    const answer = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { uid, event: EVENT, value } }),
    });
    if (answer.status !== 200) {
      throw new Error(`The webhook answered ${answer.status}.`);
    }
    await effect;
    return performance.now() - started;
  };

  const first = await publish('cold');
  for (let index = 0; index < WARM_UP; index++) {
    await publish(`warm-${index}`);
  }
  const times: number[] = [];
  for (let index = 0; index < events; index++) {
    times.push(await publish(`one-${index}`));
  }
  times.sort((a, b) => a - b);
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (next < events) {
        next += 1;
        await publish(`many-${next}`);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const at = (part: number) => (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(1);
  console.log(`\nfrom the webhook to the effect, one at a time, ${events} events`);
  console.log(`  first, all cold    ${first.toFixed(0)} ms`);
  console.log(`  p50                ${at(0.5)} ms`);
  console.log(`  p99                ${at(0.99)} ms`);
  console.log(`events per second, ${IN_FLIGHT} at a time`);
  console.log(`  ${(events / seconds).toFixed(0)}`);
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
