import { catalogue, packageOf } from '#lib/catalogue/index';
import { call, lastResult, managementHeaders } from '../support/http';
import { relayJson } from '../support/relay';
import { SaleorDriver } from '../support/saleor';
import { asMerchant } from '../support/saleor-app';
import { type Started, start } from '../support/started';

let platform: Started;
let shop: SaleorDriver;

beforeAll(async () => {
  platform = await start({ args: ['--no-build', '--saleor'] });
  shop = new SaleorDriver(platform);
  await platform.delivery('saleor.product_updated');
}, 120_000);
afterAll(() => platform.stop());

let count = 0;
/** The back office tells of something; resolves to the line of its delivery. */
async function tell(event: string, value: unknown, uid = `store-${count++}`): Promise<string> {
  const answer = await call(platform.webhook, {
    method: 'POST',
    body: { data: { uid, event: `be-observer.${event}`, value } },
  });
  expect(answer.status).toBe(200);
  // The first try: what waited in another test may come again meanwhile.
  return platform.line(new RegExp(`^\\d\\d:\\d\\d:\\d\\d  be-observer\\.${event}  (?!.*retry \\d)`));
}
const merchant = (query: string, variables?: Record<string, unknown>) => asMerchant(platform.url, query, variables);
const variant = async (sku: string) =>
  (
    await merchant(
      'query($sku: String!) { productVariant(sku: $sku) { id name updatedAt product { id name } channelListings { price { amount } } stocks { quantity } } }',
      { sku },
    )
  ).productVariant;
const commerce = async (sku: string) =>
  (await call(`${platform.url}/systems/commerce/rest/V1/products/${sku}`)).body as { name: string; price: number };
const tent = { sku: 'TENT-4P', name: 'Tent for four', price: 300, description: 'Wide.' };
const fault = (system: string, body: object) =>
  call(`${platform.url}/systems/${system}/faults`, { method: 'POST', body });
/** All that is under way is done, and nothing follows. */
const rest = () => shop.advance('2m');
/** First deliveries so far. */
const lines = () => platform.lines.filter((line) => /^\d\d:\d\d:\d\d (?!.*retry \d)/.test(line));

const shared = catalogue.filter(
  ({ source, targets, identity }) =>
    source === 'backoffice' && targets?.includes('saleor') && identity.ownerId === undefined,
);
test.each(shared.map((event) => [event.type, event] as const))('%s is brought to both stores', async (type, event) => {
  await tell(type.replace('be-observer.', ''), event.sample);
  const { body, error } = (await lastResult(platform.url, `${packageOf(event)}/consumer`)) as Record<string, Body>;
  const { stores } = error?.body ?? body?.response ?? {};
  expect(Object.keys(stores ?? {})).toEqual(['commerce', 'saleor']);
  // The stock of a product that is not there yet waits for it.
  expect(stores?.saleor?.statusCode).toBe(type.endsWith('stock_update') ? 503 : 200);
});

interface Body {
  response?: Body;
  body?: Body;
  stores?: Record<string, { statusCode: number }>;
}

test('a product, its stock and a customer are in both stores', async () => {
  expect(await tell('catalog_product_create', tent)).toContain('product-backoffice/consumer  200');
  expect(await variant('TENT-4P')).toMatchObject({
    product: { name: 'Tent for four' },
    channelListings: [{ price: { amount: 300 } }],
  });
  expect(await commerce('TENT-4P')).toMatchObject({ name: 'Tent for four', price: 300 });
  await tell('catalog_stock_update', [{ sku: 'TENT-4P', source: 'default', quantity: 8, outOfStock: false }]);
  expect((await variant('TENT-4P')).stocks).toEqual([{ quantity: 8 }]);
  await tell('customer_create', { name: 'Mary', lastname: 'Shelley', email: 'mary@example.com' });
  expect((await merchant('{ user(email: "mary@example.com") { firstName lastName } }')).user).toEqual({
    firstName: 'Mary',
    lastName: 'Shelley',
  });
  // And nothing of it comes back: Commerce’s own events are echoes, Saleor’s end at the door.
  await rest();
  expect(await shop.told('products', 'sku', 'TENT-4P')).toBeUndefined();
});

