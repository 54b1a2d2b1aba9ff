import { productCreate } from '#lib/catalogue/generated/schemas';
import { readConfig } from '#lib/core/config';
import { productFromCommerce, productToCommerce } from '#lib/flows/backoffice-commerce/product';
import { updatedShipmentToCommerce } from '#lib/flows/backoffice-commerce/shipment';
import { stockToCommerce } from '#lib/flows/backoffice-commerce/stock';
import { productFromSaleor } from '#lib/flows/backoffice-saleor/product';
import { stockFromSaleor } from '#lib/flows/backoffice-saleor/stock';
import { numberOf } from '#lib/systems/commerce/ids';
import { warehouses } from '#lib/systems/saleor/settings';

const stock = {
  productVariant: { id: 'v1', sku: null },
  warehouse: { id: 'w1', slug: 'berlin' },
  ...{ quantity: 10, quantityAllocated: 3 },
};

test.each([
  ['on-hand', { quantity: 10, reserved: 3, inStock: true }],
  ['available', { quantity: 7, reserved: 3, inStock: true }],
])('Saleor’s stock as the back office counts it, and under its name for the warehouse (%s)', (counted, expected) => {
  const config = readConfig({ SALEOR_WAREHOUSES: 'default=berlin', SALEOR_STOCK: counted });
  expect(stockFromSaleor(stock, config)).toEqual({ productId: 'v1', stockId: 'default', sku: 'v1', ...expected });
});

test('where a warehouse has no stock of a variant any more, the back office has none under its source', () => {
  const { productVariant, warehouse } = stock;
  const config = readConfig({ SALEOR_WAREHOUSES: 'default=berlin' });
  expect(stockFromSaleor({ productVariant, warehouse, gone: true }, config)).toEqual({
    ...{ productId: 'v1', stockId: 'default', sku: 'v1', quantity: 0, reserved: 0, inStock: false },
  });
});

test('one source or two for a warehouse: two would overwrite each other', () => {
  const of = (text: string) => warehouses(readConfig({ SALEOR_WAREHOUSES: text }));
  expect([of('a=berlin, b=').slugOf('a'), of('a=berlin, b=').slugOf('b'), of('a=berlin').slugOf('c')]).toEqual([
    'berlin',
    undefined,
    'c',
  ]);
  expect(of('a=berlin').sourceOf('berlin')).toBe('a');
  expect(() => of('a=berlin, b=berlin')).toThrow('SALEOR_WAREHOUSES names a warehouse twice');
  expect(() => of('a')).toThrow('SALEOR_WAREHOUSES must be pairs');
  expect(() => of('main=default').slugOf('default')).toThrow(
    'SALEOR_WAREHOUSES maps main to the warehouse default, and the source default would overwrite it. Map default to another warehouse, or to none: default=',
  );
  expect(of('main=default, default=').slugOf('default')).toBeUndefined();
});

test('the price of a variant is that of the first channel in use, or of the first in the currency of the back office', () => {
  const listing = (slug: string, amount: number, currency: string) => ({
    price: { amount, currency },
    channel: { slug },
  });
  const variant = {
    id: 'v1',
    sku: 'A',
    name: 'A',
    channelListings: [listing('west', 12, 'EUR'), listing('pl', 50, 'PLN'), listing('east', 10, 'EUR')],
    product: null,
  };
  const told = (settings: Record<string, string>) => productFromSaleor(variant, readConfig(settings));
  expect(told({}).price).toBe(12);
  expect(told({ SALEOR_CHANNELS: 'east, west' }).price).toBe(10);
  // The first channel has no price: that of another may be in another currency.
  expect(told({ SALEOR_CHANNELS: 'north, pl' })).toMatchObject({
    prices: [
      { channel: 'west', amount: 12, currency: 'EUR' },
      { channel: 'pl', amount: 50, currency: 'PLN' },
      { channel: 'east', amount: 10, currency: 'EUR' },
    ],
  });
  expect(told({ SALEOR_CHANNELS: 'north, pl' }).price).toBeNull();
  expect(told({ SALEOR_CHANNELS: 'north, east, pl', SALEOR_CURRENCY: 'EUR' }).price).toBe(10);
  expect(told({ SALEOR_CURRENCY: 'PLN' }).price).toBe(50);
  expect(told({ SALEOR_CHANNELS: 'east, west', SALEOR_CURRENCY: 'PLN' }).price).toBeNull();
});

test.each([
  [7, 7],
  ['7', 7],
  ['07', undefined],
  ['VXNlcjox', undefined],
  [2 ** 60, undefined],
])('%p is the number %p in Adobe Commerce', (id, expected) => {
  expect(numberOf(id)).toBe(expected);
});

test('a product without a description leaves the one in the store alone; an empty one clears it', () => {
  expect(productToCommerce({ sku: 'A', name: 'Bag', price: 1 })).toEqual({ sku: 'A', name: 'Bag', price: 1 });
  expect(productToCommerce({ sku: 'A', name: 'Bag', price: 1, description: '' })).toMatchObject({
    custom_attributes: [{ attribute_code: 'description', value: null }],
  });
});

test('quantities as Adobe Commerce takes them, each in its place', () => {
  const item = { sku: ' A ', source: 'x', outOfStock: false };
  expect(stockToCommerce([item, { ...item, outOfStock: true }].map((one, n) => ({ ...one, quantity: n + 2 })))).toEqual(
    [
      { sku: 'A', source_code: 'x', quantity: 2, status: 1 },
      { sku: 'A', source_code: 'x', quantity: 3, status: 0 },
    ],
  );
});

test('tracks and comments of a shipment’s update, with and without the ids of those that are there', () => {
  const change = updatedShipmentToCommerce({
    id: 7,
    orderId: 8,
    items: [{ entityId: 1, orderItemId: 2, qty: 1.5 }],
    tracks: [
      { entityId: '9', trackNumber: 'T', title: 'UPS', carrierCode: 'ups' },
      { trackNumber: 'N', title: 'DHL', carrierCode: 'dhl' },
    ],
    removedTracks: [11],
    comments: [{ entityId: 4, notifyCustomer: true, comment: 'Hi', visibleOnFront: false }],
    stockSourceCode: 'default',
  });
  expect(change).toEqual({
    entity_id: 7,
    order_id: 8,
    items: [{ entity_id: 1, qty: 1.5 }],
    tracks: [
      { entity_id: 9, track_number: 'T', title: 'UPS', carrier_code: 'ups' },
      { track_number: 'N', title: 'DHL', carrier_code: 'dhl' },
    ],
    removedTracks: [11],
    comments: [{ entity_id: 4, comment: 'Hi', is_customer_notified: 1, is_visible_on_front: 0 }],
    sourceCode: 'default',
  });
});

test('blanks around a SKU are no part of it, and a description that is false is not set', () => {
  expect(productToCommerce({ sku: ' A ', name: 'Bag', price: 1 })).toMatchObject({ sku: 'A' });
  expect(productFromCommerce({ sku: 'A', description: false })).toEqual({ sku: 'A' });
});

test.each([
  [productCreate, { sku: 'A', name: 'N'.repeat(256), price: 1 }],
  [productCreate, { sku: 'S'.repeat(65), name: 'N', price: 1 }],
  [productCreate, { sku: 'A', name: 'N', price: 1e15 }],
])('what Adobe Commerce would cut without a word is refused: %#', (schema, event) => {
  expect(() => schema.parse(event)).toThrow('Invalid data');
});
