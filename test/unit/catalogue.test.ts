import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { backofficeEvents } from '#lib/catalogue/generated/backoffice';
import * as routes from '#lib/catalogue/generated/routes';
import * as generated from '#lib/catalogue/generated/schemas';
import {
  customerCreate,
  customerDelete,
  productCreate,
  shipmentCreate,
  stockUpdate,
} from '#lib/catalogue/generated/schemas';
import { catalogue, packageOf } from '#lib/catalogue/index';
import type { Schema } from '#lib/catalogue/schema';
import { camel } from '#scripts/generate/names';
import events from '../../scripts/onboarding/config/events.json';

const schemas: Record<string, Schema<unknown>> = { ...generated };
const all = Object.assign({}, ...Object.values(routes)) as Record<string, { handler: string }>;

/** The actions that no event leads to. */
const OTHERS = [
  'console/data',
  'console/page',
  'ingestion/webhook',
  'operations/failures',
  'operations/info',
  'operations/record',
  'operations/replay',
  'product-commerce/full-sync',
  'saleor/forget',
  'saleor/manifest',
  'saleor/migrate',
  'saleor/reconcile',
  'saleor/settle',
  'saleor/forget',
  'saleor/register',
  'saleor/payments',
  'saleor/shipping',
  'saleor/taxes',
  'saleor/webhook',
  'saleor/pubsub',
  'cms/webhook',
  'cms/reconcile',
  'webhook/check-stock',
  'webhook/credit-memo-taxes',
  'webhook/payment-methods',
  'webhook/payment-validation',
  'webhook/shipping-rates',
  'webhook/taxes',
];

test('there are fifteen events of the back office, sixteen of Commerce, thirty-one of Saleor and two of the CMS, each with a type of its own', () => {
  expect(catalogue.filter(({ source }) => source === 'backoffice')).toHaveLength(15);
  expect(catalogue.filter(({ source }) => source === 'commerce')).toHaveLength(16);
  expect(new Set(catalogue.map(({ type }) => type)).size).toBe(15 + 16 + 31 + 2);
});

test.each(catalogue.map((event) => [event.type, event] as const))(
  '%s: its sample is valid, and it has a route and an action',
  (type, event) => {
    const schema = schemas[camel(event.payload)];
    expect(schema?.parse(event.sample)).toEqual(event.sample);
    expect(backofficeEvents[type]?.schema).toBe(event.source === 'backoffice' ? schema : undefined);
    expect(all[type]?.handler).toBe(`${packageOf(event)}/${event.handler}`);
    expect(existsSync(`actions/${packageOf(event).replace(/-(?=\w+$)/, '/')}/${event.handler}/index.ts`)).toBe(true);
  },
);

/**
 * Given once and never changed, a time, or what makes it a record of its own: what does not make an
 * event a change.
 */
const NO_VALUES = ['id', 'increment_id', 'created_at', 'updated_at', 'updatedAt', '_isNew', 'store_id'];

test.each(
  // What Saleor's records and the parts of Commerce's customers read as is compared as a whole.
  catalogue
    .filter(({ source, identity }) => source !== 'saleor' && Object.keys(identity.carries).length > 0)
    .filter(({ payload }) => payload !== 'CommerceCustomerPart')
    .map((event) => [event.type, event] as const),
)('%s: all that a target may be told of the record decides whether it is an echo', (_type, { schema, identity }) => {
  const compared = Object.values(identity.carries).map(([field]) => field);
  const naming = Object.values(identity.keys).flat();
  const told = Object.keys((schema.items ?? schema).properties ?? {});
  expect(told.filter((field) => ![...compared, ...naming, ...NO_VALUES].includes(field))).toEqual([]);
});

test('events.json has entity, source, event and sample', () => {
  expect(events.product.backoffice['be-observer.catalog_product_delete']).toEqual({
    sampleEventTemplate: { sku: 'TENT-2P' },
  });
  expect(Object.keys(events)).toEqual(['product', 'customer', 'order', 'stock']);
});

test('app.config.yaml declares each handler and consumer, and nothing that is not there', () => {
  const config = parse(readFileSync('app.config.yaml', 'utf8'));
  const declared = Object.entries<{ actions: { $include: string } }>(
    config.application.runtimeManifest.packages,
  ).flatMap(([name, { actions }]) => {
    const file = actions.$include;
    const list = parse(readFileSync(file, 'utf8'));
    return Object.entries<{ function: string }>(list).map(([action, { function: entry }]) => {
      expect(existsSync(path.join(path.dirname(file), entry))).toBe(true);
      return `${name}/${action}`;
    });
  });
  const wanted = catalogue.flatMap((event) =>
    ['consumer', event.handler, ...(event.createdHandler === undefined ? [] : [event.createdHandler])].map(
      (name) => `${packageOf(event)}/${name}`,
    ),
  );
  expect([...declared].sort()).toEqual([...new Set([...wanted, ...OTHERS])].sort());
});

test('unknown fields are tolerated at every level', () => {
  const track = { trackNumber: 'T', title: 'UPS', carrierCode: 'ups', extra: 1 };
  const shipment = { orderId: 1, items: [{ orderItemId: 1, qty: 1, extra: 1 }], tracks: [track], extra: 1 };
  expect(shipmentCreate.parse(shipment)).toEqual(shipment);
});

test('what is wrong is named by its place, never by its value, and not more than twenty times', () => {
  expect(() => productCreate.parse({ sku: 'private-sku', name: 7, price: -1 })).toThrow(
    'Invalid data: value/name must be string; value/price must be >= 0',
  );
  const error = (() => {
    try {
      return stockUpdate.parse(Array.from({ length: 100 }, () => ({})));
    } catch (reason) {
      return reason as { details: string[] };
    }
  })();
  expect(error).toHaveProperty('details.length', 20);
});

test('what could not arrive as it was sent is refused', () => {
  const product = { name: 'Bag', price: 1 };
  for (const sku of ['.', '..', '\ud800']) {
    expect(() => productCreate.parse({ ...product, sku })).toThrow('value/sku must match pattern');
  }
  for (const sku of ['...', '.a', '😀 a/../b']) {
    expect(productCreate.parse({ ...product, sku })).toMatchObject({ sku });
  }
  expect(() => customerDelete.parse({ id: 2 ** 53 })).toThrow('value/id must be <= 9007199254740991');
});

test('a hostile e-mail address does not take long', () => {
  const email = `a@${'a.'.repeat(100_000)}@`;
  expect(() => customerCreate.parse({ name: 'A', lastname: 'B', email })).toThrow('value/email must match pattern');
});

test('a shipment without a tracking number is refused: nothing could tell its second delivery from a second shipment', () => {
  expect(() => shipmentCreate.parse({ orderId: 1, items: [{ orderItemId: 1, qty: 1 }], tracks: [] })).toThrow(
    'value/tracks must NOT have fewer than 1 items',
  );
});