test('one store is away: the other has it once, the failure names the store, and the queue brings it when it is back', async () => {
  await fault('saleor', { status: 503, count: 100 });
  expect(await tell('catalog_product_update', { ...tent, price: 310 }, 'away')).toMatch(/ 503 /);
  expect(await commerce('TENT-4P')).toMatchObject({ price: 310 });
  expect(await relayJson(platform.url, 'failures', '--event', 'away')).toMatchObject([
    { target: 'saleor', state: 'retrying' },
  ]);
  await call(`${platform.url}/systems/saleor/faults`, { method: 'DELETE' });
  await shop.advance('10m');
  expect(await variant('TENT-4P')).toMatchObject({ channelListings: [{ price: { amount: 310 } }] });
  expect(await relayJson(platform.url, 'failures', '--event', 'away')).toEqual([]);
}, 60_000);

test('one store refuses it: the other one has it, and a replay asks only the one that refused', async () => {
  await fault('saleor', { status: 200, body: { data: null, errors: [{ message: 'Not this one.' }] }, count: 1 });
  expect(await tell('catalog_product_update', { ...tent, price: 320 }, 'refused')).toMatch(/ 422 /);
  expect(await commerce('TENT-4P')).toMatchObject({ price: 320 });
  const [failure] = (await relayJson(platform.url, 'failures', '--event', 'refused')) as Record<string, unknown>[];
  expect(failure).toMatchObject({
    target: 'saleor',
    state: 'dead',
    reason: { message: expect.stringContaining('Not this one.') },
  });
  const writes = async () => ((await commerce('TENT-4P')) as { updated_at?: string }).updated_at;
  const before = await writes();
  await relayJson(platform.url, 'replay', `${failure?.package}/${failure?.id}`);
  expect(await variant('TENT-4P')).toMatchObject({ channelListings: [{ price: { amount: 320 } }] });
  expect(await writes()).toBe(before);
}, 60_000);

test('an order of Saleor is worked on there: confirmed, sent once with its tracking number, told back', async () => {
  const { body } = await shop.call('checkout', { items: [{ sku: 'TENT-4P', quantity: 2 }], unconfirmed: true });
  const order = body as { id: string; lines: { id: string }[] };
  await platform.delivery('saleor.order_created');
  expect(await shop.told('orders', 'id', order.id)).toMatchObject({
    lines: [{ id: order.lines[0]?.id, sku: 'TENT-4P', quantity: 2 }],
  });
  expect(await tell('sales_order_status_update', { id: order.id, status: 'processing' })).toMatch(/ 200 /);
  const tracks = [{ trackNumber: 'SAL-1', title: 'Parcel', carrierCode: 'ups' }];
  const shipment = { orderId: order.id, items: [{ orderItemId: 'TENT-4P', qty: 2 }], tracks };
  expect(await tell('sales_order_shipment_create', shipment)).toMatch(/ 200 /);
  // The same goods in another event: what is on the order already is not sent again.
  expect(await tell('sales_order_shipment_create', shipment)).toMatch(/ 200 /);
  const found = (
    await merchant(
      'query($id: ID!) { order(id: $id) { status privateMetafield(key: "back_office_status") fulfillments { trackingNumber } } }',
      { id: order.id },
    )
  ).order;
  expect(found).toEqual({
    status: 'FULFILLED',
    privateMetafield: 'processing',
    fulfillments: [{ trackingNumber: 'SAL-1' }],
  });
  // A number is an order of Commerce, which is not asked for Saleor’s.
  expect(await tell('sales_order_status_update', { id: 999_999, status: 'processing' })).toMatch(/ 404 /);
}, 60_000);

