import { main as productCreated } from '../../actions/product/backoffice/created';
import { main as productUpdated } from '../../actions/product/backoffice/updated';
import { COMMERCE_REST, CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';
import { call } from '../support/http';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
  for (const [name, parent_id] of [
    ['Camping', 2],
    ['Tents', 3],
    ['Sale', 2],
    ['Tents', 5],
  ] as const) {
    await store.act('POST', 'categories', { category: { name, parent_id, is_active: true } });
  }
});
afterAll(() => store.stop());

const WHOLE = {
  ...{ sku: 'DOME-4', name: 'Dome tent', price: 319, description: '<p>Stands alone.</p>', type: 'simple' },
  ...{ status: 'disabled', visibility: 'catalog', shortDescription: 'For four.', urlKey: 'dome-for-four', weight: 6.4 },
  taxClass: 'Reduced',
  specialPrice: { amount: 299, from: '2026-12-01', to: '2026-12-24' },
  categories: ['sale', 'Camping/Tents'],
  attributes: [
    { code: 'color', value: 'Blue' },
    { code: 'activity', value: ['Hiking', 'Sailing'] },
    { code: 'eco', value: true },
    { code: 'material_note', value: 'Ripstop' },
  ],
  websites: ['base', 'eu'],
  seo: { title: 'Dome tents', description: 'Dome tents for four.', keywords: 'dome, tent' },
  translations: [
    { storeView: 'eu_en', name: 'Kuppelzelt', description: 'Steht allein.', seo: { title: 'Kuppelzelte' } },
  ],
};

async function show(sku: string, view = 'all') {
  const { body } = await call(`${store.platform.url}${COMMERCE_REST}/${view}/V1/products/${sku}`);
  const { custom_attributes, created_at, updated_at, extension_attributes, ...fields } = body as Record<
    string,
    unknown
  >;
  const { stock_item: _stock, ...extension } = Object(extension_attributes);
  const attributes = Object.fromEntries(
    (custom_attributes as { attribute_code: string; value: unknown }[]).map((one) => [one.attribute_code, one.value]),
  );
  return { ...fields, extension_attributes: extension, attributes };
}

const IN_STORE = {
  ...{ id: expect.any(Number), sku: 'DOME-4', name: 'Dome tent', price: 319, type_id: 'simple', attribute_set_id: 4 },
  ...{
    status: 2,
    visibility: 2,
    weight: 6.4,
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: [],
  },
  extension_attributes: {
    website_ids: [1, 2],
    category_links: [
      { category_id: '4', position: 0 },
      { category_id: '5', position: 0 },
    ],
  },
  attributes: {
    ...{
      options_container: 'container2',
      msrp_display_actual_price_type: '0',
      required_options: '0',
      has_options: '0',
    },
    ...{ description: '<p>Stands alone.</p>', short_description: 'For four.', url_key: 'dome-for-four' },
    ...{ meta_title: 'Dome tents', meta_description: 'Dome tents for four.', meta_keyword: 'dome, tent' },
    ...{
      special_price: '299.000000',
      special_from_date: '2026-12-01 00:00:00',
      special_to_date: '2026-12-24 00:00:00',
    },
    ...{
      tax_class_id: '4',
      category_ids: ['4', '5'],
      color: '50',
      activity: '60,62',
      eco: '1',
      material_note: 'Ripstop',
    },
  },
};

test('a product with every field is made, with what it names by the store’s own numbers', async () => {
  const { statusCode, calls } = await store.run(productCreated, WHOLE);
  expect({ statusCode, calls }).toEqual({
    statusCode: 200,
    calls: [
      'GET /V1/products/DOME-4 404',
      'GET /V1/store/storeViews 200',
      'GET /V1/products/attributes 200',
      'GET /V1/taxClasses/search 200',
      'GET /V1/categories/list 200',
      'GET /V1/categories/list 200',
      'GET /V1/categories/list 200',
      'GET /V1/store/websites 200',
      'GET /V1/inventory/source-items 200',
      'POST /V1/products 200',
      'PUT /V1/products/DOME-4 200',
    ],
  });
  expect(await show('DOME-4')).toEqual(IN_STORE);
  expect(await show('DOME-4', 'eu_en')).toEqual({
    ...IN_STORE,
    name: 'Kuppelzelt',
    attributes: { ...IN_STORE.attributes, description: 'Steht allein.', meta_title: 'Kuppelzelte' },
  });
});

