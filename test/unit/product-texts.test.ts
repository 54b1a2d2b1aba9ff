import { readConfig } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { noTextsToCommerce, textsToCommerce } from '#lib/flows/strapi-commerce/product';
import { noTextsToSaleor, textsToSaleor } from '#lib/flows/strapi-saleor/product';
import type { CommerceApi } from '#lib/systems/commerce/client';
import { clearTexts, saveTexts } from '#lib/systems/commerce/product-texts';
import type { SaleorApi } from '#lib/systems/saleor/api';
import { clearTexts as clearTextsInSaleor, saveTexts as saveTextsInSaleor } from '#lib/systems/saleor/product-texts';

const entry = {
  uid: 'api::product.product',
  documentId: 'a',
  locale: 'pt-BR',
  updatedAt: '2026-11-28T05:31:19.598Z',
  sku: 'TENT-2P',
  name: 'Tenda',
  slug: 'tenda',
  description: '<p>Leve.</p>',
  seo: { title: 'Uma tenda', description: null },
};
const at = (settings: Record<string, string>) => ({ config: readConfig(settings) });
const NOW = Date.parse('2026-11-28T05:40:00Z');

describe('the mappings', () => {
  test('a locale is a language of Saleor, and the own one is the product itself', () => {
    expect(textsToSaleor(entry, at({}))).toEqual({
      sku: 'TENT-2P',
      languageCode: 'PT_BR',
      name: 'Tenda',
      slug: 'tenda',
      description: '<p>Leve.</p>',
      seoTitle: 'Uma tenda',
      seoDescription: null,
    });
    expect(textsToSaleor(entry, at({ STRAPI_LOCALE: 'pt-BR' }))).not.toHaveProperty('languageCode');
  });

  test('a locale is the store view that the map names; one that it does not name stays out', () => {
    expect(textsToCommerce(entry, at({ STRAPI_STORE_VIEWS: 'de=german, pt-BR=brazil' }))).toEqual({
      sku: 'TENT-2P',
      view: 'brazil',
      name: 'Tenda',
      custom_attributes: [
        { attribute_code: 'url_key', value: 'tenda' },
        { attribute_code: 'description', value: '<p>Leve.</p>' },
        { attribute_code: 'meta_title', value: 'Uma tenda' },
        { attribute_code: 'meta_description', value: null },
      ],
    });
    expect(textsToCommerce(entry, at({ STRAPI_STORE_VIEWS: 'de=german' }))).toBeUndefined();
    expect(textsToCommerce({ ...entry, locale: 'en' }, at({}))).not.toHaveProperty('view');
  });

  test('what ends: a translation as a whole; of the own texts what a product can be without', () => {
    expect(noTextsToSaleor(entry, at({}))).toMatchObject({ languageCode: 'PT_BR', name: null, slug: null });
    expect(noTextsToSaleor({ ...entry, locale: 'en' }, at({}))).toEqual({
      sku: 'TENT-2P',
      description: null,
      seoTitle: null,
      seoDescription: null,
    });
    expect(noTextsToCommerce(entry, at({ STRAPI_STORE_VIEWS: 'pt-BR=brazil' }))).toMatchObject({
      name: null,
      view: 'brazil',
    });
    expect(noTextsToCommerce({ ...entry, locale: 'en' }, at({}))).not.toHaveProperty('name');
  });
});

