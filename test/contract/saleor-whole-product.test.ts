import type { ProductUpdate } from '#lib/catalogue/generated/types';
import { productFromSaleor, productToSaleor } from '#lib/flows/backoffice-saleor/product';
import { saveProduct } from '#lib/systems/saleor/products';
import { SaleorShop } from '../support/saleor-shop';

let shop: SaleorShop;
const SETTINGS = { SALEOR_PRODUCT_TYPE: 'tents' };
const KINDS = {
  ...{ color: 'DROPDOWN', activity: 'MULTISELECT', eco: 'BOOLEAN', note: 'PLAIN_TEXT', story: 'RICH_TEXT' },
  ...{ height: 'NUMERIC', launch: 'DATE', size: 'DROPDOWN' },
} as const;

beforeAll(async () => {
  shop = await SaleorShop.open();
  const ids: Record<string, string> = {};
  for (const [slug, inputType] of Object.entries(KINDS)) {
    const input = { name: slug, slug, type: 'PRODUCT_TYPE', inputType };
    ids[slug] = (await shop.merchant(ATTRIBUTE, { input })).attributeCreate.attribute.id;
  }
  const { size, ...ofProduct } = ids;
  const input = {
    name: 'Tents',
    slug: 'tents',
    productAttributes: Object.values(ofProduct),
    variantAttributes: [size],
  };
  await shop.merchant(TYPE, { input });
  const category = async (name: string, slug: string, parent?: string) =>
    (await shop.merchant(CATEGORY, { input: { name, slug }, parent })).categoryCreate.category.id;
  await category('Tents', 'tents', await category('Camping', 'camping'));
  await category('Tents', 'used-tents', await category('Used', 'used'));
  await shop.merchant('mutation { taxClassCreate(input: { name: "Reduced" }) { taxClass { id } } }');
});
afterEach(() => {
  expect(shop.faults).toEqual([]);
  shop.calls = [];
});
afterAll(() => shop.close());

const ATTRIBUTE = 'mutation($input: AttributeCreateInput!) { attributeCreate(input: $input) { attribute { id } } }';
const TYPE = 'mutation($input: ProductTypeInput!) { productTypeCreate(input: $input) { productType { id } } }';
const CATEGORY =
  'mutation($input: CategoryInput!, $parent: ID) { categoryCreate(input: $input, parent: $parent) { category { id } } }';

const WHOLE: ProductUpdate = {
  ...{ sku: 'DOME-4', name: 'Dome tent', price: 319, description: 'Stands alone.', status: 'enabled' },
  ...{ visibility: 'none', shortDescription: 'For four.', urlKey: 'dome-for-four', weight: 6.4, taxClass: 'Reduced' },
  categories: ['Camping/Tents'],
  attributes: [
    { code: 'color', value: 'Blue' },
    { code: 'activity', value: ['Hiking', 'Sailing'] },
    { code: 'eco', value: true },
    { code: 'note', value: 'Ripstop' },
    { code: 'story', value: 'Once.' },
    { code: 'height', value: 1.5 },
    { code: 'launch', value: '2026-12-01' },
    { code: 'size', value: 'XL' },
  ],
  seo: { title: 'Dome tents', description: 'Dome tents for four.' },
};
/** As the back office is told of it, and as it was sent, but for the path of the category. */
const TOLD = {
  ...{ sku: 'DOME-4', id: expect.any(String), parentId: expect.any(String), name: 'Dome tent' },
  ...{ description: 'Stands alone.', externalReference: 'DOME-4', parentExternalReference: 'DOME-4', price: 319 },
  prices: [{ channel: 'default-channel', amount: 319, currency: 'EUR' }],
  channels: [{ channel: 'default-channel', published: true, available: true, visible: false }],
  ...{
    urlKey: 'dome-for-four',
    shortDescription: 'For four.',
    weight: 6.4,
    taxClass: 'Reduced',
    categories: ['tents'],
  },
  seo: { title: 'Dome tents', description: 'Dome tents for four.' },
  attributes: WHOLE.attributes,
};
const { sku, name } = WHOLE;

async function save(product: ProductUpdate) {
  const context = shop.context(SETTINGS);
  const saved = await saveProduct(shop.api(), productToSaleor(product), context);
  return saved && productFromSaleor(saved, context.config);
}

