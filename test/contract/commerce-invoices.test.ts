import { main as invoiceCreated } from '../../actions/order/backoffice/invoice-created';
import { main as refundCreated } from '../../actions/order/backoffice/refund-created';
import { main as invoiceSaved } from '../../actions/order/commerce/invoice-saved';
import { main as refundSaved } from '../../actions/order/commerce/refund-saved';
import { CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';
import { call } from '../support/http';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
});
afterAll(() => store.stop());

const by = (id: string) => ({ event: { id, type: 't' } });
const toBackoffice = (id: string) => ({ target: 'backoffice', ...by(id) });
const told = async (kind: string, id: number) => {
  const { body } = await call(`${store.platform.url}/systems/backoffice/${kind}`);
  return (body as { items: { id: string }[] }).items.find((item) => item.id === String(id));
};
const money = (amount: string) => ({ net: amount, gross: amount, tax: '0.00' });
const LAMPS = [{ sku: 'LAMP-3', price: 24, qty: 3 }];

test('a part is invoiced once for each event, and the store’s event tells it whole', async () => {
  const { id, items } = await store.buy(LAMPS);
  const event = { orderId: id, items: [{ orderItemId: items[0], qty: 2 }] };
  expect((await store.run(invoiceCreated, event, by('po-1'))).calls).toEqual([
    'GET /V1/invoices 200',
    `GET /V1/orders/${id} 200`,
    `POST /V1/order/${id}/invoice 200`,
  ]);
  const invoice = Number(store.exchanges[2]?.response);
  expect(store.exchanges[2]?.request).toEqual({
    ...{ capture: false, notify: false, items: [{ order_item_id: items[0], qty: 2 }] },
    comment: { comment: 'Sent for the event po-1.', is_visible_on_front: 0 },
  });
  expect((await store.run(invoiceCreated, event, by('po-1'))).calls).toEqual(['GET /V1/invoices 200']);
  const answer = await store.run(invoiceSaved, { entity_id: String(invoice), _isNew: true }, toBackoffice('i-1'));
  expect(answer).toMatchObject({ statusCode: 200, calls: [`GET /V1/invoices/${invoice} 200`] });
  expect(await told('invoices', invoice)).toEqual({
    ...{ id: String(invoice), orderId: String(id), number: expect.any(String), uid: 'po-1', currency: 'USD' },
    lines: [{ orderLineId: String(items[0]), sku: 'LAMP-3', name: 'LAMP-3', quantity: 2, price: money('48.00') }],
    totals: {
      ...{ subtotal: money('48.00'), discount: { net: '0.00', gross: '0.00' }, shipping: money('15.00') },
      ...{ tax: '0.00', grandTotal: '63.00' },
    },
    status: 'paid',
    ...{ createdAt: expect.stringMatching(/Z$/), updatedAt: expect.stringMatching(/Z$/), writes: 1 },
  });
  // Without lines, what is left.
  await store.run(invoiceCreated, { orderId: id }, by('po-2'));
  expect(await store.get(`orders/${id}`)).toMatchObject({ total_paid: 87, items: [{ qty_invoiced: 3 }] });
});

test('a refund of a part, its shipping and a fee; then of an amount alone', async () => {
  const { id, items } = await store.buy(LAMPS);
  await store.run(invoiceCreated, { orderId: id }, by('po-3'));
  const event = {
    ...{ orderId: id, items: [{ orderItemId: items[0], qty: 1, returnToStock: true }], shipping: 5 },
    adjustment: -2.5,
  };
  const before = await store.stockOf('LAMP-3');
  await store.run(refundCreated, event, by('rf-1'));
  expect(store.exchanges.at(-1)?.request).toEqual({
    ...{ notify: false, items: [{ order_item_id: items[0], qty: 1 }] },
    comment: { comment: 'Sent for the event rf-1.', is_visible_on_front: 0 },
    arguments: {
      ...{ shipping_amount: 5, adjustment_negative: 2.5 },
      extension_attributes: { return_to_stock_items: [items[0]] },
    },
  });
  expect(await store.stockOf('LAMP-3')).toBe((before ?? 0) + 1);
  const memo = Number(store.exchanges.at(-1)?.response);
  expect((await store.run(refundCreated, event, by('rf-1'))).calls).toEqual(['GET /V1/creditmemos 200']);
  await store.run(refundSaved, { entity_id: memo, _isNew: true }, toBackoffice('r-1'));
  expect(await told('refunds', memo)).toMatchObject({
    ...{ id: String(memo), orderId: String(id), uid: 'rf-1', status: 'refunded' },
    totals: { subtotal: money('24.00'), shipping: money('5.00'), adjustment: '-2.50', grandTotal: '26.50' },
  });
  await store.run(refundCreated, { orderId: id, items: [], shipping: 0, adjustment: 10 }, by('rf-2'));
  expect(await store.get(`orders/${id}`)).toMatchObject({ total_refunded: 36.5, items: [{ qty_refunded: 1 }] });
});

