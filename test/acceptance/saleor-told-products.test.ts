import { main as createProduct } from '../../actions/product/backoffice/created';
import { main as deleteProduct } from '../../actions/product/backoffice/deleted';
import type { Told } from '../support/relay-here';
import { OK, openShop, variantOf } from './open-shop';
import { SaleorRelay } from './saleor-relay';
import type { AcceptanceShop } from './shop';

let shop: AcceptanceShop;
let relay: SaleorRelay;
let sku: string;
let product: string;
beforeAll(async () => {
  shop = await openShop();
  relay = await SaleorRelay.open(shop);
  sku = `${shop.run}-TENT`;
  // The shop's app is not the relay's own: what it does is told as any other's work.
  await relay.toldOf(async () => {
    expect(await shop.send(createProduct, { sku, name: 'Tent', price: 180 })).toMatchObject(OK);
  });
  product = (await variantOf(shop, sku)).product.id;
});
afterAll(async () => {
  await shop.close();
  await relay.stop();
});

/** What was told of products, in order, without stock. */
const products = (told: readonly Told[]) => told.filter(({ path }) => path.startsWith('products/'));
/** What the back office has of a SKU in the end. */
const last = (told: readonly Told[], of: string) => products(told).findLast(({ data }) => data.sku === of);

const change = async (mutation: string, variables: Record<string, unknown>) => shop.ask(mutation, variables);
const setPrice = async (channel: string, price: number, of = sku) => {
  const { channels } = await shop.ask('{ channels { id slug } }');
  const channelId = channels.find(({ slug }: { slug: string }) => slug === `${shop.run}-${channel}`).id;
  const { id } = await variantOf(shop, of);
  await change(
    'mutation($id: ID!, $prices: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $prices) { errors { message } } }',
    { id, prices: [{ channelId, price }] },
  );
};

test('a variant that staff add is told as a product, with its price and in which channels it is sold', async () => {
  const red = `${sku}-RED`;
  const input = { product, sku: red, name: 'Red', attributes: [] };
  const create =
    'mutation($input: ProductVariantCreateInput!) { productVariantCreate(input: $input) { errors { message } } }';
  const made = await relay.toldOf(() => change(create, { input }));
  expect(products(made)).toMatchObject([
    { path: 'products/created', data: { sku: red, name: 'Tent, Red', price: null, prices: [] } },
  ]);
  const priced = await relay.toldOf(() => setPrice('usd', 189.9, red));
  expect(last(priced, red)).toMatchObject({
    path: 'products/updated',
    data: {
      ...{ name: 'Tent, Red', price: 189.9, parentId: product },
      prices: [{ channel: `${shop.run}-usd`, amount: 189.9, currency: 'USD' }],
    },
  });
  const { channels } = Object(last(priced, red)?.data);
  const sold = { published: true, visible: true };
  expect(channels).toHaveLength(2);
  expect(channels).toEqual(
    expect.arrayContaining(
      ['usd', 'pln'].map((name) => expect.objectContaining({ channel: `${shop.run}-${name}`, ...sold })),
    ),
  );
});

test('a price in another currency is told beside the first one', async () => {
  const told = await relay.toldOf(() => setPrice('pln', 790));
  const { prices } = Object(last(told, sku)?.data);
  expect(last(told, sku)).toMatchObject({ path: 'products/updated', data: { price: 180 } });
  expect(prices).toHaveLength(2);
  expect(prices).toEqual(
    expect.arrayContaining([
      { channel: `${shop.run}-usd`, amount: 180, currency: 'USD' },
      { channel: `${shop.run}-pln`, amount: 790, currency: 'PLN' },
    ]),
  );
});

test('a new name, text and reference of the product are told for each of its variants', async () => {
  const text = JSON.stringify({ blocks: [{ type: 'paragraph', data: { text: 'Light &amp; <b>dry</b>.' } }] });
  const update =
    'mutation($id: ID!, $input: ProductInput!) { productUpdate(id: $id, input: $input) { errors { message } } }';
  const input = { name: 'Two-person tent', description: text };
  const told = await relay.toldOf(() => change(update, { id: product, input }));
  const description = '<p>Light &amp; <b>dry</b>.</p>';
  expect(last(told, sku)).toMatchObject({ path: 'products/updated', data: { name: 'Two-person tent', description } });
  expect(last(told, `${sku}-RED`)).toMatchObject({ data: { name: 'Two-person tent, Red', description } });
  const again = await relay.toldIfAny(() => change(update, { id: product, input }));
  expect(products(again)).toEqual([]);
});

