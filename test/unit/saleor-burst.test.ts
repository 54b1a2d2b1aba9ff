import fc from 'fast-check';
import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { databaseLedger } from '#lib/delivery/database-ledger';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import { saleorViews } from '#lib/flows/backoffice-saleor/views';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { saleorSource } from '#lib/systems/saleor/source';
import { createMemoryDatabase } from '../support/memory-database';
import { createMemoryStore } from '../support/memory-store';
import type { LedgerKind } from '../support/simulation';

/*
 * Saleor sends what happens to an order as tasks of their own: in any order, again, late, or not at
 * all. Whatever becomes of them, the back office hears of the order as created, first and once, and
 * ends with what is true.
 */

// Properties take long beside other tests on two cores.
jest.setTimeout(180_000);

const START = Date.UTC(2026, 0, 1);
const ROUTES: Readonly<Record<string, Route>> = Object.assign({}, ...Object.values(routes));
const silent = () => {};

/** What happens to an order, in this order, and the events that Saleor sends of it. */
const HISTORY = [
  { status: 'UNFULFILLED', charged: 0, events: ['created'] },
  { status: 'UNFULFILLED', charged: 50, events: ['paid', 'fully_paid', 'updated'] },
  { status: 'UNFULFILLED', charged: 50, events: ['confirmed'] },
  { status: 'PARTIALLY_FULFILLED', charged: 50, events: ['updated'] },
  { status: 'FULFILLED', charged: 50, events: ['fulfilled', 'updated'] },
  { status: 'PARTIALLY_RETURNED', charged: 40, events: ['refunded', 'updated'] },
] as const;
const LAST = HISTORY.length - 1;

interface Sent {
  id: string;
  type: string;
  /** When it happened, and what the body shows: it is made later, so it may be newer. */
  at: number;
  shows: number;
}

/** Each event of the history; `later` says by how many states its body is newer. */
function sent(later: readonly number[]): Sent[] {
  const all = HISTORY.flatMap(({ events }, at) => events.map((name) => ({ name, at })));
  return all.map(({ name, at }, n) => ({
    ...{ id: `e${n}`, type: `saleor.order_${name}`, at },
    shows: Math.min(LAST, at + (later[n] ?? 0)),
  }));
}

function bodyOf(state: number) {
  const { status, charged } = HISTORY[state] ?? HISTORY[0];
  return {
    ...{ id: 'o1', number: '7', status, created: timeOf(0), updatedAt: timeOf(state) },
    lines: [{ id: 'l1', productSku: 'TENT-2P', productVariantId: 'v1', quantity: 1 }],
    total: { gross: { amount: 50, currency: 'EUR' } },
    ...{ totalCharged: { amount: charged }, totalRefunded: { amount: status === 'PARTIALLY_RETURNED' ? 10 : 0 } },
  };
}

function timeOf(state: number): string {
  return new Date(START + state * 1_000).toISOString();
}

/** What becomes of one try: it arrives; it does not; or it does, and the answer is lost. */
type Fate = 'ok' | 'away' | 'unanswered';

/** The relay with a ledger of its own, and a back office that says what it was told. */
class Relay {
  readonly words: string[] = [];
  /** The status and what was charged, as the back office has them. */
  has: unknown;
  private now = START + 60_000;
  private readonly store = createMemoryStore(() => this.now);
  private readonly documents = createMemoryDatabase();

  constructor(private readonly kind: LedgerKind) {}

