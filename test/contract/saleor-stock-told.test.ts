import { local } from '#local/identity';
import { main as register } from '../../actions/saleor/register';
import type { InProcess } from '../support/in-process';
import { RecordedWebhooks, type Told } from '../support/recorded-webhooks';
import { runHere } from '../support/run-here';
import { SmallSaleor } from '../support/small-saleor';

/*
 * Saleor tells of a variant's stock in a few cases alone. Each event that may have changed it
 * brings it along: what the back office is told of it then.
 */

let platform: InProcess;
let saleor: SmallSaleor;
let relay: RecordedWebhooks;
let second = 0;

beforeEach(async () => {
  [platform, saleor] = [await runHere(), new SmallSaleor()];
  await saleor.start();
  relay = new RecordedWebhooks(platform, false);
  await relay.start();
  const settings = { SALEOR_ALLOWED_URLS: saleor.apiUrl, SALEOR_ENCRYPTION_KEY: local.saleorKey };
  const answer = await register({ ...saleor.registration('good'), ...platform.env, ...settings });
  expect(answer).toMatchObject({ statusCode: 200 });
});
afterEach(async () => {
  await Promise.all([relay.stop(), saleor.stop()]);
  await platform.stop();
});

const BERLIN = { id: 'V2FyZWhvdXNlOjE=', slug: 'berlin' };
const COLOGNE = { id: 'V2FyZWhvdXNlOjI=', slug: 'cologne' };
const has = (warehouse: object, quantity: number, quantityAllocated = 0) => ({
  ...{ warehouse, quantity, quantityAllocated },
});
const variant = (stocks: object[], id = 'UHJvZHVjdFZhcmlhbnQ6MQ==', sku = 'TENT-2P') => ({
  ...{ id, sku, stocks, channelListings: [], product: null },
});
const order = (status: string, stocks: object[]) => ({
  order: {
    ...{ id: 'T3JkZXI6MQ==', number: '1', status, created: '2026-11-27T10:00:00+00:00' },
    lines: [{ id: 'TDox', productSku: 'TENT-2P', quantity: 1, variant: variant(stocks) }],
  },
});

/** Delivers an event; resolves to what the back office was told of stock, in short. */
async function stock(event: string, typename: string, body: object): Promise<string[]> {
  const { status, told } = await relay.receive(signed(event, typename, body));
  expect(status).toBe(200);
  return stockIn(told);
}

function signed(event: string, typename: string, body: object): Record<string, unknown> {
  second += 1;
  const issuedAt = new Date(Date.now() - 60_000 + second * 1_000).toISOString();
  return saleor.webhook(event, { __typename: typename, issuedAt, recipient: { id: saleor.appId }, ...body });
}

function stockIn(told: readonly Told[]): string[] {
  return told
    .filter(({ path }) => path === 'stock/updated')
    .map(({ data: { sku, stockId, quantity, reserved } }) => `${sku} ${stockId} ${quantity} ${reserved}`)
    .sort();
}

const updated = (stocks: object[]) =>
  stock('product_variant_updated', 'ProductVariantUpdated', { productVariant: variant(stocks) });

test('the stock that a variant was made with is told, and once', async () => {
  expect(
    await stock('product_variant_created', 'ProductVariantCreated', {
      productVariant: variant([has(BERLIN, 60), has(COLOGNE, 0)]),
    }),
  ).toEqual(['TENT-2P berlin 60 0', 'TENT-2P cologne 0 0']);
  expect(await updated([has(BERLIN, 60), has(COLOGNE, 0)])).toEqual([]);
  expect(await updated([has(BERLIN, 60), has(COLOGNE, 5)])).toEqual(['TENT-2P cologne 5 0']);
});

