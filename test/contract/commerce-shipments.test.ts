import { main as shipmentCreated } from '../../actions/order/backoffice/shipment-created';
import { CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
  for (const [sku, shipment_type] of [
    ['SET-T', '0'],
    ['SET-S', '1'],
  ]) {
    const custom_attributes = [{ attribute_code: 'shipment_type', value: shipment_type }];
    const product = { sku, name: sku, price: 30, attribute_set_id: 4, type_id: 'bundle', custom_attributes };
    await store.act('POST', 'products', { product });
  }
  const sourceItems = ['KETTLE-1', 'CUP-1'].map((sku) => ({ sku, source_code: 'default', quantity: 50, status: 1 }));
  await store.act('POST', 'inventory/source-items', { sourceItems });
});
afterAll(() => store.stop());

const LAMP = { sku: 'LAMP-3', price: 24, qty: 3 };
const JACKET = { sku: 'JACKET-RED', price: 99, qty: 2, type: 'configurable', parts: [{ sku: 'JACKET-RED', qty: 1 }] };
const bundle = (sku: string) => ({
  sku,
  price: 30,
  qty: 2,
  type: 'bundle',
  parts: [
    { sku: 'KETTLE-1', qty: 1 },
    { sku: 'CUP-1', qty: 2 },
  ],
});
const parcel = (trackNumber: string) => [{ trackNumber, title: 'UPS', carrierCode: 'ups' }];
const ship = (event: string, orderId: number | string, lines: [item: number, qty: number][], more: object = {}) =>
  store.run(
    shipmentCreated,
    { orderId, items: lines.map(([orderItemId, qty]) => ({ orderItemId, qty })), tracks: parcel('T'), ...more },
    { event: { id: event } },
  );
const shipped = async (id: number) => {
  const { items } = (await store.get(`orders/${id}`)) as { items: { item_id: number; qty_shipped: number }[] };
  return Object.fromEntries(items.map(({ item_id, qty_shipped }) => [item_id, qty_shipped]));
};
const items = (of: number | string) => `Item ${of} of the order in Adobe Commerce`;

test('goods leave their source once for each event, with the mark and the comment', async () => {
  const {
    id,
    items: [lamp = 0],
  } = await store.buy([LAMP]);
  const before = (await store.stockOf('LAMP-3')) ?? 0;
  const more = { comment: { comment: 'At the door.', visibleOnFront: true }, stockSourceCode: 'default' };
  const { statusCode, calls } = await ship('e-1', id, [[lamp, 1]], more);
  expect(statusCode).toBe(200);
  expect(calls.slice(0, 3)).toEqual([
    'GET /V1/shipments 200',
    `GET /V1/orders/${id} 200`,
    `POST /V1/order/${id}/ship 200`,
  ]);
  expect(store.exchanges[2]?.request).toEqual({
    items: [{ order_item_id: lamp, qty: 1 }],
    tracks: [{ track_number: 'T', title: 'UPS', carrier_code: 'ups' }],
    comment: { comment: 'Sent for the event e-1.', is_visible_on_front: 0 },
    appendComment: true,
    arguments: { extension_attributes: { source_code: 'default' } },
  });
  const { response: number } = store.exchanges[2] ?? {};
  expect(await store.get(`shipment/${number}`)).toMatchObject({
    order_id: id,
    comments: [
      { comment: 'Sent for the event e-1.', is_visible_on_front: 0 },
      { comment: 'At the door.', is_visible_on_front: 1, is_customer_notified: 0 },
    ],
  });
  expect((await ship('e-1', id, [[lamp, 1]], more)).calls).toEqual(['GET /V1/shipments 200']);
  expect(await store.stockOf('LAMP-3')).toBe(before - 1);
});

test('two parcels with the same number and items are two', async () => {
  const {
    id,
    items: [lamp = 0],
  } = await store.buy([LAMP]);
  await ship('e-2', id, [[lamp, 1]]);
  expect((await ship('e-3', id, [[lamp, 1]])).statusCode).toBe(200);
  expect(await shipped(id)).toEqual({ [lamp]: 2 });
});

test('comments in a list, as Adobe’s own sample has them, are each added once', async () => {
  const {
    id,
    items: [lamp = 0],
  } = await store.buy([LAMP]);
  const texts = ['One.', 'Two.'];
  const more = { comments: texts.map((comment) => ({ comment, visibleOnFront: true, notifyCustomer: false })) };
  await store.fail({ status: 500, path: '/comments' });
  expect((await ship('e-9', String(id), [[lamp, 1]], more)).statusCode).toBe(503);
  expect((await ship('e-9', id, [[lamp, 1]], more)).statusCode).toBe(200);
  expect((await ship('e-9', id, [[lamp, 1]], more)).calls).toEqual(['GET /V1/shipments 200']);
  const { items: made } = (await store.get('shipments?searchCriteria[pageSize]=1000')) as {
    items: { order_id: number; comments: { comment: string }[] }[];
  };
  expect(made.find(({ order_id }) => order_id === id)?.comments.map(({ comment }) => comment)).toEqual([
    'Sent for the event e-9.',
    ...texts,
  ]);
});

