import { CommerceRelay } from './commerce-relay';
import type { CommerceShop } from './commerce-shop';
import { openCommerce } from './open-commerce';

// The events of a real store go to Adobe I/O Events, which delivers them to deployed actions alone.
const isReal = process.env.ACCEPTANCE_COMMERCE !== undefined;
if (isReal) {
  console.warn('Skipped: what a real store tells goes to Adobe I/O Events.');
}
const describeTold = isReal ? describe.skip : describe;

describeTold('what the merchant’s people change in the store is told to the back office', () => {
  let shop: CommerceShop;
  let relay: CommerceRelay;
  let sku: string;
  let email: string;
  beforeAll(async () => {
    shop = await openCommerce();
    relay = await CommerceRelay.open(shop.commerce);
    sku = `${shop.run}-TENT`;
    email = `ada.${shop.run.toLowerCase()}@example.com`;
  });
  afterAll(async () => {
    await shop.close();
    await relay.stop();
  });

  const put = (path: string, body: object) => () => shop.merchant('PUT', path, body);

  test('a product: new, with another price and text, and deleted', async () => {
    const product = { sku, name: 'Tent', price: 180, attribute_set_id: 4 };
    const text = { attribute_code: 'description', value: '<p>Light.</p>' };
    const made = await relay.toldOf(() => shop.merchant('POST', 'products', { product }));
    expect(made).toMatchObject([{ path: 'products/created', data: { sku, name: 'Tent', price: 180 } }]);
    const change = { product: { sku, price: 190.5, custom_attributes: [text] } };
    const changed = await relay.toldOf(put(`products/${sku}`, change));
    expect(changed).toMatchObject([
      { path: 'products/updated', data: { sku, name: 'Tent', price: 190.5, description: '<p>Light.</p>' } },
    ]);
    const gone = await relay.toldOf(() => shop.merchant('DELETE', `products/${sku}`));
    expect(gone).toMatchObject([{ path: 'products/deleted', data: { sku } }]);
  });

  test('a customer: new, renamed, with another address, and deleted', async () => {
    const customer = { email, firstname: 'Ada', lastname: 'Byron', website_id: 1, group_id: 1 };
    let id = 0;
    const made = await relay.toldOf(async () => {
      ({ id } = await shop.merchant('POST', 'customers', { customer }));
    });
    const named = { id: String(id), firstName: 'Ada', lastName: 'Byron', email };
    expect(made).toMatchObject([{ path: 'customers/created', data: named }]);
    const renamed = { customer: { ...customer, id, lastname: 'King' } };
    expect(await relay.toldOf(put(`customers/${id}`, renamed))).toMatchObject([
      { path: 'customers/updated', data: { ...named, lastName: 'King' } },
    ]);
    const moved = { customer: { ...customer, id, email: `x.${email}` } };
    expect(await relay.toldOf(put(`customers/${id}`, moved))).toMatchObject([
      { path: 'customers/updated', data: { id: String(id), email: `x.${email}` } },
    ]);
    const gone = await relay.toldOf(() => shop.merchant('DELETE', `customers/${id}`));
    expect(gone).toMatchObject([{ path: 'customers/deleted', data: { id: String(id) } }]);
  });

  test('a customer group: new and renamed, which the store tells alike, and deleted', async () => {
    let id = 0;
    const made = await relay.toldOf(async () => {
      ({ id } = await shop.merchant('POST', 'customerGroups', { group: { code: `G ${shop.run}`, tax_class_id: 3 } }));
    });
    expect(made).toMatchObject([{ path: 'customer-groups/updated', data: { id: String(id), code: `G ${shop.run}` } }]);
    const renamed = { group: { id, code: `H ${shop.run}`, tax_class_id: 3 } };
    expect(await relay.toldOf(put(`customerGroups/${id}`, renamed))).toMatchObject([
      { path: 'customer-groups/updated', data: { code: `H ${shop.run}` } },
    ]);
    const gone = await relay.toldOf(() => shop.merchant('DELETE', `customerGroups/${id}`));
    expect(gone).toMatchObject([{ path: 'customer-groups/deleted', data: { id: String(id) } }]);
  });

  test('an order that is placed, and cancelled', async () => {
    await shop.sell(`${sku}-SOLD`, 5);
    let id = 0;
    const placed = await relay.toldOf(async () => {
      ({ id } = await shop.buy([{ sku: `${sku}-SOLD`, qty: 2 }]));
    });
    const order = placed.find(({ path }) => path.startsWith('orders/'));
    expect(order).toMatchObject({
      path: 'orders/created',
      data: { id: String(id), lines: [{ sku: `${sku}-SOLD`, quantity: 2 }] },
    });
    const cancelled = await relay.toldOf(() => shop.merchant('POST', `orders/${id}/cancel`));
    expect(cancelled).toMatchObject([{ path: 'orders/updated', data: { id: String(id), status: 'canceled' } }]);
  });
});
