import { orderFromSaleor } from '#lib/flows/backoffice-saleor/order';
import {
  deletedShipmentFromSaleor,
  shipmentFromSaleor,
  updatedShipmentFromSaleor,
} from '#lib/flows/backoffice-saleor/shipment';
import { eventsIn } from '#lib/systems/saleor/webhook/events';

const order = (amounts: { charged: number; refunded?: number; granted?: number; total?: number }) => ({
  ...{ id: 'o1', isPaid: false, status: 'FULFILLED', lines: [] },
  total: { gross: { amount: amounts.total ?? 114.69, currency: 'USD' } },
  totalCharged: { amount: amounts.charged },
  totalAuthorized: { amount: 0 },
  totalRefunded: { amount: amounts.refunded ?? 0 },
  totalGrantedRefund: { amount: amounts.granted ?? 0 },
});

test.each([
  ['nothing paid', { charged: 0 }, { paid: false, chargeStatus: 'none', charged: 0, refunded: 0 }],
  ['paid in part', { charged: 50 }, { paid: false, chargeStatus: 'partial', charged: 50 }],
  ['paid', { charged: 114.69 }, { paid: true, chargeStatus: 'full', currency: 'USD', authorized: 0 }],
  ['too much paid', { charged: 120 }, { paid: true, chargeStatus: 'overcharged' }],
  // Saleor's isPaid is false here.
  [
    'paid, and refunded in part',
    { charged: 103.89, refunded: 10.8 },
    { paid: true, chargeStatus: 'partial', charged: 103.89, refunded: 10.8 },
  ],
  [
    'paid, and refunded as it was promised',
    { charged: 103.89, refunded: 10.8, granted: 10.8 },
    { paid: true, chargeStatus: 'full' },
  ],
  ['refunded in full', { charged: 0, refunded: 114.69 }, { paid: true, chargeStatus: 'none', refunded: 114.69 }],
  ['for nothing', { charged: 0, total: 0 }, { paid: true, chargeStatus: 'full' }],
])('an order %s', (_what, amounts, told) => {
  expect(orderFromSaleor(order(amounts))).toMatchObject(told);
});

test('without the amounts it is told as Saleor says', () => {
  expect(orderFromSaleor({ id: 'o1', isPaid: true, lines: [] })).toEqual({ id: 'o1', paid: true, lines: [] });
});

test('a line without a SKU is told by its variant and its own id, in an order and in a shipment', () => {
  const line = { id: 'l1', productSku: null, productVariantId: 'v1' };
  expect(orderFromSaleor({ id: 'o1', lines: [{ ...line, quantity: 2 }] }).lines).toEqual([
    { id: 'l1', productVariantId: 'v1', quantity: 2 },
  ]);
  const shipment = {
    fulfillment: { id: 'f1', trackingNumber: '', lines: [{ quantity: 1, orderLine: line }] },
    order: { id: 'o1' },
  };
  const told = { id: 'f1', orderId: 'o1', lines: [{ orderLineId: 'l1', productVariantId: 'v1', quantity: 1 }] };
  expect(shipmentFromSaleor(shipment)).toEqual(told);
  expect(updatedShipmentFromSaleor(shipment)).toEqual({ ...told, trackingNumber: null });
  expect(deletedShipmentFromSaleor(shipment)).toEqual({ id: 'f1', orderId: 'o1' });
});

test('the shipments of an order, so that one that has no pieces left is missed', () => {
  const fulfillments = [
    { id: 'f1', status: 'FULFILLED' },
    { id: 'f2', status: 'WAITING_FOR_APPROVAL' },
    { id: 'f3', status: 'RETURNED' },
  ];
  expect(orderFromSaleor({ id: 'o1', lines: [], fulfillments }).shipments).toEqual([
    { id: 'f1', status: 'fulfilled' },
    { id: 'f3', status: 'returned' },
  ]);
});

test('a delivery is published as its record, and as each fulfilment that its order shows', () => {
  const at = (id: string, status: string) => ({ id, status, lines: [{ quantity: 1 }] });
  const fulfillments = [
    // Of a replacement nothing came back; Saleor makes a return for it all the same.
    { id: 'f0', status: 'RETURNED', lines: [] },
    at('f1', 'FULFILLED'),
    at('f2', 'WAITING_FOR_APPROVAL'),
    at('f3', 'CANCELED'),
    ...['REFUNDED', 'RETURNED', 'REFUNDED_AND_RETURNED', 'REPLACED'].map((status) => at(status, status)),
  ];
  const updated = { type: 'saleor.order_updated', roots: ['order'] };
  const events = eventsIn('e1', { order: { id: 'o1', number: '7', lines: [], fulfillments } }, updated);
  expect(events.map(({ id, type }) => [id, type])).toEqual([
    ['e1', 'saleor.order_updated'],
    ['e1.f1', 'saleor.fulfillment_changed'],
    ['e1.f3', 'saleor.fulfillment_canceled'],
    ['e1.REFUNDED', 'saleor.fulfillment_returned'],
    ['e1.RETURNED', 'saleor.fulfillment_returned'],
    ['e1.REFUNDED_AND_RETURNED', 'saleor.fulfillment_returned'],
    ['e1.REPLACED', 'saleor.fulfillment_returned'],
  ]);
  expect(events[1]?.data).toEqual({ fulfillment: at('f1', 'FULFILLED'), order: { id: 'o1', number: '7' } });
});

test('orders made in bulk are published one by one, without the drafts', () => {
  const bulk = { type: 'saleor.order_bulk_created', roots: ['orders'] };
  const orders = [
    { id: 'o1', status: 'UNFULFILLED', lines: [] },
    { id: 'o2', status: 'DRAFT', lines: [] },
    { id: 'o3', status: 'FULFILLED', lines: [], fulfillments: [{ id: 'f1', status: 'FULFILLED', lines: [] }] },
  ];
  expect(eventsIn('e1', { orders }, bulk).map(({ id, type }) => [id, type])).toEqual([
    ['e1.o1', 'saleor.order_bulk_created'],
    ['e1.o3', 'saleor.order_bulk_created'],
    ['e1.o3.f1', 'saleor.fulfillment_created'],
  ]);
  expect(eventsIn('e1', { orders: [] }, bulk)).toEqual([]);
});
