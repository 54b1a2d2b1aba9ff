import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { commerceApi, segment } from '#lib/systems/commerce/client';

let server: Server;
let answer: RequestListener;
let calls: { url: string | undefined; headers: NodeJS.Dict<string | string[]> }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    calls.push({ url: request.url, headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  calls = [];
});

const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const oauth = {
  COMMERCE_CONSUMER_KEY: 'ck',
  COMMERCE_CONSUMER_SECRET: 'cs',
  COMMERCE_ACCESS_TOKEN: 'at',
  COMMERCE_ACCESS_TOKEN_SECRET: 'ts',
};
const api = (settings: Record<string, string>, ms = 10_000) =>
  commerceApi({ config: readConfig(settings), deadline: createDeadline(Date.now() + ms) });

test.each(['/rest/', '/rest', '/rest//'])('the base address may end in any way: %s', async (path) => {
  answer = (_request, response) => response.end('true');
  expect(await api({ ...oauth, COMMERCE_BASE_URL: base() + path }).request('DELETE', 'products/a')).toBe(true);
  expect(calls[0]?.url).toBe('/rest/all/V1/products/a');
});

test('an integration signs; IMS sends the four headers of Adobe Commerce as a Cloud Service', async () => {
  answer = (request, response) =>
    response.end(request.url === '/ims/v3' ? JSON.stringify({ access_token: 'token', expires_in: 3600 }) : '{}');
  await api({ ...oauth, COMMERCE_BASE_URL: base() }).request('GET', 'orders/1');
  expect(calls[0]?.headers.authorization).toMatch(/^OAuth oauth_consumer_key="ck", /);

  const ims = {
    OAUTH_CLIENT_ID: 'client',
    OAUTH_CLIENT_SECRET: 'secret',
    OAUTH_ORG_ID: 'ORG@AdobeOrg',
    OAUTH_BASE_URL: `${base()}/ims/`,
    COMMERCE_BASE_URL: `${base()}/tenant/`,
    COMMERCE_CONSUMER_KEY: '$COMMERCE_CONSUMER_KEY',
    COMMERCE_STORE: 'german',
  };
  await api(ims).request('GET', 'orders/1');
  expect(calls.at(-1)?.url).toBe('/tenant/V1/orders/1');
  expect(calls.at(-1)?.headers).toMatchObject({
    authorization: 'Bearer token',
    'x-api-key': 'client',
    'x-gw-ims-org-id': 'ORG@AdobeOrg',
    store: 'german',
  });
});

test.each([
  [401, '{"message":"The signature is invalid. Verify and try again."}', 'x', 'sees another address or port'],
  [401, '{"message":"Specified token does not exist"}', 'x', 'Check the credential'],
  [400, '{"message":"The token length is invalid. Check the length and try again."}', 'x', 'Check the credential'],
  [400, '{"message":"Specified request cannot be processed."}', 'products/a', 'COMMERCE_STORE'],
  [
    404,
    '{"message":"Request does not match any route."}',
    'eventing/x',
    'does not have the module of Adobe I/O Events',
  ],
  [
    404,
    '<html>Not Found</html>',
    'products/A%2FB?x=1',
    'a / within A/B through: for Apache set AllowEncodedSlashes NoDecode',
  ],
  [404, '<html>Not Found</html>', 'products/AB', 'check COMMERCE_BASE_URL'],
])('a fault of the set-up, %i %s, says how to mend it', async (status, body, path, hint) => {
  answer = (_request, response) => response.writeHead(status).end(body);
  const asked = api({ ...oauth, COMMERCE_BASE_URL: `${base()}/rest/` }).request('GET', path);
  await expect(asked).rejects.toMatchObject({ kind: 'setup', message: expect.stringContaining(hint) });
});

test.each([
  ['/rest/', {}, 'products/a', '/rest/all/V1/products/a', undefined],
  ['/rest/', { COMMERCE_STORE: 'german' }, 'products/a', '/rest/german/V1/products/a', undefined],
  ['/rest/', { COMMERCE_STORE: 'german' }, 'customers/1', '/rest/V1/customers/1', undefined],
  ['/rest/french/', { COMMERCE_STORE: 'german' }, 'products/a', '/rest/french/V1/products/a', 'german'],
  ['/tenant/', { COMMERCE_STORE: 'german' }, 'products/a', '/tenant/V1/products/a', 'german'],
])('products go to the store view: %s %j %s', async (path, store, asked, url, header) => {
  answer = (_request, response) => response.end('true');
  await api({ ...oauth, COMMERCE_BASE_URL: base() + path, ...store }).request('GET', asked);
  expect([calls[0]?.url, calls[0]?.headers.store]).toEqual([url, header]);
});

test('without a credential the settings are named', () => {
  expect(() => api({ COMMERCE_BASE_URL: base() })).toThrow('set COMMERCE_CONSUMER_KEY, COMMERCE_CONSUMER_SECRET');
});

