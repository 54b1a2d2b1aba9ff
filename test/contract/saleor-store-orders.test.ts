import type { ShipmentCreate, ShipmentUpdate } from '#lib/catalogue/generated/types';
import { shipmentToSaleor, updatedShipmentToSaleor } from '#lib/flows/backoffice-saleor/shipment';
import { setOrderStatus } from '#lib/systems/saleor/orders';
import { saveProduct } from '#lib/systems/saleor/products';
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

/** A shipment of the back office, by way of its mapping. */
const ship = (shipment: ShipmentCreate, config = shop.config()) =>
  createShipment(shop.api(), shipmentToSaleor(shipment, config), { config, event: {} });
const updateSent = (shipment: ShipmentUpdate) =>
  updateShipment(shop.api(), updatedShipmentToSaleor(shipment), { event: {} });

describe('orders', () => {
  const order = async (id: string) =>
    withNotes(
      (
        await shop.merchant(
          `query($id: ID!) { order(id: $id) { status privateMetafield(key: "back_office_status")
      events { message } fulfillments { id status trackingNumber lines { quantity } } } }`,
          { id },
        )
      ).order,
    );

  test('a status is kept beside Saleor’s own, with one note; Saleor’s own is nothing new', async () => {
    const { id } = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }], { unconfirmed: true });
    await setOrderStatus(shop.api(), { id, status: 'processing' });
    await setOrderStatus(shop.api(), { id, status: 'Processing' });
    const other = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }]);
    await setOrderStatus(shop.api(), { id: other.id, status: 'unfulfilled' });
    expect(shop.changes()).toEqual(['ConfirmOrder', 'SaveStatus']);
    expect(await order(id)).toMatchObject({
      status: 'UNFULFILLED',
      privateMetafield: 'processing',
      events: [{ message: 'Order status changed to processing' }],
    });
  });

  test('a cancellation cancels; what Saleor does not cancel is refused', async () => {
    const { id } = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }]);
    await setOrderStatus(shop.api(), { id, status: 'canceled' });
    expect(await order(id)).toMatchObject({ status: 'CANCELED' });
    await expect(setOrderStatus(shop.api(), { id: '77', status: 'x' })).rejects.toMatchObject({ status: 404 });
  });

  const onHand = async () => {
    const query = '{ productVariant(sku: "LANTERN-1") { stocks { quantity } } }';
    return (await shop.merchant(query)).productVariant.stocks[0].quantity;
  };
  const tracks = (...numbers: string[]) =>
    numbers.map((trackNumber) => ({ trackNumber, title: 'Parcel', carrierCode: 'ups' }));

  test('what is sent is fulfilled once, from where it was put aside, with a note', async () => {
    await saveProduct(shop.api(), { sku: 'TENT-2P', name: 'Tent', price: 9 }, shop.context());
    await shop.stock('TENT-2P', 20);
    shop.calls = [];
    const { id, lines } = await shop.buy([
      { sku: 'LANTERN-1', quantity: 3 },
      { sku: 'TENT-2P', quantity: 1 },
    ]);
    const shipment = {
      orderId: id,
      items: [
        { orderItemId: lines[0]?.id ?? '', qty: 2 },
        { orderItemId: 'TENT-2P', qty: 1 },
      ],
      tracks: tracks('T-1', 'T-2'),
      comment: { comment: 'At the desk.', visibleOnFront: true },
    };
    const before = await onHand();
    await ship(shipment);
    await ship(shipment);
    expect(shop.changes()).toEqual(['Fulfill', 'AddNote']);
    expect(await order(id)).toMatchObject({
      status: 'PARTIALLY_FULFILLED',
      fulfillments: [{ status: 'FULFILLED', trackingNumber: 'T-1, T-2', lines: [{ quantity: 2 }, { quantity: 1 }] }],
    });
    expect(await onHand()).toBe(before - 2);
    await expect(ship({ ...shipment, tracks: tracks('T-3') })).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('FULFILL_ORDER_LINE'),
    });
    await expect(ship({ ...shipment, items: [{ orderItemId: 'NONE', qty: 1 }] })).rejects.toThrow(
      'The order has no line NONE in Saleor.',
    );
    await expect(ship({ ...shipment, tracks: tracks('T-4'), stockSourceCode: 'moon' })).rejects.toThrow(
      'no warehouse moon',
    );

    const [fulfillment] = (await order(id)).fulfillments;
    const update = {
      id: fulfillment.id,
      orderId: id,
      items: [],
      tracks: tracks('T-9').map((track) => ({ entityId: 1, ...track })),
      comments: [{ entityId: 1, comment: 'By air.', notifyCustomer: false, visibleOnFront: true }],
    };
    shop.calls = [];
    await updateSent(update);
    await updateSent(update);
    expect(shop.changes()).toEqual(['SetTracking', 'AddNote']);
    expect(await order(id)).toMatchObject({
      fulfillments: [{ trackingNumber: 'T-9' }],
      events: [{ message: 'At the desk.' }, { message: 'By air.' }],
    });
  });
});