describe('Saleor', () => {
  const product = {
    id: 'P1',
    name: 'Tent',
    slug: 'tent',
    description: '{"blocks":[{"type":"paragraph","data":{"text":"Light."}}]}',
    seoTitle: 'A tent',
    seoDescription: 'Dry.',
  };
  function saleor(found: typeof product | null, version = '3.22.0') {
    const calls: { document: string; variables: unknown }[] = [];
    const api = {
      appId: 'A',
      async execute({ document }: { document: string }, variables: unknown) {
        calls.push({ document, variables });
        const wrapped = found === null ? null : { product: found };
        return document.startsWith('query')
          ? { app: { id: 'A' }, shop: { version }, byReference: null, bySku: wrapped }
          : { productUpdate: { errors: [] }, productTranslate: { errors: [] } };
      },
    } as unknown as SaleorApi;
    return { api, calls, written: () => calls.slice(1).map(({ variables }) => variables) };
  }

  test('only what differs is written, and SEO as a whole', async () => {
    const { api, written } = saleor(product);
    const texts = { sku: 'TENT-2P', name: 'Tent', slug: 'tent', description: 'Light.', seoTitle: 'A better tent' };
    await saveTextsInSaleor(api, texts, {}, NOW);
    expect(written()).toEqual([{ product: 'P1', input: { seo: { title: 'A better tent', description: 'Dry.' } } }]);
    const same = saleor(product);
    await saveTextsInSaleor(same.api, { sku: 'TENT-2P', name: 'Tent', description: 'Light.' }, {}, NOW);
    expect(same.written()).toEqual([]);
  });

  test('a translation; Saleor 3.20 has no translated addresses', async () => {
    const texts = { sku: 'TENT-2P', languageCode: 'DE', name: 'Zelt', slug: 'zelt', description: null };
    const newer = saleor(product);
    await saveTextsInSaleor(newer.api, texts, {}, NOW);
    expect(newer.written()).toEqual([
      { product: 'P1', languageCode: 'DE', input: { name: 'Zelt', slug: 'zelt', description: null } },
    ]);
    const older = saleor(product, '3.20.119');
    await saveTextsInSaleor(older.api, texts, {}, NOW);
    expect(older.written()).toEqual([
      { product: 'P1', languageCode: 'DE', input: { name: 'Zelt', description: null } },
    ]);
  });

  test('a product that is not there is waited for, then refused; texts that end need none', async () => {
    const { api } = saleor(null);
    const save = (time: string) => saveTextsInSaleor(api, { sku: 'A' }, { time }, NOW);
    await expect(save('2026-11-28T05:39:00Z')).rejects.toMatchObject({ kind: 'unavailable', status: 503 });
    await expect(save('2026-11-28T05:20:00Z')).rejects.toMatchObject({ kind: 'rejected', status: 404 });
    await clearTextsInSaleor(api, { sku: 'A', description: null });
  });
});

describe('Adobe Commerce', () => {
  const saved = {
    sku: 'TENT/2P',
    name: 'Tent',
    custom_attributes: [
      { attribute_code: 'description', value: '<p>Light.</p>' },
      { attribute_code: 'special_price', value: '10' },
      { attribute_code: 'special_from_date', value: '2026-11-01 00:00:00' },
    ],
  };
  function commerce(found: object | undefined) {
    const writes: unknown[][] = [];
    const api: CommerceApi = {
      async request(method, ...more) {
        if (method === 'GET' && found === undefined) {
          throw new RelayError('rejected', 'Adobe Commerce answered 404', { status: 404 });
        }
        if (method !== 'GET') {
          writes.push([method, ...more]);
        }
        return found;
      },
    };
    return { api, writes };
  }
  const description = (value: string | null) => [{ attribute_code: 'description', value }];

  test('of its own texts only what differs is written', async () => {
    const { api, writes } = commerce(saved);
    await saveTexts(api, { sku: 'TENT/2P', name: 'Tent', custom_attributes: description('<p>Light.</p>') }, {}, NOW);
    expect(writes).toEqual([]);
    await saveTexts(api, { sku: 'TENT/2P', name: 'Tent', custom_attributes: description('<p>Dry.</p>') }, {}, NOW);
    expect(writes).toEqual([
      [
        'PUT',
        'products/TENT%2F2P',
        { product: { sku: 'TENT/2P', custom_attributes: description('<p>Dry.</p>') } },
        undefined,
      ],
    ]);
  });

  test('a store view gets all of its texts, and keeps the first day of a special price', async () => {
    const { api, writes } = commerce(saved);
    const texts = { sku: 'TENT/2P', view: 'german', name: 'Tent', custom_attributes: description('<p>Light.</p>') };
    await saveTexts(api, texts, {}, NOW);
    const begin = { attribute_code: 'special_from_date', value: '2026-11-01' };
    const product = { sku: 'TENT/2P', name: 'Tent', custom_attributes: [...description('<p>Light.</p>'), begin] };
    expect(writes).toEqual([['PUT', 'products/TENT%2F2P', { product }, 'german']]);
  });

  test('a product that is not there is never made; it is waited for, then refused', async () => {
    const { api, writes } = commerce(undefined);
    const save = (time: string) => saveTexts(api, { sku: 'A', name: 'A', custom_attributes: [] }, { time }, NOW);
    await expect(save('2026-11-28T05:39:00Z')).rejects.toMatchObject({ kind: 'unavailable', status: 503 });
    await expect(save('2026-11-28T05:20:00Z')).rejects.toMatchObject({ kind: 'rejected', status: 404 });
    await clearTexts(api, { sku: 'A', custom_attributes: [] });
    expect(writes).toEqual([]);
  });
});
