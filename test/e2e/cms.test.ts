import { local } from '#local/identity';
import { call } from '../support/http';
import { relay, relayJson } from '../support/relay';
import { SaleorDriver } from '../support/saleor';
import { asMerchant } from '../support/saleor-app';
import { type Started, start } from '../support/started';
import { StrapiDriver } from '../support/strapi';

let platform: Started;
let shop: SaleorDriver;
let cms: StrapiDriver;

beforeAll(async () => {
  const env = { STRAPI_STORE_VIEWS: 'de=eu_en', STRAPI_UNPUBLISHED: 'clear' };
  platform = await start({ args: ['--no-build', '--saleor', '--cms'], env });
  shop = new SaleorDriver(platform);
  cms = new StrapiDriver(platform.url);
  await platform.delivery('saleor.product_updated');
  for (const sku of ['TENT-2P', 'LOST-1', 'GONE-1', 'LATE-1']) {
    await tell({ sku, name: `Product ${sku}`, price: 189.9 });
  }
}, 300_000);
afterAll(() => platform.stop());

/** The back office makes a product, which both stores then have. */
async function tell(value: object): Promise<void> {
  const event = 'be-observer.catalog_product_create';
  await call(platform.webhook, { method: 'POST', body: { data: { uid: JSON.stringify(value), event, value } } });
  expect(await platform.delivery(event)).toMatch(/ 200 /);
}
const published = () => platform.delivery('cms.product_published');
const unpublished = () => platform.delivery('cms.product_unpublished');

async function inSaleor(sku: string) {
  const query = `query($sku: String!) { productVariant(sku: $sku) { product { name slug description seoTitle seoDescription
    de: translation(languageCode: DE) { name description seoTitle } } } }`;
  const { productVariant } = (await asMerchant(platform.url, query, { sku })) as {
    productVariant: { product: Record<string, unknown> & { de: Record<string, unknown> | null } };
  };
  return productVariant.product;
}
async function inCommerce(sku: string, view = 'all') {
  const { body } = await call(`${platform.url}/systems/commerce/rest/${view}/V1/products/${sku}`);
  const { name, custom_attributes } = body as {
    name: string;
    custom_attributes: { attribute_code: string; value: unknown }[];
  };
  return { name, ...Object.fromEntries(custom_attributes.map((one) => [one.attribute_code, one.value])) };
}

let tent = '';
test('a published entry gives a product its name, address, texts and SEO in both stores', async () => {
  tent = await cms.create({
    sku: 'TENT-2P',
    name: 'Two-person tent',
    slug: 'two-person-tent',
    description: 'Light and **dry**.',
    seo: { metaTitle: 'A tent for two', metaDescription: 'Quick to pitch.' },
  });
  expect(await published()).toMatch(/product-cms\/consumer {2}200 /);
  expect(await inSaleor('TENT-2P')).toMatchObject({
    name: 'Two-person tent',
    slug: 'two-person-tent',
    description: expect.stringContaining('Light and <strong>dry</strong>.'),
    seoTitle: 'A tent for two',
    seoDescription: 'Quick to pitch.',
  });
  expect(await inCommerce('TENT-2P')).toMatchObject({
    name: 'Two-person tent',
    url_key: 'two-person-tent',
    description: '<p>Light and <strong>dry</strong>.</p>',
    meta_title: 'A tent for two',
    meta_description: 'Quick to pitch.',
  });
});

test('a locale is a translation in Saleor and a store view in Adobe Commerce; the own texts stay', async () => {
  await cms.api('PUT', `products/${tent}?locale=de`, {
    name: 'Zelt für zwei',
    slug: 'zelt-fuer-zwei',
    description: 'Leicht.',
    seo: { metaTitle: 'Ein Zelt für zwei' },
  });
  expect(await published()).toMatch(/ 200 /);
  expect(await inSaleor('TENT-2P')).toMatchObject({
    name: 'Two-person tent',
    de: { name: 'Zelt für zwei', description: expect.stringContaining('Leicht.'), seoTitle: 'Ein Zelt für zwei' },
  });
  expect(await inCommerce('TENT-2P', 'eu_en')).toMatchObject({ name: 'Zelt für zwei', url_key: 'zelt-fuer-zwei' });
  expect(await inCommerce('TENT-2P')).toMatchObject({ name: 'Two-person tent', url_key: 'two-person-tent' });
});

test('a draft changes nothing', async () => {
  const before = platform.lines.length;
  await cms.api('PUT', `products/${tent}?status=draft`, { name: 'Not yet' });
  await shop.advance('1m');
  expect(platform.lines.slice(before).filter((line) => line.includes('cms.'))).toEqual([]);
  expect(await inSaleor('TENT-2P')).toMatchObject({ name: 'Two-person tent' });
});

test('unpublished, a translation goes and the product stays; published again as it was, it is there again', async () => {
  await cms.press('unpublish', tent, 'de');
  expect(await unpublished()).toMatch(/ 200 /);
  expect((await inSaleor('TENT-2P')).de).toMatchObject({ name: null, description: null });
  expect(await inCommerce('TENT-2P', 'eu_en')).toMatchObject({ name: 'Two-person tent', url_key: 'two-person-tent' });
  await cms.press('publish', tent, 'de');
  expect(await published()).toMatch(/ 200 /);
  expect((await inSaleor('TENT-2P')).de).toMatchObject({ name: 'Zelt für zwei' });
  expect(await inCommerce('TENT-2P', 'eu_en')).toMatchObject({ name: 'Zelt für zwei' });
});

