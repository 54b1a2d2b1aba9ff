import { main as createCustomer } from '../../actions/customer/backoffice/created';
import { main as deleteCustomer } from '../../actions/customer/backoffice/deleted';
import { main as updateCustomer } from '../../actions/customer/backoffice/updated';
import { main as createShipment } from '../../actions/order/backoffice/shipment-created';
import { main as updateShipment } from '../../actions/order/backoffice/shipment-updated';
import { main as updateOrder } from '../../actions/order/backoffice/updated';
import { main as createProduct } from '../../actions/product/backoffice/created';
import { main as updateStock } from '../../actions/stock/backoffice/updated';
import { OK, openShop, refused, variantOf } from './open-shop';
import type { AcceptanceShop } from './shop';

let shop: AcceptanceShop;
let sku: string;
beforeAll(async () => {
  shop = await openShop();
  sku = `${shop.run}-TENT`;
  expect(await shop.send(createProduct, { sku, name: 'Tent', price: 180 })).toMatchObject(OK);
});
afterAll(() => shop.close());

const variant = (name = sku) => variantOf(shop, name);

describe('stock', () => {
  const row = (name: string, quantity: number) => ({
    ...{ sku: name, source: shop.warehouse, quantity, outOfStock: false },
  });
  const inStock = async (name: string) =>
    (await variant(name)).stocks.map((stock: { quantity: number }) => stock.quantity);

  test('rows are made and changed; what Saleor cannot have keeps nothing else back', async () => {
    const pegs = `${sku}-PEGS`;
    expect(await shop.send(createProduct, { sku: pegs, name: 'Pegs', price: 5 })).toMatchObject(OK);
    expect(await shop.send(updateStock, [row(sku, 5), row(pegs, 7)])).toMatchObject(OK);
    expect([await inStock(sku), await inStock(pegs)]).toEqual([[5], [7]]);
    const wrong = [row(sku, 2 ** 31), row(pegs, 8)];
    expect(await shop.send(updateStock, wrong)).toMatchObject(refused(422, sku));
    expect([await inStock(sku), await inStock(pegs)]).toEqual([[5], [8]]);
    const unknown = [row('NONE', 1), row(sku, 100)];
    expect(await shop.send(updateStock, unknown, { minutes: 5 })).toMatchObject(refused(503, 'NONE'));
    expect(await shop.send(updateStock, unknown, { minutes: 11 })).toMatchObject(refused(404, 'NONE'));
    expect(await inStock(sku)).toEqual([100]);
  });
});

describe('customers', () => {
  const customer = async (email: string) =>
    (
      await shop.ask('query($email: String!) { user(email: $email) { id email firstName externalReference } }', {
        email,
      })
    ).user;

  test('are made, changed, kept apart and deleted', async () => {
    const [ada, eve] = [`${shop.run}.ada@example.com`, `${shop.run}.eve@example.com`];
    expect(await shop.send(createCustomer, { name: 'Ada', lastname: 'Byron', email: ada })).toMatchObject(OK);
    expect(await shop.send(createCustomer, { name: 'Eve', lastname: 'Moss', email: eve })).toMatchObject(OK);
    const { id } = await customer(ada);
    expect(await shop.send(updateCustomer, { id, name: 'Augusta', lastname: 'King', email: ada })).toMatchObject(OK);
    expect(await customer(ada)).toMatchObject({ id, firstName: 'Augusta' });
    expect(await shop.send(updateCustomer, { id, name: 'Ada', lastname: 'King', email: eve })).toMatchObject(
      refused(409, 'UNIQUE'),
    );
    expect(await customer(eve)).toMatchObject({ firstName: 'Eve' });
    expect(await shop.send(deleteCustomer, { id, email: ada })).toMatchObject(OK);
    expect(await customer(ada)).toBeNull();
    expect(await customer(eve)).not.toBeNull();
  });
});

