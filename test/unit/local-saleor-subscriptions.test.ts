import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isObjectType, isScalarType } from 'graphql';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { TAX_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { readManifest } from '#local/saleor/apps';
import { eventSchema, isInRange } from '#local/saleor/event-schema';
import { queryFault } from '#local/saleor/subscription';
import { shared } from '../support/shared';

const BASE = 'https://12345-shop.adobeioruntime.net/api/v1/web';
const manifest = (line: string) => JSON.stringify(buildManifest(BASE, '1', line, [TAX_QUESTIONS]));

test.each(['3.20.119', '3.21.69', '3.22.44', '3.22.67', '3.23.5', '3.23.28', '3.24.0'])(
  'a Saleor %s takes the manifest that it is given',
  (release) => {
    const line = release.split('.').slice(0, 2).join('.');
    expect(readManifest(manifest(line), release)).toMatchObject({ id: 'commerce-relay' });
  },
);

test.each(['3.23.0', '3.23.4'])('a Saleor %s refuses it: by its version, and without that by the event', (release) => {
  expect(readManifest(manifest('3.23'), release)).toBe(`Saleor version ${release} is not supported by the app.`);
  const anywhere = JSON.stringify({ ...buildManifest(BASE, '1', '3.23'), requiredSaleorVersion: '>=3.20 <4' });
  expect(readManifest(anywhere, release)).toBe('Invalid asynchronous events: CUSTOMER_DELETED.');
  const query = 'subscription { event { ... on CustomerDeleted { user { id } } } }';
  expect(queryFault(query, release)).toMatchObject({
    code: 'GRAPHQL_ERROR',
    message: expect.stringContaining('Unknown type "CustomerDeleted"'),
  });
  expect(queryFault(query, '3.23.5')).toBeUndefined();
});

test.each([
  ['subscription { event { issuedAt ', 'SYNTAX'],
  ['{ shop }', 'MISSING_SUBSCRIPTION'],
  ['subscription { event { ... on OrderCreated { product { id } } } }', 'GRAPHQL_ERROR'],
  ['subscription { event { ... on OrderCreated { order { id } } at } }', 'GRAPHQL_ERROR'],
  ['subscription { events { issuedAt } }', 'GRAPHQL_ERROR'],
])('%s is refused with %s', (query, code) => {
  expect(queryFault(query, '3.23.28')).toMatchObject({ code });
});

test('ranges are read as npm reads them', () => {
  const range = '>=3.20 <3.23 || >=3.23.5 <4';
  const inside = ['3.20.0', '3.22.99', '3.23.5', '3.24.0-a.0'];
  const outside = ['3.19.102', '3.23.0', '3.23.4', '4.0.0'];
  expect([...inside, ...outside].filter((version) => isInRange(version, range))).toEqual(inside);
});

const FOLDER = shared('contracts/saleor/schemas');
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
(files.length === 0 ? test.skip : test)(
  'each event and field that the local Saleor knows is one of the releases (skipped where their schemas are missing)',
  () => {
    const strange = files.flatMap((file) => {
      const real = buildSchema(readFileSync(`${FOLDER}/${file}`, 'utf8'), { assumeValid: true });
      const types = Object.values(eventSchema(file.replace('.graphql', '')).getTypeMap());
      return types.flatMap((type) => {
        const known = real.getType(type.name);
        if (type.name.startsWith('__') || type.name === 'Whole' || isScalarType(type)) {
          return [];
        }
        const fields = isObjectType(type) && isObjectType(known) ? Object.keys(type.getFields()) : [];
        const missing = fields.filter((name) => isObjectType(known) && known.getFields()[name] === undefined);
        return known === undefined ? [`${file} ${type.name}`] : missing.map((name) => `${file} ${type.name}.${name}`);
      });
    });
    expect(strange).toEqual([]);
  },
);
