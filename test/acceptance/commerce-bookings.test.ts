import { main as createInvoice } from '../../actions/order/backoffice/invoice-created';
import { main as createRefund } from '../../actions/order/backoffice/refund-created';
import { type CommerceShop, query } from './commerce-shop';
import { openCommerce } from './open-commerce';
import { OK, refused } from './open-shop';

let shop: CommerceShop;
let sku: string;
let other: string;
beforeAll(async () => {
  shop = await openCommerce();
  [sku, other] = [`${shop.run}-PAID`, `${shop.run}-TOO`];
  await shop.sell(sku, 100);
  await shop.sell(other, 100);
});
afterAll(() => shop.close());

const order = (id: number) => shop.get(`orders/${id}`);
const of = async (kind: string, id: number) => {
  const filter = 'searchCriteria[filterGroups][0][filters][0]';
  const criteria = { [`${filter}[field]`]: 'order_id', [`${filter}[value]`]: String(id) };
  return (await shop.get(`${kind}?${query(criteria)}`)).items;
};
/** An order of three pieces at 10 and one more, with what its shipping costs. */
const bought = async () => {
  const { id, items } = await shop.buy([
    { sku, qty: 3 },
    { sku: other, qty: 1 },
  ]);
  return { id, items, shipping: (await order(id)).shipping_amount };
};

test('an order is invoiced in parts, each once for its event, and no more than is left', async () => {
  const { id, items, shipping } = await bought();
  const part = { orderId: id, items: [{ orderItemId: items[0], qty: 2 }] };
  const answer = await shop.send(createInvoice, part, `${shop.run}-i1`);
  expect(await shop.send(createInvoice, part, `${shop.run}-i1`)).toEqual(answer);
  const [made, ...more] = await of('invoices', id);
  expect(more).toEqual([]);
  expect(answer).toMatchObject({ ...OK, body: { ids: { invoice: String(made.entity_id) } } });
  expect(made).toMatchObject({ subtotal: 20, shipping_amount: shipping, grand_total: 20 + shipping });
  const many = { orderId: id, items: [{ orderItemId: items[0], qty: 2 }] };
  expect(await shop.send(createInvoice, many)).toMatchObject(refused(422, '1 are left'));
  // Without lines, what is left.
  expect(await shop.send(createInvoice, { orderId: id })).toMatchObject(OK);
  expect(await order(id)).toMatchObject({
    total_paid: 40 + shipping,
    items: [{ qty_invoiced: 3 }, { qty_invoiced: 1 }],
  });
});

test('a part is paid back, with a fee, once for its event; then an amount alone; then what is left', async () => {
  const { id, items, shipping } = await bought();
  expect(await shop.send(createInvoice, { orderId: id })).toMatchObject(OK);
  const part = { orderId: id, items: [{ orderItemId: items[0], qty: 1 }], shipping: 0, adjustment: -2.5 };
  const answer = await shop.send(createRefund, part, `${shop.run}-r1`);
  expect(await shop.send(createRefund, part, `${shop.run}-r1`)).toEqual(answer);
  const [memo, ...more] = await of('creditmemos', id);
  expect(more).toEqual([]);
  expect(answer).toMatchObject({ ...OK, body: { ids: { refund: String(memo.entity_id) } } });
  expect(memo).toMatchObject({ subtotal: 10, shipping_amount: 0, adjustment_negative: 2.5, grand_total: 7.5 });
  expect(await order(id)).toMatchObject({ items: [{ qty_refunded: 1 }, { qty_refunded: 0 }], total_refunded: 7.5 });

  const amount = { orderId: id, items: [], shipping: 0, adjustment: 4 };
  expect(await shop.send(createRefund, amount)).toMatchObject(OK);
  expect(await order(id)).toMatchObject({ items: [{ qty_refunded: 1 }, { qty_refunded: 0 }], total_refunded: 11.5 });

  const many = { orderId: id, items: [{ orderItemId: items[0], qty: 3 }] };
  expect(await shop.send(createRefund, many)).toMatchObject(refused(422, '2 are left'));
  // Of the money 1.5 less is left than of the lines.
  expect(await shop.send(createRefund, { orderId: id })).toMatchObject(refused(400, 'available to refund'));
  expect(await shop.send(createRefund, { orderId: id, adjustment: -1.5 })).toMatchObject(OK);
  expect(await order(id)).toMatchObject({ items: [{ qty_refunded: 3 }, { qty_refunded: 1 }] });
  expect((await order(id)).shipping_refunded).toBe(shipping);
});

test('pieces go back into the stock where the event says so', async () => {
  const { id, items } = await bought();
  expect(await shop.send(createInvoice, { orderId: id })).toMatchObject(OK);
  const before = (await shop.stock(sku)).default ?? 0;
  await shop.merchant('POST', `order/${id}/ship`, { items: [{ order_item_id: items[0], qty: 3 }] });
  expect((await shop.stock(sku)).default).toBe(before - 3);
  const line = { orderItemId: items[0], qty: 2, returnToStock: true };
  expect(await shop.send(createRefund, { orderId: id, items: [line], shipping: 0 })).toMatchObject(OK);
  expect((await shop.stock(sku)).default).toBe(before - 1);
});
