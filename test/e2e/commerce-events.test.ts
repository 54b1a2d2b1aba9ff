import { local } from '#local/identity';
import { call, managementHeaders } from '../support/http';
import { type Started, start } from '../support/started';

const type = (name: string) => `com.adobe.commerce.observer.${name}_commit_after`;
const [PRODUCT, GONE] = [type('catalog_product_save'), type('catalog_product_delete')];
const [CUSTOMER, GROUP, ORDER] = [type('customer_save'), type('customer_group_save'), type('sales_order_save')];

let platform: Started;
let headers: Record<string, string>;

beforeAll(async () => {
  platform = await start();
  headers = await managementHeaders(platform.url);
}, 120_000);
afterAll(() => platform.stop());

/** A change in the store, as its own administrator makes it. */
const store = async (method: string, path: string, body?: object) => {
  const answer = await call(`${platform.url}/systems/commerce/rest/all/V1/${path}`, { method, headers, body });
  expect(answer.status).toBe(200);
  return answer.body as Record<string, unknown>;
};
/** An event of the back office. */
const send = (event: string, value: object) =>
  call(platform.webhook, { method: 'POST', body: { data: { event, value } } });
const told = async (kind: string, key: string, value: unknown) => {
  const { body } = await call(`${platform.url}/systems/backoffice/${kind}`);
  return (body as { items: Record<string, unknown>[] }).items.find((item) => item[key] === value);
};
const product = (fields: object) => ({ product: { attribute_set_id: 4, name: 'Tent', price: 5, ...fields } });

describe('a change in the store reaches the back office', () => {
  test('a product: created, changed, removed', async () => {
    await store('POST', 'products', product({ sku: 'NEW' }));
    expect(await platform.delivery(PRODUCT)).toMatch(/ product-commerce\/consumer {2}200 /);
    expect(await told('products', 'sku', 'NEW')).toMatchObject({ name: 'Tent', price: 5, writes: 1 });
    await store('PUT', 'products/NEW', { product: { price: 6 } });
    await platform.delivery(PRODUCT);
    expect(await told('products', 'sku', 'NEW')).toMatchObject({ name: 'Tent', price: 6, writes: 2 });
    await store('DELETE', 'products/NEW');
    await platform.delivery(GONE);
    expect(await told('products', 'sku', 'NEW')).toBeUndefined();
  });

  test('a product that is saved in one store view stays as it was', async () => {
    await store('POST', 'products', product({ sku: 'VIEWED', name: 'View' }));
    await platform.delivery(PRODUCT);
    const url = `${platform.url}/systems/commerce/rest/eu_en/V1/products/VIEWED`;
    await call(url, { method: 'PUT', headers, body: { product: { name: 'EU tent' } } });
    expect(await platform.delivery(PRODUCT)).toMatch(/ 200 .* skipped: left out$/);
    expect(await told('products', 'sku', 'VIEWED')).toMatchObject({ name: 'View', writes: 1 });
  });

  test('a customer, a group, an order', async () => {
    const ada = { email: 'ada@example.com', firstname: 'Ada', lastname: 'Byron' };
    const customer = await store('POST', 'customers', { customer: ada });
    await platform.delivery(CUSTOMER);
    expect(await told('customers', 'id', String(customer.id))).toMatchObject({
      email: 'ada@example.com',
      firstName: 'Ada',
    });
    const group = await store('POST', 'customerGroups', { group: { code: 'Climbers', tax_class_id: 3 } });
    await platform.delivery(GROUP);
    expect(await told('customer-groups', 'id', String(group.id))).toMatchObject({ code: 'Climbers', taxClassId: 3 });
    const bought = await call(`${platform.url}/systems/commerce/checkout`, {
      method: 'POST',
      body: { items: [{ sku: 'LAMP-3', price: 24, qty: 1 }] },
    });
    await platform.delivery(ORDER);
    const { entity_id } = bought.body as { entity_id: number };
    expect(await told('orders', 'id', String(entity_id))).toMatchObject({ status: 'pending', writes: 1 });
  });

  test('a shipment, with the ids that a change of it has to name', async () => {
    const [line] = ((await store('GET', 'orders/2')).items as { item_id: number }[]).map(({ item_id }) => item_id);
    const tracks = [{ track_number: 'OWN-1', title: 'Parcel', carrier_code: 'ups' }];
    const id = await store('POST', 'order/2/ship', { items: [{ order_item_id: line, qty: 1 }], tracks });
    expect(await platform.delivery(type('sales_order_shipment_save'))).toMatch(/ order-commerce\/consumer {2}200 /);
    expect(await platform.delivery(type('sales_order_shipment_track_save'))).toMatch(/ 200 /);
    await platform.delivery(ORDER);
    expect(await told('shipments', 'id', String(id))).toMatchObject({
      orderId: '2',
      lines: [{ orderLineId: String(line), quantity: 1 }],
      tracks: [{ id: expect.stringMatching(/^\d+$/), trackNumber: 'OWN-1' }],
    });
  });

  test('a stock item, as the queue brings it', async () => {
    const { body } = await call(`${platform.url}/events/${local.orgId}/providers`, { headers });
    const { providers } = (body as { _embedded: { providers: { id: string; label: string }[] } })._embedded;
    const provider = providers.find(({ label }) => label.startsWith('Commerce Provider'));
    const answer = await call(`${platform.url}/ingress`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/cloudevents+json' },
      body: {
        specversion: '1.0',
        id: 'stock-1',
        source: `urn:uuid:${provider?.id}`,
        type: type('cataloginventory_stock_item_save'),
        data: { key: 'k', value: { product_id: '2', stock_id: '1', qty: '7.0000', is_in_stock: '1' } },
      },
    });
    expect(answer.status).toBe(200);
    await platform.delivery(type('cataloginventory_stock_item_save'));
    expect(await told('stock', 'productId', '2')).toMatchObject({ quantity: 7, inStock: true });
  });

  test('a back office that is away is told later', async () => {
    await call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body: { status: 503 } });
    await store('POST', 'products', product({ sku: 'LATER' }));
    expect(await platform.delivery(PRODUCT)).toMatch(/ 503 .* retry at /);
    expect(await told('products', 'sku', 'LATER')).toBeUndefined();
    await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: '1m' } });
    await platform.delivery(PRODUCT);
    expect(await told('products', 'sku', 'LATER')).toMatchObject({ name: 'Tent' });
  });
});