test('where the comment was lost after the goods had left, it is added', async () => {
  const {
    id,
    items: [lamp = 0],
  } = await store.buy([LAMP]);
  const more = { comment: { comment: 'At the door.', visibleOnFront: true } };
  await store.fail({ status: 500, path: '/comments' });
  expect((await ship('e-4', id, [[lamp, 3]], more)).statusCode).toBe(503);
  const { statusCode, calls } = await ship('e-4', id, [[lamp, 3]], more);
  expect({ statusCode, calls }).toMatchObject({
    statusCode: 200,
    calls: ['GET /V1/shipments 200', expect.stringMatching(/^POST .*comments 200$/)],
  });
});

test.each<[string, string, number, string]>([
  ['an unknown line', '0 1', 404, 'The order in Adobe Commerce has no item with the id 1.'],
  ['more than is left', '4', 422, 'has 3 left to ship, not 4.'],
  ['half a piece', '0.5', 422, 'is shipped in whole pieces, not 0.5.'],
])('%s is refused before anything leaves', async (_name, what, statusCode, text) => {
  const {
    id,
    items: [lamp = 0],
  } = await store.buy([LAMP]);
  const lines: [number, number][] =
    what === '0 1'
      ? [
          [lamp, 1],
          [1, 1],
        ]
      : [[lamp, Number(what)]];
  const answer = await ship(`e-${what}`, id, lines);
  expect(answer).toMatchObject({ statusCode, error: what === '0 1' ? text : `${items(lamp)} ${text}` });
  expect(answer.calls).toEqual(['GET /V1/shipments 200', `GET /V1/orders/${id} 200`]);
  expect(await shipped(id)).toEqual({ [lamp]: 0 });
});

test('the child of a configurable product leaves as its parent, also beside another line', async () => {
  const {
    id,
    items: [jacket = 0, child = 0, lamp = 0],
  } = await store.buy([JACKET, LAMP]);
  expect(
    (
      await ship('e-5', id, [
        [child, 1],
        [lamp, 2],
      ])
    ).statusCode,
  ).toBe(200);
  expect(await shipped(id)).toEqual({ [jacket]: 1, [child]: 0, [lamp]: 2 });
  expect(
    (
      await ship('e-6', id, [
        [jacket, 1],
        [child, 1],
      ])
    ).statusCode,
  ).toBe(200);
  expect(await shipped(id)).toMatchObject({ [jacket]: 2 });
});

test('a bundle that ships together leaves by its own line, or by all of its parts', async () => {
  const {
    id,
    items: [set = 0, kettle = 0, cup = 0],
  } = await store.buy([bundle('SET-T')]);
  expect(
    (
      await ship('e-7', id, [
        [kettle, 1],
        [cup, 2],
      ])
    ).statusCode,
  ).toBe(200);
  expect(await shipped(id)).toMatchObject({ [set]: 1 });
  expect(await ship('e-8', id, [[kettle, 1]])).toMatchObject({
    statusCode: 422,
    error: `${items(set)} ships as a whole: send its own line, or all of its parts in the right numbers.`,
  });
  expect((await ship('e-9', id, [[set, 1]])).statusCode).toBe(200);
  expect(await shipped(id)).toMatchObject({ [set]: 2 });
});

test('the parts of a bundle that ships separately leave by their own lines', async () => {
  const {
    id,
    items: [set = 0, kettle = 0, cup = 0],
  } = await store.buy([bundle('SET-S')]);
  expect((await ship('e-10', id, [[kettle, 1]])).statusCode).toBe(200);
  expect(await shipped(id)).toMatchObject({ [kettle]: 1, [cup]: 0 });
  expect((await ship('e-11', id, [[set, 1]])).statusCode).toBe(200);
  expect(await shipped(id)).toMatchObject({ [kettle]: 2, [cup]: 2 });
});

test('what the store refuses is told in its words', async () => {
  const {
    id,
    items: [lamp = 0],
  } = await store.buy([LAMP]);
  await store.act('POST', `orders/${id}/hold`);
  expect(await ship('e-12', id, [[lamp, 1]])).toMatchObject({
    statusCode: 400,
    error: expect.stringContaining('A shipment cannot be created when an order has a status of holded'),
  });
  expect((await ship('e-13', 99, [[lamp, 1]])).statusCode).toBe(404);
});