describe('a two-store round trip comes to rest', () => {
  /**
   * The back office says again whatever it is told, as one does that takes each change for its own.
   */
  async function sayAgain(sku: string): Promise<string> {
    const { name, price, description } = (await shop.told('products', 'sku', sku)) ?? {};
    return tell('catalog_product_update', { sku, name, price, ...(description === undefined ? {} : { description }) });
  }

  test('what changes in Saleor reaches Commerce, and ends there', async () => {
    const { product } = await variant('TENT-4P');
    await merchant('mutation($id: ID!) { productUpdate(id: $id, input: { name: "Palace" }) { errors { code } } }', {
      id: product.id,
    });
    await platform.delivery('saleor.product_updated');
    expect(await shop.told('products', 'sku', 'TENT-4P')).toMatchObject({ name: 'Palace', writes: 1 });
    const { updatedAt } = await variant('TENT-4P');
    await sayAgain('TENT-4P');
    expect(await commerce('TENT-4P')).toMatchObject({ name: 'Palace' });
    await rest();
    const before = lines().length;
    await rest();
    expect(lines()).toHaveLength(before);
    expect(await shop.told('products', 'sku', 'TENT-4P')).toMatchObject({ writes: 1 });
    // Saleor was not written to with what it had said itself.
    expect((await variant('TENT-4P')).updatedAt).toBe(updatedAt);
  }, 60_000);

  test('what changes in Commerce reaches Saleor, and ends there', async () => {
    const product = { product: { sku: 'TENT-4P', name: 'Castle' } };
    await call(`${platform.url}/systems/commerce/rest/all/V1/products/TENT-4P`, {
      method: 'PUT',
      headers: await managementHeaders(platform.url),
      body: product,
    });
    await platform.delivery('com.adobe.commerce.observer.catalog_product_save_commit_after');
    await rest();
    expect(await shop.told('products', 'sku', 'TENT-4P')).toMatchObject({ name: 'Castle' });
    await sayAgain('TENT-4P');
    expect(await variant('TENT-4P')).toMatchObject({ product: { name: 'Castle' } });
    await rest();
    const before = lines().length;
    await rest();
    expect(lines()).toHaveLength(before);
  }, 60_000);
});

test('removed in the back office: gone in both', async () => {
  await tell('catalog_product_delete', { sku: 'TENT-4P' });
  expect(await variant('TENT-4P')).toBeNull();
  expect((await call(`${platform.url}/systems/commerce/rest/V1/products/TENT-4P`)).status).toBe(404);
  await rest();
});

test('a token that works no longer, since an older Saleor does not tell of a removal: events wait, and a removal is not lost', async () => {
  expect(await tell('catalog_product_create', { ...tent, sku: 'DEAD-1' })).toMatch(/ 200 /);
  await shop.call('apps/commerce-relay?silent=true', {}, 'DELETE');
  expect(await tell('catalog_product_delete', { sku: 'DEAD-1' }, 'dead')).toMatch(/ 503 /);
  expect(await relayJson(platform.url, 'failures', '--event', 'dead')).toMatchObject([
    { target: 'saleor', reason: { code: 'setup', message: expect.stringContaining('Install the app again') } },
  ]);
  expect(await variant('DEAD-1')).not.toBeNull();
  expect(await shop.install()).toMatchObject({ status: 201 });
  await shop.advance('10m');
  expect(await variant('DEAD-1')).toBeNull();
}, 60_000);

test('the app is removed in Saleor: its events wait for it, Commerce goes on; installed again they are applied', async () => {
  await shop.call('apps/commerce-relay', {}, 'DELETE');
  await shop.advance('1s');
  expect(await tell('catalog_product_create', { ...tent, sku: 'LATER-1' }, 'later')).toMatch(/ 503 /);
  expect(await commerce('LATER-1')).toMatchObject({ price: 300 });
  expect(await relayJson(platform.url, 'failures', '--event', 'later')).toMatchObject([
    {
      target: 'saleor',
      reason: { message: 'The app is not installed in a Saleor. Install it, or remove saleor from STORES.' },
    },
  ]);
  expect(await shop.install()).toMatchObject({ status: 201 });
  await shop.advance('10m');
  expect(await variant('LATER-1')).toMatchObject({ channelListings: [{ price: { amount: 300 } }] });
}, 60_000);
