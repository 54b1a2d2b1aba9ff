import { openDatabase } from '#local/kernel/database';
import { MERCHANT } from '#local/saleor/callers';
import { fulfillmentMutations } from '#local/saleor/fulfillments';
import { globalId } from '#local/saleor/ids';
import { placeOrder } from '#local/saleor/orders';
import { Records } from '#local/saleor/records';
import { seed } from '#local/saleor/seed';
import { Views } from '#local/saleor/views';
import type { World } from '#local/saleor/world';
import { temporaryFolder } from '../support/started';

/** A local Saleor of its own, and what it tells. */
function shop() {
  const told: string[] = [];
  const records = new Records(openDatabase(temporaryFolder()), () => '2026-01-31T10:00:00.000000+00:00');
  seed(records);
  const emit = (event: string) => told.push(event);
  const world: World = { records, views: new Views(records), caller: MERCHANT, emit };
  const mutations = fulfillmentMutations(world);
  const call = (name: string, args: object) => {
    told.length = 0;
    const mutate = mutations[name];
    const answer: unknown = typeof mutate === 'function' ? mutate(args) : undefined;
    expect(answer).toMatchObject({ errors: [] });
    return [...told];
  };
  const order = placeOrder(world, { items: [{ sku: 'LANTERN-1', quantity: 3 }], unconfirmed: false, paid: true });
  const [line] = order.lines;
  const fulfill = (quantity: number, trackingNumber: string) => {
    const stocks = [{ quantity, warehouse: globalId('Warehouse', records.all('warehouse')[0]?.id ?? 0) }];
    const lines = [{ orderLineId: globalId('OrderLine', line?.id ?? 0), stocks }];
    return call('orderFulfill', { order: globalId('Order', order.id), input: { lines, trackingNumber } });
  };
  return { records, told, call, fulfill };
}

test('an order is told in a burst that comes mixed up, each time in another order', () => {
  const bursts = Array.from({ length: 12 }, () => {
    const { records, told } = shop();
    const before = told.length;
    const world = { records, views: new Views(records), caller: MERCHANT, emit: (event: string) => told.push(event) };
    for (let count = 0; count < 8; count++) {
      placeOrder(world, { items: [{ sku: 'LANTERN-1', quantity: 1 }], unconfirmed: false, paid: true });
    }
    return told.slice(before);
  });
  const [first = []] = bursts;
  const orders = Array.from({ length: 8 }, (_none, index) => first.slice(index * 5, index * 5 + 5));
  for (const events of orders) {
    expect([...events].sort()).toEqual([
      ...['ORDER_CONFIRMED', 'ORDER_CREATED', 'ORDER_FULLY_PAID', 'ORDER_PAID', 'ORDER_UPDATED'],
    ]);
  }
  expect(new Set(orders.map((events) => events.indexOf('ORDER_CREATED'))).size).toBeGreaterThan(1);
  // The same seed makes the same choices.
  expect(bursts.every((burst) => burst.join() === first.join())).toBe(true);
});

test('goods that are sent at once are told as created, with their tracking number before', () => {
  const { fulfill } = shop();
  expect(fulfill(1, '')).toEqual(['FULFILLMENT_CREATED', 'ORDER_UPDATED']);
  expect(fulfill(2, 'T-1')).toEqual([
    'FULFILLMENT_TRACKING_NUMBER_UPDATED',
    'FULFILLMENT_CREATED',
    'FULFILLMENT_APPROVED',
    'ORDER_UPDATED',
    'ORDER_FULFILLED',
  ]);
});

test('what waits for approval is told as created when it is approved', () => {
  const { records, call, fulfill } = shop();
  records.change('settings', { ...records.settings(), autoApprove: false });
  expect(fulfill(1, 'T-1')).toEqual(['FULFILLMENT_TRACKING_NUMBER_UPDATED', 'ORDER_UPDATED']);
  expect(fulfill(1, '')).toEqual(['ORDER_UPDATED']);
  const [first, second] = records.all('order')[0]?.fulfillments ?? [];
  expect(call('orderFulfillmentApprove', { id: globalId('Fulfillment', first?.id ?? 0) })).toEqual([
    'FULFILLMENT_CREATED',
    'FULFILLMENT_APPROVED',
    'ORDER_UPDATED',
  ]);
  expect(call('orderFulfillmentCancel', { id: globalId('Fulfillment', second?.id ?? 0) })).toEqual([
    'FULFILLMENT_CANCELED',
    'ORDER_UPDATED',
  ]);
});
