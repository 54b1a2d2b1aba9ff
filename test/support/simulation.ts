import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import { databaseLedger } from '#lib/delivery/database-ledger';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { KeyedMutex } from '#lib/delivery/keyed-mutex';
import type { LedgerStore } from '#lib/delivery/record-store';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { CallHandler, DeliveryAnswer } from '#lib/delivery/types';
import { createMemoryDatabase } from './memory-database';
import { createMemoryStore } from './memory-store';
import { simulatedRoutes } from './simulated-routes';
import { steppedCollection } from './stepped-collection';

/** An event of a generated history. */
export interface SimulatedEvent {
  id: string;
  /**
   * `set` writes a value to a record, `list` to each of several, `add` adds something that must not
   * be there twice.
   */
  kind: 'set' | 'list' | 'add';
  record: string;
  /** The records of a list. */
  rows?: readonly string[] | undefined;
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
   * What the target answers; `slow` answers nothing in time and does its work later, while the
   * lease of the delivery would still run; `crash` ends the process at the handler's step, before
   * or after the effect, or once the first note of it is written.
   */
  target: 'ok' | 'away' | 'refuses' | 'slow' | 'crash-before' | 'crash-after' | 'crash-noting';
}

/**
 * What becomes of a call of the ledger: it fails before it is carried out, or only its answer is
 * lost, or it is carried out only after it has failed, whenever that is.
 */
export type Fault = 'none' | 'before' | 'lost' | 'late';

/** Where the ledger lies. */
export type LedgerKind = 'state' | 'database';

const START = Date.UTC(2026, 0, 1);
const LIMIT_MS = 50_000;

/**
 * Consumers in several processes, their store and their target, one operation at a time in an order
 * that the test chooses. Time stands still within a round and moves on between two.
 */
export class Simulation {
  private now = START;
  private readonly memory = createMemoryStore(() => this.now);
  private readonly documents = createMemoryDatabase();
  private readonly waiting: { go: () => void; fail: (fault: Fault) => void; store: boolean }[] = [];
  /** Calls that have failed, and are still carried out. */
  private late: (() => Promise<unknown>)[] = [];
  /** What the target still does for calls that nobody waits for any more. */
  private slow: (() => void)[] = [];
  private readonly processes = Array.from({ length: 3 }, () => new KeyedMutex());
  /** What the target has: the value of each record, and how often each thing was added. */
  readonly values = new Map<string, number>();
  readonly added = new Map<string, number>();
  /** The newest version that each name was ever set to. */
  readonly newest = new Map<string, number>();

  /** Records that two handlers were at work on at once. */
  readonly overlaps: string[] = [];
  private readonly atWork = new Set<string>();
  private dying: (() => void)[] = [];

  /**
   * `looks`: whether the handler looks at the target before it adds. `requires`: whether everything
   * waits while the ledger cannot be used, not only what must not be done twice.
   */
  constructor(
    private readonly ledger: LedgerKind,
    private readonly looks = true,
    private readonly requires = false,
  ) {}

