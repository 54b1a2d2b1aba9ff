import type { AppManifest } from '@saleor/app-sdk/types';
import { parse, validate } from 'graphql';
import { saleorEvents } from '#lib/catalogue/events/saleor';
import { withFragments } from '#lib/catalogue/events/saleor-selections';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { describeSchema, theSchema } from '../support/saleor-schema';

const BASE = 'https://12345-shop.adobeioruntime.net/api/v1/web';

test('the SDK’s types accept the manifest', () => {
  const manifest: AppManifest = buildManifest(BASE, '1.2.0', '3.23');
  expect(manifest).toMatchObject({
    id: 'commerce-relay',
    version: '1.2.0',
    tokenTargetUrl: `${BASE}/saleor/register`,
    permissions: ['MANAGE_PRODUCTS', 'MANAGE_USERS', 'MANAGE_ORDERS', 'MANAGE_TRANSLATIONS'],
  });
});

test('it has a picture, the addresses for merchants that are set, and a page to open', () => {
  const bare = buildManifest(BASE, '1.2.0', '3.23');
  expect(bare).toMatchObject({ brand: { logo: { default: `${BASE}/saleor/manifest/logo.png` } } });
  expect(Object.keys(bare)).not.toContain('supportUrl');
  expect(bare).toMatchObject({ appUrl: `${BASE}/console/page` });
  const links = { supportUrl: 'https://example.com/help', homepageUrl: 'https://example.com/' };
  const manifest: AppManifest = buildManifest(BASE, '1.2.0', '3.23', [], links);
  expect(manifest).toMatchObject(links);
});

test.each([
  ['3.23', ['NAVIGATION_ORDERS', 'ORDER_DETAILS_WIDGETS', 'PRODUCT_DETAILS_WIDGETS']],
  ['3.22', ['NAVIGATION_ORDERS', 'ORDER_DETAILS_WIDGETS', 'PRODUCT_DETAILS_WIDGETS']],
  ['3.21', ['NAVIGATION_ORDERS']],
  [undefined, ['NAVIGATION_ORDERS']],
])('Saleor %s: the Dashboard shows the app where it can, and one widget a page', (version, mounts) => {
  const { extensions, permissions } = buildManifest(BASE, '1', version);
  expect(extensions.map(({ mount }) => mount)).toEqual(mounts);
  for (const extension of extensions) {
    // A token for one has these and no others: without any it may do nothing.
    expect(extension.permissions).toHaveLength(1);
    expect(permissions).toEqual(expect.arrayContaining([...extension.permissions]));
  }
});

test('every event is in one webhook, and each webhook’s events need one permission', () => {
  const { webhooks } = buildManifest(BASE, '1', '3.23');
  const events = webhooks.flatMap(({ asyncEvents }) => asyncEvents);
  expect(new Set(events).size).toBe(events.length);
  expect(events).toHaveLength(28 + 2);
  expect(webhooks.map(({ name }) => name)).toEqual([
    'Commerce Relay: products',
    'Commerce Relay: customers',
    'Commerce Relay: orders',
    'Commerce Relay: the app',
  ]);
});

test.each([
  ['3.24', true],
  ['3.23', true],
  ['3.22', false],
  ['3.20', false],
  [undefined, false],
])('Saleor %s: a type that it may not know is left out, since it would fail the installation', (version, has) => {
  const text = JSON.stringify(buildManifest(BASE, '1', version));
  expect([text.includes('CustomerDeleted'), text.includes('CUSTOMER_DELETED')]).toEqual([has, has]);
});

test('the releases that call themselves 3.23 and do not know its event are refused by their version', () => {
  expect(buildManifest(BASE, '1', '3.23')).toMatchObject({ requiredSaleorVersion: '>=3.20 <3.23 || >=3.23.5 <4' });
});

test('an address that Saleor cannot store is refused, before Saleor says "Unknown error"', () => {
  expect(() => buildManifest(`https://${'a'.repeat(250)}.net`, '1', '3.23')).toThrow('Saleor takes 255');
});

describeSchema('Saleor’s schema', () => {
  test.each(buildManifest(BASE, '1', '3.24').webhooks.map((webhook) => [webhook.name, webhook] as const))(
    'the subscription of %s is valid, and selects each of its events',
    (_name, { query, asyncEvents }) => {
      expect(validate(theSchema(), parse(query))).toEqual([]);
      for (const event of asyncEvents) {
        const typename = event.toLowerCase().replace(/(^|_)(\w)/g, (_match, _gap, letter) => letter.toUpperCase());
        expect(query).toContain(`... on ${typename} {`);
      }
    },
  );
});

// What is read of stock is told by rows of their own: saleor-stock-told.test.ts.
const ofRecords = saleorEvents.filter(({ entity }) => entity !== 'stock');
test.each(ofRecords.map((event) => [event.type, event] as const))(
  '%s: the sample has the fields that are selected',
  (_type, event) => {
    const { selection = '', roots = [], list = '' } = event.saleor ?? {};
    const sample = roots.length === 1 ? { [roots[0] ?? '']: event.sample } : event.sample;
    // A list's entries have the root beside them: the list's own name stands in the selection
    // alone.
    // Without the fragments' own names and types.
    const fieldsOf = (text: string) => withFragments(text).replaceAll(/fragment \w+ on \w+|\.\.\. ?(on )?\w+/g, '');
    const names = (text: string) => [...new Set(text.match(/\w+/g))].sort();
    const keys =
      JSON.stringify(sample)
        .match(/"(\w+)":/g)
        ?.map((key) => key.slice(1, -2)) ?? [];
    const withoutStock = selection
      .replace(/ stocks \{[^{}]*\{[^{}]*\} \}/g, '')
      .replace(/ variant \{ id sku \}/g, '')
      .replace(/\(key: "\w+"\)/g, '');
    expect(names([...keys, list].join(' '))).toEqual(names(fieldsOf(withoutStock)));
  },
);