test('a product with every field is made, and told as it was sent', async () => {
  expect(await save(WHOLE)).toEqual(TOLD);
  expect(shop.calls).toEqual(['FindVariant', 'FindTypeAndCategory', 'FindNames', 'CreateProduct']);
});

test('the same again comes to rest without a write', async () => {
  expect(await save({ ...WHOLE, categories: ['tents'] })).toEqual(TOLD);
  expect(shop.calls).toEqual(['FindVariant']);
});

test('the same again by a path is looked up, and not written', async () => {
  await save(WHOLE);
  expect(shop.changes()).toEqual([]);
});

const without = (code: string) => TOLD.attributes?.map((one) => (one.code === code ? { code, value: null } : one));
const inShop = (flags: object) => ({ channels: [{ ...TOLD.channels[0], ...flags }] });

test.each<[string, Partial<ProductUpdate>, object]>([
  ['the status', { status: 'disabled' }, inShop({ published: false, available: false })],
  ['the visibility', { visibility: 'both' }, inShop({ visible: true })],
  ['the weight', { weight: 7 }, { weight: 7 }],
  ['no weight', { weight: null }, { weight: null }],
  ['no short description', { shortDescription: null }, { shortDescription: null }],
  ['the address', { urlKey: 'dome' }, { urlKey: 'dome' }],
  ['no tax class', { taxClass: null }, { taxClass: null }],
  ['no title', { seo: { title: null } }, { seo: { title: null, description: 'Dome tents for four.' } }],
  ['no category', { categories: [] }, { categories: [] }],
  ['the category', { categories: ['Used/Tents'] }, { categories: ['used-tents'] }],
  ['no description', { description: null }, { description: '' }],
  ...Object.keys(KINDS).map((code): [string, Partial<ProductUpdate>, object] => [
    `no ${code}`,
    { attributes: [{ code, value: null }] },
    { attributes: without(code) },
  ]),
])('%s alone is changed, and nothing else', async (_what, change, after) => {
  await save(WHOLE);
  expect(await save({ sku, name, ...change })).toEqual({ ...TOLD, ...after });
});

test('texts in another language are written, and taken away', async () => {
  const german = async () =>
    (
      await shop.merchant(
        'query($sku: String!) { productVariant(sku: $sku) { product { translation(languageCode: PT_BR) { name description seoTitle } } } }',
        { sku },
      )
    ).productVariant.product.translation;
  await save({
    ...WHOLE,
    translations: [{ locale: 'pt-BR', name: 'Barraca', description: 'Firme.', seo: { title: 'X' } }],
  });
  expect(await german()).toMatchObject({
    name: 'Barraca',
    description: expect.stringContaining('Firme.'),
    seoTitle: 'X',
  });
  await save({ sku, name, translations: [{ locale: 'pt-BR', name: null, description: null }] });
  expect(await german()).toMatchObject({ name: null, description: null, seoTitle: 'X' });
});

test.each<[Partial<ProductUpdate>, string]>([
  [{ taxClass: 'Zero' }, 'Saleor has no such tax class as value/taxClass names.'],
  [{ categories: ['caves'] }, 'Saleor has no such category as value/categories/0 names.'],
  [{ categories: ['Caves/Tents'] }, 'Saleor has no such category as value/categories/0 names.'],
  [{ categories: ['/Tents'] }, 'Saleor has several categories that value/categories/0 may mean'],
  [
    { attributes: [{ code: 'colour', value: 'Red' }] },
    'no such attribute of its type as value/attributes/0/code names.',
  ],
  [{ attributes: [{ code: 'color', value: ['Red', 'Blue'] }] }, 'value/attributes/0/value must be one value'],
])('what Saleor does not have is refused before anything is written: %p', async (change, error) => {
  await save(WHOLE);
  shop.calls = [];
  await expect(save({ sku, name, ...change })).rejects.toMatchObject({
    ...{ kind: 'rejected', status: 422, message: expect.stringContaining(error) },
  });
  expect(shop.changes()).toEqual([]);
});

test('another variant of a product is made with values of its own', async () => {
  const told = await save({ sku: 'DOME-4-S', name, parentId: 'DOME-4', attributes: [{ code: 'size', value: 'S' }] });
  expect(told?.attributes?.at(-1)).toEqual({ code: 'size', value: 'S' });
});
