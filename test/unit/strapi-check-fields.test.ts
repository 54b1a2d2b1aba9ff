import { RelayError } from '#lib/core/errors';
import { fieldFaults } from '#lib/systems/strapi/check-fields';
import type { StrapiApi } from '#lib/systems/strapi/client';
import { componentOf, schemaOf } from '#local/strapi/schema';

const product = 'api::product.product';
const fields = { sku: 'sku', name: 'name', seoTitle: 'seo.metaTitle' };
const api: StrapiApi = {
  async request(_method, path) {
    const [, kind, uid = ''] = path.split('/');
    const data = (kind === 'components' ? componentOf : schemaOf)(decodeURIComponent(uid));
    if (data === undefined) {
      throw new RelayError('rejected', 'Strapi answered 404.', { status: 404 });
    }
    return { body: { data }, at: undefined };
  },
};

test('a table that fits has no faults', async () => {
  expect(await fieldFaults(api, { uid: product, plural: 'products', fields })).toEqual([]);
});

test('each fault is named: the type, its plural, a field, its kind, a component', async () => {
  const faults = (changes: object, more: object = {}) =>
    fieldFaults(api, { uid: product, plural: 'products', fields: { ...fields, ...changes }, ...more });
  expect(await faults({}, { uid: 'api::goods.goods' })).toEqual(['The CMS has no content type api::goods.goods.']);
  expect(await faults({}, { plural: 'goods' })).toEqual([
    'The plural of api::product.product is products in the CMS, and goods in the table.',
  ]);
  expect(await faults({ name: 'title' })).toEqual([
    'api::product.product has no field title for the name: it has sku, name, slug, description, body, price, picture, seo.',
  ]);
  expect(await faults({ slug: 'price' })).toEqual([
    'api::product.product has no field price for the slug: price is a decimal, and not a text.',
  ]);
  expect(await faults({ seoTitle: 'seo.title' })).toEqual([
    'api::product.product has no field seo.title for the seoTitle: it has metaTitle, metaDescription.',
  ]);
  expect(await faults({ seoTitle: 'name.title' })).toEqual([
    'api::product.product has no field name.title for the seoTitle: name is not a single component.',
  ]);
});

test('a token that may not read the schema says nothing of the table', async () => {
  const shut: StrapiApi = {
    request: async () => {
      throw new RelayError('setup', 'Strapi answered 403: Forbidden');
    },
  };
  expect(await fieldFaults(shut, { uid: product, plural: 'products', fields })).toBeUndefined();
});
