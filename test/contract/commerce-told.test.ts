import { orderLinesFromCommerce } from '#lib/flows/backoffice-commerce/order';
import { shipmentFromCommerce } from '#lib/flows/backoffice-commerce/shipment';
import { main as shipmentCreated } from '../../actions/order/backoffice/shipment-created';
import { main as orderCreated } from '../../actions/order/commerce/created';
import { main as toldOfShipment } from '../../actions/order/commerce/shipment-created';
import { main as toldOfChange } from '../../actions/order/commerce/shipment-updated';
import { main as toldOfTrack } from '../../actions/order/commerce/track-changed';
import { main as orderUpdated } from '../../actions/order/commerce/updated';
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

  test('a configurable product’s child names its parent', () => {
    expect(orderLinesFromCommerce(recorded('order-get-configurable'))).toEqual([
      { id: '19', sku: 'JACKET-RED', quantity: 2 },
      { id: '20', sku: 'JACKET-RED', quantity: 2, parentId: '19' },
      { id: '21', sku: 'ROPE-10', quantity: 1 },
    ]);
  });
});
