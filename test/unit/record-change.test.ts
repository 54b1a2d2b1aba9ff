import { catalogue } from '#lib/catalogue/index';
import { isOlder } from '#lib/delivery/record';
import { recordChanges } from '#lib/delivery/record-change';

const NOW = Date.UTC(2026, 0, 1, 12);
const event = { id: 'e', type: 't', time: '2026-01-01T10:00:00Z', retryCount: 0 };
const route = (type: string) => {
  const found = catalogue.find((item) => item.type === type);
  if (found === undefined) {
    throw new Error(`No event ${type}.`);
  }
  return found;
};
const changes = (type: string, data: unknown, time = event.time) =>
  recordChanges({ route: route(type), peer: 'commerce' }, { ...event, time }, data, NOW);
const inSaleor = (type: string, data: unknown) =>
  recordChanges({ route: route(type), peer: 'saleor', scope: 'saleor' }, event, data, NOW)[0]?.names;
const names = (type: string, data: unknown) => changes(type, data).flatMap((change) => change.names);

const PRODUCT = 'be-observer.catalog_product_update';

const SHIPMENT = 'be-observer.sales_order_shipment_create';

// Saleor’s rows of stock are named in the words of the back office: deliver-stock.test.ts.
const named = catalogue.filter(({ identity: { keys, keysInView } }) => Object.keys(keys).length > 0 && !keysInView);
test.each(named.map(({ type, sample }) => [type, sample] as const))('%s: its sample names a record', (type, sample) => {
  expect(names(type, sample).length).toBeGreaterThan(0);
});

test('the same product has one name in every event, another product another', () => {
  expect(names(PRODUCT, { sku: 'A' })).toEqual(names('be-observer.catalog_product_delete', { sku: 'A' }));
  expect(names(PRODUCT, { sku: 'A' })).not.toEqual(names(PRODUCT, { sku: 'B' }));
  expect(names(PRODUCT, { sku: 'A' })).not.toEqual(names('be-observer.customer_group_create', { name: 'A' }));
});

test('small and large letters of a SKU and blanks around it are one record where the store has one', () => {
  const [as, other] = [{ sku: 'TENT-2P' }, { sku: ' tent-2p' }];
  const row = { ...other, source: 'default', quantity: 1, outOfStock: false };
  const SAVED = 'com.adobe.commerce.observer.catalog_product_save_commit_after';
  expect(names(PRODUCT, other)).toEqual(names(PRODUCT, as));
  expect(names(SAVED, as)).toEqual(names(PRODUCT, other));
  expect(changes('be-observer.catalog_stock_update', [row])[0]?.leases).toEqual(names(PRODUCT, as));
  expect(names('be-observer.catalog_stock_update', [row])).toEqual(
    names('be-observer.catalog_stock_update', [{ ...row, ...as }]),
  );
  expect(names('be-observer.customer_group_create', { name: 'Climbers' })).toEqual(
    names('be-observer.customer_group_create', { name: 'climbers' }),
  );
  // Saleor has two products then.
  expect(inSaleor(PRODUCT, other)).not.toEqual(inSaleor(PRODUCT, as));
});

test('a customer is known by number and by e-mail address, and the address is not readable in the name', () => {
  const both = names('be-observer.customer_update', { id: 1, email: 'ada@example.com' });
  expect(both).toHaveLength(2);
  expect(both).toContain(names('be-observer.customer_delete', { id: 1 })[0]);
  expect(both).toContain(names('be-observer.customer_create', { email: 'ada@example.com' })[0]);
  expect(both.join()).not.toContain('ada');
  const onWebsite = { email: 'ada@example.com', website: 'eu' };
  expect(names('be-observer.customer_create', { ...onWebsite, email: 'Ada@Example.com' })).toEqual(
    names('be-observer.customer_create', onWebsite),
  );
});

test('a new shipment is known by its event alone: two parcels may have one tracking number', () => {
  expect(changes(SHIPMENT, { orderId: 1, tracks: [{ trackNumber: 'A' }] })).toMatchObject([{ names: [] }]);
});

test('each entry of a stock list is a record of its own', () => {
  const list = [
    { sku: 'A', source: 'default', quantity: 1, outOfStock: false },
    { sku: 'A', source: 'north', quantity: 1, outOfStock: false },
  ];
  const found = changes('be-observer.catalog_stock_update', list);
  expect(new Set(found.flatMap((change) => change.names)).size).toBe(2);
  expect(found.map(({ item }) => item)).toEqual(list);
});

test('a payload without what identifies it names nothing, and is still a change: its schema will say so', () => {
  expect(changes(PRODUCT, {})).toMatchObject([{ names: [], item: {} }]);
  expect(changes(PRODUCT, null)).toMatchObject([{ names: [] }]);
});

