import { FIELDS } from '#lib/catalogue/events/saleor-selections';
import {
  deletedProductToSaleor,
  productFromSaleor,
  productToSaleor,
  savedInSaleor,
} from '#lib/flows/backoffice-saleor/product';
import { deleteProduct, saveProduct } from '#lib/systems/saleor/products';
import { SaleorShop } from '../support/saleor-shop';

let shop: SaleorShop;
beforeAll(async () => {
  shop = await SaleorShop.open();
  for (const [slug, currency] of [
    ['pl', 'PLN'],
    ['jp', 'JPY'],
    ['west', 'EUR'],
  ]) {
    const create =
      'mutation($slug: String!, $currency: String!) { channelCreate(input: { slug: $slug, currencyCode: $currency, name: $slug }) { errors { code } } }';
    await shop.merchant(create, { slug, currency });
  }
});
afterEach(() => {
  expect(shop.faults).toEqual([]);
  shop.calls = [];
});
afterAll(() => shop.close());

const CHANNELS = { SALEOR_CHANNELS: 'default-channel, pl, jp, west' };
const stove = { sku: 'STOVE-1', name: 'Stove', price: 100 };
const save = (product: Parameters<typeof productToSaleor>[0], settings: Record<string, string> = CHANNELS) =>
  saveProduct(shop.api(), productToSaleor(product), shop.context(settings));
const found = async (sku: string) => (await shop.merchant(VARIANT, { sku })).productVariant;
const VARIANT = `query($sku: String!) { productVariant(sku: $sku) {
  id sku externalReference
  product { id channelListings { isPublished visibleInListings channel { slug } } }
  channelListings { channel { slug } price { amount } }
} }`;
const prices = async (sku: string) =>
  Object.fromEntries(
    (await found(sku)).channelListings.map(
      ({ channel, price }: { channel: { slug: string }; price: { amount: number } }) => [channel.slug, price.amount],
    ),
  );
const setPrice = async (sku: string, slug: string, price: number) => {
  const { channels } = await shop.merchant('{ channels { id slug } }');
  const channelId = channels.find((channel: { slug: string }) => channel.slug === slug).id;
  await shop.merchant(
    'mutation($id: ID!, $prices: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $prices) { errors { code message } } }',
    { id: (await found(sku)).id, prices: [{ channelId, price }] },
  );
};

test('without a price: made with none, and a price that is there stays', async () => {
  await save({ sku: 'BARE', name: 'Bare' });
  expect(await prices('BARE')).toEqual({});
  await save({ sku: 'BARE', name: 'Bare', price: 5 });
  await save({ sku: 'BARE', name: 'Renamed' });
  expect(await prices('BARE')).toEqual({ 'default-channel': 5, west: 5 });
});

test('a price without a currency goes to the channels of the first one’s currency alone', async () => {
  await save(stove);
  expect(await prices('STOVE-1')).toEqual({ 'default-channel': 100, west: 100 });
  // The merchant may price it in the others: it is listed there.
  await setPrice('STOVE-1', 'pl', 450);
  await save({ ...stove, name: 'Gas stove' });
  await save({ ...stove, name: 'Gas stove', price: 90 });
  expect(await prices('STOVE-1')).toEqual({ 'default-channel': 90, west: 90, pl: 450 });
});

test('SALEOR_CURRENCY says whose it is; the first channel is the first one of the setting', async () => {
  await save({ ...stove, sku: 'STOVE-2', price: 480 }, { ...CHANNELS, SALEOR_CURRENCY: 'PLN' });
  expect(await prices('STOVE-2')).toEqual({ pl: 480 });
  await save({ ...stove, sku: 'STOVE-3', price: 9000 }, { SALEOR_CHANNELS: 'jp, default-channel' });
  expect(await prices('STOVE-3')).toEqual({ jp: 9000 });
  await expect(save(stove, { ...CHANNELS, SALEOR_CURRENCY: 'USD' })).rejects.toMatchObject({
    kind: 'setup',
    message: 'SALEOR_CURRENCY is USD; the channels that are sold in have EUR, PLN, JPY.',
  });
});

test('the other prices are sent by currency or by channel, each with the digits of its currency', async () => {
  const product = {
    ...stove,
    sku: 'STOVE-4',
    prices: [
      { currency: 'JPY', amount: 15999.5 },
      { channel: 'pl', amount: 449.999 },
      { channel: 'west', amount: 95 },
      { currency: 'USD', amount: 110 },
    ],
  };
  await save(product);
  expect(await prices('STOVE-4')).toEqual({ 'default-channel': 100, west: 95, pl: 450, jp: 16000 });
  shop.calls = [];
  await save(product);
  expect(shop.changes()).toEqual([]);
  await save({ ...product, prices: [{ channel: 'pl', currency: 'PLN', amount: 460 }] });
  expect(await prices('STOVE-4')).toEqual({ 'default-channel': 100, west: 100, pl: 460, jp: 16000 });
});

