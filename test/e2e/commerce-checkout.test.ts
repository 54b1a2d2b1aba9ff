import { type Config, readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { commerceApi } from '#lib/systems/commerce/client';
import { local } from '#local/identity';
import { apply } from '#scripts/onboarding/apply';
import { planCheckout, planCheckoutRemoval } from '#scripts/onboarding/checkout';
import { call, setInputs } from '../support/http';
import { type Started, start } from '../support/started';

const PROVIDERS = {
  TAXES_PROVIDER: 'backoffice',
  TAXES_TIMEOUT_MS: '800',
  TAXES_FALLBACK: 'table',
  SHIPPING_PROVIDER: 'backoffice',
  SHIPPING_TIMEOUT_MS: '800',
  SHIPPING_FALLBACK: 'none',
  PAYMENT_RESTRICTIONS: 'backoffice',
  PAYMENT_VALIDATION: 'backoffice',
  PAYMENT_TIMEOUT_MS: '800',
  CHECKOUT_TABLE: JSON.stringify({ taxes: [{ country: 'US', region: 'CA', rate: '8.25' }] }),
};
const HOOKED = ['taxes', 'credit-memo-taxes', 'shipping-rates', 'payment-methods', 'payment-validation'];
let platform: Started;
let config: Config;

beforeAll(async () => {
  platform = await start({ env: PROVIDERS });
  config = settings();
  const key = (await call(`${platform.url}/systems/commerce/webhook-key`)).body as string;
  for (const action of HOOKED) {
    await setInputs(platform.url, `webhook/${action}`, { COMMERCE_WEBHOOK_PUBLIC_KEY: key });
  }
}, 120_000);
afterAll(() => platform.stop());

const settings = (more: Record<string, string> = {}) =>
  readConfig({
    ...PROVIDERS,
    ...more,
    AIO_runtime_apihost: platform.url,
    AIO_runtime_namespace: local.namespace,
    COMMERCE_BASE_URL: `${platform.url}/systems/commerce/rest/`,
    COMMERCE_CONSUMER_KEY: local.commerce.consumerKey,
    COMMERCE_CONSUMER_SECRET: local.commerce.consumerSecret,
    COMMERCE_ACCESS_TOKEN: local.commerce.accessToken,
    COMMERCE_ACCESS_TOKEN_SECRET: local.commerce.accessTokenSecret,
  });
const api = (own: Config = config) => commerceApi({ config: own, deadline: createDeadline(Date.now() + 60_000) });
const plan = async (own: Config = config) => planCheckout(api(own), own);
const commerce = (path: string, body: object) =>
  call(`${platform.url}/systems/commerce/${path}`, { method: 'POST', body });
const fault = (body: object) => call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body });
const well = () => call(`${platform.url}/systems/backoffice/faults`, { method: 'DELETE' });
const calls = async () =>
  (await call(`${platform.url}/systems/commerce/webhook-calls`)).body as { hook: string; outcome: string }[];

const CA = { country: 'US', region_code: 'CA', city: 'Irvine', postcode: '92618' };
const tent = (price: number, qty = 2) => ({ sku: 'TENT-2P', price, qty, weight: 1 });
const cart = async (price: number, more: object = {}) =>
  (await commerce('cart', { items: [tent(price)], address: CA, ...more })).body as Record<string, unknown>;

test('the onboarding subscribes a hook for each function that is on, registers, and is done then', async () => {
  const steps = await plan();
  expect(steps.map(({ verb, name }) => `${verb} ${name}`)).toEqual([
    'create taxes',
    'create credit-memo-taxes',
    'create shipping-rates',
    'create payment-methods',
    'create payment-validation',
    'create the tax integration',
    'create the carrier',
  ]);
  await apply(steps);
  expect((await plan()).map(({ verb }) => verb)).toEqual(Array.from({ length: 7 }, () => 'keep'));
});

test('a shopper’s whole way: our method, its taxes, the payment methods, the order', async () => {
  const first = await cart(60);
  expect(first.methods).toEqual([
    {
      carrier_code: 'relay',
      method: 'parcel',
      method_title: 'Parcel',
      price: 4,
      cost: 4,
      additional_data: [
        { key: 'carrier', value: 'post' },
        { key: 'minimumDays', value: '1' },
        { key: 'maximumDays', value: '3' },
      ],
    },
  ]);
  expect(first.payments).toEqual(['checkmo', 'banktransfer']);
  expect(first.totals).toEqual({ subtotal: 120, shipping: 0, tax: 24, total: 144 });
  const second = await cart(60, { method: 'parcel', group: 2 });
  expect(second.payments).toEqual(['checkmo', 'purchaseorder', 'banktransfer']);
  expect(second.totals).toEqual({ subtotal: 120, shipping: 4, tax: 24.8, total: 148.8 });
  const items = [{ sku: 'TENT-2P', price: 60, qty: 2 }];
  expect(await commerce('checkout', { items, payment: 'checkmo' })).toMatchObject({ status: 201 });
  expect(await commerce('checkout', { items, payment: 'purchaseorder' })).toMatchObject({
    status: 400,
    body: { message: 'A purchase on account needs the number of your order.' },
  });
  const information = { po_number: '4711' };
  expect(await commerce('checkout', { items, payment: 'purchaseorder', information })).toMatchObject({ status: 201 });
});

