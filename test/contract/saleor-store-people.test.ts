import { deleteGroup, saveGroup } from '#lib/systems/saleor/customer-groups';
import { deleteCustomer, saveCustomer, toFormerPerson, toPerson } from '#lib/systems/saleor/customers';
import { setOrderStatus } from '#lib/systems/saleor/orders';
import { deleteProduct, saveProduct } from '#lib/systems/saleor/products';
import { createShipment, updateShipment } from '#lib/systems/saleor/shipments';
import { SaleorShop } from '../support/saleor-shop';

let shop: SaleorShop;
beforeAll(async () => {
  shop = await SaleorShop.open();
});
afterEach(() => {
  expect(shop.faults).toEqual([]);
  shop.calls = [];
});
afterAll(() => shop.close());

describe('customers', () => {
  const ada = { name: 'Ada', lastname: 'Byron', email: 'Ada.Byron@example.com' };
  const user = async (email: string) =>
    (
      await shop.merchant(
        'query($email: String!) { user(email: $email) { id firstName lastName externalReference privateMetafield(key: "customer_group") } }',
        { email },
      )
    ).user;

  test('created once, found by the address; the number of the back office becomes the external reference', async () => {
    await Promise.all([saveCustomer(shop.api(), toPerson(ada)), saveCustomer(shop.api(), toPerson(ada))]);
    expect(shop.calls.filter((name) => name === 'CreateCustomer').length).toBeGreaterThan(0);
    expect(await user('ada.byron@example.com')).toMatchObject({ firstName: 'Ada', externalReference: null });
    await saveCustomer(shop.api(), toPerson({ ...ada, id: 5, lastname: 'Lovelace', groupId: 3 }));
    expect(await user('ada.byron@example.com')).toMatchObject({
      lastName: 'Lovelace',
      externalReference: '5',
      privateMetafield: '3',
    });
    shop.calls = [];
    await saveCustomer(shop.api(), toPerson({ ...ada, id: 5, lastname: 'Lovelace', groupId: 3 }));
    expect(shop.calls).toEqual(['FindCustomer']);
  });

  test('a new address is found by the number, or by Saleor’s own id', async () => {
    await saveCustomer(shop.api(), toPerson({ ...ada, id: 5, email: 'ada@example.com' }));
    const { id } = await user('ada@example.com');
    await saveCustomer(shop.api(), toPerson({ ...ada, id, email: 'countess@example.com' }));
    expect(await user('countess@example.com')).toMatchObject({ id, externalReference: '5' });
  });

  test('an address that another customer has is refused, and the text does not have it', async () => {
    const refusal = saveCustomer(shop.api(), toPerson({ ...ada, id: 5, email: 'grace.hopper@example.com' }));
    await expect(refusal).rejects.toMatchObject({ kind: 'rejected', status: 409 });
    await refusal.catch(({ message }) => expect(message).not.toContain('@'));
  });

  test('deleted by its number; one that is not found may be there under its address, and is not passed over', async () => {
    await deleteCustomer(shop.api(), toFormerPerson({ id: 5 }));
    expect(await user('countess@example.com')).toBeNull();
    await expect(deleteCustomer(shop.api(), toFormerPerson({ id: 5 }))).rejects.toMatchObject({ status: 404 });
    await saveCustomer(shop.api(), toPerson(ada));
    await deleteCustomer(shop.api(), toFormerPerson({ id: 9, email: ada.email }));
    expect(await user('ada.byron@example.com')).toBeNull();
    await deleteCustomer(shop.api(), toFormerPerson({ id: 9, email: ada.email }));
  });
});

