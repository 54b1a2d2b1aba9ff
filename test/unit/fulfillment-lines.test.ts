import { madeBefore, quantitiesByLine } from '#lib/systems/saleor/fulfillment-lines';
import type { ShippableOrder } from '#lib/systems/saleor/operations/orders';

/** An order of three lanterns in two lines, with what has been sent of it. */
const order = (...fulfillments: ShippableOrder['fulfillments']): ShippableOrder => ({
  id: 'o1',
  lines: [
    { id: 'l1', productSku: 'LANTERN-1', productVariantId: 'v1', quantityToFulfill: 2, allocations: [] },
    { id: 'l2', productSku: 'LANTERN-1', productVariantId: 'v1', quantityToFulfill: 1, allocations: [] },
  ],
  fulfillments,
  events: [],
});
const sent = (status: string, trackingNumber: string, ...pieces: [line: string, quantity: number][]) => ({
  id: 'f1',
  status,
  trackingNumber,
  created: '2026-01-31T10:00:00.123456+00:00',
  lines: pieces.map(([id, quantity]) => ({ quantity, orderLine: { id } })),
});
const two = [{ line: 'l1', quantity: 2 }];
const made = (given: ShippableOrder, items: { line: string; quantity: number }[], since?: string) =>
  madeBefore(given, { trackingNumber: 'T-1', items }, since === undefined ? undefined : Date.parse(since)).length;

test.each([
  ['the same items under the same number', sent('FULFILLED', 'T-1', ['l1', 2]), true],
  ['another number', sent('FULFILLED', 'T-2', ['l1', 2]), false],
  ['another quantity', sent('FULFILLED', 'T-1', ['l1', 1]), false],
  ['another line', sent('FULFILLED', 'T-1', ['l2', 2]), false],
  ['a fulfilment that was cancelled: the goods are sent again', sent('CANCELED', 'T-1', ['l1', 2]), false],
])('%s', (_name, fulfillment, expected) => {
  expect(made(order(fulfillment), two)).toBe(expected ? 1 : 0);
});

test('a SKU stands for all lines that have it, and Saleor may have made a fulfilment for each warehouse', () => {
  const items = [{ line: 'LANTERN-1', quantity: 3 }];
  const parts = [sent('FULFILLED', 'T-1', ['l1', 2]), sent('FULFILLED', 'T-1', ['l2', 1])];
  expect(made(order(...parts), items)).toBe(2);
  expect([...quantitiesByLine(order(), items)]).toEqual([
    ['l1', 2],
    ['l2', 1],
  ]);
  // The last line takes what is too much, so that Saleor refuses it.
  expect([...quantitiesByLine(order(), [{ line: 'LANTERN-1', quantity: 5 }])]).toEqual([
    ['l1', 2],
    ['l2', 3],
  ]);
});

test.each([
  ['a fraction of a piece', { line: 'l1', quantity: 0.5 }, 422],
  ['an item that the order does not have', { line: 'l9', quantity: 1 }, 404],
])('%s is refused', (_name, item, status) => {
  expect(() => made(order(), [item])).toThrow(expect.objectContaining({ kind: 'rejected', status }));
});

test('the same goods under the same number, sent before the event came, are another parcel', () => {
  const one = order(sent('FULFILLED', 'T-1', ['l1', 2]));
  expect(made(one, two, '2026-01-31T09:59:00Z')).toBe(1);
  // The clocks differ by seconds.
  expect(made(one, two, '2026-01-31T10:00:04Z')).toBe(1);
  expect(made(one, two, '2026-01-31T10:00:06Z')).toBe(0);
});

test('an item may be named by its variant’s id, or by its SKU with blanks around it', () => {
  for (const line of ['v1', ' LANTERN-1 ']) {
    expect([...quantitiesByLine(order(), [{ line, quantity: 3 }])]).toEqual([
      ['l1', 2],
      ['l2', 1],
    ]);
  }
});