test.each<[string, object, object, object?]>([
  ['the status', { status: 'enabled' }, { status: 1 }],
  ['the weight', { weight: 7 }, { weight: 7 }],
  ['no weight', { weight: null }, { weight: undefined }],
  [
    'no special price',
    { specialPrice: null },
    {},
    { special_price: undefined, special_from_date: undefined, special_to_date: undefined },
  ],
  ['no tax class', { taxClass: null }, {}, { tax_class_id: '0' }],
  ['a text of the shop’s page', { seo: { keywords: null } }, {}, { meta_keyword: undefined }],
  ['no description', { description: null }, {}, { description: undefined }],
  ['an attribute', { attributes: [{ code: 'color', value: null }] }, {}, { color: undefined }],
  [
    'the categories',
    { categories: ['camping'] },
    { extension_attributes: { website_ids: [1, 2], category_links: [{ category_id: '3', position: 0 }] } },
    { category_ids: ['3'] },
  ],
  ['no category', { categories: [] }, { extension_attributes: { website_ids: [1, 2] } }, { category_ids: [] }],
])('%s alone is changed, and nothing else', async (_what, change, fields, attributes = {}) => {
  await store.run(productUpdated, WHOLE);
  const { sku, name } = WHOLE;
  const { statusCode } = await store.run(productUpdated, { sku, name, ...change });
  expect(statusCode).toBe(200);
  // What is undefined is not there at all.
  expect(await show('DOME-4')).toEqual({
    ...IN_STORE,
    ...fields,
    attributes: { ...IN_STORE.attributes, ...attributes },
  });
});

test('a translation is taken away, and its store view shows what all show', async () => {
  await store.run(productUpdated, {
    ...WHOLE,
    translations: [{ storeView: 'eu_en', name: null, description: null, seo: { title: null } }],
  });
  expect(await show('DOME-4', 'eu_en')).toEqual(IN_STORE);
});

test.each([
  [{ taxClass: 'Retail Customer' }, 'Adobe Commerce has no such product tax class as value/taxClass names.'],
  [{ categories: ['caves'] }, 'Adobe Commerce has no such category as value/categories/0 names.'],
  [{ categories: ['sale', 'tents'] }, 'Adobe Commerce has several categories that value/categories/1 may mean'],
  [{ categories: ['Camping/Stoves'] }, 'Adobe Commerce has no such category as value/categories/0 names.'],
  [{ attributes: [{ code: 'colour', value: 'Blue' }] }, 'no such attribute as value/attributes/0/code names.'],
  [{ attributes: [{ code: 'color', value: 'Plaid' }] }, 'no such option as value/attributes/0/value names.'],
  [
    { attributes: [{ code: 'price', value: 3 }] },
    'value/attributes/0 names what a product has a field of its own for.',
  ],
  [{ websites: ['us'] }, 'Adobe Commerce has no such website as value/websites/0 names.'],
  [{ translations: [{ storeView: 'fr' }] }, 'value/translations names a storeView that Adobe Commerce does not have.'],
])('what the store does not have is refused before anything is written: %p', async (change, error) => {
  const { sku, name } = WHOLE;
  const { statusCode, refused, calls, ...answer } = await store.run(productUpdated, { sku, name, ...change });
  expect({ statusCode, error: answer.error, writes: calls.filter((one) => !one.startsWith('GET')) }).toEqual({
    statusCode: 422,
    error: expect.stringContaining(error),
    writes: [],
  });
});
