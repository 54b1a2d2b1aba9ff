import { furnishSaleor, ownSaleorSettings } from '#scripts/start/furnish-saleor';
import { type InProcess, startInProcess } from '../support/in-process';
import { asMerchant } from '../support/saleor-app';

let platform: InProcess;
beforeAll(async () => {
  platform = await startInProcess();
});
afterAll(() => platform.stop());

const SETTINGS = {
  SALEOR_CHANNELS: 'uk, default-channel, us',
  SALEOR_CURRENCY: 'GBP',
  SALEOR_PRODUCT_TYPE: 'tents',
  SALEOR_CATEGORY: 'default-category',
  SALEOR_WAREHOUSES: 'default=berlin, store-7=',
};

test('what a user has set for their Saleor, and nothing empty, counts', () => {
  const env = { ...SETTINGS, SALEOR_STOCK: 'available', SALEOR_APPROVAL: ' ', SALEOR_ENCRYPTION_KEY: 'k', PATH: '/' };
  expect(ownSaleorSettings(env)).toEqual({ ...SETTINGS, SALEOR_STOCK: 'available' });
});

test('the local Saleor gets what the settings name, once', async () => {
  expect(await furnishSaleor(platform.url, SETTINGS)).toEqual([
    'the channel uk (GBP)',
    'the channel us (USD)',
    'the product type tents',
    'the warehouse berlin',
  ]);
  expect(await furnishSaleor(platform.url, SETTINGS)).toEqual([]);
  const { channels, warehouses } = await asMerchant(
    platform.url,
    '{ channels { slug currencyCode } warehouses(first: 10) { edges { node { slug } } } }',
  );
  expect(channels).toEqual([
    { slug: 'default-channel', currencyCode: 'EUR' },
    { slug: 'uk', currencyCode: 'GBP' },
    { slug: 'us', currencyCode: 'USD' },
  ]);
  expect(warehouses.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual(['berlin', 'default']);
});

test('a setting of another form is named', async () => {
  await expect(furnishSaleor(platform.url, { SALEOR_WAREHOUSES: 'berlin' })).rejects.toThrow(
    'SALEOR_WAREHOUSES must be pairs such as default=berlin, separated by commas.',
  );
});