test('metadata of the product is told for each of its variants, that of a variant in its place', async () => {
  const season = (value: string) => [{ key: 'season', value }];
  const update =
    'mutation($id: ID!, $input: ProductInput!) { productUpdate(id: $id, input: $input) { errors { message } } }';
  const metadata = [...season('summer'), { key: 'internal', value: 'x' }];
  const told = await relay.toldOf(() => change(update, { id: product, input: { metadata } }));
  expect(last(told, sku)).toMatchObject({ path: 'products/updated', data: { metadata: season('summer') } });
  expect(last(told, `${sku}-RED`)).toMatchObject({ data: { metadata: season('summer') } });
  const { id } = await variantOf(shop, `${sku}-RED`);
  const own =
    'mutation($id: ID!, $input: ProductVariantInput!) { productVariantUpdate(id: $id, input: $input) { errors { message } } }';
  const winter = await relay.toldOf(() => change(own, { id, input: { metadata: season('winter') } }));
  expect(products(winter)).toMatchObject([
    { path: 'products/updated', data: { sku: `${sku}-RED`, metadata: season('winter') } },
  ]);
});

test('a product that staff hide from shoppers is told with its flags, and not as deleted', async () => {
  const { channels } = await shop.ask('{ channels { id slug } }');
  const hidden = channels
    .filter(({ slug }: { slug: string }) => slug.startsWith(shop.run))
    .map(({ id }: { id: string }) => ({
      ...{ channelId: id, isPublished: false, visibleInListings: false, isAvailableForPurchase: false },
    }));
  const told = await relay.toldOf(() =>
    change(
      'mutation($id: ID!, $hidden: [ProductChannelListingAddInput!]!) { productChannelListingUpdate(id: $id, input: { updateChannels: $hidden }) { errors { message } } }',
      { id: product, hidden },
    ),
  );
  expect(products(told).map(({ path }) => path)).not.toContain('products/deleted');
  const { channels: flags } = Object(last(told, sku)?.data);
  expect(flags).toHaveLength(2);
  expect(flags).toEqual(
    ['usd', 'pln'].map(() => expect.objectContaining({ published: false, available: false, visible: false })),
  );
  // It is still there for the app, which finds it and makes no second one.
  const again = await relay.toldIfAny(async () => {
    const sent = { sku, name: 'Two-person tent', price: 180, description: '<p>Light &amp; <b>dry</b>.</p>' };
    const answer = await shop.send(createProduct, sent);
    expect(answer).toMatchObject({ ...OK, body: { ids: { product } } });
  });
  expect(products(again)).toEqual([]);
});

test('another SKU is told as an end and a beginning', async () => {
  const { id } = await variantOf(shop, `${sku}-RED`);
  const update =
    'mutation($id: ID!, $input: ProductVariantInput!) { productVariantUpdate(id: $id, input: $input) { errors { message } } }';
  const told = await relay.toldOf(() => change(update, { id, input: { sku: `${sku}-ROSE` } }));
  expect(products(told)).toMatchObject([
    { path: 'products/deleted', data: { sku: `${sku}-RED` } },
    { path: 'products/created', data: { sku: `${sku}-ROSE`, name: 'Two-person tent, Red' } },
  ]);
});

test('a variant, and then the product with what is left, are told as deleted', async () => {
  const gone = await relay.toldOf(async () => {
    expect(await shop.send(deleteProduct, { sku: `${sku}-ROSE` })).toMatchObject(OK);
  });
  expect(products(gone)).toMatchObject([{ path: 'products/deleted', data: { sku: `${sku}-ROSE` } }]);
  const all = await relay.toldOf(() =>
    change('mutation($id: ID!) { productDelete(id: $id) { errors { message } } }', { id: product }),
  );
  expect(products(all)).toMatchObject([{ path: 'products/deleted', data: { parentId: product } }]);
});
