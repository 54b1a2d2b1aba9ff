import { readConfig } from '#lib/core/config';
import { productToStrapi } from '#lib/flows/backoffice-strapi/product';
import type { StrapiApi } from '#lib/systems/strapi/client';
import { saveDraft } from '#lib/systems/strapi/drafts';

const context = { config: readConfig({ STRAPI_LOCALE: 'en' }) };

/** A Strapi that has these drafts; `meanwhile`: one that another call makes just before ours. */
function strapi(drafts: { documentId: string; sku: string; price: number | null }[], meanwhile?: string) {
  const calls: unknown[][] = [];
  const api: StrapiApi = {
    async request(method, path, body) {
      calls.push([method, path.replace(/\?.*filters.*/, '?…'), ...(body === undefined ? [] : [body])]);
      if (method === 'POST') {
        const [made] = ['own'].map((documentId) => ({ documentId, sku: 'TENT-2P', price: null }));
        drafts.push(
          ...(meanwhile ? [{ documentId: meanwhile, sku: 'TENT-2P', price: null }] : []),
          ...(made ? [made] : []),
        );
        return { body: { data: made }, at: undefined };
      }
      return { body: { data: method === 'GET' ? drafts : null }, at: undefined };
    },
  };
  return { api, calls: () => calls.filter(([method]) => method !== 'GET') };
}

test('a product that the CMS does not have becomes a draft', async () => {
  const { api, calls } = strapi([]);
  await saveDraft(api, { sku: 'TENT-2P', name: 'Tent', price: 189.9 }, context);
  expect(calls()).toEqual([
    ['POST', 'products?status=draft&locale=en', { data: { sku: 'TENT-2P', name: 'Tent', price: 189.9 } }],
  ]);
});

test('one that it has keeps its texts: the price alone is written, in the draft, and only another one', async () => {
  const known = { documentId: 'a', sku: 'TENT-2P', price: 189.9 };
  const { api, calls } = strapi([known]);
  await saveDraft(api, { sku: 'TENT-2P', name: 'Another name', price: 189.9 }, context);
  await saveDraft(api, { sku: 'TENT-2P', name: 'Another name' }, context);
  expect(calls()).toEqual([]);
  await saveDraft(api, { sku: 'TENT-2P', name: 'Another name', price: 170 }, context);
  expect(calls()).toEqual([['PUT', 'products/a?status=draft&locale=en', { data: { price: 170 } }]]);
});

test('two that make it at once end with one: the older one', async () => {
  const { api, calls } = strapi([], 'theirs');
  await saveDraft(api, { sku: 'TENT-2P', name: 'Tent' }, context);
  expect(calls().map(([method, path]) => [method, path])).toEqual([
    ['POST', 'products?status=draft&locale=en'],
    ['DELETE', 'products/own'],
  ]);
});

test('a table without a price, and a product without one', async () => {
  const { api, calls } = strapi([]);
  const type = { uid: 'api::goods.goods', plural: 'goods', fields: { sku: 'code', name: 'title' } };
  await saveDraft(api, { sku: 'A', price: 3 }, context, [type]);
  expect(calls()).toEqual([['POST', 'goods?status=draft&locale=en', { data: { code: 'A', title: 'A' } }]]);
  await expect(saveDraft(api, { sku: 'A' }, context, [])).rejects.toMatchObject({ kind: 'setup' });
});

test('a product of any system: what names it, and its price', () => {
  expect(productToStrapi({ sku: ' A ', name: 'Tent', price: 5 })).toEqual({ sku: 'A', name: 'Tent', price: 5 });
  expect(productToStrapi({ sku: 'A', name: null, price: null })).toEqual({ sku: 'A' });
});
