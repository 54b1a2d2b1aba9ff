import { main as createProduct } from '../../actions/product/backoffice/created';
import { main as updateStock } from '../../actions/stock/backoffice/updated';
import type { Told } from '../support/relay-here';
import { OK, openShop } from './open-shop';
import { SaleorRelay, wordsOf } from './saleor-relay';
import type { AcceptanceShop, Placed } from './shop';
import { Staff } from './staff';

let shop: AcceptanceShop;
let relay: SaleorRelay;
let staff: Staff;
let sku: string;
beforeAll(async () => {
  shop = await openShop();
  relay = await SaleorRelay.open(shop);
  staff = new Staff(shop);
  sku = `${shop.run}-TENT`;
  expect(await shop.send(createProduct, { sku, name: 'Tent', price: 10 })).toMatchObject(OK);
  const row = { sku, source: shop.warehouse, quantity: 100, outOfStock: false };
  await relay.toldOf(() => shop.send(updateStock, [row]));
});
afterAll(async () => {
  await shop.close();
  await relay.stop();
});

const last = (told: readonly Told[], id: string) => told.filter(({ data }) => data.id === id).at(-1)?.data;
const returnsIn = (told: readonly Told[]) => told.filter(({ path }) => path.startsWith('returns/'));

/** An order of three pieces that were sent in one fulfilment. */
async function sentOrder(): Promise<[Placed, { id: string; lines: { id: string }[] }]> {
  const order = await shop.buy([{ sku, quantity: 3 }], false);
  await staff.markPaid(order.id);
  let sent = { id: '', lines: [{ id: '' }] };
  await relay.toldOf(async () => {
    sent = await staff.fulfill(order, 3, '');
  });
  return [order, sent];
}

test('a piece that comes back is a return of its own; the fulfilment is told again, and goes with its last piece', async () => {
  const [order, sent] = await sentOrder();
  const line = sent.lines[0]?.id ?? '';
  const told = await relay.toldOf(() => staff.giveBack(order.id, [{ fulfillmentLineId: line, quantity: 1 }]));
  expect(returnsIn(told)).toMatchObject([
    { path: 'returns/created', data: { orderId: order.id, status: 'returned', lines: [{ sku, quantity: 1 }] } },
  ]);
  expect(wordsOf(told, sent.id)).toEqual(['shipments/updated']);
  expect(last(told, sent.id)).toMatchObject({ lines: [{ quantity: 2 }] });
  expect(last(told, order.id)).toMatchObject({ status: 'partially_returned' });
  const more = await relay.toldOf(() => staff.giveBack(order.id, [{ fulfillmentLineId: line, quantity: 2 }]));
  expect(returnsIn(more)).toMatchObject([{ path: 'returns/created', data: { lines: [{ quantity: 2 }] } }]);
  const { status, shipments } = last(more, order.id) ?? {};
  expect(status).toBe('returned');
  expect(shipments).not.toContainEqual(expect.objectContaining({ id: sent.id }));
});

test('a piece that is replaced: the new order is a draft, and is told when it is completed', async () => {
  const [order, sent] = await sentOrder();
  const line = { fulfillmentLineId: sent.lines[0]?.id ?? '', quantity: 1, replace: true };
  let draft = '';
  const told = await relay.toldOf(async () => {
    draft = await staff.giveBack(order.id, [line]);
  });
  expect(returnsIn(told)).toMatchObject([
    { path: 'returns/created', data: { status: 'replaced', lines: [{ sku, quantity: 1 }] } },
  ]);
  expect(wordsOf(told, draft)).toEqual([]);
  const more = await relay.toldOf(() => staff.completeDraft(draft));
  expect(wordsOf(more, draft)[0]).toBe('orders/created');
  expect(last(more, draft)).toMatchObject({ lines: [{ sku, quantity: 1 }] });
});

test('each refund of a transaction is told with its amounts, and the order stays paid', async () => {
  let order = { id: '' };
  await relay.toldOf(async () => {
    order = await shop.checkout([{ sku, quantity: 3 }]);
  });
  const payment = await staff.transactionOf(order.id);
  const { total } = payment;
  const first = await relay.toldOf(() => staff.refund(payment, 10));
  expect(last(first, order.id)).toMatchObject({
    paid: true,
    refunded: 10,
    charged: total - 10,
    chargeStatus: 'partial',
  });
  const second = await relay.toldOf(() => staff.refund(payment, 15));
  expect(last(second, order.id)).toMatchObject({ paid: true, refunded: 15, charged: total - 15 });
  const all = await relay.toldOf(() => staff.refund(payment, total));
  expect(last(all, order.id)).toMatchObject({ refunded: total, charged: 0, chargeStatus: 'none' });
});

test('what is granted back stands in what is told next: Saleor sends nothing for it', async () => {
  let order = { id: '' };
  await relay.toldOf(async () => {
    order = await shop.checkout([{ sku, quantity: 2 }]);
  });
  const payment = await staff.transactionOf(order.id);
  const { total } = payment;
  await relay.toldIfAny(() => staff.grant(order.id, payment.id, 5));
  const told = await relay.toldOf(() => staff.refund(payment, 5));
  expect(last(told, order.id)).toMatchObject({ refunded: 5, charged: total - 5, chargeStatus: 'full' });
});

test('pieces whose money goes back, and that stay with the customer, are a return that is refunded', async () => {
  const [order, sent] = await sentOrder();
  const line = { fulfillmentLineId: sent.lines[0]?.id ?? '', quantity: 1 };
  const told = await relay.toldOf(() => staff.refundProducts(order.id, [line]));
  expect(returnsIn(told)).toMatchObject([
    { path: 'returns/created', data: { status: 'refunded', lines: [{ sku, quantity: 1 }] } },
  ]);
  expect(last(told, order.id)).toMatchObject({ charged: 20 });
  // It is sent back after all: pieces move on from one return into another.
  const [{ data }] = returnsIn(told) as [Told];
  const more = await relay.toldOf(async () =>
    staff.giveBack(order.id, [{ fulfillmentLineId: await staff.lineOf(order.id, String(data.id)), quantity: 1 }]),
  );
  expect(returnsIn(more)).toMatchObject([
    { path: 'returns/created', data: { status: 'refunded_and_returned', lines: [{ sku, quantity: 1 }] } },
  ]);
});