test('groups are kept by the app itself: renamed by their number, and forgotten', async () => {
  const kept = async () => {
    const answer = await shop.api().ask({ document: '{ app { id privateMetadata { key value } } }' }, {});
    return (answer as { app: { privateMetadata: { key: string; value: string }[] } }).app.privateMetadata.map(
      ({ key }) => key,
    );
  };
  await saveGroup(shop.api(), { code: 'Climbers', taxClassId: 3 });
  await saveGroup(shop.api(), { id: 4, code: 'Climbers', taxClassId: 3 });
  await saveGroup(shop.api(), { id: 4, code: 'Mountaineers', taxClassId: 3 });
  expect(await kept()).toEqual(['customer_group.Mountaineers']);
  await deleteGroup(shop.api(), { id: 4 });
  await deleteGroup(shop.api(), { id: 4 });
  expect(await kept()).toEqual([]);
});

describe('orders', () => {
  const order = async (id: string) =>
    (
      await shop.merchant(
        `query($id: ID!) { order(id: $id) { status privateMetafield(key: "back_office_status")
      events { message } fulfillments { id status trackingNumber lines { quantity } } } }`,
        { id },
      )
    ).order;

  test('a status is kept beside Saleor’s own, with one note; Saleor’s own is nothing new', async () => {
    const { id } = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }], { unconfirmed: true });
    await setOrderStatus(shop.api(), { id, status: 'processing' });
    await setOrderStatus(shop.api(), { id, status: 'Processing' });
    const other = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }]);
    await setOrderStatus(shop.api(), { id: other.id, status: 'unfulfilled' });
    expect(shop.changes()).toEqual(['ConfirmOrder', 'KeepStatus']);
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
    await saveProduct(shop.api(), { sku: 'TENT-2P', name: 'Tent', price: 9 }, shop.config());
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
    await createShipment(shop.api(), shipment, shop.config());
    await createShipment(shop.api(), shipment, shop.config());
    expect(shop.changes()).toEqual(['Fulfill', 'AddNote']);
    expect(await order(id)).toMatchObject({
      status: 'PARTIALLY_FULFILLED',
      fulfillments: [{ status: 'FULFILLED', trackingNumber: 'T-1, T-2', lines: [{ quantity: 2 }, { quantity: 1 }] }],
    });
    expect(await onHand()).toBe(before - 2);
    await expect(
      createShipment(shop.api(), { ...shipment, tracks: tracks('T-3') }, shop.config()),
    ).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('FULFILL_ORDER_LINE'),
    });
    await expect(
      createShipment(shop.api(), { ...shipment, items: [{ orderItemId: 'NONE', qty: 1 }] }, shop.config()),
    ).rejects.toThrow('The order has no line NONE in Saleor.');
    await expect(
      createShipment(shop.api(), { ...shipment, tracks: tracks('T-4'), stockSourceCode: 'moon' }, shop.config()),
    ).rejects.toThrow('no warehouse moon');

    const [fulfillment] = (await order(id)).fulfillments;
    const update = {
      id: fulfillment.id,
      orderId: id,
      items: [],
      tracks: tracks('T-9').map((track) => ({ entityId: 1, ...track })),
      comments: [{ entityId: 1, comment: 'By air.', notifyCustomer: false, visibleOnFront: true }],
    };
    shop.calls = [];
    await updateShipment(shop.api(), update);
    await updateShipment(shop.api(), update);
    expect(shop.changes()).toEqual(['SetTracking', 'AddNote']);
    expect(await order(id)).toMatchObject({
      fulfillments: [{ trackingNumber: 'T-9' }],
      events: [{ message: 'At the desk.' }, { message: 'By air.' }],
    });
  });
});