test.each([
  ['USD', 60, false, 24],
  ['EUR', 60, true, 20],
  ['JPY', 995, false, 398],
  ['KWD', 1.234, false, 0.494],
])('%s: the tax has the digits of the currency', async (currency, price, includesTax, tax) => {
  await setInputs(platform.url, 'webhook/taxes', { COMMERCE_CURRENCY: currency });
  const { totals } = await cart(price, { includesTax });
  expect((totals as { tax: number }).tax).toBe(tax);
  await setInputs(platform.url, 'webhook/taxes', { COMMERCE_CURRENCY: '' });
});

test('the adjustments of a credit memo', async () => {
  expect((await commerce('credit-memo', { refund: 10, fee: 5, address: CA })).body).toEqual({
    refund: 10,
    refund_tax: 2,
    fee: 5,
    fee_tax: 1,
  });
});

describe('the back office does not answer', () => {
  afterEach(well);
  test.each([
    ['down', 74, 12.21, { status: 500, count: 99 }],
    ['late', 76, 12.54, { delay: 6_000, count: 99 }],
    [
      'lying',
      75,
      12.38,
      { status: 200, body: { lines: [], shipping: { net: 0, gross: 0, rate: 0 }, rates: 'none' }, count: 99 },
    ],
  ])('%s: the taxes of the table, no method of ours, all payment methods; in time', async (_name, price, tax, body) => {
    await fault(body);
    const begun = Date.now();
    const page = await cart(price);
    expect(page.methods).toEqual([]);
    expect(page.payments).toEqual(['checkmo', 'purchaseorder', 'banktransfer']);
    expect((page.totals as { tax: number }).tax).toBe(tax);
    expect(Date.now() - begun).toBeLessThan(12_000);
  });

  test('nobody knows the taxes: the store stops, and says why; a payment is refused until it is checked', async () => {
    await fault({ status: 500, count: 99 });
    const address = { country: 'FR', postcode: '75001' };
    expect(await commerce('cart', { items: [tent(81)], address })).toMatchObject({
      status: 400,
      body: { message: 'The taxes cannot be calculated at the moment. Please try again later.' },
    });
    expect(await commerce('checkout', { items: [{ sku: 'TENT-2P', price: 60, qty: 1 }] })).toMatchObject({
      status: 400,
      body: { message: 'The payment cannot be checked at the moment. Please try again later.' },
    });
  });
});

test('a store whose key is another one gets nothing, and an order is stopped', async () => {
  const key = (await call(`${platform.url}/systems/commerce/webhook-key`)).body as string;
  await setInputs(platform.url, 'webhook/taxes', { COMMERCE_WEBHOOK_PUBLIC_KEY: OTHER_KEY });
  expect(await commerce('cart', { items: [tent(60)], address: CA })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('x-adobe-commerce-webhook-signature is missing or wrong') },
  });
  await setInputs(platform.url, 'webhook/taxes', { COMMERCE_WEBHOOK_PUBLIC_KEY: key });
  expect((await calls()).at(-1)).toMatchObject({ hook: 'taxes', outcome: 'stopped' });
});

test('a function that is switched off takes its hook away; --destroy takes them all', async () => {
  const off = settings({ TAXES_PROVIDER: 'off' });
  const changes = (await plan(off)).filter(({ verb }) => verb !== 'keep');
  expect(changes.map(({ verb, name }) => `${verb} ${name}`)).toEqual(['remove taxes', 'remove credit-memo-taxes']);
  await apply(changes);
  await apply(await planCheckoutRemoval(api()));
  expect(await api().request('GET', 'webhooks/list')).toEqual([]);
  expect((await cart(60)).totals).toEqual({ subtotal: 120, shipping: 0, tax: 0, total: 120 });
});

const OTHER_KEY = `-----BEGIN PUBLIC KEY-----
MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf
9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==
-----END PUBLIC KEY-----
`;
