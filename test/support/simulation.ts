import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { KeyedMutex } from '#lib/delivery/keyed-mutex';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { CallHandler, DeliveryAnswer } from '#lib/delivery/types';
import { createMemoryStore } from './memory-store';

/** An event of a generated history. */
export interface SimulatedEvent {
  id: string;
  /** `set` writes a value to a record, `add` adds something that must not be there twice. */
  kind: 'set' | 'add';
  record: string;
  /** A second name, which may belong to another record in another event. */
  also?: string | undefined;
  /** Its place in the source's history; also the value that it sets. */
  version: number;
}

/** What a delivery meets on its way. */
export interface Fate {
  /** Which process it runs in. */
  process: number;
  /**
   * What the target answers; `crash` ends the process at the handler's step, before or after the
   * effect, or once the first note of it is written.
   */
  target: 'ok' | 'away' | 'crash-before' | 'crash-after' | 'crash-noting';
}

const START = Date.UTC(2026, 0, 1);
const LIMIT_MS = 50_000;

const routes = {
  set: {
    handler: 'shop/set',
    entity: 'product',
    targets: ['shop'],
    identity: { keys: { id: ['record'], also: ['also'] }, carries: {} },
  },
  add: {
    handler: 'shop/add',
    entity: 'shipment',
    targets: ['shop'],
    identity: { keys: { id: ['record', 'version'] }, carries: {} },
    unrepeatable: true,
    requiresLedger: ['shop'],
  },
} satisfies Record<string, Route>;

/**
 * Consumers in several processes, their store and their target, one operation at a time in an order
 * that the test chooses. Time stands still within a round and moves on between two.
 */
export class Simulation {
  private now = START;
  private readonly memory = createMemoryStore(() => this.now);
  private readonly waiting: { go: () => void; fail: () => void; store: boolean }[] = [];
  private readonly processes = Array.from({ length: 3 }, () => new KeyedMutex());
  /** What the target has: the value of each record, and how often each thing was added. */
  readonly values = new Map<string, number>();
  readonly added = new Map<string, number>();
  /** The newest version that each name was ever set to. */
  readonly newest = new Map<string, number>();

  /** `looks`: whether the handler looks at the target before it adds. */
  constructor(private readonly looks = true) {}

  /**
   * Delivers at once; `choices` says which operation is next, `faults` which of the store's fail.
   */
  async round(
    deliveries: readonly { event: SimulatedEvent; fate: Fate }[],
    choices: Iterator<number>,
    faults: Iterator<boolean>,
  ): Promise<{ event: SimulatedEvent; status: number }[]> {
    const ended: { event: SimulatedEvent; status: number }[] = [];
    for (const { event, fate } of deliveries) {
      this.deliver(event, fate).then(
        ({ statusCode }) => ended.push({ event, status: statusCode }),
        (error) => ended.push({ event, status: error instanceof RelayError ? error.status : 500 }),
      );
    }
    for (;;) {
      await new Promise(setImmediate);
      const [taken] = this.waiting.splice((choices.next().value ?? 0) % Math.max(1, this.waiting.length), 1);
      if (taken === undefined) {
        break;
      }
      const failing = taken.store && faults.next().value === true;
      failing ? taken.fail() : taken.go();
    }
    // A process that died is replaced; what waited in it has died with it.
    for (const { fate } of deliveries.filter(({ fate: { target } }) => target.startsWith('crash'))) {
      this.processes[fate.process] = new KeyedMutex();
    }
    // A queue comes again after a minute at least, when the leases of the dead are over.
    this.now += 61_000;
    return ended;
  }

  private deliver(event: SimulatedEvent, fate: Fate): Promise<DeliveryAnswer> {
    const endsAt = this.now + LIMIT_MS;
    const deadline: Context['deadline'] = {
      endsAt,
      total: LIMIT_MS,
      remaining: () => endsAt - this.now,
      shortened: () => deadline,
      signal: () => new AbortController().signal,
      sleep: () => this.step(async () => {}),
    };
    const silent = () => {};
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const config = readConfig({});
    const route: Route = routes[event.kind];
    const life = { calls: Number.POSITIVE_INFINITY };
    const once = deliverOnce(this.handler(event, fate, life), {
      ledger: stateLedger(this.store(life)),
      terms: { source: 'backoffice', peer: 'shop', route, creates: false, echoMs: 0 },
      requiresLedger: route.requiresLedger?.includes('shop') === true,
      unrepeatable: route.unrepeatable === true,
      now: () => this.now,
      mutex: this.processes[fate.process] ?? new KeyedMutex(),
    });
    const time = new Date(START + event.version * 1000).toISOString();
    const info = { id: event.id, type: event.kind, time, retryCount: 0 };
    const data = { record: event.record, also: event.also, version: event.version };
    return once({ event: info, data, handler: route.handler, target: 'shop' }, { config, deadline, log });
  }

  /**
   * As the real ones do it: it looks at the target, then writes; another may come between the two.
   */
  private handler(
    { id, kind, record, also, version }: SimulatedEvent,
    { target }: Fate,
    life: { calls: number },
  ): CallHandler {
    const never = new Promise<never>(() => {});
    return async () => {
      const there = await this.step(async () => this.added.get(id));
      if (target === 'away') {
        return { statusCode: 503, body: { success: false, error: 'Away.' } };
      }
      if (target === 'crash-before') {
        return never;
      }
      await this.step(async () => {
        if (kind === 'set') {
          this.set(also === undefined ? [record] : [record, also], version);
        } else if (there === undefined || !this.looks) {
          this.added.set(id, (this.added.get(id) ?? 0) + 1);
        }
      });
      if (target === 'crash-noting') {
        life.calls = 1;
      }
      return target === 'crash-after' ? never : { statusCode: 200, body: { success: true, message: 'Done' } };
    };
  }

  private set(names: readonly string[], version: number): void {
    for (const name of names) {
      this.values.set(name, version);
      this.newest.set(name, Math.max(version, this.newest.get(name) ?? 0));
    }
  }

  private store(life: { calls: number }): KeyValueStore {
    const { memory } = this;
    const call = <T>(work: () => Promise<T>): Promise<T> => {
      life.calls -= 1;
      return life.calls < 0 ? new Promise<never>(() => {}) : this.step(work, true);
    };
    return {
      get: (key) => call(() => memory.get(key)),
      put: (key, value, ttl) => call(() => memory.put(key, value, ttl)),
      delete: (key) => call(() => memory.delete(key)),
      list: (prefix) => call(() => memory.list(prefix)),
    };
  }

  private step<T>(work: () => Promise<T>, store = false): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new RelayError('unavailable', 'The store is away.'));
      this.waiting.push({ go: () => void work().then(resolve, reject), fail, store });
    });
  }
}