test('goods of two warehouses are sent once: each makes a fulfilment of its own', async () => {
  await shop.merchant('mutation { createWarehouse(input: { slug: "west", name: "West" }) { errors { code } } }');
  const { id, lines } = await shop.buy([
    { sku: 'LANTERN-1', quantity: 10, from: { default: 3, west: 7 } },
    { sku: 'LANTERN-1', quantity: 2 },
  ]);
  const tracks = [{ trackNumber: 'W-1', title: 'Parcel', carrierCode: 'ups' }];
  const shipment = { orderId: id, items: [{ orderItemId: lines[0]?.id ?? '', qty: 4 }], tracks };
  await createShipment(shop.api(), shipment, shop.config());
  await createShipment(shop.api(), shipment, shop.config());
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
  await createShipment(shop.api(), rest as typeof shipment, shop.config());
  await createShipment(shop.api(), rest as typeof shipment, shop.config());
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
    await createShipment(shop.api(), shipment, shop.config());
  }
  expect(shop.changes()).toEqual(['Fulfill', 'Fulfill']);
  // Where the goods came from is none of Saleor’s: it takes them from where it had put them aside.
  const config = shop.config({ SALEOR_WAREHOUSES: 'store-7=' });
  const other = {
    ...one,
    tracks: [{ trackNumber: 'N-2', title: 'Parcel', carrierCode: 'ups' }],
    stockSourceCode: 'store-7',
  };
  await createShipment(shop.api(), other, config);
  // Who made a shipment knows it by its number.
  const changed = [{ entityId: 1, trackNumber: 'N-3', title: 'Parcel', carrierCode: 'ups' }];
  await updateShipment(shop.api(), { id: 'N-2', orderId: id, items: [], tracks: changed, comments: [] });
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
  expect((await shop.merchant(query, { id })).order).toMatchObject({ privateMetafield: 'canceled', events: [{}, {}] });
});

test('a cancellation is not stopped by what stands in the metadata', async () => {
  const { id } = await shop.buy([{ sku: 'LANTERN-1', quantity: 1 }]);
  const set =
    'mutation($id: ID!) { updatePrivateMetadata(id: $id, input: [{ key: "back_office_status", value: "canceled" }]) { errors { code } } }';
  await shop.merchant(set, { id });
  await setOrderStatus(shop.api(), { id, status: 'canceled' });
  expect((await shop.merchant('query($id: ID!) { order(id: $id) { status } }', { id })).order.status).toBe('CANCELED');
});

describe('what goes wrong is told apart', () => {
  test('a dead token is a fault of the set-up, and a removal is not taken for done', async () => {
    await expect(deleteProduct(shop.api('dead'), { sku: 'TENT-2P' })).rejects.toMatchObject({
      kind: 'setup',
      status: 503,
    });
    const tent = { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9 };
    await expect(saveProduct(shop.api('dead'), tent, shop.config())).rejects.toMatchObject({ kind: 'setup' });
    await expect(deleteCustomer(shop.api('dead'), { id: 1, email: 'a@b.c' })).rejects.toMatchObject({ kind: 'setup' });
    expect((await shop.merchant('{ productVariant(sku: "TENT-2P") { id } }')).productVariant).not.toBeNull();
  });

  test.each([
    ['throttled', { status: 429, retryAfter: 60, body: {} }, { kind: 'throttled', status: 429, retryAfter: 60 }],
    ['a fault of Saleor', { status: 500, body: {} }, { kind: 'unavailable', status: 503 }],
    [
      'one that it hides',
      { status: 200, body: { data: null, errors: [{ message: 'Internal Server Error' }] } },
      { kind: 'unavailable' },
    ],
    ['an address that has moved', { status: 301, body: {} }, { kind: 'setup' }],
    ['a page of a proxy', { status: 200, body: '<html>' }, { kind: 'unavailable' }],
    [
      'what it does not understand',
      { status: 400, body: { errors: [{ message: 'No.' }] } },
      { kind: 'defect', status: 500 },
    ],
    [
      'a value that it does not take, without the value',
      { status: 400, body: { errors: [{ message: 'Variable "$sku" got invalid value {"a": "ada@example.com"}' }] } },
      { kind: 'rejected', status: 422, message: 'Saleor does not take a value of the event.' },
    ],
    [
      'no permission',
      {
        status: 200,
        body: { data: null, errors: [{ message: 'No.', extensions: { exception: { code: 'PermissionDenied' } } }] },
      },
      { kind: 'setup' },
    ],
    ['no connection', { reset: true }, { kind: 'unavailable' }],
  ])('%s', async (_name, wrong, expected) => {
    await shop.fail(wrong);
    await expect(deleteProduct(shop.api(), { sku: 'NONE' })).rejects.toMatchObject(expected);
  });
});
