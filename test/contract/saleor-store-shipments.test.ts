import { setOrderStatus } from '#lib/systems/saleor/orders';
import { createShipment, updateShipment } from '#lib/systems/saleor/shipments';
import { SaleorShop, withNotes } from '../support/saleor-shop';

let shop: SaleorShop;
beforeAll(async () => {
  shop = await SaleorShop.open();
});
afterEach(() => {
  expect(shop.faults).toEqual([]);
  shop.calls = [];
});
afterAll(() => shop.close());

interface Sent {
  orderId: string | number;
  items?: { line: string; quantity: number }[];
  trackingNumber?: string;
  notes?: string[];
}
const ship = (sent: Sent, settings: Record<string, string> = {}, event: { time?: string } = {}) =>
  createShipment(
    shop.api(),
    { items: [{ line: 'LANTERN-1', quantity: 1 }], trackingNumber: 'T-1', notes: [], ...sent },
    { config: shop.config(settings), event },
  );
const set = (settings: string) =>
  shop.merchant(`mutation { shopSettingsUpdate(input: { ${settings} }) { errors { code } } }`);
const found = async (id: string) =>
  withNotes(
    (
      await shop.merchant(
        `query($id: ID!) { order(id: $id) { status number privateMetafield(key: "back_office_status")
        events { message } fulfillments { id status trackingNumber } } }`,
        { id },
      )
    ).order,
  );
const onHand = async () => {
  const query = '{ productVariant(sku: "LANTERN-1") { stocks { quantity } } }';
  return (await shop.merchant(query)).productVariant.stocks[0].quantity;
};
const buy = (more: object = {}) => shop.buy([{ sku: 'LANTERN-1', quantity: 2 }], more);

describe('where Saleor wants fulfilments approved', () => {
  beforeAll(() => set('fulfillmentAutoApprove: false'));
  afterAll(() => set('fulfillmentAutoApprove: true'));

  test('goods that have left are approved, and the stock is taken', async () => {
    const { id } = await buy();
    const before = await onHand();
    await ship({ orderId: id });
    await ship({ orderId: id });
    expect(shop.changes()).toEqual(['Fulfill', 'Approve']);
    expect(await found(id)).toMatchObject({ status: 'PARTIALLY_FULFILLED', fulfillments: [{ status: 'FULFILLED' }] });
    expect(await onHand()).toBe(before - 1);
  });

  test('with SALEOR_APPROVAL=wait the event waits until somebody has approved it', async () => {
    const { id } = await buy();
    const before = await onHand();
    const waiting = () => ship({ orderId: id, notes: ['At the desk.'] }, { SALEOR_APPROVAL: 'wait' });
    for (let attempt = 1; attempt <= 2; attempt++) {
      await expect(waiting()).rejects.toMatchObject({
        kind: 'unavailable',
        status: 503,
        message: 'The shipment is in Saleor and waits there for a person’s approval. The event is retried until then.',
      });
    }
    expect(shop.changes()).toEqual(['Fulfill', 'AddNote']);
    expect(await onHand()).toBe(before);
    const [fulfillment] = (await found(id)).fulfillments;
    expect(fulfillment.status).toBe('WAITING_FOR_APPROVAL');
    await shop.merchant(
      'mutation($id: ID!) { orderFulfillmentApprove(id: $id, notifyCustomer: false) { errors { code } } }',
      { id: fulfillment.id },
    );
    await waiting();
    expect(await onHand()).toBe(before - 1);
  });

  test('an attempt that ended before the approval is finished by the next', async () => {
    const { id } = await buy();
    await expect(ship({ orderId: id }, { SALEOR_APPROVAL: 'wait' })).rejects.toMatchObject({ kind: 'unavailable' });
    await ship({ orderId: id });
    expect(shop.changes()).toEqual(['Fulfill', 'Approve']);
  });
});

describe('an order that is not paid', () => {
  afterEach(() => set('fulfillmentAllowUnpaid: true, fulfillmentAutoApprove: true'));
  const unpaid = { kind: 'unavailable', status: 503, message: expect.stringContaining('before it is paid') };

  test('is fulfilled where Saleor allows it, as it does at first', async () => {
    await ship({ orderId: (await buy({ paid: false })).id });
    expect(shop.changes()).toEqual(['Fulfill']);
  });

  test('is waited for where Saleor does not allow it', async () => {
    await set('fulfillmentAllowUnpaid: false');
    const { id } = await buy({ paid: false });
    await expect(ship({ orderId: id })).rejects.toMatchObject(unpaid);
    expect((await found(id)).fulfillments).toEqual([]);
    await set('fulfillmentAutoApprove: false');
    // Without approval it is fulfilled, and then cannot be approved.
    await expect(ship({ orderId: id })).rejects.toMatchObject(unpaid);
    await expect(ship({ orderId: id })).rejects.toMatchObject(unpaid);
    expect(shop.changes()).toEqual(['Fulfill', 'Fulfill', 'Approve', 'Approve']);
    await set('fulfillmentAllowUnpaid: true');
    await ship({ orderId: id });
    expect(await found(id)).toMatchObject({ fulfillments: [{ status: 'FULFILLED' }] });
  });
});

