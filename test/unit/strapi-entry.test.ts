import type { ProductTexts } from '#lib/systems/strapi/content-types';
import { contentType } from '#lib/systems/strapi/content-types';
import { entryEventId, publishedEntry, unpublishedEntry } from '#lib/systems/strapi/entry';

const type = contentType('api::product.product') as ProductTexts;
const reading = { type, base: 'https://cms.example.com', locale: 'en' };
/** As Strapi 5.54.0 sends it. */
const entry = {
  id: 4,
  documentId: 'spbs12osu2wjniw28j69xcc4',
  sku: ' TENT-2P ',
  name: 'Zelt',
  slug: 'zelt',
  description: 'Leicht.',
  body: null,
  price: null,
  createdAt: '2026-11-28T05:31:05.784Z',
  updatedAt: '2026-11-28T05:31:05.784Z',
  publishedAt: '2026-11-28T05:31:19.598Z',
  locale: 'de',
  seo: { id: 2, metaTitle: 'Ein Zelt', metaDescription: null },
};

test('an entry in the words of the catalogue; its version is the time of its publication', () => {
  expect(publishedEntry(entry, reading)).toEqual({
    uid: 'api::product.product',
    documentId: 'spbs12osu2wjniw28j69xcc4',
    locale: 'de',
    updatedAt: '2026-11-28T05:31:19.598Z',
    sku: 'TENT-2P',
    name: 'Zelt',
    slug: 'zelt',
    description: '<p>Leicht.</p>',
    seo: { title: 'Ein Zelt', description: null },
  });
});

test('published again without a change it is another event, and newer; the same is the same event', () => {
  const [first, again] = [entry, { ...entry, publishedAt: '2026-11-28T05:40:00.000Z' }].map((one) =>
    publishedEntry(one, reading),
  );
  const id = (data: typeof first) => data && entryEventId('cms.product_published', data);
  expect(id(first)).not.toBe(id(again));
  expect(id(first)).toBe(id(publishedEntry({ ...entry, id: 77, body: 'other' }, reading)));
  expect(id(first)).toMatch(/^cms-[\w-]{43}$/);
  expect(again?.updatedAt).toBe('2026-11-28T05:40:00.000Z');
});

test('one without a SKU names no product; one without a locale has the own one', () => {
  expect(publishedEntry({ ...entry, sku: null }, reading)).toBeUndefined();
  expect(publishedEntry({ ...entry, sku: '  ' }, reading)).toBeUndefined();
  expect(publishedEntry({ ...entry, locale: null }, reading)?.locale).toBe('en');
});

test('what is not filled in takes the text away', () => {
  expect(publishedEntry({ ...entry, slug: null, description: '', seo: null }, reading)).toMatchObject({
    slug: null,
    description: null,
    seo: { title: null, description: null },
  });
});

test('a field that the CMS does not have is a fault of the table, and is named', () => {
  const { description: _left, ...without } = entry;
  expect(() => publishedEntry(without, reading)).toThrow(
    'The entries of api::product.product in the CMS have no field description, which lib/systems/strapi/content-types.ts names.',
  );
  const wrong = { ...type, fields: { ...type.fields, name: 'title' } };
  expect(() => publishedEntry(entry, { ...reading, type: wrong })).toThrow('have no field title');
});

test('an entry of Strapi 4 is refused', () => {
  expect(() => publishedEntry({ id: 4, sku: 'A' }, reading)).toThrow('entry/documentId is missing');
});

test('an unpublished entry has its names alone', () => {
  const { seo: _left, ...gone } = entry;
  expect(unpublishedEntry(gone, reading, '2026-11-28T06:00:00.000Z')).toEqual({
    uid: 'api::product.product',
    documentId: 'spbs12osu2wjniw28j69xcc4',
    locale: 'de',
    updatedAt: '2026-11-28T06:00:00.000Z',
    sku: 'TENT-2P',
  });
});
