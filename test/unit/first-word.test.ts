import fc from 'fast-check';
import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { routeEvent } from '#lib/delivery/route';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import type { Delivery, DeliveryAnswer } from '#lib/delivery/types';
import { saleorViewsWithProducts } from '#lib/flows/backoffice-saleor/product-views';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { saleorSource } from '#lib/systems/saleor/source';
import { createMemoryStore } from '../support/memory-store';

const START = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const ROUTES: Readonly<Record<string, Route>> = Object.assign({}, ...Object.values(routes));
const TARGET = backofficeTarget(saleorViewsWithProducts);
const TABLE = { source: saleorSource, routes: ROUTES, targets: [TARGET] };
const silent = () => {};

/** A moment as Saleor writes it. */
const at = (millisecond: number) => new Date(START + millisecond).toISOString().replace('Z', '456+00:00');

/** One back office that listens to one Saleor. */
class Listener {
  /** What it was told, in order: by which handler, and of what. */
  readonly told: { handler: string; data: unknown; created?: readonly boolean[] | undefined }[] = [];
  private clock = START;
  private readonly memory = createMemoryStore(() => this.clock);

  get handlers(): string[] {
    return this.told.map(({ handler }) => handler);
  }

  /** `issued` in milliseconds after the start. Resolves to what was done with it. */
  async hear(type: string, data: unknown, issued: number, { fails = false, id = `${type}.${issued}` } = {}) {
    this.clock = Math.max(this.clock + 10, START + issued);
    const context = {
      config: readConfig({}),
      deadline: createDeadline(this.clock + 50_000, () => this.clock),
      log: { debug: silent, info: silent, warn: silent, error: silent },
    };
    const event = { id, type, source: 'saleor', time: at(issued), retryCount: 0 };
    const routing = routeEvent(TABLE, event, data, context.config);
    if (routing.kind === 'refused') {
      throw routing.error;
    }
    const { route, handler, creates } = routing;
    const tell = async (delivery: Delivery): Promise<DeliveryAnswer> => {
      if (fails) {
        return { statusCode: 503, body: { success: false, error: 'The back office is down.' } };
      }
      this.told.push({ handler: delivery.handler, data: delivery.data, created: delivery.created });
      return { statusCode: 200, body: { success: true } };
    };
    const once = deliverOnce(tell, {
      ledger: stateLedger(this.memory),
      terms: deliveryTerms({ source: saleorSource, target: TARGET, route, creates }, context),
      requiresLedger: true,
      unrepeatable: false,
      now: () => this.clock,
    });
    return once({ event, data, handler, target: TARGET.name }, context);
  }
}

const shipment = (status: string, fields: object = {}) => ({
  fulfillment: { id: 'f1', status, trackingNumber: 'T-1', created: at(0), lines: [], ...fields },
  order: { id: 'o1', number: '1' },
});

/** An order as it was some milliseconds after it was placed. */
const order = (changed: number, status = 'UNFULFILLED') => ({
  ...{ id: 'o1', number: '1', status, isPaid: true, created: at(0), updatedAt: at(changed) },
  lines: [{ id: 'l1', productSku: 'TENT-2P', quantity: 1 }],
});
const CREATED = 'order-saleor/created';
const UPDATED = 'order-saleor/updated';

test('an order that was paid first is told as created by that event, and no more by its own', async () => {
  const listener = new Listener();
  await listener.hear('saleor.order_paid', order(100), 380);
  await listener.hear('saleor.order_created', order(100), 220);
  await listener.hear('saleor.order_updated', order(100), 390);
  expect(listener.handlers).toEqual([CREATED]);
});

test('ORDER_CREATED that comes last with something new is told as a change', async () => {
  const listener = new Listener();
  await listener.hear('saleor.order_updated', order(100, 'UNCONFIRMED'), 150);
  await listener.hear('saleor.order_created', order(200), 250);
  expect(listener.handlers).toEqual([CREATED, UPDATED]);
});

test('what the back office did not take was not told: the next event says created', async () => {
  const listener = new Listener();
  await listener.hear('saleor.order_created', order(100), 120, { fails: true });
  await listener.hear('saleor.order_paid', order(110), 130);
  expect(listener.handlers).toEqual([CREATED]);
});

test('an old order that is not known any more is told by the event’s own word', async () => {
  const listener = new Listener();
  await listener.hear('saleor.order_updated', order(40 * DAY_MS), 40 * DAY_MS);
  expect(listener.handlers).toEqual([UPDATED]);
});

test('the variants of a product: those that are new are told as created, the others as changed', async () => {
  const listener = new Listener();
  const variant = (id: string, name: string, changed: number, made = 0) => ({
    ...{ id, sku: `SKU-${id}`, name, created: at(made), updatedAt: at(changed), channelListings: [] },
    product: { id: 'p1', name: 'Tent', updatedAt: at(changed) },
  });
  await listener.hear('saleor.product_updated', [variant('v1', 'Red', 5), variant('v2', 'Blue', 5)], 10);
  await listener.hear('saleor.product_variant_created', variant('v1', 'Red', 5), 8);
  await listener.hear('saleor.product_created', [variant('v1', 'Red', 5), variant('v2', 'Blue', 5)], 7);
  await listener.hear('saleor.product_updated', [variant('v2', 'Navy', 20), variant('v3', 'Grey', 20, 15)], 20);
  await listener.hear('saleor.product_variant_created', variant('v4', 'Pink', 30, 25), 30);
  expect(listener.told.map(({ handler, created }) => ({ handler, created }))).toEqual([
    { handler: 'product-saleor/product-updated', created: [true, true] },
    { handler: 'product-saleor/product-updated', created: [false, true] },
    { handler: 'product-saleor/created', created: undefined },
  ]);
});