test('an order may be named by its number, and an item by its variant’s id', async () => {
  const { id } = await buy();
  const { number } = await found(id);
  const { productVariant } = await shop.merchant('{ productVariant(sku: "LANTERN-1") { id } }');
  await ship({ orderId: Number(number), items: [{ line: productVariant.id, quantity: 2 }] });
  await updateShipment(shop.api(), { id: 'T-1', orderId: number, notes: [], trackingNumber: 'T-2' }, { event: {} });
  await setOrderStatus(shop.api(), { id: number, status: 'complete' });
  expect(await found(id)).toMatchObject({
    status: 'FULFILLED',
    privateMetafield: 'complete',
    fulfillments: [{ trackingNumber: 'T-2' }],
  });
});

test('two parcels with the same goods, number and comment are two; an attempt again is not', async () => {
  const { id } = await buy();
  const [past, future] = ['2020-01-31T10:00:00Z', '2099-01-31T10:00:00Z'];
  const parcel = { orderId: id, trackingNumber: 'SAME', notes: ['At the desk.', 'At the desk.'] };
  await ship(parcel, {}, { time: past });
  await ship(parcel, {}, { time: past });
  expect(shop.changes()).toEqual(['Fulfill', 'AddNote', 'AddNote']);
  await ship(parcel, {}, { time: future });
  expect((await found(id)).fulfillments).toHaveLength(2);
  expect((await found(id)).events).toHaveLength(4);
});

test('an attempt that ended between two comments with the same words adds the second', async () => {
  const { id } = await buy();
  const note = 'mutation($id: ID!) { orderNoteAdd(order: $id, input: { message: "Fragile." }) { errors { code } } }';
  await shop.merchant(note, { id });
  await ship({ orderId: id, notes: ['Fragile.', 'Fragile.'] }, {}, { time: '2020-01-31T10:00:00Z' });
  expect((await found(id)).events).toHaveLength(2);
});

test('a cancellation that Saleor refuses is kept as the back office’s word', async () => {
  const { id } = await buy();
  await ship({ orderId: id });
  for (let attempt = 1; attempt <= 2; attempt++) {
    await expect(setOrderStatus(shop.api(), { id, status: 'canceled' })).rejects.toMatchObject({
      kind: 'rejected',
      status: 422,
      message: expect.stringContaining('CANNOT_CANCEL_ORDER'),
    });
  }
  expect(await found(id)).toMatchObject({
    status: 'PARTIALLY_FULFILLED',
    privateMetafield: 'canceled',
    events: [{ message: 'Order status changed to canceled' }],
  });
});

test('a tracking number that Saleor’s column does not hold is refused before anything is sent', async () => {
  const { id } = await buy();
  const long = { orderId: id, trackingNumber: 'T'.repeat(256) };
  await expect(ship(long)).rejects.toMatchObject({ kind: 'rejected', status: 422 });
  await expect(updateShipment(shop.api(), { ...long, id: 'x', notes: [] }, { event: {} })).rejects.toMatchObject({
    status: 422,
  });
  expect(shop.calls).toEqual([]);
});

test('a mutation on which Saleor fails is tried for ten minutes after its event; what is read, always', async () => {
  const failed = { errors: [{ message: 'Internal Server Error' }], data: null };
  const NOW = Date.UTC(2026, 0, 31, 10);
  const { id } = await buy();
  const api = (time: string) => shop.api(undefined, { event: { time }, now: NOW });
  const cancel = (time: string) =>
    api(time).execute(
      { document: 'mutation CancelOrder($id: ID!) { orderCancel(id: $id) { errors { code } } }' },
      { id },
    );
  await shop.fail({ status: 200, body: failed });
  await expect(cancel('2026-01-31T09:51:00Z')).rejects.toMatchObject({ kind: 'unavailable' });
  await shop.fail({ status: 200, body: failed });
  await expect(cancel('2026-01-31T09:49:00Z')).rejects.toMatchObject({
    kind: 'rejected',
    status: 422,
    message: expect.stringContaining('a value of the event is wrong for it'),
  });
  await shop.fail({ status: 200, body: failed });
  await expect(setOrderStatus(api('2026-01-31T09:49:00Z'), { id, status: 'x' })).rejects.toMatchObject({
    kind: 'unavailable',
  });
});