describe('a round trip comes to rest', () => {
  const SKU = { sku: 'ROUND', name: 'Tent', price: 5, description: 'Dry.' };

  test.each([
    ['product', 'be-observer.catalog_product_create', SKU, PRODUCT, 'products', 'sku', 'ROUND'],
    [
      'customer',
      'be-observer.customer_create',
      { name: 'Grace', lastname: 'H', email: 'round@example.com' },
      CUSTOMER,
      'customers',
      'email',
      'round@example.com',
    ],
    [
      'group',
      'be-observer.customer_group_create',
      { name: 'Rounders', taxClassId: 3 },
      GROUP,
      'customer-groups',
      'code',
      'Rounders',
    ],
    ['order', 'be-observer.sales_order_status_update', { id: 1, status: 'holded' }, ORDER, 'orders', 'id', '1'],
  ])('%s: what the back office changed is not told to it', async (_name, event, value, echo, kind, key, id) => {
    await send(event, value);
    expect(await platform.delivery(event)).toMatch(/ 200 /);
    expect(await platform.delivery(echo)).toMatch(/ 200 .* skipped: echo$/);
    expect(await told(kind, key, id)).toBeUndefined();
  });

  test('a customer’s address and subscription are known again too; what the store changes of them is told', async () => {
    const grace = { id: 1, name: 'Grace', lastname: 'Hopper', email: 'grace.hopper@example.com' };
    const quay = { streetAddress: ['1 Quay'], addressLocality: 'Ely', postalCode: 'CB7', addressCountry: 'GB' };
    const billingAddress = { ...quay, telephone: '5550100' };
    await send('be-observer.customer_update', { ...grace, taxNumber: 'GB1', marketingConsent: true, billingAddress });
    expect(await platform.delivery('be-observer.customer_update')).toMatch(/ 200 /);
    const [address, newsletter] = [type('customer_address_save'), type('newsletter_subscriber_save')];
    for (const event of [CUSTOMER, address, newsletter]) {
      expect(await platform.delivery(event)).toMatch(/ 200 .* skipped: echo$/);
    }
    const { addresses, ...customer } = await store('GET', 'customers/1');
    const [saved] = addresses as object[];
    await store('PUT', 'customers/1', { customer: { ...customer, addresses: [{ ...saved, city: 'Cambridge' }] } });
    expect(await platform.delivery(address)).toMatch(/ 200 {2}\d+ ms$/);
    expect(await told('customers', 'id', '1')).toMatchObject({
      ...{
        taxNumber: 'GB1',
        marketingConsent: true,
        billingAddress: { ...billingAddress, addressLocality: 'Cambridge' },
      },
    });
  });

  test('what the store changed is told to the back office, and not written back', async () => {
    const before = await store('PUT', 'products/ROUND', { product: { price: 7 } });
    expect(await platform.delivery(PRODUCT)).toMatch(/ 200 {2}\d+ ms$/);
    expect(await told('products', 'sku', 'ROUND')).toMatchObject({ price: 7, writes: 1 });
    // The back office tells of what it was told.
    await send('be-observer.catalog_product_update', { ...SKU, price: 7 });
    expect(await platform.delivery('be-observer.catalog_product_update')).toMatch(/ skipped: echo$/);
    expect(await store('GET', 'products/ROUND')).toEqual(before);
  });

  test('a change that differs in one field goes through', async () => {
    await send('be-observer.catalog_product_update', { ...SKU, price: 8 });
    expect(await platform.delivery('be-observer.catalog_product_update')).toMatch(/ 200 {2}\d+ ms$/);
    expect(await store('GET', 'products/ROUND')).toMatchObject({ price: 8 });
    expect(await platform.delivery(PRODUCT)).toMatch(/ skipped: echo$/);
  });
});
