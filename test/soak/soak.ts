import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRecord } from '#lib/core/json';
import { COMMERCE_FAULTS } from '#local/commerce/index';
import { local } from '#local/identity';
import { createRandom } from '#local/kernel/random';
import { BACKOFFICE, SALEOR } from '#local/paths';
import { childrenOf } from '../support/processes';
import { relayJson } from '../support/relay';
import { type Findings, SoakCommerce } from './commerce';
import { faultsOf, SLOW_SAVE } from './faults';
import { generate, type HistoryEvent } from './history';
import { checkKept } from './kept';
import { findLeaks, type Leaks, QUOTING } from './leaks';
import { OTHER_CHANNEL, SoakSaleor } from './saleor';

export interface SoakOptions {
  events: number;
  seed: number;
  /** Where the ledger lies; `state` unless said otherwise. */
  ledger?: 'state' | 'database';
  /** Whether the stores never answer late, and nothing waits: more events in the same time. */
  fast?: boolean;
  /** Told of progress. */
  progress?: (text: string) => void;
}

/** What a run found out. */
export interface SoakResult extends Findings, Leaks {
  events: number;
  /** The kinds of faults that the stores had. */
  faults: number;
  deliveries: number;
  repeated: number;
  stale: number;
  echoes: number;
  /** Failed deliveries, by the reason's code. */
  failures: Record<string, number>;
  /** What is kept as a failure in the end and must not be, or the other way round. */
  wronglyKept: string[];
  kills: { platform: number; actions: number };
  eventsPerSecond: number;
}

const CHUNK = 100;
/** A short run has smaller chunks, so that it meets each fault too. */
const FEWEST_CHUNKS = 12;
const SENDERS = 8;
/** Longer than the lease of the soak's actions, in milliseconds. */
const LEASE_MS = 15_000;
const MOST_QUARTERS = 90;
/** Where the queues are disturbed. */
const CHAOS = ['/admin/chaos', `${SALEOR}/chaos`];

