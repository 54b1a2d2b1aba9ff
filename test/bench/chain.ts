import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../../local/events/queue';
import { local } from '../../local/identity';
import { startPlatform } from '../../local/platform';
import { deploy } from '../../scripts/start/deploy';

const EVENT = 'be-observer.catalog_product_create';
const WARM_UP = 20;
const IN_FLIGHT = 10;

/** The running chain: from a call of the webhook to the product in the store, one at a time and many at once. */
export async function measureChain(events: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const waiting = new Map<string, (status: number) => void>();
  const report = ({ event, status }: Report) => {
    waiting.get(event.id)?.(status);
  };
  const platform = await startPlatform({ folder, port: 0, report });
  await deploy({ url: platform.url, build: false, onlyBuilt: false, progress: () => {} });
  platform.deliver();
  const webhook = `${platform.url}/api/v1/web/${local.namespace}/ingestion/webhook`;

  /** Milliseconds from the call of the webhook to the end of the delivery, when the product is in the store. */
  const publish = async (uid: string): Promise<number> => {
    const started = performance.now();
    const effect = new Promise<number>((resolve) => waiting.set(uid, resolve));
    const value = { sku: uid, name: uid, price: 1 };
    const answer = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { uid, event: EVENT, value } }),
    });
    if (answer.status !== 200) {
      throw new Error(`The webhook answered ${answer.status}.`);
    }
    const status = await effect;
    if (status !== 200) {
      throw new Error(`A delivery failed with ${status}.`);
    }
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