test('what the store would leave out or refuse is refused, and nothing is written', async () => {
  const { id, items } = await store.buy(LAMPS);
  const other = await store.buy(LAMPS);
  expect(await store.run(refundCreated, { orderId: id, items: [{ orderItemId: items[0], qty: 1 }] })).toMatchObject({
    statusCode: 422,
    error: `Of the line ${items[0]} of the order in Adobe Commerce 0 are left, and the event has 1.`,
  });
  expect(
    await store.run(invoiceCreated, { orderId: id, items: [{ orderItemId: other.items[0], qty: 1 }] }),
  ).toMatchObject({ statusCode: 404, error: `The order in Adobe Commerce has no line ${other.items[0]}.` });
  expect(await store.run(invoiceCreated, { orderId: id, items: [{ orderItemId: items[0], qty: 4 }] })).toMatchObject({
    statusCode: 422,
  });
  expect(await store.run(refundCreated, { orderId: id }, by('rf-3'))).toMatchObject({ statusCode: 400 });
  expect(await store.run(invoiceCreated, { orderId: 'T3JkZXI6MQ==' }, by('po-9'))).toMatchObject({ statusCode: 404 });
  expect(await store.get(`orders/${id}`)).toMatchObject({ items: [{ qty_invoiced: 0, qty_refunded: 0 }] });
});

test('a line that is named twice is counted once, and the child of a configurable product is its parent', async () => {
  const { id, items } = await store.buy(LAMPS);
  const twice = [1, 2].map((qty) => ({ orderItemId: items[0], qty }));
  expect(await store.run(invoiceCreated, { orderId: id, items: [...twice, ...twice] }, by('po-6'))).toMatchObject({
    statusCode: 422,
  });
  expect(await store.run(invoiceCreated, { orderId: id, items: twice }, by('po-7'))).toMatchObject({ statusCode: 200 });
  expect(await store.get(`orders/${id}`)).toMatchObject({ items: [{ qty_invoiced: 3 }] });
  const parts = [{ sku: 'JACKET-RED', qty: 1 }];
  const jacket = await store.buy([{ sku: 'JACKET-RED', price: 99, qty: 1, type: 'configurable', parts }]);
  const [parent, child] = jacket.items;
  const part = { orderId: jacket.id, items: [{ orderItemId: child, qty: 1 }] };
  expect(await store.run(invoiceCreated, part, by('po-8'))).toMatchObject({ statusCode: 200 });
  expect(store.exchanges.at(-1)?.request).toMatchObject({ items: [{ order_item_id: parent, qty: 1 }] });
  expect(await store.get(`orders/${jacket.id}`)).toMatchObject({ total_paid: 104 });
});

test('a line of a bundle is refused by name: which of its lines has the money is not known', async () => {
  const parts = [{ sku: 'KETTLE-1', qty: 1 }];
  const { id, items } = await store.buy([{ sku: 'SET-B', price: 30, qty: 1, type: 'bundle', parts }]);
  for (const orderItemId of items) {
    expect(await store.run(invoiceCreated, { orderId: id, items: [{ orderItemId, qty: 1 }] })).toMatchObject({
      statusCode: 422,
      error: expect.stringContaining('is of a bundle'),
    });
  }
  expect(await store.run(invoiceCreated, { orderId: id }, by('po-b'))).toMatchObject({ statusCode: 200 });
});
