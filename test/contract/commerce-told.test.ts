import { wholeOrderFromCommerce } from '#lib/flows/backoffice-commerce/order';
import { shipmentFromCommerce } from '#lib/flows/backoffice-commerce/shipment';
import { main as shipmentCreated } from '../../actions/order/backoffice/shipment-created';
import { main as orderCreated } from '../../actions/order/commerce/created';
import { main as toldOfShipment } from '../../actions/order/commerce/shipment-created';
import { main as toldOfChange } from '../../actions/order/commerce/shipment-updated';
import { main as toldOfTrack } from '../../actions/order/commerce/track-changed';
import { main as orderUpdated } from '../../actions/order/commerce/updated';
import { booked } from '../support/booking';
import { CommerceCalls } from '../support/commerce-calls';
import { call } from '../support/http';
import { recordingsOf } from '../support/recordings';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start();
});
afterAll(() => store.stop());

const TO_BACKOFFICE = { target: 'backoffice' };
const event = (id: string) => ({ ...TO_BACKOFFICE, event: { id, type: 't' } });
const told = async (kind: string, id: number) => {
  const { body } = await call(`${store.platform.url}/systems/backoffice/${kind}`);
  return (body as { items: { id: string }[] }).items.find((item) => item.id === String(id));
};
const set = [
  { sku: 'SET', type: 'bundle', price: 1, qty: 2, parts: [{ sku: 'CUP-1', qty: 2 }] },
  { sku: 'LAMP-3', price: 1, qty: 1 },
];

test.each([
  ['created', orderCreated],
  ['updated', orderUpdated],
])('an order that was %s: its lines, by the ids that shipments name', async (change, main) => {
  const { id, items } = await store.buy(set);
  const answer = await store.run(main, { id: String(id), status: 'pending' }, event(`o-${change}`));
  expect(answer).toMatchObject({ statusCode: 200, calls: [`GET /V1/orders/${id} 200`] });
  const [bundle, cup, lamp] = items.map(String);
  expect(await told('orders', id)).toMatchObject({
    status: 'pending',
    lines: [
      { id: bundle, sku: 'SET', quantity: 2 },
      { id: cup, sku: 'CUP-1', quantity: 4, parentId: bundle },
      { id: lamp, sku: 'LAMP-3', quantity: 1 },
    ],
  });
});

test('a shipment: its lines, tracks and the event that made it; later a track more', async () => {
  const { id, items } = await store.buy([{ sku: 'LAMP-3', price: 1, qty: 3 }]);
  const track = { trackNumber: 'T-1', title: 'Parcel', carrierCode: 'ups' };
  const parcel = { orderId: id, items: [{ orderItemId: items[0], qty: 2 }], tracks: [track] };
  await store.run(shipmentCreated, parcel, { event: { id: 'po-7.1', type: 't' } });
  const shipment = Number(store.exchanges.at(-1)?.response);
  const answer = await store.run(toldOfShipment, { entity_id: String(shipment) }, event('s-1'));
  expect(answer).toMatchObject({ statusCode: 200, calls: [`GET /V1/shipment/${shipment} 200`] });
  const made = await told('shipments', shipment);
  const anyId = expect.stringMatching(/^\d+$/);
  expect(made).toEqual({
    id: String(shipment),
    orderId: String(id),
    uid: 'po-7.1',
    stockSourceCode: 'default',
    createdAt: expect.stringMatching(/Z$/),
    updatedAt: expect.stringMatching(/Z$/),
    lines: [{ id: anyId, orderLineId: String(items[0]), sku: 'LAMP-3', quantity: 2 }],
    tracks: [{ id: anyId, ...track }],
    writes: 1,
  });
  const entity = { order_id: id, parent_id: shipment, weight: 0, qty: 1, description: 'd' };
  const more = { track_number: 'T-2', title: 'Second', carrier_code: 'dhl' };
  await store.act('POST', 'shipment/track', { entity: { ...entity, ...more } });
  await store.run(toldOfTrack, { parent_id: String(shipment) }, event('s-2'));
  expect(await told('shipments', shipment)).toMatchObject({ tracks: [track, { trackNumber: 'T-2' }], writes: 2 });
  await store.run(toldOfChange, { entity_id: shipment }, event('s-3'));
  expect(await told('shipments', shipment)).toMatchObject({ writes: 3 });
});

test('a shipment that there is not is refused, not retried', async () => {
  expect(await store.run(toldOfTrack, { parent_id: '9999' }, event('s-4'))).toMatchObject({ statusCode: 404 });
});

const recordings = recordingsOf('commerce');
const recorded = (name: string) => Object(recordings?.get(name)?.response.body);