describe('orders and shipments', () => {
  const allow = (fulfillmentAutoApprove: boolean, fulfillmentAllowUnpaid: boolean) =>
    shop.ask('mutation($input: ShopSettingsInput!) { shopSettingsUpdate(input: $input) { errors { message } } }', {
      input: { fulfillmentAutoApprove, fulfillmentAllowUnpaid },
    });
  afterEach(() => allow(true, true));

  const order = async (id: string) => (await shop.ask(ORDER, { id })).order;
  const ORDER = `query($id: ID!) { order(id: $id) {
    status said: privateMetafield(key: "back_office_status") events { type message }
    fulfillments { id status trackingNumber lines { quantity } }
  } }`;
  const notesOf = ({ events }: { events: { type: string; message: string }[] }) =>
    events.filter(({ type }) => type === 'NOTE_ADDED').map(({ message }) => message);
  const onHand = async () => (await variant()).stocks[0].quantity;
  const buy = (paid = true) => shop.buy([{ sku, quantity: 2 }], paid);
  const shipment = (orderId: string, more: object = {}) => ({
    ...{ orderId, items: [{ orderItemId: sku, qty: 1 }] },
    tracks: [{ trackNumber: 'T-1', title: 'Parcel', carrierCode: 'ups' }],
    comment: { comment: 'At the desk.', visibleOnFront: true },
    ...more,
  });

  test('a shipment is fulfilled once, with its number and note, and takes the stock', async () => {
    const { id, number } = await buy();
    const before = await onHand();
    const sent = shipment(id);
    const answer = await shop.send(createShipment, sent);
    expect(await shop.send(createShipment, sent)).toEqual(answer);
    const after = await order(id);
    expect(answer).toMatchObject({ ...OK, body: { ids: { shipment: after.fulfillments[0].id } } });
    expect(after).toMatchObject({
      status: 'PARTIALLY_FULFILLED',
      fulfillments: [{ status: 'FULFILLED', trackingNumber: 'T-1', lines: [{ quantity: 1 }] }],
    });
    expect(notesOf(after)).toEqual(['At the desk.']);
    expect(await onHand()).toBe(before - 1);
    const update = {
      ...{ id: 'T-1', orderId: number, items: [{ entityId: 1, orderItemId: sku, qty: 1 }], comments: [] },
      tracks: [{ entityId: 1, trackNumber: 'T-2', title: 'Parcel', carrierCode: 'ups' }],
    };
    expect(await shop.send(updateShipment, update)).toMatchObject(OK);
    expect(await order(id)).toMatchObject({ fulfillments: [{ trackingNumber: 'T-2' }] });
    // The shop ships no more than it has sold.
    expect(await shop.send(createShipment, shipment(id, { items: [{ orderItemId: sku, qty: 9 }] }))).toMatchObject(
      refused(422, 'FULFILL_ORDER_LINE'),
    );
    // What was shipped in part cannot be cancelled; the word is kept.
    expect(await shop.send(updateOrder, { id, status: 'canceled', notifyCustomer: false })).toMatchObject(
      refused(422, 'CANNOT_CANCEL_ORDER'),
    );
    expect(await order(id)).toMatchObject({ status: 'PARTIALLY_FULFILLED', said: 'canceled' });
  });

  test('where fulfilments are approved by hand, it is approved, or waits for it', async () => {
    await allow(false, true);
    const { id } = await buy();
    const before = await onHand();
    expect(await shop.send(createShipment, shipment(id), { SALEOR_APPROVAL: 'wait' })).toMatchObject(
      refused(503, 'waits there for a person'),
    );
    expect(await order(id)).toMatchObject({ fulfillments: [{ status: 'WAITING_FOR_APPROVAL' }] });
    expect(await onHand()).toBe(before);
    expect(await shop.send(createShipment, shipment(id))).toMatchObject(OK);
    expect(await order(id)).toMatchObject({ fulfillments: [{ status: 'FULFILLED' }] });
    expect(await onHand()).toBe(before - 1);
  });

  test('one of an order that is not paid waits, where Saleor does not fulfil such', async () => {
    await allow(true, false);
    const { id } = await buy(false);
    expect(await shop.send(createShipment, shipment(id))).toMatchObject(refused(503, 'before it is paid'));
    expect(await order(id)).toMatchObject({ fulfillments: [] });
    await shop.ask('mutation($id: ID!) { orderMarkAsPaid(id: $id) { errors { message } } }', { id });
    expect(await shop.send(createShipment, shipment(id))).toMatchObject(OK);
  });

  test('a status is kept with a note, and a cancellation cancels', async () => {
    const { id, number } = await buy();
    expect(await shop.send(updateOrder, { id: number, status: 'Packed', notifyCustomer: false })).toMatchObject(OK);
    expect(await shop.send(updateOrder, { id, status: 'packed', notifyCustomer: false })).toMatchObject(OK);
    expect(await order(id)).toMatchObject({ status: 'UNFULFILLED', said: 'packed' });
    expect(notesOf(await order(id))).toEqual(['Order status changed to packed']);
    expect(await shop.send(updateOrder, { id, status: 'canceled', notifyCustomer: false })).toMatchObject(OK);
    expect(await order(id)).toMatchObject({ status: 'CANCELED', said: 'canceled' });
  });

  test('two parcels with the same goods and number are two', async () => {
    const { id } = await buy();
    expect(await shop.send(createShipment, shipment(id), { minutes: 5 })).toMatchObject(OK);
    expect(await shop.send(createShipment, shipment(id), { minutes: -5 })).toMatchObject(OK);
    expect((await order(id)).fulfillments).toHaveLength(2);
  });
});
