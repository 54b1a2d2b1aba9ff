import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { type Params, readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { wrapTransport } from '#lib/core/http';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations } from '#lib/systems/saleor/installations';
import { looksLikeUserToken, verifyUserToken } from '#lib/systems/saleor/user-token';
import { createMemoryStore } from '../support/memory-store';

const API = 'https://shop.example/graphql/';
const PARAMS: Params = { SALEOR_ALLOWED_URLS: API, SALEOR_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') };
const config = readConfig(PARAMS);
const pair = (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength });
const own = pair();
const strange = pair();

/** The keys that the Saleor publishes, and how often it was asked. */
let published: { kid: string; key: KeyObject }[];
let asked: number;
let restore: () => void;
beforeEach(() => {
  published = [{ kid: '1', key: own.publicKey }];
  asked = 0;
  restore = wrapTransport(() => async ({ url }) => {
    expect(url).toBe('https://shop.example/.well-known/jwks.json');
    asked += 1;
    const keys = await Promise.all(
      published.map(async ({ kid, key }) => ({ ...(await exportJWK(key)), kid, alg: 'RS256', use: 'sig' })),
    );
    return { status: 200, headers: new Headers(), text: JSON.stringify({ keys }) };
  });
});
afterEach(() => restore());

async function installed(active = true): Promise<Installations> {
  const installations = new Installations(createMemoryStore(), createCrypt(config));
  await installations.install({ apiUrl: API, appId: 'QXBwOjQ=', token: 'app-token', active });
  return installations;
}
/** The claims as the recorded Dashboard has them. */
const CLAIMS = {
  owner: 'saleor',
  iss: API,
  token: 'v9iTQJe5m8lt',
  email: 'admin@example.com',
  type: 'thirdparty',
  user_id: 'VXNlcjoyMQ==',
  is_staff: true,
  app: 'QXBwOjQ=',
  permissions: ['MANAGE_ORDERS'],
  user_permissions: ['MANAGE_ORDERS', 'MANAGE_APPS'],
};
const nowS = () => Math.floor(Date.now() / 1000);
interface Made {
  claims?: Record<string, unknown>;
  key?: KeyObject;
  header?: { alg: string; kid?: string };
}
function tokenOf({ claims = {}, key = own.privateKey, header = { alg: 'RS256', kid: '1' } }: Made = {}) {
  const all = { ...CLAIMS, iat: nowS(), exp: nowS() + 300, ...claims };
  return new SignJWT(JSON.parse(JSON.stringify(all))).setProtectedHeader(header).sign(key);
}
const verify = async (token: string, installations?: Installations, settings = config) =>
  verifyUserToken(token, {
    installations: installations ?? (await installed()),
    config: settings,
    deadline: createDeadline(Date.now() + 10_000),
  });

test('the Dashboard’s token is good, and says what the user may do', async () => {
  const token = await tokenOf();
  expect(looksLikeUserToken(token)).toBe(true);
  expect(await verify(token)).toEqual({ apiUrl: API, permissions: ['MANAGE_ORDERS'] });
});

test('a widget’s token without permissions is genuine, and may do nothing', async () => {
  expect(await verify(await tokenOf({ claims: { permissions: [] } }))).toEqual({ apiUrl: API, permissions: [] });
});

const past = () => ({ iat: nowS() - 600, exp: nowS() - 300 });
test.each<[string, () => Made]>([
  ['of another app', () => ({ claims: { app: 'QXBwOjU=' } })],
  ['without an app', () => ({ claims: { app: undefined } })],
  ['of a shopper', () => ({ claims: { is_staff: false } })],
  ['of a user’s own session', () => ({ claims: { type: 'access' } })],
  ['of another Saleor', () => ({ claims: { iss: 'https://evil.example/graphql/' } })],
  ['whose issuer is a list', () => ({ claims: { iss: [API] } })],
  ['whose issuer is an object', () => ({ claims: { iss: { toString: 1, valueOf: 1 } } })],
  ['that has expired', () => ({ claims: past() })],
  ['that never expires', () => ({ claims: { exp: undefined } })],
  ['without permissions', () => ({ claims: { permissions: undefined } })],
  ['signed by a stranger', () => ({ key: strange.privateKey })],
  ['with another algorithm', () => ({ header: { alg: 'PS256', kid: '1' } })],
  ['that names no key', () => ({ header: { alg: 'RS256' } })],
])('a token %s is refused', async (_what, made) => {
  expect(await verify(await tokenOf(made()))).toBeUndefined();
});

test('a token without a signature is refused, and so is one that was changed', async () => {
  const [head, body, signature] = (await tokenOf()).split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid: '1' })).toString('base64url');
  const more = Buffer.from(
    JSON.stringify({ ...CLAIMS, iat: nowS(), exp: nowS() + 300, permissions: ['MANAGE_USERS'] }),
  ).toString('base64url');
  for (const token of [`${none}.${body}.`, `${head}.${more}.${signature}`, `${head}.${body}`, 'a.b.c', '']) {
    expect(await verify(token)).toBeUndefined();
  }
});

test('a public key is no secret: an HMAC with it is refused', async () => {
  const secret = new TextEncoder().encode(own.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  const forged = await new SignJWT({ ...CLAIMS })
    .setProtectedHeader({ alg: 'HS256', kid: '1' })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(secret);
  expect(await verify(forged)).toBeUndefined();
});

test('without an installation, or with one that is switched off, no token counts', async () => {
  const token = await tokenOf();
  const nothing = new Installations(createMemoryStore(), createCrypt(config));
  expect(await verify(token, nothing)).toBeUndefined();
  expect(await verify(token, await installed(false))).toBeUndefined();
  const elsewhere = readConfig({ ...PARAMS, SALEOR_ALLOWED_URLS: 'https://other.example/graphql/' });
  expect(await verify(token, await installed(), elsewhere)).toBeUndefined();
});

test('a new key of the Saleor is asked for once; a made-up one does not make the app flood it', async () => {
  const installations = await installed();
  expect(await verify(await tokenOf(), installations)).toBeDefined();
  expect(await verify(await tokenOf(), installations)).toBeDefined();
  expect(asked).toBe(1);
  const forged = await tokenOf({ header: { alg: 'RS256', kid: 'made-up' } });
  await expect(verify(forged, installations)).rejects.toMatchObject({ kind: 'unavailable' });
  await expect(verify(forged, installations)).rejects.toMatchObject({ kind: 'unavailable' });
  expect(asked).toBe(1);
});
