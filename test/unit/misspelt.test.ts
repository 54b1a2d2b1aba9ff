import * as schemas from '#lib/catalogue/generated/schemas';
import { catalogue } from '#lib/catalogue/index';
import { misspelt } from '#lib/catalogue/misspelt';
import type { Schema } from '#lib/catalogue/schema';

const FIELDS = { sku: 0, name: 0, description: 0, id: 0, items: { orderItemId: 0, qty: 0 } } as const;
const whole = { sku: 'A', name: 'B', description: 'C', id: 1, items: [] };
/** What is said of an object that lacks `field` and has `given`. */
const said = (field: string, given: string) => misspelt({ ...whole, [field]: undefined, [given]: 1 }, FIELDS);

test.each([
  ['name', 'nam'],
  ['name', 'nmae'],
  ['name', 'Name'],
  ['sku', 'skuu'],
  ['description', 'descripton'],
  ['description', 'desciptoin'],
  ['id', 'ID'],
])('a missing %s is what is meant by %s', (field, given) => {
  expect(said(field, given)).toEqual([`value/${given} is unknown: is it ${field}?`]);
});

test.each([
  ['name', 'title'],
  ['sku', 'tax'],
  ['description', 'subscription'],
  ['id', 'it'],
  ['name', '__proto__'],
])('a missing %s is not meant by %s', (field, given) => {
  expect(said(field, given)).toEqual([]);
});

test('a field that looks like one that is there is one of its own', () => {
  expect(misspelt({ ...whole, nam: 'x' }, FIELDS)).toEqual([]);
});

test('fields within lists and objects have their places, and not more than twenty are named', () => {
  const data = [
    {
      items: [
        { orderItemId: 1, qti: 2 },
        { order_item_id: 1, qty: 2 },
      ],
    },
  ];
  expect(misspelt(data, FIELDS)).toEqual([
    'value/0/items/0/qti is unknown: is it qty?',
    'value/0/items/1/order_item_id is unknown: is it orderItemId?',
  ]);
  expect(
    misspelt(
      Array.from({ length: 30 }, () => ({ nam: 1 })),
      FIELDS,
    ),
  ).toHaveLength(20);
});

test.each([null, undefined, 7, 'text', [null, 7], { items: 'x' }])('what is no record has no fields: %j', (data) => {
  expect(misspelt(data, FIELDS)).toEqual([]);
});

const all: Readonly<Record<string, Schema<unknown>>> = schemas;
const own = catalogue.filter(({ source }) => source === 'backoffice');

test.each(own.map((event) => [event.type, event] as const))(
  '%s: each of its fields is known by its schema',
  (_type, event) => {
    const name = `${event.payload[0]?.toLowerCase()}${event.payload.slice(1)}`;
    const schema = all[name];
    expect(schema?.misspelt?.(event.sample)).toEqual([]);
    const [sample] = [event.sample].flat();
    const misnamed = Object.fromEntries(Object.entries(Object(sample)).map(([field, value]) => [`${field}_`, value]));
    expect(schema?.misspelt?.(misnamed)).toEqual(
      Object.keys(Object(sample)).map((field) => `value/${field}_ is unknown: is it ${field}?`),
    );
  },
);

test('an object around a list, as Adobe’s own sample of stock has it, is refused by its name', () => {
  const item = { sku: 'A', source: 'default', quantity: 1, outOfStock: false };
  expect(() => schemas.stockUpdate.parse({ sourceItems: [item] })).toThrow(
    'Invalid data: value must be array: is it value/sourceItems?',
  );
  expect(() => schemas.stockUpdate.parse({ sku: 'A' })).toThrow('Invalid data: value must be array');
});

test('a refusal says it too', () => {
  expect(() => schemas.productCreate.parse({ sku: 'A', nam: 'Bag' })).toThrow(
    'Invalid data: value/name is required; value/nam is unknown: is it name?',
  );
});
