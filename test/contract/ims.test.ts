import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { credentials } from '../support/credentials';
import { call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

let platform: InProcess;
const clock = createManualClock(Date.UTC(2026, 0, 1));
beforeAll(async () => {
  platform = await startInProcess({ clock });
});
afterAll(() => platform.stop());

interface Grant {
  access_token: string;
  token_type: string;
  expires_in: number;
}

const form = { client_id: local.clientId, client_secret: credentials.clientSecret, grant_type: 'client_credentials' };
const ask = async (version: string, fields: Record<string, string> = form) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields).toString();
  return call(`${platform.url}/ims/token/${version}`, { method: 'POST', headers, body });
};
const works = async (token: string) => {
  const headers = { authorization: `Bearer ${token}`, 'x-api-key': local.clientId };
  return (await call(`${platform.url}/events/${local.orgId}/providers`, { headers })).status === 200;
};

test.each(['v2', 'v3'])('%s gives a token in the form that Adobe’s own library reads', async (version) => {
  const { access_token, ...rest } = (await ask(version)).body as Grant;
  expect(rest).toEqual({ token_type: 'bearer', expires_in: 86_399 });
  const claims = JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toEqual({ client_id: 'local-client', scope: '', created_at: '1767225600000', expires_in: '86399000' });
  expect(await works(access_token)).toBe(true);
});

test('multipart form data is read too', async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) {
    body.set(name, value);
  }
  expect((await fetch(`${platform.url}/ims/token/v2`, { method: 'POST', body })).status).toBe(200);
});

test('a wrong secret is 401, another grant 400', async () => {
  expect(await ask('v3', { ...form, client_secret: 'x' })).toMatchObject({
    status: 401,
    body: { error: 'invalid_client' },
  });
  expect(await ask('v3', { ...form, grant_type: 'password' })).toMatchObject({
    status: 400,
    body: { error: 'unsupported_grant_type' },
  });
});

test('a token ends with its life, which can be shortened; a forged one never begins', async () => {
  const set = (expiresIn: unknown) => call(`${platform.url}/admin/ims`, { method: 'POST', body: { expiresIn } });
  expect((await set(60)).body).toEqual({ expiresIn: 60 });
  const { access_token, expires_in } = (await ask('v3')).body as Grant;
  expect(expires_in).toBe(60);
  clock.advance(59_999);
  expect(await works(access_token)).toBe(true);
  clock.advance(1);
  expect(await works(access_token)).toBe(false);
  const [head, , signature] = access_token.split('.');
  const claims = { client_id: 'local-client', created_at: String(clock.now()), expires_in: '86399000' };
  const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');
  expect(await works(`${head}.${forged}.${signature}`)).toBe(false);
  expect((await set(0)).status).toBe(400);
});
