import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '#local/events/queue';
import { local } from '#local/identity';
import { startPlatform } from '#local/platform';
import { deploy } from '#scripts/start/deployment';

const EVENT = 'be-observer.catalog_product_create';
const WARM_UP = 20;
const IN_FLIGHT = 10;

/**
 * What a run of the chain took: milliseconds, events a second, and calls of the State service for
 * an event.
 */
interface Measured {
  first: number;
  p50: number;
  p99: number;
  perSecond: number;
  stateCalls: number;
}

/**
 * From a call of the webhook to the product in the store, with the guards and without: what they
 * cost.
 */
export async function measureChain(events: number): Promise<void> {
  const guarded = await runChain(events, '');
  const bare = await runChain(events, 'off');
  const row = (name: string, values: readonly string[]) =>
    name.padEnd(30) + values.map((text) => text.padStart(12)).join('');
  const ms = (name: string, key: 'first' | 'p50' | 'p99') =>
    row(
      name,
      [guarded[key], bare[key], guarded[key] - bare[key]].map((value) => `${value.toFixed(1)} ms`),
    );
  console.log(`\n${row(`webhook to effect, ${events} events`, ['guarded', 'bare', 'the guards'])}`);
  console.log(ms('  first, all cold', 'first'));
  console.log(ms('  p50', 'p50'));
  console.log(ms('  p99', 'p99'));
  console.log(
    row(
      `  a second, ${IN_FLIGHT} at a time`,
      [guarded, bare].map(({ perSecond }) => perSecond.toFixed(0)),
    ),
  );
  console.log(
    row(
      '  calls of State, an event',
      [guarded, bare].map(({ stateCalls }) => stateCalls.toFixed(1)),
    ),
  );
}

/** The chain one event at a time, then many at once. `memory` is the setting RELAY_STATE. */
async function runChain(events: number, memory: string): Promise<Measured> {
  process.env.RELAY_STATE = memory;
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const waiting = new Map<string, (status: number) => void>();
  const report = ({ event, status }: Report) => {
    waiting.get(event.id)?.(status);
  };
  const platform = await startPlatform({ folder, port: 0, report, unlimited: true });
  await deploy({
    url: platform.url,
    credentials: platform.credentials,
    build: false,
    onlyBuilt: false,
    saleor: false,
    progress: () => {},
  });
  platform.deliver();
  const webhook = `${platform.url}/api/v1/web/${local.namespace}/ingestion/webhook`;

  /**
   * Milliseconds from the call of the webhook to the end of the delivery, when the product is in
   * the store.
   */
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

  const stateCalls = async () => {
    const { calls } = (await (await fetch(`${platform.url}/admin/state`)).json()) as { calls: Record<string, number> };
    return Object.values(calls).reduce((sum, count) => sum + count, 0);
  };

  const first = await publish('cold');
  for (let index = 0; index < WARM_UP; index++) {
    await publish(`warm-${index}`);
  }
  const before = await stateCalls();
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
  const calls = ((await stateCalls()) - before) / (2 * events);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
  return { first, p50: at(0.5), p99: at(0.99), perSecond: events / seconds, stateCalls: calls };
}
