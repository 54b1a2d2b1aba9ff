import { call } from '../support/http';
import { SaleorDriver } from '../support/saleor';
import { asMerchant } from '../support/saleor-app';
import { type Started, start } from '../support/started';
import { StrapiDriver } from '../support/strapi';

let platform: Started;
let shop: SaleorDriver;
let cms: StrapiDriver;

beforeAll(async () => {
  platform = await start({ args: ['--no-build', '--saleor', '--cms'], env: { STRAPI_DRAFTS: 'create' } });
  shop = new SaleorDriver(platform);
  cms = new StrapiDriver(platform.url);
  await platform.delivery('saleor.product_updated');
}, 300_000);
afterAll(() => platform.stop());

async function drafts(sku: string, status = 'draft') {
  const { list } = await cms.api('GET', `products?status=${status}&locale=*&filters[sku][$eq]=${sku}`);
  return list as Record<string, unknown>[];
}
async function tell(event: string, value: object): Promise<string> {
  const uid = JSON.stringify(value);
  await call(platform.webhook, { method: 'POST', body: { data: { uid, event: `be-observer.${event}`, value } } });
  return platform.delivery(`be-observer.${event}`);
}

test('a product of the back office is in both stores, and in the CMS as a draft', async () => {
  expect(await tell('catalog_product_create', { sku: 'TENT-4P', name: 'Tent for four', price: 300 })).toMatch(/ 200 /);
  expect(await drafts('TENT-4P')).toMatchObject([
    { sku: 'TENT-4P', name: 'Tent for four', price: 300, publishedAt: null, locale: 'en' },
  ]);
  expect(await drafts('TENT-4P', 'published')).toEqual([]);
  // The stores tell of it too: it stays one draft.
  await shop.advance('2m');
  expect(await drafts('TENT-4P')).toHaveLength(1);
}, 180_000);

test('an editor publishes it with other words: a new price changes neither them nor what is published', async () => {
  const [draft] = await drafts('TENT-4P');
  const id = String(draft?.documentId);
  await cms.api('PUT', `products/${id}?status=draft`, { name: 'Palace for four' });
  await cms.press('publish', id);
  expect(await platform.delivery('cms.product_published')).toMatch(/ 200 /);
  await cms.api('PUT', `products/${id}?status=draft`, { name: 'Half written' });
  const before = { name: 'Palace for four', price: 300 };
  expect(await tell('catalog_product_update', { sku: 'TENT-4P', name: 'Tent for four', price: 280 })).toMatch(/ 200 /);
  expect(await drafts('TENT-4P')).toMatchObject([{ name: 'Half written', price: 280 }]);
  expect(await drafts('TENT-4P', 'published')).toMatchObject([before]);
}, 180_000);

test('a product that is made in a store appears as well', async () => {
  const query = '{ productVariant(sku: "LANTERN-1") { product { id } } }';
  const { productVariant } = (await asMerchant(platform.url, query)) as { productVariant: { product: { id: string } } };
  await asMerchant(
    platform.url,
    'mutation($id: ID!) { productUpdate(id: $id, input: { name: "Lamp" }) { errors { code } } }',
    { id: productVariant.product.id },
  );
  expect(await platform.delivery('saleor.product_updated')).toMatch(/ 200 /);
  expect(await drafts('LANTERN-1')).toMatchObject([{ sku: 'LANTERN-1', publishedAt: null }]);
}, 180_000);

test('the CMS is away: the stores have the product, and the draft comes when it is back', async () => {
  await call(`${platform.url}/systems/strapi/faults`, { method: 'POST', body: { status: 503, count: 20 } });
  expect(await tell('catalog_product_create', { sku: 'AWAY-1', name: 'Away', price: 5 })).toMatch(/ 503 /);
  const { status } = await call(`${platform.url}/systems/commerce/rest/V1/products/AWAY-1`);
  expect(status).toBe(200);
  await call(`${platform.url}/systems/strapi/faults`, { method: 'DELETE' });
  await shop.advance('10m');
  expect(await drafts('AWAY-1')).toMatchObject([{ name: 'Away', price: 5 }]);
}, 180_000);
