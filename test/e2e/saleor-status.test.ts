import { createHmac } from 'node:crypto';
import { local } from '#local/identity';
import { basic, call, setInputs } from '../support/http';
import { relayJson } from '../support/relay';
import { SaleorDriver, variant } from '../support/saleor';
import { type Started, start } from '../support/started';

let platform: Started;
let shop: SaleorDriver;

beforeAll(async () => {
  platform = await start();
  shop = new SaleorDriver(platform);
  expect(await shop.install()).toMatchObject({ status: 201 });
}, 120_000);
afterAll(() => platform.stop());

describe('what each outcome is to Saleor', () => {
  const api = () => `${platform.url}/systems/saleor/graphql/`;
  const post = (headers: Record<string, string>, body = '{}') =>
    call(shop.web('webhook'), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  test.each([
    ['no headers', () => post({}), 401],
    [
      'an unknown tenant',
      () =>
        post({ 'saleor-api-url': 'https://other/graphql/', 'saleor-event': 'order_paid', 'saleor-signature': 'a..b' }),
      401,
    ],
    [
      'a wrong signature',
      () => post({ 'saleor-api-url': api(), 'saleor-event': 'order_paid', 'saleor-signature': 'a..b' }),
      401,
    ],
    ['another method', () => call(shop.web('webhook')), 405],
  ])('%s is final: %s', async (_name, send, status) => {
    expect((await send()).status).toBe(status);
  });

  test('a setting that is missing is ours to mend: 503, and Saleor sends again', async () => {
    await setInputs(platform.url, 'saleor/webhook', { SALEOR_ENCRYPTION_KEY: '' });
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('KEY', 'x'));
    await shop.advance('1s');
    expect(await shop.waiting()).toHaveLength(1);
    await setInputs(platform.url, 'saleor/webhook', { SALEOR_ENCRYPTION_KEY: local.saleorKey });
    await shop.advance('40s');
    expect(await shop.waiting()).toEqual([]);
    expect(await shop.told('products', 'sku', 'KEY')).toBeDefined();
  }, 60_000);

  test.each([
    ['for another app', { recipient: { __typename: 'App', id: 'other' } }],
    ['for nobody', { recipient: null }],
    ['of another event than its header says', { __typename: 'OrderPaid' }],
  ])('a body with the Saleor’s own signature, %s, is final', async (_name, forged) => {
    await shop.emit('PRODUCT_VARIANT_UPDATED', { ...variant('FORGED', 'x'), ...forged });
    await shop.advance('1s');
    expect((await shop.deliveries()).at(-1)).toMatchObject({ status: 'FAILED', attempts: 1 });
    expect(await shop.told('products', 'sku', 'FORGED')).toBeUndefined();
  });

  test('a webhook that was made by hand with a secret is signed in the older way', async () => {
    const body = JSON.stringify({
      __typename: 'CustomerUpdated',
      issuedAt: new Date().toISOString(),
      recipient: { id: 'QXBwOjE=' },
      user: { id: 'by-hand', email: 'hand@example.com', firstName: '', lastName: '' },
    });
    const headers = (secret: string) => ({
      'saleor-api-url': api(),
      'saleor-event': 'customer_updated',
      'saleor-signature': createHmac('sha256', secret).update(body).digest('hex'),
    });
    expect(await post(headers('by hand'), body)).toMatchObject({
      status: 503,
      body: { error: expect.stringContaining('Set SALEOR_WEBHOOK_SECRET') },
    });
    await setInputs(platform.url, 'saleor/webhook', { SALEOR_WEBHOOK_SECRET: 'by hand' });
    expect((await post(headers('wrong'), body)).status).toBe(401);
    expect((await post(headers('by hand'), body)).status).toBe(200);
    await shop.advance('1s');
    expect(await shop.told('customers', 'id', 'by-hand')).toBeDefined();
    expect((await post(headers('by hand'), `${body} `)).status).toBe(401);
  });

  test('no time: 503 before the platform’s own end, which would be final', async () => {
    const path = `${platform.url}/api/v1/namespaces/_/actions/saleor/webhook?overwrite=true`;
    const limit = (timeout: number) => call(path, { method: 'PUT', headers: basic, body: { limits: { timeout } } });
    expect((await limit(3_000)).status).toBe(200);
    await call(`${platform.url}/admin/events/faults`, { method: 'POST', body: { delay: 4_000, path: '/ingress' } });
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('SLOW', 'x'));
    await shop.advance('1s');
    expect(await shop.waiting()).toMatchObject([{ attempts: 1 }]);
    await limit(30_000);
    await shop.advance('10s');
    expect(await shop.waiting()).toEqual([]);
    expect(await shop.told('products', 'sku', 'SLOW')).toMatchObject({ writes: 1 });
  }, 60_000);

  test('a crash is 400 on this platform, and final to Saleor: the reconciliation brings it', async () => {
    const path = `${platform.url}/api/v1/namespaces/_/actions/saleor/webhook`;
    const { body } = await call(path, { headers: basic });
    const { exec } = body as { exec: object };
    const put = (own: object) => call(`${path}?overwrite=true`, { method: 'PUT', headers: basic, body: { exec: own } });
    await put({ kind: 'nodejs:24', code: 'function main() { process.exit(1) }' });
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('CRASHED', 'x'));
    await shop.advance('1s');
    expect((await shop.deliveries()).at(-1)).toMatchObject({ status: 'FAILED', attempts: 1 });
    await put(exec);
    // Those that are final for a reason of their own are passed over.
    expect(await relayJson(platform.url, 'saleor', 'reconcile')).toMatchObject([
      { found: 4, published: expect.any(Number) },
    ]);
    await shop.advance('1s');
    expect(await shop.told('products', 'sku', 'CRASHED')).toMatchObject({ writes: 1 });
  }, 60_000);

  test('a large event is applied like any other', async () => {
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('LARGE', 'x'.repeat(900_000)));
    await shop.advance('1s');
    expect(await shop.told('products', 'sku', 'LARGE')).toBeDefined();
  });

  test('an event that no action could take is final', async () => {
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('TOO-LARGE', 'x'.repeat(1_000_000)));
    await shop.advance('1s');
    expect((await shop.deliveries()).at(-1)).toMatchObject({ status: 'FAILED', attempts: 1 });
  });
});
