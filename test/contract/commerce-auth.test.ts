import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import { oauth1Header } from '#lib/systems/commerce/oauth1';
import { local } from '#local/identity';
import { call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

let platform: InProcess;
beforeAll(async () => {
  platform = await startInProcess();
});
afterAll(() => platform.stop());

const url = () => `${platform.url}/systems/commerce/rest/V1/customers/1`;
const get = (authorization?: string) => call(url(), authorization === undefined ? {} : { headers: { authorization } });
const moment = (nonce: string, timestamp = Math.floor(Date.now() / 1000)) => ({ nonce, timestamp });

test('the stand-in lets a person read without credentials, and nobody write', async () => {
  expect((await get()).status).toBe(200);
  expect(await call(url(), { method: 'DELETE' })).toMatchObject({
    status: 401,
    body: {
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Customer::customer' },
    },
  });
});

test('a token of the platform is accepted, any other is not', async () => {
  const { authorization = '' } = await managementHeaders(platform.url);
  expect((await get(authorization)).status).toBe(200);
  expect((await get('Bearer x.y.z')).status).toBe(401);
  expect((await get('Basic YTpi')).status).toBe(401);
});

test('a signature is accepted once, with the right secrets, the right time and the right address', async () => {
  const good = oauth1Header('GET', url(), local.commerce, moment('n-1'));
  expect((await get(good)).status).toBe(200);
  expect(await get(good)).toMatchObject({ status: 401, body: { message: expect.stringContaining('nonce') } });
  const wrongSecret = { ...local.commerce, consumerSecret: 'x' };
  expect((await get(oauth1Header('GET', url(), wrongSecret, moment('n-2')))).status).toBe(401);
  expect((await get(oauth1Header('GET', `${url()}2`, local.commerce, moment('n-3')))).status).toBe(401);
  expect((await get(oauth1Header('GET', url(), { ...local.commerce, consumerKey: 'x' }, moment('n-4')))).status).toBe(
    401,
  );
  expect((await get(oauth1Header('GET', url(), local.commerce, moment('n-5', 4_000_000_000)))).status).toBe(401);
});

test.each(['A/B', 'A&B', 'A:B', 'A+B', 'A B', "A'B", 'A*B', 'A!B', 'Ü-1', 'A%B', 'A%20B', 'A,B', 'A@B', 'A=B'])(
  'a signature is accepted for the SKU %s: as the store normalises the path',
  async (sku) => {
    const address = `${platform.url}/systems/commerce/rest/V1/products/${encodeURIComponent(sku)}`;
    const authorization = oauth1Header('GET', address, local.commerce);
    expect((await call(address, { headers: { authorization } })).status).toBe(404);
  },
);

test.each(['A%2FB', 'A%26B', "A'B", 'A%2520B'])(
  'a signature over the path as it is sent is refused, as recorded: %s',
  async (sent) => {
    const oauth = new OAuth({
      consumer: { key: local.commerce.consumerKey, secret: local.commerce.consumerSecret },
      signature_method: 'HMAC-SHA256',
      hash_function: (base, key) => createHmac('sha256', key).update(base).digest('base64'),
    });
    const address = `${platform.url}/systems/commerce/rest/V1/products/${sent}`;
    const token = { key: local.commerce.accessToken, secret: local.commerce.accessTokenSecret };
    const { Authorization } = oauth.toHeader(oauth.authorize({ url: address, method: 'GET' }, token));
    expect((await call(address, { headers: { authorization: Authorization } })).status).toBe(401);
  },
);
