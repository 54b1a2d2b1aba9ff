import { main as createShipment } from '../../actions/order/backoffice/shipment-created';
import { main as updateShipment } from '../../actions/order/backoffice/shipment-updated';
import { main as updateOrder } from '../../actions/order/backoffice/updated';
import { type CommerceShop, query } from './commerce-shop';
import { openCommerce } from './open-commerce';
import { OK, refused } from './open-shop';

let shop: CommerceShop;
let sku: string;
let other: string;
beforeAll(async () => {
  shop = await openCommerce();
  [sku, other] = [`${shop.run}-SOLD`, `${shop.run}-ALSO`];
  await shop.sell(sku, 100);
  await shop.sell(other, 100);
});
afterAll(() => shop.close());

const order = (id: number) => shop.get(`orders/${id}`);
const comments = async (id: number) =>
  (await order(id)).status_histories.map(({ comment, status }: { comment: string; status: string }) => [
    comment,
    status,
  ]);
const shipments = async (id: number) => {
  const filter = 'searchCriteria[filterGroups][0][filters][0]';
  const criteria = { [`${filter}[field]`]: 'order_id', [`${filter}[value]`]: String(id) };
  return (await shop.get(`shipments?${query(criteria)}`)).items;
};
const status = (id: number, to: string) => shop.send(updateOrder, { id, status: to, notifyCustomer: false });
const track = (trackNumber: string) => ({ trackNumber, title: 'Parcel', carrierCode: 'ups' });

describe('the status of an order', () => {
  test('is set and told once, and changes nothing else', async () => {
    const { id } = await shop.buy([{ sku, qty: 2 }]);
    const before = await order(id);
    expect(await status(id, 'fraud')).toMatchObject(OK);
    expect(await status(id, 'fraud')).toMatchObject(OK);
    const after = await order(id);
    expect(after).toMatchObject({ state: before.state, status: 'fraud', grand_total: before.grand_total });
    expect(await comments(id)).toEqual([['Order status changed to fraud', 'fraud']]);
    expect(await status(id, 'no_such_status')).toMatchObject(refused(422, 'no order status'));
    expect(await order(id)).toMatchObject({ status: 'fraud' });
  });

  test('held, and let go on', async () => {
    const { id } = await shop.buy([{ sku, qty: 1 }]);
    expect(await status(id, 'holded')).toMatchObject(OK);
    expect(await order(id)).toMatchObject({ state: 'holded', status: 'holded' });
    expect(await status(id, 'pending')).toMatchObject(OK);
    expect(await order(id)).toMatchObject({ state: 'new', status: 'pending' });
  });

  test('cancelled, once and for ever', async () => {
    const { id } = await shop.buy([{ sku, qty: 1 }]);
    expect(await status(id, 'canceled')).toMatchObject(OK);
    expect(await order(id)).toMatchObject({ state: 'canceled', status: 'canceled' });
    expect(await status(id, 'canceled')).toMatchObject(OK);
    expect(await comments(id)).toEqual([['Order status changed to canceled', 'canceled']]);
    expect(await status(id, 'processing')).toMatchObject(refused(409, 'cannot be undone'));
  });
});

describe('a shipment', () => {
  test('takes its goods once for each event, in parts, and no more than is left', async () => {
    const { id, items } = await shop.buy([
      { sku, qty: 3 },
      { sku: other, qty: 1 },
    ]);
    const before = (await shop.stock(sku)).default ?? 0;
    const comment = { comment: 'Left at the desk.', visibleOnFront: true };
    const parcel = { orderId: id, items: [{ orderItemId: items[0], qty: 1 }], tracks: [track('T-1')], comment };
    const answer = await shop.send(createShipment, parcel, `${shop.run}-p1`);
    expect(await shop.send(createShipment, parcel, `${shop.run}-p1`)).toEqual(answer);
    const made = await shipments(id);
    expect(made).toMatchObject([{ tracks: [{ track_number: 'T-1' }], items: [{ qty: 1 }] }]);
    expect(answer).toMatchObject({ ...OK, body: { ids: { shipment: String(made[0].entity_id) } } });
    expect(await shop.stock(sku)).toMatchObject({ default: before - 1 });
    // Another parcel with the same number and goods is another one.
    expect(await shop.send(createShipment, parcel, `${shop.run}-p2`)).toMatchObject(OK);
    expect(await shipments(id)).toHaveLength(2);
    const many = { ...parcel, items: [{ orderItemId: items[0], qty: 2 }] };
    expect(await shop.send(createShipment, many)).toMatchObject(refused(422, 'has 1 left to ship, not 2'));
    const foreign = { ...parcel, items: [{ orderItemId: (items[1] ?? 0) + 1_000_000, qty: 1 }] };
    expect(await shop.send(createShipment, foreign)).toMatchObject(refused(404, 'has no item'));
    expect(await shipments(id)).toHaveLength(2);
    expect(await shop.stock(sku)).toMatchObject({ default: before - 2 });
  });

  test('gets tracks and comments, and leaves the stock alone', async () => {
    const { id, items } = await shop.buy([{ sku, qty: 2 }]);
    const parcel = { orderId: id, items: [{ orderItemId: items[0], qty: 2 }], tracks: [track('T-3')] };
    expect(await shop.send(createShipment, parcel)).toMatchObject(OK);
    const [made] = await shipments(id);
    const before = await shop.stock(sku);
    const update = {
      ...{ id: made.entity_id, orderId: id },
      items: [{ entityId: made.items[0].entity_id, orderItemId: items[0], qty: 2 }],
      tracks: [{ ...track('T-3b'), entityId: made.tracks[0].entity_id }, track('T-4')],
      comments: [{ comment: 'Sent by air.', notifyCustomer: false, visibleOnFront: true }],
    };
    expect(await shop.send(updateShipment, update)).toMatchObject(OK);
    expect(await shop.send(updateShipment, update)).toMatchObject(OK);
    const [after] = await shipments(id);
    const numbers = after.tracks.map(({ track_number }: { track_number: string }) => track_number);
    expect(numbers.sort()).toEqual(['T-3b', 'T-4']);
    const texts = after.comments.map(({ comment }: { comment: string }) => comment);
    expect(texts.filter((text: string) => text === 'Sent by air.')).toHaveLength(1);
    expect(await shop.stock(sku)).toEqual(before);
    const wrong = { ...update, orderId: id + 1_000_000 };
    expect(await shop.send(updateShipment, wrong)).toMatchObject(refused(404, 'has no shipment'));
    const lost = { ...update, tracks: [{ ...track('T-5'), entityId: 1_000_000 }] };
    expect(await shop.send(updateShipment, lost)).toMatchObject(refused(404, 'has no track'));
  });
});
