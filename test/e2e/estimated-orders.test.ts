import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { recordsIn } from '#lib/core/json';
import { commerceApi } from '#lib/systems/commerce/client';
import { readOrder } from '#lib/systems/commerce/orders';
import { local } from '#local/identity';
import { apply } from '#scripts/onboarding/apply';
import { planCheckout } from '#scripts/onboarding/checkout';
import { eventually } from '../support/eventually';
import { call, setInputs } from '../support/http';
import { SaleorDriver } from '../support/saleor';
import { type Started, start } from '../support/started';

/* What was estimated while a shopper bought: staff see it, and the back office is told. */

let platform: Started;
let shop: SaleorDriver;

const PROVIDERS = {
  TAXES_PROVIDER: 'backoffice',
  TAXES_TIMEOUT_MS: '2000',
  TAXES_FALLBACK: 'table',
  CHECKOUT_TABLE: JSON.stringify({ taxes: [{ rate: '10' }] }),
};

beforeAll(async () => {
  platform = await start({ env: PROVIDERS });
  shop = new SaleorDriver(platform);
  expect(await shop.install()).toMatchObject({ status: 201 });
  await shop.call('channels/eu', { currency: 'EUR', tax: { pricesIncludeTax: false, app: 'commerce-relay' } }, 'PUT');
  const key = (await call(`${platform.url}/systems/commerce/webhook-key`)).body as string;
  await setInputs(platform.url, 'webhook/taxes', { COMMERCE_WEBHOOK_PUBLIC_KEY: key, COMMERCE_CURRENCY: 'USD' });
}, 120_000);
afterAll(() => platform.stop());

const backOfficeFails = () =>
  call(`${platform.url}/systems/backoffice/faults`, {
    method: 'POST',
    body: { status: 500, count: 1_000, path: '/taxes/calculate' },
  });
const backOfficeIsWell = () => call(`${platform.url}/systems/backoffice/faults`, { method: 'DELETE' });
const told = (number: unknown) =>
  eventually(
    () => shop.told('orders', 'number', number),
    (order) => order !== undefined,
  );

const config = () =>
  readConfig({
    ...PROVIDERS,
    AIO_runtime_apihost: platform.url,
    AIO_runtime_namespace: local.namespace,
    COMMERCE_BASE_URL: `${platform.url}/systems/commerce/rest/`,
    COMMERCE_CONSUMER_KEY: local.commerce.consumerKey,
    COMMERCE_CONSUMER_SECRET: local.commerce.consumerSecret,
    COMMERCE_ACCESS_TOKEN: local.commerce.accessToken,
    COMMERCE_ACCESS_TOKEN_SECRET: local.commerce.accessTokenSecret,
  });
const api = () => commerceApi({ config: config(), deadline: createDeadline(Date.now() + 60_000) });
const commentsOf = async (order: number) =>
  recordsIn((await readOrder(api(), order)).status_histories).map(({ comment }) => comment);

const cart = async (unitPrice: string) => {
  const lines = [{ sku: 'LANTERN-1', quantity: 1, unitPrice }];
  return ((await shop.call('carts', { channel: 'eu', address: { country: 'DE' }, lines })).body as { id: number }).id;
};
const place = async (id: number) =>
  ((await shop.call(`carts/${id}/complete`)).body as { number: string; money: { total: number } }) ?? {};
const marks = async (id: unknown) => {
  const query = 'query($id: ID!) { order(id: $id) { privateMetadata { key value } } }';
  const { body } = await call(`${platform.url}/systems/saleor/graphql/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.saleorStaffToken}` },
    body: { query, variables: { id } },
  });
  return (body as { data: { order: { privateMetadata: { key: string; value: string }[] } } }).data.order
    .privateMetadata;
};

test('Saleor: an order on estimated taxes is told as estimated, and marked in its private metadata', async () => {
  await backOfficeFails();
  const { number, money } = await place(await cart('20'));
  expect(money.total).toBe(22);
  const order = await told(number);
  expect(order?.estimated).toBe(true);
  expect(
    await eventually(
      () => marks(order?.id),
      (found) => found.length > 0,
    ),
  ).toEqual([
    {
      key: 'commerce-relay.estimated',
      value: expect.stringMatching(/^Estimated when it was placed: taxes\. The back office did not answer in time/),
    },
  ]);
  await backOfficeIsWell();
}, 120_000);

test('Saleor: an estimate that a good answer followed is none', async () => {
  await backOfficeFails();
  const id = await cart('30');
  await call(`${platform.url}/systems/saleor/carts/${id}`);
  await backOfficeIsWell();
  // The cart changes, and its taxes are asked for again.
  await shop.call(`carts/${id}`, { lines: [{ sku: 'LANTERN-1', quantity: 1, unitPrice: '31' }] });
  const { number } = await place(id);
  const order = await told(number);
  expect(order).toMatchObject({ number, cartId: expect.any(String) });
  expect(order).not.toHaveProperty('estimated');
  expect(await marks(order?.id)).toEqual([]);
}, 120_000);

test('Adobe Commerce: an order on estimated taxes is told as estimated, and has a comment for staff', async () => {
  const commerce = (path: string, body: object) =>
    call(`${platform.url}/systems/commerce/${path}`, { method: 'POST', body });
  await apply(await planCheckout(api(), config()));
  await backOfficeFails();
  const items = [{ sku: 'LAMP-3', price: 24, qty: 1 }];
  const address = { country: 'US', region_code: 'CA', city: 'Irvine', postcode: '92618' };
  expect(await commerce('cart', { items, address, quote: 71 })).toMatchObject({ body: { totals: { tax: 2.4 } } });
  await backOfficeIsWell();
  const bought = async (quote: number) => {
    const { body } = await commerce('checkout', { items, quote });
    return body as { entity_id: number; increment_id: string };
  };
  const [estimated, other] = [await bought(71), await bought(72)];
  expect((await told(estimated.increment_id))?.estimated).toBe(true);
  expect(await told(other.increment_id)).not.toHaveProperty('estimated');
  const comments = await eventually(
    async () => commentsOf(estimated.entity_id),
    (found) => found.length > 0,
  );
  expect(comments).toEqual([expect.stringMatching(/^Estimated when it was placed: taxes\./)]);
  expect(await commentsOf(other.entity_id)).toEqual([]);
}, 120_000);