test('a customer that reconcile finds is told as created; another e-mail address makes no new one', async () => {
  const listener = new Listener();
  const user = (id: string, email: string, changed: number) => ({
    ...{ id, email, firstName: 'Ada', lastName: 'Byron', dateJoined: at(0), updatedAt: at(changed) },
  });
  await listener.hear('saleor.customer_updated', user('u1', 'ada@example.com', 1), 1);
  await listener.hear('saleor.customer_updated', user('u1', 'byron@example.com', 2), 2);
  // Somebody else takes the address that is free now.
  await listener.hear('saleor.customer_updated', user('u2', 'ada@example.com', 3), 3);
  await listener.hear('saleor.customer_deleted', user('u1', 'byron@example.com', 4), 4);
  await listener.hear('saleor.customer_updated', user('u3', 'byron@example.com', 5), 5);
  expect(listener.handlers).toEqual([
    'customer-saleor/created',
    'customer-saleor/updated',
    'customer-saleor/created',
    'customer-saleor/deleted',
    'customer-saleor/created',
  ]);
});

describe('a shipment', () => {
  test('that was cancelled before it was one tells nothing; what comes late of it is stale', async () => {
    const listener = new Listener();
    await listener.hear('saleor.fulfillment_canceled', shipment('CANCELED'), 20);
    await listener.hear('saleor.fulfillment_created', shipment('FULFILLED'), 10);
    await listener.hear('saleor.fulfillment_canceled', shipment('CANCELED'), 30);
    expect(listener.handlers).toEqual([]);
  });

  test('is told as created by its tracking number, and as deleted once', async () => {
    const listener = new Listener();
    await listener.hear('saleor.fulfillment_tracking_number_updated', shipment('FULFILLED'), 12);
    await listener.hear('saleor.fulfillment_created', shipment('FULFILLED'), 10);
    await listener.hear('saleor.fulfillment_approved', shipment('FULFILLED'), 14);
    await listener.hear('saleor.fulfillment_canceled', shipment('CANCELED'), 20);
    await listener.hear('saleor.fulfillment_canceled', shipment('CANCELED'), 30);
    expect(listener.handlers).toEqual(['order-saleor/shipment-created', 'order-saleor/shipment-deleted']);
  });

  test('of long ago that is not known any more is told as deleted', async () => {
    const listener = new Listener();
    await listener.hear('saleor.fulfillment_canceled', shipment('CANCELED'), 40 * DAY_MS);
    expect(listener.handlers).toEqual(['order-saleor/shipment-deleted']);
  });
});

describe('what an order shows of its shipments', () => {
  test('is told of one that the back office was told of, and not of one that it made itself', async () => {
    const listener = new Listener();
    await listener.hear('saleor.fulfillment_changed', shipment('FULFILLED'), 5);
    await listener.hear('saleor.fulfillment_created', shipment('FULFILLED'), 10);
    await listener.hear('saleor.fulfillment_changed', shipment('FULFILLED'), 15);
    const fewer = [{ quantity: 1, orderLine: { id: 'l1', productSku: 'TENT-2P', productVariantId: 'v1' } }];
    await listener.hear('saleor.fulfillment_changed', shipment('FULFILLED', { lines: fewer }), 20);
    expect(listener.handlers).toEqual(['order-saleor/shipment-created', 'order-saleor/shipment-updated']);
  });

  test('what came back is told as a return, first as created', async () => {
    const listener = new Listener();
    const back = (lines: object[]) => shipment('RETURNED', { id: 'f2', lines });
    await listener.hear('saleor.fulfillment_returned', back([{ quantity: 1 }]), 10);
    await listener.hear('saleor.fulfillment_returned', back([{ quantity: 1 }]), 20);
    await listener.hear('saleor.fulfillment_returned', back([{ quantity: 2 }]), 30);
    expect(listener.told.map(({ handler, created }) => ({ handler, created }))).toEqual([
      { handler: 'order-saleor/returned', created: [true] },
      { handler: 'order-saleor/returned', created: [false] },
    ]);
  });
});

const BURST = ['saleor.order_paid', 'saleor.order_created', 'saleor.order_updated', 'saleor.order_confirmed'] as const;

/** A delivery of one of the burst's events, and whether the back office takes it. */
const delivery = fc.record({
  event: fc.nat(BURST.length * 2 - 1),
  fails: fc.boolean(),
});

test('a burst in any order, with repeats, delays and losses: one created, and first, and the truth at last', async () => {
  const lateness = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(delivery, { minLength: 1, maxLength: 20 }), lateness, async (deliveries, late) => {
      const listener = new Listener();
      // Two bursts within 100 ms. What is told is looked up late: it is never older than the event.
      const events = late.map((by, index) => {
        const state = Math.min(7, index + by);
        const data = { ...order(10 * state), number: `state ${state}` };
        return { type: BURST[index % 4] ?? BURST[0], data, issued: 10 * index + 5, state };
      });
      const kept = deliveries.flatMap(({ event, fails }) => {
        const found = events[event];
        return found === undefined ? [] : [{ ...found, fails }];
      });
      for (const { type, data, issued, fails } of kept) {
        await listener.hear(type, data, issued, { fails });
      }
      // What failed comes again; what is not among the deliveries is lost.
      for (const { type, data, issued } of kept.filter(({ fails }) => fails)) {
        await listener.hear(type, data, issued);
      }
      const latest = Math.max(...kept.map(({ state }) => state));
      expect(listener.handlers).toEqual([CREATED, ...listener.told.slice(1).map(() => UPDATED)]);
      expect(listener.told.at(-1)?.data).toMatchObject({ number: `state ${latest}` });
    }),
    { numRuns: 500 },
  );
});