test('an order sets goods aside, a fulfilment takes them out, a cancellation gives them back', async () => {
  await updated([has(BERLIN, 60)]);
  expect(await stock('order_created', 'OrderCreated', order('UNFULFILLED', [has(BERLIN, 60, 1)]))).toEqual([
    'TENT-2P berlin 60 1',
  ]);
  const { id, number } = order('', []).order;
  const fulfillment = {
    ...{ id: 'RjoxCg==', status: 'FULFILLED', created: '2026-11-27T10:00:00+00:00' },
    lines: [{ quantity: 1, orderLine: { id: 'TDox', productSku: 'TENT-2P', variant: variant([has(BERLIN, 59)]) } }],
  };
  const sent = { fulfillment, order: { id, number } };
  expect(await stock('fulfillment_created', 'FulfillmentCreated', sent)).toEqual(['TENT-2P berlin 59 0']);
  // The same fulfilment, told by the order as well.
  expect(await stock('order_fulfilled', 'OrderFulfilled', order('FULFILLED', [has(BERLIN, 59)]))).toEqual([]);
  expect(await stock('order_updated', 'OrderUpdated', order('UNFULFILLED', [has(BERLIN, 60, 1)]))).toEqual([
    'TENT-2P berlin 60 1',
  ]);
  expect(await stock('order_cancelled', 'OrderCancelled', order('CANCELED', [has(BERLIN, 60)]))).toEqual([
    'TENT-2P berlin 60 0',
  ]);
});

test('goods that our own change of an order moved are told as well; the order is not', async () => {
  const issuingPrincipal = { id: saleor.appId };
  const body = { ...order('FULFILLED', [has(BERLIN, 59)]), issuingPrincipal };
  const { told } = await relay.receive(signed('order_fulfilled', 'OrderFulfilled', body));
  expect(told.map(({ path }) => path)).toEqual(['stock/updated']);
});

test('a stock that is gone is told as none, where the back office was told that there is some', async () => {
  await updated([has(BERLIN, 60), has(COLOGNE, 5)]);
  expect(await updated([has(BERLIN, 60)])).toEqual(['TENT-2P cologne 0 0']);
  expect(await updated([has(BERLIN, 60)])).toEqual([]);
  // Another variant never had any there.
  const other = variant([has(BERLIN, 1)], 'UHJvZHVjdFZhcmlhbnQ6Mg==', 'STOVE-1');
  expect(
    await stock('product_updated', 'ProductUpdated', { product: { id: 'UDox', name: 'Tent', variants: [other] } }),
  ).toEqual(['STOVE-1 berlin 1 0']);
});

test('an order shows the warehouses of its channel alone: what is missing there is not gone', async () => {
  await updated([has(BERLIN, 60), has(COLOGNE, 5)]);
  expect(await stock('order_created', 'OrderCreated', order('UNFULFILLED', [has(BERLIN, 60, 1)]))).toEqual([
    'TENT-2P berlin 60 1',
  ]);
});

test('a warehouse is removed: Saleor says of each variant that it has no stock there', async () => {
  await updated([has(BERLIN, 60), has(COLOGNE, 5)]);
  const gone = { productVariant: variant([has(BERLIN, 60)]), warehouse: COLOGNE };
  expect(await stock('warehouse_deleted', 'WarehouseDeleted', { warehouse: COLOGNE })).toEqual([]);
  expect(await stock('product_variant_out_of_stock', 'ProductVariantOutOfStock', gone)).toEqual([
    'TENT-2P cologne 0 0',
  ]);
  const back = { productVariant: variant([has(BERLIN, 60), has(COLOGNE, 2)]), warehouse: COLOGNE };
  expect(await stock('product_variant_back_in_stock', 'ProductVariantBackInStock', back)).toEqual([
    'TENT-2P cologne 2 0',
  ]);
});

test('a variant is removed: nothing is told of its stock, since it is gone with it', async () => {
  await updated([has(BERLIN, 60)]);
  const { stocks: _none, ...gone } = variant([]);
  expect(await stock('product_variant_deleted', 'ProductVariantDeleted', { productVariant: gone })).toEqual([]);
});

test('a product of 150 variants becomes events of a hundred rows, the same ones each time', async () => {
  const variants = Array.from({ length: 150 }, (_, n) => variant([has(BERLIN, n)], `V${n}`, `SKU-${n}`));
  const request = signed('product_updated', 'ProductUpdated', { product: { id: 'UDox', name: 'Tent', variants } });
  const { told } = await relay.receive(request);
  expect(stockIn(told)).toHaveLength(150);
  const [id = ''] = (relay.published[0] ?? '').split(/[./]/);
  expect([...relay.published].sort()).toEqual([`${id}.stock/1`, `${id}.stock/2`, `${id}/1`, `${id}/2`]);
  expect((await relay.receive(request)).told).toEqual([]);
});
