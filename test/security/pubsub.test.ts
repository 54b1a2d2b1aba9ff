import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { SignJWT } from 'jose';
import type { Event } from '#lib/action/publish-event';
import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { main as push } from '../../actions/saleor/pubsub';
import { main as register } from '../../actions/saleor/register';
import { main as webhook } from '../../actions/saleor/webhook';
import { credentials } from '../support/credentials';
import { type InProcess, startInProcess } from '../support/in-process';
import { SmallSaleor } from '../support/small-saleor';

const mockPublished: Event[] = [];
jest.mock('#lib/action/publish-event', () => ({
  ...jest.requireActual('#lib/action/publish-event'),
  publishEvent: async (_provider: unknown, event: Event) => {
    mockPublished.push(event);
    return 'accepted';
  },
}));

const ACCOUNT = 'relay@shop.iam.gserviceaccount.com';
const AUDIENCE = 'https://example.adobeioruntime.net/api/v1/web/saleor/pubsub';
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const google = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'public, max-age=20000');
  response.end(JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'g1', alg: 'RS256' }] }));
});
const shop = new SmallSaleor();
let platform: InProcess;
let settings: Record<string, string>;

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation();
  }
  platform = await startInProcess({ unlimited: true });
  await shop.start();
  await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));
  const address: unknown = google.address();
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: platform.url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: credentials.apiKey,
  });
  settings = {
    ...platform.env,
    SALEOR_ALLOWED_URLS: shop.apiUrl,
    PUBSUB_SERVICE_ACCOUNT: ACCOUNT,
    PUBSUB_AUDIENCE: AUDIENCE,
    PUBSUB_KEYS_URL: `http://127.0.0.1:${isRecord(address) ? address.port : 0}/certs`,
  };
  await register({ ...shop.registration('good'), ...settings });
});
afterAll(async () => {
  google.close();
  await shop.stop();
  await platform.stop();
});

const body = {
  __typename: 'CustomerUpdated',
  issuedAt: new Date().toISOString(),
  recipient: { id: 'QXBwOjE=' },
  user: { id: 'VXNlcjox', email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron', isStaff: false },
};

async function token(
  claims: object = {},
  { audience = AUDIENCE, issuer = 'https://accounts.google.com', exp = '1h', kid = 'g1', key = privateKey } = {},
) {
  return new SignJWT({ email: ACCOUNT, email_verified: true, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(key);
}

/** The push of what Saleor would send by HTTP. */
async function pushed(
  bearer: string | undefined,
  more: object = {},
  changes: Record<string, string> = {},
  bytes?: Buffer,
) {
  const twin = shop.webhook('customer_updated', body);
  const headers = twin.__ow_headers as Record<string, string>;
  const message = {
    data: bytes?.toString('base64') ?? twin.__ow_body,
    messageId: '2',
    message_id: '2',
    publishTime: '2026-11-25T18:13:25.677Z',
    attributes: {
      saleorDomain: '127.0.0.1',
      saleorApiUrl: headers['saleor-api-url'],
      eventType: 'customer_updated',
      signature: headers['saleor-signature'],
      ...changes,
    },
  };
  const answer = await push({
    ...settings,
    __ow_method: 'post',
    __ow_headers: {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    __ow_body: Buffer.from(JSON.stringify({ subscription: 'projects/p/subscriptions/s', message })).toString('base64'),
    ...more,
  });
  return 'statusCode' in answer ? answer.statusCode : answer.error.statusCode;
}

test('an event by Pub/Sub is the event of its HTTP twin: one id, whichever way it comes', async () => {
  mockPublished.length = 0;
  expect(await webhook({ ...shop.webhook('customer_updated', body), ...settings })).toMatchObject({ statusCode: 200 });
  expect(await pushed(await token())).toBe(200);
  const [byHttp, byPubSub, ...more] = mockPublished;
  expect(byPubSub).toEqual(byHttp);
  expect(byHttp).toMatchObject({ type: 'saleor.customer_updated', id: expect.stringMatching(/^[0-9a-f]{40}$/) });
  expect(more).toEqual([]);
});

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
test.each<[string, () => Promise<string | undefined>]>([
  ['no token', async () => undefined],
  ['no JWT', async () => 'abc'],
  ['a token of another customer of Google', () => token({ email: 'thief@other.iam.gserviceaccount.com' })],
  ['an e-mail address that is not verified', () => token({ email_verified: false })],
  ['another audience', () => token({}, { audience: 'https://elsewhere.example' })],
  ['another issuer', () => token({}, { issuer: 'https://evil.example' })],
  ['a token of yesterday', () => token({}, { exp: '-1d' })],
  ['a key that is not Google’s', () => token({}, { key: stranger })],
  ['a key that nobody knows', () => token({}, { key: stranger, kid: 'g2' })],
])('%s is refused, and nothing is published', async (_name, make) => {
  mockPublished.length = 0;
  expect(await pushed(await make())).toBe(401);
  expect(mockPublished).toEqual([]);
});

test('Google’s word is not Saleor’s: another signature, event or body is refused', async () => {
  mockPublished.length = 0;
  const good = await token();
  expect(await pushed(good, {}, { signature: 'e30..AAAA' })).toBe(401);
  expect(await pushed(good, {}, { signature: '' })).toBe(401);
  expect(await pushed(good, {}, { eventType: 'customer_created' })).toBe(401);
  expect(await pushed(good, {}, {}, Buffer.from(JSON.stringify({ ...body, user: { id: 'x' } })))).toBe(401);
  expect(mockPublished).toEqual([]);
});

test('without an account nobody gets in; other bodies and methods are refused', async () => {
  const good = await token();
  expect(await pushed(good, { PUBSUB_SERVICE_ACCOUNT: '' })).toBe(503);
  expect(await pushed(good, { __ow_method: 'get' })).toBe(405);
  expect(await pushed(good, { __ow_body: Buffer.from('{"message": 1}').toString('base64') })).toBe(400);
  const noData = JSON.stringify({ message: { messageId: '1', data: 'not base64' } });
  expect(await pushed(good, { __ow_body: Buffer.from(noData).toString('base64') })).toBe(400);
});
