import { stockUpdate } from '#lib/catalogue/generated/schemas';
import { main as createCustomer } from '../../actions/customer/backoffice/created';
import { main as deleteCustomer } from '../../actions/customer/backoffice/deleted';
import { main as createGroup } from '../../actions/customer/backoffice/group-created';
import { main as deleteGroup } from '../../actions/customer/backoffice/group-deleted';
import { main as updateGroup } from '../../actions/customer/backoffice/group-updated';
import { main as updateCustomer } from '../../actions/customer/backoffice/updated';
import { main as createShipment } from '../../actions/order/backoffice/shipment-created';
import { main as updateShipment } from '../../actions/order/backoffice/shipment-updated';
import { main as updateOrder } from '../../actions/order/backoffice/updated';
import { main as createProduct } from '../../actions/product/backoffice/created';
import { main as deleteProduct } from '../../actions/product/backoffice/deleted';
import { main as updateProduct } from '../../actions/product/backoffice/updated';
import { main as updateStock } from '../../actions/stock/backoffice/updated';
import { CommerceCalls } from '../support/commerce-calls';

/**
 * Each sample of incoming data on Adobe's pages of the integration starter kit ("Enrich the
 * shopping experience"), in its exact shape: with the store's own ids, all of it arrives, or it is
 * refused by name.
 */
let store: CommerceCalls;
let order: { id: number; items: number[] };
beforeAll(async () => {
  store = await CommerceCalls.start();
  order = await store.buy([{ sku: 'LAMP-3', price: 24, qty: 3 }]);
});
afterAll(() => store.stop());

const event = (id: string) => ({ event: { id } });
const found = async (path: string, field: string, value: string) => {
  const filter = `searchCriteria[filterGroups][0][filters][0]`;
  const query = `${filter}[field]=${field}&${filter}[value]=${encodeURIComponent(value)}`;
  const { items } = (await store.get(`${path}?${query}`)) as { items: Record<string, unknown>[] };
  return items;
};
const ok = { statusCode: 200, error: undefined };

test('product: create, update, delete', async () => {
  const sku = 'b7757d8a-3f3a-4ffd-932a-28cb07debef6';
  const sample = { sku, name: 'A Product Name', description: 'A product description' };
  const text = { attribute_code: 'description', value: 'A product description' };
  expect(await store.run(createProduct, sample)).toMatchObject(ok);
  expect(await store.get(`products/${sku}`)).toMatchObject({ name: 'A Product Name' });
  expect(await store.run(updateProduct, { ...sample, price: 99.99 })).toMatchObject(ok);
  expect(await store.get(`products/${sku}`)).toMatchObject({
    name: 'A Product Name',
    price: 99.99,
    custom_attributes: expect.arrayContaining([text]),
  });
  expect(await store.run(deleteProduct, { sku })).toMatchObject(ok);
  expect(await found('products', 'sku', sku)).toEqual([]);
});

test('customer: create, update, delete', async () => {
  const sample = { email: 'sample@email.com', name: 'John', lastname: 'Doe' };
  expect(await store.run(createCustomer, sample)).toMatchObject(ok);
  const [made] = await found('customers/search', 'email', sample.email);
  expect(made).toMatchObject({ email: 'sample@email.com', firstname: 'John', lastname: 'Doe' });
  const id = made?.id;
  expect(await store.run(updateCustomer, { id, ...sample, name: 'Joan' })).toMatchObject(ok);
  expect(await found('customers/search', 'email', sample.email)).toMatchObject([{ id, firstname: 'Joan' }]);
  expect(await store.run(deleteCustomer, { id })).toMatchObject(ok);
  expect(await found('customers/search', 'email', sample.email)).toEqual([]);
});

test('customer group: create, update, delete', async () => {
  expect(await store.run(createGroup, { name: 'A Group Name', taxClassId: 3 })).toMatchObject(ok);
  const [made] = await found('customerGroups/search', 'code', 'A Group Name');
  expect(made).toMatchObject({ code: 'A Group Name', tax_class_id: 3 });
  const id = made?.id;
  expect(await store.run(updateGroup, { id, name: 'Another Group', taxClassId: 3 })).toMatchObject(ok);
  expect(await found('customerGroups/search', 'code', 'Another Group')).toMatchObject([{ id, tax_class_id: 3 }]);
  expect(await store.run(deleteGroup, { id })).toMatchObject(ok);
  expect(await found('customerGroups/search', 'code', 'Another Group')).toEqual([]);
});