test.each([
  [301, {}, '', 'setup', 503],
  [200, {}, '<html>', 'unavailable', 503],
  [400, {}, '{"message":"The announcement\'s timestamp value is wrong"}', 'rejected', 400],
  [400, {}, '{"message":"The nonce is already being used by the consumer"}', 'setup', 503],
  [400, {}, '{"message":"Database deadlock found when trying to get lock","code":1213}', 'unavailable', 503],
  [400, {}, '{"message":"Das Warten auf die Sperre dauerte zu lange","code":1205}', 'unavailable', 503],
  [400, {}, '{"message":"Database connection error"}', 'unavailable', 503],
  [400, {}, '{"message":"Could not save Source Item"}', 'unavailable', 503],
  [400, {}, `{"message":"The \\"%1\\" product couldn't be removed.","parameters":["MUG-1"]}`, 'unavailable', 503],
  [400, {}, '{"message":"Unable to send mail. Please try again later."}', 'unavailable', 503],
  [400, {}, '{"message":"The customer group wrote: Database deadlock","code":0}', 'rejected', 400],
  [403, {}, '', 'setup', 503],
  [400, {}, '{"message":"No %1","parameters":["x"]}', 'rejected', 400],
  [404, {}, '{"message":"No such entity"}', 'rejected', 404],
  [404, {}, '', 'setup', 503],
  [404, {}, '<html>', 'setup', 503],
  [404, {}, '{"message":"Request does not match any route."}', 'setup', 503],
  [400, {}, '{"message":"Incorrect timestamp value in the oauth_timestamp parameter"}', 'setup', 503],
  [405, {}, '', 'rejected', 405],
  [429, { 'retry-after': '7' }, '', 'throttled', 429],
  [425, {}, '', 'unavailable', 503],
  [503, {}, '<html>', 'unavailable', 503],
])('an answer of %i', async (status, headers, body, kind, wanted) => {
  answer = (_request, response) => response.writeHead(status, { location: '/else', ...headers }).end(body);
  await expect(api({ ...oauth, COMMERCE_BASE_URL: base() }).request('GET', 'x')).rejects.toMatchObject({
    kind,
    status: wanted,
    ...(status === 429 ? { retryAfter: 7 } : {}),
  });
});

test('a refused IMS token is replaced once', async () => {
  const issued = ['one', 'two'];
  answer = (request, response) => {
    if (request.url === '/refresh/v3') {
      response.end(JSON.stringify({ access_token: issued.shift(), expires_in: 3600 }));
    } else {
      response.writeHead(request.headers.authorization === 'Bearer two' ? 200 : 401).end('{}');
    }
  };
  const settings = {
    OAUTH_CLIENT_ID: 'client',
    OAUTH_CLIENT_SECRET: 'secret',
    OAUTH_ORG_ID: 'ORG',
    OAUTH_BASE_URL: `${base()}/refresh/`,
    COMMERCE_BASE_URL: base(),
  };
  expect(await api(settings).request('GET', 'x')).toEqual({});
  expect(calls.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/refresh/v3', undefined],
    ['/V1/x', 'Bearer one'],
    ['/refresh/v3', undefined],
    ['/V1/x', 'Bearer two'],
  ]);
});

test('a store that throttles for a short time is asked once more, after that time', async () => {
  const statuses = [429, 200];
  answer = (_request, response) => response.writeHead(statuses.shift() ?? 200, { 'retry-after': '3' }).end('{}');
  const waits: number[] = [];
  const deadline = createDeadline(Date.now() + 10_000, Date.now, async (ms) => void waits.push(ms));
  const config = readConfig({ ...oauth, COMMERCE_BASE_URL: base() });
  expect(await commerceApi({ config, deadline }).request('GET', 'x')).toEqual({});
  expect(waits).toEqual([3_000]);
});

test.each([
  ['5', [5_000]],
  ['6', []],
])('Retry-After: %s is waited for %j ms: a longer one is left to the queue', async (retryAfter, expected) => {
  answer = (_request, response) => response.writeHead(429, { 'retry-after': retryAfter }).end('{}');
  const waits: number[] = [];
  const deadline = createDeadline(Date.now() + 30_000, Date.now, async (ms) => void waits.push(ms));
  const config = readConfig({ ...oauth, COMMERCE_BASE_URL: base() });
  const asked = commerceApi({ config, deadline }).request('GET', 'x');
  await expect(asked).rejects.toMatchObject({ kind: 'throttled', retryAfter: Number(retryAfter) });
  expect(waits).toEqual(expected);
});

test('an address that is none is named', () => {
  expect(() => api({ ...oauth, COMMERCE_BASE_URL: 'shop.example.com/rest/' })).toThrow(
    'The setting COMMERCE_BASE_URL must be an address that begins with https:// or http://.',
  );
});

test('an empty answer is null', async () => {
  answer = (_request, response) => response.writeHead(204).end();
  expect(await api({ ...oauth, COMMERCE_BASE_URL: base() }).request('PUT', 'x', {})).toBeNull();
});

test('a store that does not answer takes no longer than what is left', async () => {
  answer = () => {};
  await expect(api({ ...oauth, COMMERCE_BASE_URL: base() }, 50).request('GET', 'x')).rejects.toMatchObject({
    kind: 'timeout',
    status: 503,
  });
});

test.each([
  [503, 'unavailable'],
  [504, 'timeout'],
])('%i of a proxy: only where it has waited in vain the store may still be at work', async (status, kind) => {
  answer = (_request, response) => response.writeHead(status).end();
  const call = api({ ...oauth, COMMERCE_BASE_URL: base() }).request('GET', 'x');
  await expect(call).rejects.toMatchObject({ kind, status: 503 });
});

test('an identifier is one segment of the path, whatever it holds', () => {
  expect(segment('a/b c%?#&ü')).toBe('a%2Fb%20c%25%3F%23%26%C3%BC');
  expect(segment(7)).toBe('7');
  for (const dots of ['.', '..', '', '\ud800']) {
    expect(() => segment(dots)).toThrow('Invalid data');
  }
});