(recordings === undefined ? describe.skip : describe)('what a real store answers', () => {
  test('a shipment with two tracks, made by somebody in the store', () => {
    expect(shipmentFromCommerce(recorded('shipment-get-at-last'))).toEqual({
      id: '1',
      orderId: '1',
      stockSourceCode: 'default',
      createdAt: '2026-11-25T19:06:44.000Z',
      updatedAt: '2026-11-25T19:06:44.000Z',
      lines: [{ id: '1', orderLineId: '1', sku: 'TENT-2P', quantity: 1 }],
      tracks: [
        { id: '1', trackNumber: '1Z-1-C', title: 'FedEx', carrierCode: 'fedex' },
        { id: '11', trackNumber: 'TR-2', title: 'DHL', carrierCode: 'dhl' },
      ],
    });
  });

  const whole = (name: string) => wholeOrderFromCommerce({ id: '1' }, recorded(name));

  test.each([
    ['order-get', ['419.30', '15.00', '434.30', '0.00']],
    ['order-get-complete', ['72.00', '15.00', '87.00', '87.00']],
    ['order-get-configurable', ['213.00', '15.00', '228.00', '0.00']],
    ['order-get-bundle', ['60.00', '10.00', '70.00', '0.00']],
    ['order-get-shipped-in-part', ['419.30', '15.00', '434.30', '0.00']],
    ['order-get-shipped-not-invoiced', ['72.00', '15.00', '87.00', '0.00']],
  ])('%s is booked to its grand total: lines, shipping, total, paid', (name, [lines, shipping, grandTotal, paid]) => {
    const order = whole(name);
    expect(booked(order)).toEqual({ byNet: grandTotal, byGross: grandTotal });
    expect(order.totals).toMatchObject({ subtotal: { net: lines }, shipping: { gross: shipping }, grandTotal, paid });
    expect(order.totals).not.toHaveProperty('adjustment');
  });

  test('a configurable product’s child names its parent, and costs nothing beside it', () => {
    expect(whole('order-get-configurable').lines).toMatchObject([
      {
        ...{ id: '19', sku: 'JACKET-RED', type: 'configurable', name: 'Jacket', quantity: 2, taxRate: '0' },
        ...{ shipped: 0, cancelled: 0, invoiced: 0, refunded: 0 },
        unitPrice: { net: '99.00', gross: '99.00' },
        discount: { net: '0.00', gross: '0.00' },
        price: { net: '198.00', gross: '198.00', tax: '0.00' },
        options: [{ id: '93', value: '5' }],
      },
      { id: '20', sku: 'JACKET-RED', quantity: 2, parentId: '19', price: { gross: '0.00' } },
      { id: '21', sku: 'ROPE-10', quantity: 1, price: { gross: '15.00' } },
    ]);
  });

  test('a bundle’s parts have the prices, and the bundle none beside them', () => {
    expect(whole('order-get-bundle').lines).toMatchObject([
      { id: '28', type: 'bundle', quantity: 2, unitPrice: { gross: '30.00' }, price: { net: '0.00', gross: '0.00' } },
      { sku: 'KETTLE-1', parentId: '28', price: { gross: '40.00' } },
      { sku: 'CUP-1', parentId: '28', price: { gross: '20.00' } },
    ]);
  });

  test('who bought, where it goes, how it is sent and paid', () => {
    const { lines: _lines, totals: _totals, ...order } = whole('order-get-complete');
    const address = {
      ...{ firstName: 'Grace', lastName: 'Hopper', streetAddress: ['1 Harbour Road'], addressLocality: 'Austin' },
      ...{ addressRegion: 'Texas', regionCode: 'TX', postalCode: '78701', addressCountry: 'US', telephone: '5550100' },
    };
    expect(order).toEqual({
      ...{ id: '1', cartId: '5', number: '000000005', status: 'complete', state: 'complete' },
      ...{ createdAt: '2026-11-25T18:37:06.000Z', updatedAt: '2026-11-25T19:06:47.000Z' },
      store: { id: '1', name: 'Default Store View' },
      ...{ currency: 'USD', baseCurrency: 'USD', paid: true, chargeStatus: 'full', charged: 87, refunded: 0 },
      customer: {
        ...{ email: 'grace.hopper@example.com', firstName: 'Grace', lastName: 'Hopper', groupId: '0', guest: true },
      },
      billingAddress: address,
      shippingAddress: address,
      shippingMethod: { code: 'flatrate_flatrate', name: 'Flat Rate - Fixed' },
      paymentMethod: { code: 'checkmo', name: 'Check / Money order' },
    });
  });
});