  /**
   * Delivers at once; `choices` says which operation is next, `faults` which of the store's fail.
   */
  async round(
    deliveries: readonly { event: SimulatedEvent; fate: Fate }[],
    choices: Iterator<number>,
    faults: Iterator<Fault>,
  ): Promise<Ended[]> {
    const ended: Ended[] = [];
    for (const { event, fate } of deliveries) {
      this.deliver(event, fate).then(
        ({ statusCode, failedBefore = false, repeated = false }) =>
          ended.push({ event, status: statusCode, failedBefore, repeated }),
        (error) => {
          const status = error instanceof RelayError ? error.status : 500;
          ended.push({ event, status, failedBefore: false, repeated: false });
        },
      );
    }
    for (;;) {
      // Everything that needs no operation goes on until it waits for one.
      await new Promise<void>((resolve) => process.nextTick(resolve));
      const choice = choices.next().value ?? 0;
      if (choice % LATE_EVERY === LATE_EVERY - 1) {
        await this.late.shift()?.();
        this.slow.shift()?.();
      }
      const [taken] = this.waiting.splice(choice % Math.max(1, this.waiting.length), 1);
      if (taken === undefined) {
        break;
      }
      const fault = taken.store ? (faults.next().value ?? 'none') : 'none';
      fault === 'none' ? taken.go() : taken.fail(fault);
    }
    // A process that died is replaced; what waited in it has died with it.
    for (const { fate } of deliveries.filter(({ fate: { target } }) => target.startsWith('crash'))) {
      this.processes[fate.process] = new KeyedMutex();
    }
    for (const done of this.dying.splice(0)) {
      done();
    }
    for (const work of this.slow.splice(0)) {
      work();
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
    const route: Route = simulatedRoutes[event.kind];
    const life = { calls: Number.POSITIVE_INFINITY };
    // What sets a value brings all that the target is sent of its record.
    const whole = event.kind === 'add' ? {} : { view: Object, viewIsComplete: true };
    const once = deliverOnce(this.alone(this.handler(event, fate, life), event, fate), {
      ledger: this.open(life),
      terms: { source: 'backoffice', peer: 'shop', route, creates: false, echoMs: 0, ...whole },
      requiresLedger: this.requires || route.requiresLedger?.includes('shop') === true,
      unrepeatable: route.unrepeatable === true,
      now: () => this.now,
      mutex: this.processes[fate.process] ?? new KeyedMutex(),
    });
    const time = new Date(START + event.version * 1000).toISOString();
    const info = { id: event.id, type: event.kind, time, retryCount: 0 };
    const one = { record: event.record, also: event.also, version: event.version };
    const data = event.rows?.map((record) => ({ record, version: event.version })) ?? one;
    return once({ event: info, data, handler: route.handler, target: 'shop' }, { config, deadline, log });
  }

  /** Notes where two handlers are at work on a record at once. */
  private alone(handler: CallHandler, { kind, record, also, version }: SimulatedEvent, fate: Fate): CallHandler {
    return async (delivery, context) => {
      const own = kind === 'add' ? [`${record}.${version}`] : also === undefined ? [record] : [record, also];
      const names = kind === 'list' ? rowsIn(delivery.data) : own;
      this.overlaps.push(...names.filter((name) => this.atWork.has(name)));
      for (const name of names) {
        this.atWork.add(name);
      }
      const done = () => names.forEach((name) => void this.atWork.delete(name));
      if (fate.target.startsWith('crash')) {
        // Its process ends; what it has begun is over with its lease, when the round is.
        this.dying.push(done);
      }
      return handler(delivery, context).finally(done);
    };
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
    return async ({ data }) => {
      const there = await this.step(async () => this.added.get(id));
      if (target === 'away') {
        return { statusCode: 503, body: { success: false, error: 'Away.' } };
      }
      if (target === 'refuses') {
        return { statusCode: 422, body: { success: false, error: 'No.' } };
      }
      if (target === 'crash-before') {
        return never;
      }
      const write = () => {
        if (kind === 'list') {
          this.set(rowsIn(data), version);
        } else if (kind === 'set') {
          this.set(also === undefined ? [record] : [record, also], version);
        } else if (there === undefined || !this.looks) {
          this.added.set(id, (this.added.get(id) ?? 0) + 1);
        }
      };
      if (target === 'slow') {
        this.slow.push(write);
        return { statusCode: 503, body: { success: false, error: 'Late.', code: 'timeout' } };
      }
      await this.step(async () => write());
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

  private open(life: { calls: number }): LedgerStore {
    const call = <T>(work: () => Promise<T>): Promise<T> => {
      life.calls -= 1;
      return life.calls < 0 ? new Promise<never>(() => {}) : this.step(work, true);
    };
    const { memory, documents } = this;
    if (this.ledger === 'database') {
      const stepped = { collection: (name: string) => steppedCollection(documents.collection(name), call) };
      return databaseLedger(stepped, () => this.now);
    }
    return stateLedger({
      get: (key) => call(() => memory.get(key)),
      put: (key, value, ttl) => call(() => memory.put(key, value, ttl)),
      delete: (key) => call(() => memory.delete(key)),
      list: (prefix) => call(() => memory.list(prefix)),
    });
  }

  private step<T>(work: () => Promise<T>, store = false): Promise<T> {
    return new Promise((resolve, reject) => {
      const away = () => reject(new RelayError('unavailable', 'The ledger is away.'));
      const fail = (fault: Fault) => {
        if (fault === 'late') {
          this.late.push(() => work().catch(() => {}));
        }
        fault === 'lost' ? void work().then(away, away) : away();
      };
      this.waiting.push({ go: () => void work().then(resolve, reject), fail, store });
    });
  }
}

/** What came of a delivery. */
export interface Ended {
  event: SimulatedEvent;
  status: number;
  failedBefore: boolean;
  repeated: boolean;
}

/** Of so many choices one lets a late call be carried out. */
const LATE_EVERY = 5;

function rowsIn(data: unknown): string[] {
  return recordsIn(data).map(({ record }) => String(record));
}