test('the same webhook again is not applied again', async () => {
  const entry = { documentId: 'twice0000000000000000000', locale: 'en', sku: 'LATE-1', name: 'Late', seo: null };
  const times = { updatedAt: '2026-11-25T18:13:25.677Z', publishedAt: '2026-11-25T18:13:25.700Z' };
  const body = {
    event: 'entry.publish',
    createdAt: '2026-11-25T18:13:26.000Z',
    model: 'product',
    uid: 'api::product.product',
    entry: { id: 900, slug: null, description: null, ...entry, ...times },
  };
  const send = () =>
    call(`${platform.url}/api/v1/web/${local.namespace}/cms/webhook`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.strapiWebhookSecret}` },
      body,
    });
  expect(await send()).toMatchObject({ status: 200, body: { type: 'cms.product_published' } });
  expect(await published()).not.toContain('repeated');
  expect(await send()).toMatchObject({ status: 200 });
  expect(await published()).toContain('repeated');
});

test('what the webhook did not bring, the sweep finds: a publication and a removal, each once', async () => {
  const gone = await cms.create({ sku: 'GONE-1', name: 'Gone soon', description: 'Here.' });
  expect(await published()).toMatch(/ 200 /);
  await cms.webhook('cms/nowhere');
  await cms.create({ sku: 'LOST-1', name: 'Found by the sweep' });
  await cms.api('DELETE', `products/${gone}`);
  expect(await inSaleor('LOST-1')).toMatchObject({ name: 'Product LOST-1' });
  expect(await relayJson(platform.url, 'cms', 'reconcile', '--dry-run')).toMatchObject([
    { uid: 'api::product.product', published: 0, removed: 2 },
  ]);
  const first = platform.lines.length;
  expect(await relayJson(platform.url, 'cms', 'reconcile')).toMatchObject([{ found: 3, published: 3, removed: 2 }]);
  // The one that the CMS has never had is none either.
  expect(await unpublished()).toMatch(/ 200 /);
  expect(await unpublished()).toMatch(/ 200 /);
  await platform.line(/cms\.product_published .* 200 (?!.*repeated)/);
  expect(await inSaleor('LOST-1')).toMatchObject({ name: 'Found by the sweep' });
  expect(await inSaleor('GONE-1')).toMatchObject({
    name: 'Gone soon',
    description: expect.not.stringContaining('Here'),
  });
  // The two texts of the tent had come: they are known.
  await platform.line(/cms\.product_published .* repeated/);
  await platform.line(/cms\.product_published .* repeated/);
  const lines = platform.lines.slice(first).filter((line) => line.includes('cms.product_published'));
  expect(lines.filter((line) => line.includes('repeated'))).toHaveLength(2);
  expect(lines).toHaveLength(3);
  expect(await relayJson(platform.url, 'cms', 'reconcile', '--dry-run')).toMatchObject([{ removed: 0 }]);
  await cms.webhook();
}, 180_000);

test('texts of a product that no store has wait for it, and the failure says so', async () => {
  await cms.create({ sku: 'NOBODY-1', name: 'Nobody has it' });
  expect(await published()).toMatch(/ 503 /);
  const failures = (await relayJson(platform.url, 'failures', '--package', 'product-cms')) as {
    target: string;
    state: string;
    reason: { message: string };
  }[];
  const told = failures.map(({ target, state, reason }) => `${target} ${state}: ${reason.message}`);
  const rest = 'has no product with the SKU of the entry, yet. The event is retried for ten minutes.';
  expect(told.sort()).toEqual([`commerce retrying: Adobe Commerce ${rest}`, `saleor retrying: Saleor ${rest}`]);
});

test('who does not show the secret is refused, and the table of fields can be checked', async () => {
  const { status } = await call(`${platform.url}/api/v1/web/${local.namespace}/cms/webhook`, {
    method: 'POST',
    headers: { authorization: 'Bearer local-strapi-webhook-secre' },
    body: { event: 'entry.publish' },
  });
  expect(status).toBe(401);
  const { code, stdout } = await relay(platform.url, 'cms', 'check');
  expect([code, stdout]).toEqual([0, 'api::product.product has every field of the table.\n']);
});

test('an entry that cannot be published is named by the sweep, and keeps the next one not back', async () => {
  await cms.webhook('cms/nowhere');
  const endless = await cms.create({ sku: 'ENDLESS-1', name: 'Endless', description: 'a'.repeat(200_001) });
  await cms.create({ sku: 'LATE-2', name: 'After it' });
  const { code, stdout } = await relay(platform.url, 'cms', 'reconcile', '--json');
  await cms.webhook();
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ refused: [expect.stringContaining(`${endless}: A description`)] }]);
  await platform.line(/cms\.product_published .*consumer {2}503 /);
}, 60_000);
