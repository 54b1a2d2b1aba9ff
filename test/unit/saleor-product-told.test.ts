import { readConfig } from '#lib/core/config';
import { productFromSaleor } from '#lib/flows/backoffice-saleor/product';

const listing = (slug: string, amount: number, currency: string) => ({
  price: { amount, currency },
  channel: { slug },
});
const place = (slug: string, flags: object) => ({ channel: { slug }, ...flags });
const told = (variant: object, settings: Record<string, string> = { SALEOR_CHANNELS: 'main' }) =>
  productFromSaleor({ id: 'v1', sku: 'A', ...variant }, readConfig(settings));

describe('prices', () => {
  test('that the last listing is gone is told, also to who keeps what is left out', () => {
    expect(told({ channelListings: [] })).toEqual({ sku: 'A', id: 'v1', price: null, prices: [] });
  });

  test('what was not read says nothing', () => {
    expect(told({})).toEqual({ sku: 'A', id: 'v1' });
    expect(told({ channelListings: null })).toEqual({ sku: 'A', id: 'v1' });
  });

  test('a listing without a price has none', () => {
    expect(told({ channelListings: [{ price: null, channel: { slug: 'main' } }] })).toEqual({
      ...{ sku: 'A', id: 'v1', price: null },
      prices: [],
    });
  });

  test('the price in another channel than those of the setting is told with its currency alone', () => {
    expect(told({ channelListings: [listing('pl', 41, 'PLN')] })).toEqual({
      ...{ sku: 'A', id: 'v1', price: null },
      prices: [{ channel: 'pl', amount: 41, currency: 'PLN' }],
    });
  });
});

test('where the product is published, can be bought and is listed', () => {
  const channelListings = [
    place('main', { isPublished: true, isAvailableForPurchase: true, visibleInListings: false }),
    place('pl', { isPublished: false, isAvailableForPurchase: null, visibleInListings: false }),
  ];
  expect(told({ product: { id: 'p1', name: 'Tent', channelListings } })).toMatchObject({
    channels: [
      { channel: 'main', published: true, available: true, visible: false },
      { channel: 'pl', published: false, available: false, visible: false },
    ],
  });
  expect(told({ product: { id: 'p1', name: 'Tent', channelListings: [] } })).toMatchObject({ channels: [] });
  expect(told({ product: { id: 'p1', name: 'Tent', channelListings: null } })).not.toHaveProperty('channels');
});

test('the external references of a variant and of its product', () => {
  const product = { id: 'p1', name: 'Tent', externalReference: 'ERP-7' };
  expect(told({ externalReference: 'ERP-7-A', product })).toMatchObject({
    externalReference: 'ERP-7-A',
    parentExternalReference: 'ERP-7',
  });
  expect(told({ externalReference: null, product: { ...product, externalReference: null } })).toMatchObject({
    externalReference: null,
    parentExternalReference: null,
  });
});