test('goods of two warehouses are sent once: each makes a fulfilment of its own', async () => {
  await shop.merchant('mutation { createWarehouse(input: { slug: "west", name: "West" }) { errors { code } } }');
  await shop.stock('LANTERN-1', 7, 'west');
  const { id, lines } = await shop.buy([
    { sku: 'LANTERN-1', quantity: 10, from: { default: 3, west: 7 } },
    { sku: 'LANTERN-1', quantity: 2 },
  ]);
  const tracks = [{ trackNumber: 'W-1', title: 'Parcel', carrierCode: 'ups' }];
  const shipment = { orderId: id, items: [{ orderItemId: lines[0]?.id ?? '', qty: 4 }], tracks };
  await ship(shipment);
  await ship(shipment);
  const query = 'query($id: ID!) { order(id: $id) { fulfillments { trackingNumber lines { quantity } } } }';
  const sent = async () => (await shop.merchant(query, { id })).order.fulfillments;
  expect(await sent()).toEqual([
    { trackingNumber: 'W-1', lines: [{ quantity: 3 }] },
    { trackingNumber: 'W-1', lines: [{ quantity: 1 }] },
  ]);
  // Two lines with one SKU: what is open of the first, then of the second.
  const rest = {
    orderId: id,
    items: [{ orderItemId: 'LANTERN-1', qty: 8 }],
    tracks: [{ ...tracks[0], trackNumber: 'W-2' }],
  };
  await ship(rest as typeof shipment);
  await ship(rest as typeof shipment);
  expect((await sent()).slice(2).flatMap((one: { lines: { quantity: number }[] }) => one.lines)).toHaveLength(2);
});

test('the same goods under the number of other goods are other goods', async () => {
  const { id } = await shop.buy([
    { sku: 'LANTERN-1', quantity: 5 },
    { sku: 'TENT-2P', quantity: 5 },
  ]);
  const tracks = [{ trackNumber: 'N-1', title: 'Parcel', carrierCode: 'ups' }];
  const one = { orderId: id, items: [{ orderItemId: 'LANTERN-1', qty: 1 }], tracks };
  const two = { ...one, items: [...one.items, { orderItemId: 'TENT-2P', qty: 1 }] };
  for (const shipment of [one, two, two, one]) {
    await ship(shipment);
  }
  expect(shop.changes()).toEqual(['Fulfill', 'Fulfill']);
  // Where the goods came from is none of Saleor’s: it takes them from where it had put them aside.
  const config = shop.config({ SALEOR_WAREHOUSES: 'store-7=' });
  const other = {
    ...one,
    tracks: [{ trackNumber: 'N-2', title: 'Parcel', carrierCode: 'ups' }],
    stockSourceCode: 'store-7',
  };
  await ship(other, config);
  // Who made a shipment knows it by its number.
  const changed = [{ entityId: 1, trackNumber: 'N-3', title: 'Parcel', carrierCode: 'ups' }];
  await updateSent({ id: 'N-2', orderId: id, items: [], tracks: changed, comments: [] });
  const query = 'query($id: ID!) { order(id: $id) { fulfillments { trackingNumber } } }';
  const { fulfillments } = (await shop.merchant(query, { id })).order;
  expect(fulfillments.map((sent: { trackingNumber: string }) => sent.trackingNumber)).toEqual(['N-1', 'N-1', 'N-3']);
});

test('what the back office said before gives way to a cancellation, also to one of the merchant', async () => {
  const { id } = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }]);
  await setOrderStatus(shop.api(), { id, status: 'holded' });
  await shop.merchant('mutation($id: ID!) { orderCancel(id: $id) { errors { code } } }', { id });
  await setOrderStatus(shop.api(), { id, status: 'canceled' });
  const query = 'query($id: ID!) { order(id: $id) { privateMetafield(key: "back_office_status") events { message } } }';
  const { order } = await shop.merchant(query, { id });
  expect(withNotes(order)).toMatchObject({ privateMetafield: 'canceled', events: [{}, {}] });
});

test('a cancellation is not stopped by what stands in the metadata', async () => {
  const { id } = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }]);
  const set =
    'mutation($id: ID!) { updatePrivateMetadata(id: $id, input: [{ key: "back_office_status", value: "canceled" }]) { errors { code } } }';
  await shop.merchant(set, { id });
  await setOrderStatus(shop.api(), { id, status: 'canceled' });
  expect((await shop.merchant('query($id: ID!) { order(id: $id) { status } }', { id })).order.status).toBe('CANCELED');
});
