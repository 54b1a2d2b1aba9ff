import { main as shipmentUpdated } from '../../actions/order/backoffice/shipment-updated';
import { CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
});
afterAll(() => store.stop());

/** The shipment that the store begins with: one of three lamps, in a parcel LX-2002-A. */
const SHIPMENT = { id: 1, orderId: 2, items: [{ entityId: 1, orderItemId: 3, qty: 1 }] };
const update = (change: object) => store.run(shipmentUpdated, { ...SHIPMENT, tracks: [], comments: [], ...change });
const fedex = { trackNumber: 'LX-2', title: 'FedEx', carrierCode: 'fedex' };
const dhl = { trackNumber: 'D-1', title: 'DHL', carrierCode: 'dhl' };
const comment = { notifyCustomer: false, comment: 'By air.', visibleOnFront: true };
const READ = 'GET /V1/shipment/1 200';

test('a track and a comment are changed and added, each once; the stock stays', async () => {
  const before = await store.stockOf('LAMP-3');
  const change = { tracks: [{ entityId: 1, ...fedex }, dhl], comments: [comment], stockSourceCode: 'default' };
  expect(await update(change)).toMatchObject({
    statusCode: 200,
    calls: [READ, 'POST /V1/shipment/track 200', 'POST /V1/shipment/track 200', 'POST /V1/shipment/1/comments 200'],
  });
  expect(store.exchanges[1]?.request).toEqual({
    entity: {
      entity_id: 1,
      order_id: 2,
      parent_id: 1,
      weight: 0,
      qty: 1,
      description: 'Sent in two parcels',
      track_number: 'LX-2',
      title: 'FedEx',
      carrier_code: 'fedex',
    },
  });
  expect(store.exchanges[2]?.request).toEqual({
    entity: {
      order_id: 2,
      parent_id: 1,
      weight: 0,
      qty: 1,
      description: 'DHL',
      track_number: 'D-1',
      title: 'DHL',
      carrier_code: 'dhl',
    },
  });
  expect((await update(change)).calls).toEqual([READ]);
  expect(await store.get('shipment/1')).toMatchObject({
    tracks: [{ track_number: 'LX-2' }, { track_number: 'D-1' }],
    comments: [{ comment: 'Sent.' }, { comment: 'By air.' }],
  });
  expect(await store.stockOf('LAMP-3')).toBe(before);
});

test('a placeholder number may stand for several tracks', async () => {
  const same = { trackNumber: 'Custom Value', title: 'Courier', carrierCode: 'custom' };
  await update({ tracks: [same, same] });
  expect((await update({ tracks: [same, same] })).calls).toEqual([READ]);
  const { tracks } = (await store.get('shipment/1')) as { tracks: { track_number: string }[] };
  expect(tracks.filter(({ track_number }) => track_number === 'Custom Value')).toHaveLength(2);
});

test('a comment that is there is changed by its number, a track is taken away', async () => {
  expect((await update({ comments: [{ entityId: 1, ...comment, comment: 'Left.' }] })).statusCode).toBe(200);
  await update({ tracks: [{ trackNumber: 'X-9', title: 'UPS', carrierCode: 'ups' }] });
  const { tracks, comments } = (await store.get('shipment/1')) as {
    tracks: { entity_id: number; track_number: string }[];
    comments: { comment: string }[];
  };
  expect(comments[0]).toMatchObject({ entity_id: 1, comment: 'Left.' });
  const last = tracks.find(({ track_number }) => track_number === 'X-9')?.entity_id;
  expect((await update({ removedTracks: [last] })).calls).toEqual([READ, `DELETE /V1/shipment/track/${last} 200`]);
  expect((await update({ removedTracks: [last] })).calls).toEqual([READ]);
});

test.each<[string, object, number, string]>([
  ['a track that nobody has', { tracks: [{ entityId: 999, ...fedex }, dhl] }, 404, 'has no track 999.'],
  ['a comment that nobody has', { comments: [{ entityId: 999, ...comment }] }, 404, 'has no comment 999.'],
  ['another order', { orderId: 1 }, 404, 'The order 1 has no shipment 1 in Adobe Commerce.'],
  ['other items', { items: [{ entityId: 1, orderItemId: 3, qty: 2 }] }, 409, 'has left with other quantities'],
  ['an unknown item', { items: [{ entityId: 7, orderItemId: 3, qty: 1 }] }, 404, 'has no item 7.'],
  ['another source', { stockSourceCode: 'store-7' }, 409, 'left the source default'],
])('%s is refused, and nothing is sent', async (_name, change, statusCode, text) => {
  const answer = await update({ comments: [{ ...comment, comment: 'Not sent.' }], ...change });
  expect(answer).toMatchObject({ statusCode, error: expect.stringContaining(text), calls: [READ] });
});

test('another shipment’s track is refused: the store would move it', async () => {
  const { id, items } = await store.buy([{ sku: 'LAMP-3', price: 24, qty: 1 }]);
  const tracks = [{ track_number: 'OTHER', title: 'UPS', carrier_code: 'ups' }];
  const { body } = await store.act('POST', `order/${id}/ship`, {
    items: [{ order_item_id: items[0], qty: 1 }],
    tracks,
  });
  const other = (await store.get(`shipment/${body}`)) as { tracks: { entity_id: number }[] };
  const entityId = other.tracks[0]?.entity_id;
  const answer = await update({ tracks: [{ entityId, ...fedex }] });
  expect(answer).toMatchObject({ statusCode: 404, calls: [READ] });
  expect(await store.get(`shipment/${body}`)).toMatchObject({ tracks: [{ track_number: 'OTHER' }] });
});

test('a shipment that there is not', async () => {
  expect(await update({ id: 99 })).toMatchObject({ statusCode: 404, calls: ['GET /V1/shipment/99 404'] });
});