/**
 * Sends a history through the whole chain, with everything going wrong that can, and compares what
 * came of it.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const run = new SoakRun(options);
  try {
    return await run.play(options.events, options.progress ?? (() => {}));
  } finally {
    run.end();
  }
}

class SoakRun {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'relay-soak-'));
  private readonly random: () => number;
  private child: ChildProcess | undefined;
  private url = '';
  private ended = false;
  private lastTime = 0;
  private readonly counts = { deliveries: 0, repeated: 0, stale: 0, echoes: 0 };
  private readonly failures: Record<string, number> = {};
  private readonly kills = { platform: 0, actions: 0 };

  private readonly seed: number;
  private readonly faults: readonly object[];

  constructor(private readonly options: SoakOptions) {
    this.seed = options.seed;
    this.random = createRandom(options.seed + 1);
    this.faults = faultsOf(options.fast === true);
  }

  async play(count: number, progress: (text: string) => void): Promise<SoakResult> {
    await this.startPlatform();
    const commerce = new SoakCommerce(this.url);
    const saleor = new SoakSaleor(this.url);
    const [own, others] = [await commerce.placeOrders(), await saleor.prepare(this.webActions())];
    const orders = { shipped: [...own.shipped, ...others.shipped], changed: [...own.changed, ...others.changed] };
    const [history, expected] = generate(count, this.seed, orders);
    await this.chaos();
    const started = performance.now();
    const size = Math.min(CHUNK, Math.ceil(count / FEWEST_CHUNKS));
    const chunks = Math.ceil(count / size);
    for (let chunk = 0; chunk < chunks; chunk++) {
      await this.fail(this.faults[chunk % this.faults.length] ?? {});
      const sending = this.send(history.slice(chunk * size, (chunk + 1) * size));
      await saleor.change(chunk);
      await this.disturb(chunk, chunks);
      await sending;
      await this.admin('POST', '/admin/clock', { advance: '1m' });
      progress(`${Math.min(count, (chunk + 1) * size)} of ${count} sent, ${this.counts.deliveries} deliveries`);
    }
    await this.calm();
    await saleor.pay(Number.POSITIVE_INFINITY);
    // What was killed holds its lease for a while.
    await wait(LEASE_MS);
    await this.drain(progress);
    // What Saleor has given up meanwhile.
    await relayJson(this.url, 'saleor', 'reconcile');
    await this.drain(progress);
    const eventsPerSecond = count / ((performance.now() - started) / 1000);
    const findings = await commerce.check(expected);
    await saleor.check(expected, findings);
    // A list of State lags a little behind.
    await this.admin('POST', '/admin/clock', { advance: '2s' });
    const wronglyKept = await checkKept(this.url, expected);
    const { counts, failures, kills } = this;
    await this.stop();
    const found = findLeaks(this.folder);
    const faults = Math.min(chunks, this.faults.length);
    return { events: count, faults, ...counts, failures, ...findings, wronglyKept, ...found, kills, eventsPerSecond };
  }

  /** Queues that deliver twice, late, in no order, and not at once. */
  private async chaos(): Promise<void> {
    const delay = this.options.fast ? 0 : 3_000;
    const settings = { duplicate: 0.15, reorder: 0.3, drop: 0.05, delay, seed: this.seed };
    for (const path of CHAOS) {
      await this.admin('POST', path, settings);
    }
  }

  /** The same failure in both stores, and less of it in the back office. */
  private async fail(fault: object): Promise<void> {
    for (const [at, path] of [
      [COMMERCE_FAULTS, '/V1/customers'],
      [`${BACKOFFICE}/faults`, '/customers/'],
    ]) {
      await this.admin('POST', String(at), { status: 500, body: { message: QUOTING }, path, method: 'POST', count: 2 });
    }
    await this.admin('POST', COMMERCE_FAULTS, SLOW_SAVE);
    await this.admin('POST', COMMERCE_FAULTS, fault);
    await this.admin('POST', `${SALEOR}/faults`, fault);
    await this.admin('POST', `${BACKOFFICE}/faults`, { ...fault, count: 2 });
  }

  private async calm(): Promise<void> {
    for (const path of [COMMERCE_FAULTS, ...[SALEOR, BACKOFFICE].map((at) => `${at}/faults`), ...CHAOS]) {
      await this.admin('DELETE', path);
    }
  }

  /** Kills what runs: an action now and then, the platform at a third and at two thirds. */
  private async disturb(chunk: number, chunks: number): Promise<void> {
    if (!this.options.fast) {
      await wait(this.random() * 400);
    }
    if (chunk === Math.floor(chunks / 3) || chunk === Math.floor((chunks * 2) / 3)) {
      this.kills.platform += 1;
      this.child?.kill('SIGKILL');
      await wait(300);
      await this.startPlatform();
    } else if (this.random() < 0.3) {
      const actions = childrenOf(this.child?.pid ?? 0);
      const action = actions[Math.floor(this.random() * actions.length)];
      if (action !== undefined) {
        this.kills.actions += 1;
        process.kill(action, 'SIGKILL');
      }
    }
  }

  private async startPlatform(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const child = fork(path.join(__dirname, 'platform.ts'), [this.folder, port], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // A developer's own settings do not decide how it ends.
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        INGESTION_AUTH: 'none',
        LOG_LEVEL: 'debug',
        RELAY_LEDGER: this.options.ledger ?? 'state',
        // Saleor has one of the sources alone, and two currencies.
        SALEOR_WAREHOUSES: 'store-7=,store-9=',
        SALEOR_CHANNELS: `default-channel,${OTHER_CHANNEL}`,
      },
    });
    this.child = child;
    this.url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The platform ended with ${code}.`)));
      child.on('message', (message) => {
        if (isRecord(message) && typeof message.ready === 'string') {
          resolve(message.ready);
        } else if (isRecord(message) && isRecord(message.delivery)) {
          this.count(message.delivery);
        }
      });
    });
    child.removeAllListeners('exit');
  }

  private count({ status, did }: Record<string, unknown>): void {
    this.counts.deliveries += 1;
    if (typeof status === 'number' && status >= 300) {
      // The queue's own words have no code: the event was lost on its way, or nobody answered.
      const code = status > 599 ? `queue ${status}` : String(did);
      this.failures[code] = (this.failures[code] ?? 0) + 1;
    } else if (did === 'repeated' || did === 'stale') {
      this.counts[did] += 1;
    } else if (did === 'echo') {
      this.counts.echoes += 1;
    }
  }

  private webActions(): string {
    return `${this.url}/api/v1/web/${local.namespace}`;
  }

  /** As a back office would: several at once, each again until it is accepted. */
  private async send(events: readonly HistoryEvent[]): Promise<void> {
    let next = 0;
    const sender = async () => {
      for (let event = events[next++]; event !== undefined; event = events[next++]) {
        const time = this.timeOfNext();
        while (!this.ended && !(await this.publish({ ...event, time }))) {
          await wait(200);
        }
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, sender));
  }

  /** When the back office makes its next event: each later than the one before. */
  private timeOfNext(): string {
    this.lastTime = Math.max(this.lastTime + 1, Date.now());
    return new Date(this.lastTime).toISOString();
  }

  private async publish({ data, ...attributes }: HistoryEvent & { time: string }): Promise<boolean> {
    const url = `${this.webActions()}/ingestion/webhook`;
    const body = JSON.stringify({ specversion: '1.0', source: 'soak', ...attributes, data });
    const headers = { 'content-type': 'application/cloudevents+json' };
    const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
    if (answer !== undefined && answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      const text = await answer.text();
      // The platform's own word for an action that was killed: a web action's crash is 400 there.
      if (!text.includes('There was an error processing your request')) {
        throw new Error(`The webhook refuses ${attributes.id}: ${text}`);
      }
    }
    return answer?.status === 200;
  }

  /** Time goes on until nothing waits any more. */
  private async drain(progress: (text: string) => void): Promise<void> {
    for (let quarter = 0; quarter < MOST_QUARTERS; quarter++) {
      await this.admin('POST', '/admin/clock', { advance: '15m' });
      const answer = await this.admin('GET', '/admin/queue');
      const waiting = isRecord(answer) ? Number(answer.waiting) : 0;
      progress(`${waiting} deliveries still wait`);
      if (waiting === 0) {
        return;
      }
    }
  }

  private async admin(method: string, route: string, body?: object): Promise<unknown> {
    const response = await fetch(this.url + route, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? undefined : response.json();
  }

  /** Its file can then be read. */
  private async stop(): Promise<void> {
    const { child } = this;
    const ended = child === undefined || child.exitCode !== null ? undefined : once(child, 'exit');
    child?.kill('SIGKILL');
    await ended;
  }

  end(): void {
    this.ended = true;
    this.child?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