  /** Delivers it; resolves to whether that was the last of it. */
  async deliver({ id, type, at, shows }: Sent, fate: Fate): Promise<boolean> {
    const route = ROUTES[type];
    if (route === undefined) {
      throw new Error(`No event ${type}.`);
    }
    this.now += 1_000;
    const deadline = createDeadline(this.now + 50_000, () => this.now);
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const context = { config: readConfig({}), deadline, log };
    const target = backofficeTarget(saleorViews);
    const once = deliverOnce(
      async ({ data, handler }) => {
        if (fate === 'away') {
          throw new RelayError('unavailable', 'The back office is away.');
        }
        this.tell(data, handler === 'order-saleor/created');
        if (fate === 'unanswered') {
          throw new RelayError('unavailable', 'The answer was lost.');
        }
        return { statusCode: 200, body: { success: true } };
      },
      {
        ledger: this.kind === 'state' ? stateLedger(this.store) : databaseLedger(this.documents, () => this.now),
        terms: deliveryTerms({ source: saleorSource, target, route, creates: route.creates === true }, context),
        ...{ requiresLedger: true, unrepeatable: route.unrepeatable === true, now: () => this.now },
      },
    );
    const event = { id, type, source: 'saleor', time: timeOf(at), retryCount: 0 };
    const delivery = { event, data: bodyOf(shows), handler: route.handler, target: target.name };
    try {
      const { statusCode } = await once(delivery, context);
      return statusCode === 200;
    } catch (error) {
      if (!(error instanceof RelayError)) {
        throw error;
      }
      // The queue sends it again, later than a lease lasts.
      this.now += 120_000;
      return false;
    }
  }

  private tell(data: unknown, created: boolean): void {
    const { status, totalCharged } = isRecord(data) ? data : {};
    this.words.push(created ? 'created' : 'updated');
    this.has = [status, isRecord(totalCharged) ? totalCharged.amount : undefined];
  }
}

const fates = fc.array(fc.constantFrom<Fate>('ok', 'ok', 'away', 'unanswered'), { maxLength: 30 });
const clean = fc.array(fc.constantFrom<Fate>('ok', 'ok', 'away'), { maxLength: 30 });
const way = (tries: fc.Arbitrary<Fate[]>) =>
  fc.record({
    later: fc.array(fc.nat(3), { maxLength: 12 }),
    /** Which of those that wait comes next. */
    order: fc.array(fc.nat(20), { maxLength: 60 }),
    /** Those that come once more, and those that never come. */
    again: fc.uniqueArray(fc.nat(9), { maxLength: 5 }),
    lost: fc.uniqueArray(fc.nat(9), { maxLength: 6 }),
    tries,
  });

type Way = typeof way extends (tries: never) => fc.Arbitrary<infer T> ? T : never;

async function play(kind: LedgerKind, { later, order, again, lost, tries }: Way): Promise<Relay> {
  const relay = new Relay(kind);
  const all = sent(later);
  const waiting = [...all.filter((_event, n) => !lost.includes(n)), ...all.filter((_event, n) => again.includes(n))];
  const [next, fate] = [order[Symbol.iterator](), tries[Symbol.iterator]()];
  while (waiting.length > 0) {
    const [event] = waiting.splice((next.next().value ?? 0) % waiting.length, 1);
    if (event !== undefined && !(await relay.deliver(event, fate.next().value ?? 'ok'))) {
      waiting.push(event);
    }
  }
  // What was lost is found by its time of change.
  await relay.deliver({ id: 'reconcile', type: 'saleor.order_updated', at: LAST, shows: LAST }, 'ok');
  return relay;
}

const TRUTH = ['PARTIALLY_RETURNED', 40];

describe.each<LedgerKind>(['state', 'database'])('with the ledger in the %s', (kind) => {
  test('in any order, repeated, late or lost: created first and once, then changes, and the truth', async () => {
    await fc.assert(
      fc.asyncProperty(way(clean), async (given) => {
        const { words, has } = await play(kind, given);
        expect([words[0], words.filter((word) => word === 'created').length]).toEqual(['created', 1]);
        expect(has).toEqual(TRUTH);
      }),
      { numRuns: 150 },
    );
  });

  test('where answers are lost too, the first word is created all the same, and the end is the truth', async () => {
    await fc.assert(
      fc.asyncProperty(way(fates), async (given) => {
        const { words, has } = await play(kind, given);
        expect(words[0]).toBe('created');
        expect(has).toEqual(TRUTH);
      }),
      { numRuns: 150 },
    );
  });
});