test.each([
  [{ channel: 'moon', amount: 1 }, 'prices names the channel moon, in which products are not sold.'],
  [{ channel: 'pl', currency: 'EUR', amount: 1 }, 'prices has EUR for the channel pl, whose currency is PLN.'],
  [{ channel: 'pl', amount: 1e18 }, 'Saleor stores prices below 100000000000000000.'],
])('a price that belongs nowhere is refused before anything is written: %j', async (price, message) => {
  await save({ ...stove, sku: 'STOVE-5' });
  shop.calls = [];
  await expect(save({ ...stove, sku: 'STOVE-5', name: 'Other', prices: [price] })).rejects.toMatchObject({
    kind: 'rejected',
    status: 422,
    message: expect.stringContaining(message),
  });
  const parentId = (await found('STOVE-5')).product.id;
  await expect(save({ ...stove, sku: 'STOVE-6', parentId, prices: [price] })).rejects.toMatchObject({ status: 422 });
  expect(shop.changes()).toEqual([]);
  expect(await found('STOVE-6')).toBeNull();
});

test('a name that Saleor does not take is refused before anything is written', async () => {
  await expect(save({ ...stove, sku: 'STOVE-5', name: 'n'.repeat(251), price: 7 })).rejects.toMatchObject({
    status: 422,
    message: 'Saleor takes names of up to 250 letters.',
  });
  expect(shop.changes()).toEqual([]);
  expect((await prices('STOVE-5'))['default-channel']).toBe(100);
});

test('a product that gets a new channel is published there as it is elsewhere', async () => {
  const only = { SALEOR_CHANNELS: 'default-channel' };
  const listings = async (sku: string) =>
    (await found(sku)).product.channelListings.map(
      ({ channel, isPublished, visibleInListings }: Record<string, { slug: string } | boolean>) => [
        (channel as { slug: string }).slug,
        isPublished,
        visibleInListings,
      ],
    );
  await save({ ...stove, sku: 'STOVE-7' }, only);
  await save({ ...stove, sku: 'STOVE-7' });
  expect(await listings('STOVE-7')).toEqual([
    ['default-channel', true, true],
    ['west', true, true],
  ]);
  await save({ ...stove, sku: 'STOVE-8' }, { ...only, SALEOR_CATEGORY: '' });
  await save({ ...stove, sku: 'STOVE-8' });
  expect(await listings('STOVE-8')).toEqual([
    ['default-channel', false, false],
    ['west', false, false],
  ]);
});

test('a new variant’s parent may be named by the SKU that it was created with, or by that of a variant', async () => {
  await save({ ...stove, sku: 'STOVE-9' });
  const { product } = await found('STOVE-9');
  await save({ ...stove, sku: 'STOVE-9-RED', name: 'Stove, red', parentId: 'STOVE-9' });
  await save({ ...stove, sku: 'STOVE-9-BLUE', name: 'Stove, blue', parentId: 'STOVE-9-RED' });
  expect((await found('STOVE-9-BLUE')).product.id).toBe(product.id);
  const lost = productToSaleor({ ...stove, sku: 'STOVE-LOST', parentId: 'NONE' });
  const NOW = Date.UTC(2026, 0, 31, 10);
  const at = (time: string) => saveProduct(shop.api(), lost, { ...shop.context(CHANNELS), event: { time } }, NOW);
  await expect(at('2026-01-31T09:51:00Z')).rejects.toMatchObject({
    kind: 'unavailable',
    message:
      'Saleor has no product with the id, the external reference or the SKU NONE, which parentId names, yet. The event is retried for ten minutes.',
  });
  await expect(at('2026-01-31T09:49:00Z')).rejects.toMatchObject({ kind: 'rejected', status: 404 });
});

test('what was saved is known in the words in which Saleor’s own event says it', async () => {
  const context = shop.context(CHANNELS);
  const told = async (sku: string) => {
    const query = `query($sku: String!) { productVariant(sku: $sku) { ${FIELDS.variant} } }`;
    const { productVariant } = await shop.merchant(query, { sku });
    const { updatedAt: _when, ...record } = productFromSaleor(productVariant, context.config);
    return record;
  };
  const sent = [
    { ...stove, sku: 'STOVE-11', description: '<p>Hot &amp; <b>small</b></p>' },
    { ...stove, sku: 'STOVE-11', name: 'Gas stove', price: 99.999, prices: [{ currency: 'JPY', amount: 15999 }] },
    { ...stove, sku: 'STOVE-11', name: 'Gas stove', price: 99.999, description: 'Hot.' },
    { ...stove, sku: 'STOVE-11', name: 'Gas stove', price: 99.999, description: 'Hot.' },
    { ...stove, sku: 'STOVE-11-RED', name: 'Gas stove, red', parentId: 'STOVE-11' },
  ];
  for (const product of sent) {
    const saved = savedInSaleor({ result: await save(product), context });
    expect(saved).toEqual(await told(product.sku));
    expect(saved).toMatchObject({ name: product.name, prices: expect.anything() });
  }
});

test('blanks around a SKU, which Saleor trims, are no part of it', async () => {
  await save({ ...stove, sku: '  STOVE-10 ' });
  expect(await found('STOVE-10')).toMatchObject({ sku: 'STOVE-10', externalReference: 'STOVE-10' });
  shop.calls = [];
  await save({ ...stove, sku: '  STOVE-10 ' });
  expect(shop.changes()).toEqual([]);
  await deleteProduct(shop.api(), deletedProductToSaleor({ sku: ' STOVE-10 ' }));
  expect(await found('STOVE-10')).toBeNull();
});