test.each([
  ['the event’s time', {}, { time: Date.UTC(2026, 0, 1, 10) }],
  ['a count', { version: '7' }, { count: 7, time: Date.UTC(2026, 0, 1, 10) }],
  [
    'Commerce’s date, which is UTC',
    { updated_at: '2026-01-01 09:30:00' },
    { changed: Date.UTC(2026, 0, 1, 9, 30), time: Date.UTC(2026, 0, 1, 10) },
  ],
  [
    'a date with its zone',
    { updatedAt: '2026-01-01T09:30:00+02:00' },
    { changed: Date.UTC(2026, 0, 1, 7, 30), time: Date.UTC(2026, 0, 1, 10) },
  ],
  ['a date that is none', { updated_at: 'yesterday' }, { time: Date.UTC(2026, 0, 1, 10) }],
])('the version: %s', (_name, fields, version) => {
  expect(changes(PRODUCT, { sku: 'A', ...fields })[0]?.version).toEqual(version);
});

test('a time in the future counts as five minutes from now', () => {
  expect(changes(PRODUCT, { sku: 'A' }, '2099-01-01T00:00:00Z')[0]?.version).toEqual({ time: NOW + 300_000 });
  const ahead = { sku: 'A', updatedAt: '2099-01-01T00:00:00Z' };
  expect(changes(PRODUCT, ahead)[0]?.version).toMatchObject({ changed: NOW + 300_000 });
});

describe('of two changes of a clock that runs ahead, the later one judged first', () => {
  const judged = (data: object, time: string, now: number) =>
    recordChanges({ route: route(PRODUCT), peer: 'commerce' }, { ...event, time }, { sku: 'A', ...data }, now)[0]
      ?.version ?? {};

  test.each([
    ['by the times of the events', {}, {}],
    ['by the times of the changes', { updatedAt: '2026-01-01T12:20:00Z' }, { updatedAt: '2026-01-01T12:20:01Z' }],
  ])('the other is older: %s', (_name, first, second) => {
    const newer = judged(second, '2026-01-01T12:20:01Z', NOW);
    const older = judged(first, '2026-01-01T12:20:00Z', NOW + 30_000);
    expect(isOlder(older, newer)).toBe(true);
    expect(isOlder(newer, older)).toBe(false);
  });

  test('once the clock is right again, what it makes is not older for more than five minutes', () => {
    const before = judged({}, '2026-01-01T20:00:00Z', NOW);
    const after = judged({}, new Date(NOW + 301_000).toISOString(), NOW + 301_000);
    expect(isOlder(after, before)).toBe(false);
  });

  test('more than a day ahead it is cut alone, or a mistake would hold for ever', () => {
    expect(judged({}, '2027-01-01T00:00:00Z', NOW)).toEqual({ time: NOW + 300_000 });
  });
});

test('a carried number is the same in every spelling, a text is not', () => {
  const carried = (data: object) => changes(PRODUCT, { sku: 'A', ...data })[0]?.carried;
  expect(carried({ price: 5 })).toEqual(carried({ price: '5.0000' }));
  expect(carried({ price: 5 })).not.toEqual(carried({ price: 6 }));
  expect(carried({ name: '5' })).not.toEqual(carried({ name: '5.0' }));
  expect(carried({ description: null })).toEqual({ description: '' });
  expect(carried({})).toEqual({});
});

test('what says no more than a field that is not there counts as empty', () => {
  const told = (data: object) => changes('be-observer.sales_order_status_update', { id: 1, ...data })[0]?.carried;
  expect(told({ status: '', notifyCustomer: false })).toEqual({ status: '', notifyCustomer: '' });
  expect(told({ notifyCustomer: true })?.notifyCustomer).toHaveLength(22);
});

test('of a list of prices neither its order nor that of the fields says anything', () => {
  const carried = (prices: object[]) => changes(PRODUCT, { sku: 'A', prices })[0]?.carried.prices;
  const [euro, dollar] = [
    { amount: 10, currency: 'EUR' },
    { currency: 'USD', amount: 11 },
  ];
  expect(carried([euro, dollar])).toBe(carried([{ amount: 11, currency: 'USD' }, euro]));
  expect(carried([euro, dollar])).not.toBe(carried([euro, { ...dollar, amount: 12 }]));
});

test('a text that Adobe Commerce says is not set is the same as none', () => {
  const carried = (type: string, data: object) => changes(type, data)[0]?.carried;
  const SAVED = 'com.adobe.commerce.observer.catalog_product_save_commit_after';
  const none = carried(SAVED, { sku: 'A', description: null });
  expect(carried(SAVED, { sku: 'A', description: false })).toEqual(none);
  expect(carried(SAVED, { sku: 'A', description: 'false' })).not.toEqual(none);
});
