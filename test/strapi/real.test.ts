import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { fieldFaults } from '#lib/systems/strapi/check-fields';
import { strapiApi } from '#lib/systems/strapi/client';
import { CONTENT_TYPES } from '#lib/systems/strapi/content-types';
import { saveDraft } from '#lib/systems/strapi/drafts';
import { publishedEntry } from '#lib/systems/strapi/entry';
import { goneAt, publishedPage } from '#lib/systems/strapi/published';
import { playStrapi, type Recorded } from '../support/strapi-scenario';
import { type RealStrapi, SECRET, startRealStrapi } from './real-strapi';

const FILE = path.join(__dirname, 'recorded.json');
const [type] = CONTENT_TYPES;
let strapi: RealStrapi;
let played: Recorded[];

beforeAll(async () => {
  strapi = await startRealStrapi();
  played = await playStrapi(strapi);
  if (process.env.STRAPI_RECORD === 'true') {
    writeFileSync(FILE, `${JSON.stringify(played, null, 2)}\n`);
  }
}, 180_000);
afterAll(() => strapi.stop());

test('it answers and tells as it was recorded', () => {
  expect(existsSync(FILE)).toBe(true);
  expect(played).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
});

test('its webhook shows the secret, names the event, and signs nothing', () => {
  expect(strapi.headers()).toMatchObject({
    authorization: `Bearer ${SECRET}`,
    'x-strapi-event': 'entry.create',
    'content-type': 'application/json',
    'user-agent': 'node',
  });
  expect(Object.keys(strapi.headers() ?? {}).filter((name) => /sign/i.test(name))).toEqual([]);
});

describe('the client', () => {
  const client = (token: string) =>
    strapiApi({
      config: readConfig({ STRAPI_URL: `${strapi.url}/`, STRAPI_TOKEN: token }),
      deadline: createDeadline(Date.now() + 30_000),
    });

  test('reads what is published, in all locales, with components; and what is not any more', async () => {
    if (type === undefined) {
      throw new Error('The table has no content type.');
    }
    const api = client(strapi.token);
    const { text } = await strapi.call('POST', 'products', {
      data: { sku: 'CLIENT-1', name: 'Lamp', description: '# Bright', seo: { metaTitle: 'A lamp' } },
    });
    const { documentId } = JSON.parse(text).data;
    const { entries, last, at } = await publishedPage(api, type, { after: 0 });
    expect(last).toBeUndefined();
    expect(Math.abs((at ?? 0) - Date.now())).toBeLessThan(5_000);
    const reading = { type, base: strapi.url, locale: 'en' };
    expect(entries.map((entry) => publishedEntry(entry, reading))).toMatchObject([
      { documentId, sku: 'CLIENT-1', description: '<h1>Bright</h1>', seo: { title: 'A lamp', description: null } },
    ]);
    expect(await goneAt(api, type, { documentId, locale: 'en' })).toBeUndefined();
    await strapi.press('unpublish', documentId, 'en');
    expect(await goneAt(api, type, { documentId, locale: 'en' })).toEqual(expect.any(Number));
    expect((await publishedPage(api, type, { after: 0 })).entries).toEqual([]);
  });

  test('the table of content types fits; one that does not is named', async () => {
    if (type === undefined) {
      throw new Error('The table has no content type.');
    }
    const api = client(strapi.token);
    expect(await fieldFaults(api, type)).toEqual([]);
    const wrong = { ...type, fields: { ...type.fields, name: 'title', seoTitle: 'seo.title' } };
    expect(await fieldFaults(api, wrong)).toEqual([
      'api::product.product has no field title for the name: it has sku, name, slug, description, body, price, picture, seo.',
      'api::product.product has no field seo.title for the seoTitle: it has metaTitle, metaDescription.',
    ]);
    expect(await fieldFaults(api, { ...type, uid: 'api::goods.goods' })).toEqual([
      'The CMS has no content type api::goods.goods.',
    ]);
  });

  test('a product appears as a draft once, whoever makes it; an editor’s words stay, and nothing is published', async () => {
    const api = client(strapi.token);
    const context = { config: readConfig({}) };
    const save = (draft: object) => saveDraft(api, { sku: 'DRAFTED-1', ...draft }, context);
    const rows = async (status: string) => {
      const path = `products?status=${status}&filters[sku][$eq]=DRAFTED-1`;
      return JSON.parse((await strapi.call('GET', path)).text).data as Record<string, unknown>[];
    };
    await Promise.all([save({ name: 'Lamp', price: 5 }), save({ name: 'Lamp', price: 5 })]);
    const [made, ...more] = await rows('draft');
    expect([made, more]).toMatchObject([{ name: 'Lamp', price: 5, publishedAt: null }, []]);
    const place = `products/${String(made?.documentId)}`;
    await strapi.call('PUT', place, { data: { name: 'Light' } });
    await strapi.call('PUT', `${place}?status=draft`, { data: { name: 'Half written' } });
    await save({ name: 'Lamp', price: 7 });
    expect(await rows('draft')).toMatchObject([{ name: 'Half written', price: 7 }]);
    expect(await rows('published')).toMatchObject([{ name: 'Light', price: 5 }]);
  });

  test('a token that is wrong is a fault of the set-up', async () => {
    await expect(client('wrong').request('GET', 'products')).rejects.toMatchObject({
      kind: 'setup',
      message: expect.stringContaining('Check STRAPI_TOKEN'),
    });
  });
});
