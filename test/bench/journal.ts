import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Journal } from '#local/events/journal';
import { EventQueue } from '#local/events/queue';
import { local } from '#local/identity';
import { createSystemClock } from '#local/kernel/clock';
import { openDatabase } from '#local/kernel/database';
import { type Platform, startPlatform } from '#local/platform';

const CONNECTIONS = [1, 10, 50];
const LOAD_MS = 3_000;
const WARM_UP_MS = 1_500;

/** Requests a second of a web action that does nothing, beside a bare server in the same run. */
export async function measurePlatform(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const started = performance.now();
  const platform = await startPlatform({ folder, port: 0, unlimited: true });
  const startMs = performance.now() - started;
  await deployEcho(platform);
  const bare = http.createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":true}');
  });
  bare.listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const targets = {
    'web action': `${platform.url}/api/v1/web/${local.namespace}/bench/echo`,
    'bare server': `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`,
  };
  console.log(`\nplatform: starts in ${startMs.toFixed(0)} ms`);
  console.log(`requests a second    ${CONNECTIONS.map((count) => `${count} at once`.padStart(12)).join('')}`);
  for (const [name, url] of Object.entries(targets)) {
    await load(url, 10, WARM_UP_MS);
    const rates: number[] = [];
    for (const connections of CONNECTIONS) {
      rates.push(await load(url, connections, LOAD_MS));
    }
    console.log(`  ${name.padEnd(19)}${rates.map((rate) => String(rate).padStart(12)).join('')}`);
  }
  bare.close();
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Events a second that a journal takes and the queue delivers, and the time of a page, as the
 * journal grows.
 */
export async function measureJournal(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const database = openDatabase(folder);
  const clock = createSystemClock();
  const journal = new Journal(database, clock);
  const queue = new EventQueue(database, clock, {
    attempt: async () => ({ status: 200, route: '' }),
    report: () => {},
  });
  let count = 0;
  const append = (events: number, registrations: readonly string[] = []): number => {
    const started = performance.now();
    for (let index = 0; index < events; index++) {
      count += 1;
      const event = { id: `e-${count}`, type: 'bench', source: 'urn:uuid:bench', data: { sku: `SKU-${count}` } };
      queue.accept(event, registrations, (position) => journal.append('registration', position));
    }
    return events / ((performance.now() - started) / 1000);
  };
  const deliver = async (events: number): Promise<number> => {
    append(events, ['registration']);
    const started = performance.now();
    queue.start();
    while (queue.size > 0) {
      await queue.settled();
    }
    await queue.stop();
    return events / ((performance.now() - started) / 1000);
  };
  console.log('\njournal              appended a second    a page of a hundred    delivered a second');
  let last = journal.read('registration', { latest: true }).next;
  for (const size of sizes) {
    append(size - count);
    last = journal.read('registration', { latest: true }).next;
    const rate = append(1_000);
    const started = performance.now();
    const { events } = journal.read('registration', { since: last, limit: 100 });
    const pageMs = (performance.now() - started).toFixed(1);
    const delivered = (await deliver(1_000)).toFixed(0);
    const row = [rate.toFixed(0).padStart(17), `${pageMs} ms`.padStart(23), delivered.padStart(22)];
    console.log(`  ${`${size} events`.padEnd(19)}${row.join('')}`);
    if (events.length !== 100) {
      throw new Error('The journal lost events.');
    }
  }
  database.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A web action that answers at once. */
async function deployEcho({ url, credentials: { apiKey } }: Platform): Promise<void> {
  const authorization = `Basic ${Buffer.from(apiKey).toString('base64')}`;
  const put = async (name: string, body: object) => {
    const answer = await fetch(`${url}/api/v1/namespaces/_/${name}?overwrite=true`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`The platform answered ${answer.status}.`);
    }
  };
  await put('packages/bench', {});
  await put('actions/bench/echo', {
    exec: { kind: 'nodejs:24', code: 'function main() { return { body: { ok: true } } }' },
    annotations: [{ key: 'web-export', value: true }],
  });
}

/** Requests a second, over connections that stay open, for a bounded time. */
async function load(url: string, connections: number, ms: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + ms;
  let answers = 0;
  const get = () =>
    new Promise<void>((resolve, reject) => {
      http
        .get(url, { agent }, (response) => {
          response.resume();
          response.on('end', () => {
            answers += response.statusCode === 200 ? 1 : 0;
            resolve();
          });
        })
        .on('error', reject);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await get();
      }
    }),
  );
  agent.destroy();
  return Math.round(answers / (ms / 1000));
}