test('order: the status shipped, which no store has by itself, is refused by name', async () => {
  const { id } = order;
  expect(await store.run(updateOrder, { id, status: 'shipped', notifyCustomer: false })).toMatchObject({
    statusCode: 422,
    error: expect.stringContaining('no order status'),
  });
  expect(await store.run(updateOrder, { id, status: 'processing', notifyCustomer: false })).toMatchObject(ok);
  expect(await store.get(`orders/${id}`)).toMatchObject({ status: 'processing' });
});

test('shipment: create, with comments in a list, and update', async () => {
  const { id: orderId, items } = order;
  const item = { orderItemId: items[0], qty: 1 };
  const parcel = { trackNumber: 'Custom Value', title: 'Custom Title', carrierCode: 'custom' };
  const comment = { notifyCustomer: false, comment: 'Order Shipped from API', visibleOnFront: true };
  const sample = { orderId, items: [item], tracks: [parcel], comments: [comment], stockSourceCode: 'default' };
  const { ids, ...created } = await store.run(createShipment, sample, event('s-1'));
  expect(created).toMatchObject(ok);
  const id = Number(Object(ids).shipment);
  const made = Object(await store.get(`shipment/${id}`));
  const saved = { comment: 'Order Shipped from API', is_visible_on_front: 1, is_customer_notified: 0 };
  expect(made).toMatchObject({
    order_id: orderId,
    items: [{ order_item_id: items[0], qty: 1 }],
    tracks: [{ track_number: 'Custom Value', title: 'Custom Title', carrier_code: 'custom' }],
    comments: [{ comment: 'Sent for the event s-1.' }, saved],
  });
  const update = {
    ...{ id, orderId, items: [{ entityId: made.items[0].entity_id, ...item }], stockSourceCode: 'default' },
    tracks: [{ entityId: made.tracks[0].entity_id, ...parcel, trackNumber: 'Another Value' }],
    comments: [{ entityId: made.comments[1].entity_id, ...comment, comment: 'Order Shipped' }],
  };
  expect(await store.run(updateShipment, update, event('s-2'))).toMatchObject(ok);
  expect(await store.get(`shipment/${id}`)).toMatchObject({
    tracks: [{ track_number: 'Another Value', title: 'Custom Title' }],
    comments: [{ comment: 'Sent for the event s-1.' }, { ...saved, comment: 'Order Shipped' }],
  });
});

test('shipment: an update that names nothing of the shipment is refused by name', async () => {
  const { id: orderId, items } = order;
  const tracks = [{ trackNumber: 'Custom Value', title: 'Custom Title', carrierCode: 'custom' }];
  const sample = { orderId, items: [{ orderItemId: items[0], qty: 1 }], tracks };
  const { ids } = await store.run(createShipment, sample, event('s-3'));
  const id = Number(Object(ids).shipment);
  const update = {
    ...{ id, orderId, items: [{ entityId: 18, orderItemId: items[0], qty: 1 }], comments: [] },
    tracks: [{ entityId: 18, ...tracks[0] }],
  };
  expect(await store.run(updateShipment, update, event('s-4'))).toMatchObject({
    statusCode: 404,
    error: expect.stringContaining('has no item 18'),
  });
});

test('stock: the page has a list inside an object, and its schema a list: the object is refused by name', async () => {
  const rows = [
    { sku: 'LAMP-3', source: 'default', quantity: 0, outOfStock: true },
    { sku: 'KETTLE-1', source: 'default', quantity: 66, outOfStock: false },
  ];
  expect(() => stockUpdate.parse({ sourceItems: rows })).toThrow('value must be array: is it value/sourceItems?');
  expect(await store.run(updateStock, rows)).toMatchObject(ok);
  expect([await store.stockOf('LAMP-3'), await store.stockOf('KETTLE-1')]).toEqual([0, 66]);
});
