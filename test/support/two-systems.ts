import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { databaseLedger } from '#lib/delivery/database-ledger';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { valueFingerprints } from '#lib/delivery/fingerprint';
import type { LedgerStore } from '#lib/delivery/record-store';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { DeliveryAnswer } from '#lib/delivery/types';
import { createMemoryDatabase } from './memory-database';
import { createMemoryStore } from './memory-store';
import type { LedgerKind } from './simulation';

export type Side = 'erp' | 'shop';

/** What a system has of the record; undefined: it has none. */
export type Values = { price: number; note: string } | undefined;

interface SentEvent {
  id: string;
  source: Side;
  values: Values;
  /** When it was made, in milliseconds since 1970. */
  made: number;
}

/** How the events say when they were made. */
export type Times = 'own' | 'whole seconds' | 'event' | 'none';

const same = (values: Values) => values;
/** The queue's first pause. */
const RETRIED_AFTER_MS = 60_000;
const START = Date.UTC(2026, 0, 1);
const OTHER: Readonly<Record<Side, Side>> = { erp: 'shop', shop: 'erp' };
const identity = {
  keys: { sku: ['sku'] },
  carries: { price: ['price', 'number'], note: ['note', 'text'] },
} as const;
const route = (deletes: boolean): Route => ({
  handler: 'x/y',
  entity: 'product',
  targets: ['erp', 'shop'],
  identity: deletes ? { ...identity, carries: {} } : identity,
  deletes,
});

/**
 * Two systems that tell each other of one record, each also of what it was told: what echoes and
 * loops are made of. Their events wait until the test lets them through.
 */
export class TwoSystems {
  private now = START;
  private readonly ledger: LedgerStore;
  readonly has: Record<Side, Values> = { erp: undefined, shop: undefined };
  readonly waiting: SentEvent[] = [];
  private made = 0;

  constructor(
    private readonly times: Times,
    /** What a system makes of what the other one has. */
    private readonly mapTo: Readonly<Record<Side, (values: Values) => Values>> = { erp: same, shop: same },
    ledger: LedgerKind = 'state',
  ) {
    const now = () => this.now;
    this.ledger =
      ledger === 'state' ? stateLedger(createMemoryStore(now)) : databaseLedger(createMemoryDatabase(), now);
  }

  /** Somebody changes the record in one of the systems, or removes it. */
  change(side: Side, values: Values): void {
    this.now += 400;
    this.write(side, values);
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
  }

  /** Delivers one of the waiting events. `lost`: the target takes it, and its answer is lost. */
  async deliver(index: number, lost = false): Promise<void> {
    const [event] = this.waiting.splice(index % Math.max(1, this.waiting.length), 1);
    if (event === undefined) {
      return;
    }
    this.now += 400;
    const { id, source, values, made } = event;
    const target = OTHER[source];
    const deletes = values === undefined;
    const call = async (): Promise<DeliveryAnswer> => {
      this.now += 50;
      this.write(target, this.mapTo[target](values));
      if (lost) {
        throw new RelayError('timeout', 'No answer.');
      }
      const has = this.has[target];
      return { statusCode: 200, body: { success: true }, ...(has && { has: valueFingerprints(has) }) };
    };
    const once = deliverOnce(call, {
      ledger: this.ledger,
      terms: { source, peer: 'shop', route: route(deletes), creates: false, echoMs: 86_400_000 },
      requiresLedger: true,
      unrepeatable: false,
      now: () => this.now,
    });
    const whole = this.times === 'whole seconds';
    const time = new Date(whole ? Math.floor(made / 1000) * 1000 : made).toISOString();
    const own = this.times === 'own' || whole ? { updated_at: time } : {};
    const info = this.times === 'event' || whole ? { time: new Date(made).toISOString() } : {};
    const data = { sku: 'A', ...values, ...own };
    const delivery = { event: { id, type: 't', source, ...info, retryCount: 0 }, data, handler: 'x/y', target };
    await once(delivery, this.context()).catch((error) => {
      const isBusy = error instanceof RelayError && error.kind === 'busy';
      if (!lost && !isBusy) {
        throw error;
      }
      this.waiting.push(event);
      // Where the end of a try is not known its lease stays, and the queue comes again.
      this.now += isBusy ? RETRIED_AFTER_MS : 0;
    });
  }

  /** Delivers until nothing waits; an endless loop is an error. */
  async settle(choices: Iterator<number>): Promise<void> {
    for (let n = 0; this.waiting.length > 0; n++) {
      if (n > 200) {
        throw new Error('The systems do not come to rest.');
      }
      await this.deliver(choices.next().value ?? 0);
    }
  }

  private write(side: Side, values: Values): void {
    if (values === undefined && this.has[side] === undefined) {
      return;
    }
    this.has[side] = values;
    this.made += 1;
    this.waiting.push({ id: `e-${this.made}`, source: side, values, made: this.now });
  }

  private context(): Context {
    const silent = () => {};
    const endsAt = this.now + 50_000;
    const deadline: Context['deadline'] = {
      endsAt,
      total: 50_000,
      remaining: () => endsAt - this.now,
      shortened: () => deadline,
      signal: () => new AbortController().signal,
      sleep: async () => {},
    };
    return { config: readConfig({}), deadline, log: { debug: silent, info: silent, warn: silent, error: silent } };
  }
}
