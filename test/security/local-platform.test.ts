import { statSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { SETTING_GROUPS } from '#lib/settings/table';
import { platformEnvironment } from '#local/environment';
import { startPlatform } from '#local/platform';
import { credentials } from '../support/credentials';
import { basic, call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';
import { temporaryFolder } from '../support/started';

let platform: InProcess;
let folder: string;
beforeAll(async () => {
  folder = temporaryFolder();
  platform = await startInProcess({ folder });
});
afterAll(() => platform.stop());

/** One call with headers that fetch would not send. */
function send(target: string, method: string, headers: Record<string, string>, body = ''): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(platform.url);
    const call = request({ hostname, port, path: target, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject);
    call.end(body);
  });
}
const JSON_TYPE = { 'content-type': 'application/json' };

describe('an attacker who has a page open in the browser', () => {
  test.each(['evil.example', 'evil.example:3233', 'localhost.evil.example', '127.0.0.1.evil.example', '0.0.0.0'])(
    'points the name %p at this machine (DNS rebinding)',
    async (host) => {
      for (const target of ['/', '/admin/clock', '/api/v1/namespaces', '/systems/backoffice/products']) {
        expect(await send(target, 'GET', { host })).toBe(421);
      }
      expect(await send('/api/v1/namespaces/_/actions/x', 'PUT', { host, ...basic, ...JSON_TYPE }, '{}')).toBe(421);
    },
  );

  test.each(['localhost', 'localhost:3233', '127.0.0.1:80', '[::1]:3233'])(
    'the own name %p is answered',
    async (host) => {
      expect(await send('/admin/clock', 'GET', { host })).toBe(200);
    },
  );

  test.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'file://'])(
    'calls from the origin %p',
    async (origin) => {
      expect(await send('/admin/state', 'POST', { origin, ...JSON_TYPE }, '{"down":false}')).toBe(403);
      expect(await send('/api/v1/web/12345-local/a/b', 'GET', { origin })).toBe(403);
      expect(await send('/api/v1/namespaces', 'OPTIONS', { origin })).toBe(403);
    },
  );

  test('a page of this machine may call', async () => {
    const own = { origin: 'http://localhost:3000', ...JSON_TYPE };
    expect(await send('/admin/state', 'POST', own, '{"down":false}')).toBe(200);
  });

  test('embeds an address as an image or a script', async () => {
    const embedded = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect(await send('/systems/commerce/rest/V1/products', 'GET', embedded)).toBe(403);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await send('/admin/clock', 'GET', link)).toBe(200);
  });

  const FORMS = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', ''];
  test.each(FORMS)('sends a form of the type %p', async (type) => {
    for (const target of [
      '/admin/clock',
      '/admin/chaos',
      '/admin/state',
      '/admin/ims',
      '/systems/saleor/install',
      '/systems/saleor/checkout',
      '/systems/commerce/faults',
      '/systems/commerce/checkout',
      '/systems/backoffice/available',
      '/%61dmin/clock',
      '/x/../admin/clock',
    ]) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
      expect({ target, status: await send(target, 'POST', headers, '{"advance":"24h"}') }).toEqual({
        target,
        status: 415,
      });
    }
  });

  test('the type may have parameters', async () => {
    const type = 'application/json; charset=utf-8';
    expect(await send('/admin/state', 'POST', { 'content-type': type }, '{"down":false}')).toBe(200);
  });
});

describe('another user of this machine', () => {
  test('guesses the key that was the same on every machine', async () => {
    const own = await startPlatform({ folder: path.join(folder, 'own'), port: 0, print: () => {} });
    const other = await startPlatform({ folder: path.join(folder, 'other'), port: 0, print: () => {} });
    try {
      expect(own.credentials.apiKey).toMatch(/^[0-9a-f-]{36}:[0-9a-f]{64}$/);
      expect(own.credentials.clientSecret).toMatch(/^[0-9a-f]{64}$/);
      expect(other.credentials).not.toEqual(own.credentials);
      const key = (apiKey: string) => ({ authorization: `Basic ${Buffer.from(apiKey).toString('base64')}` });
      const list = (apiKey: string) => call(`${own.url}/api/v1/namespaces/_/actions`, { headers: key(apiKey) });
      expect((await list('00000000-0000-4000-8000-000000000000:local')).status).toBe(401);
      expect((await list(other.credentials.apiKey)).status).toBe(401);
      expect((await list(own.credentials.apiKey)).status).toBe(200);
      const token = await call(`${own.url}/ims/token/v3`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'client_id=local-client&client_secret=local-client-secret&grant_type=client_credentials',
      });
      expect(token.status).toBe(401);
    } finally {
      await own.stop();
      await other.stop();
    }
  });

  test('reads the files of the data folder', () => {
    const modes = ['credentials.json', 'relay.sqlite', 'relay.sqlite-wal'].map(
      (name) => statSync(path.join(folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });
});

describe('an action that is not trusted', () => {
  const run = async (name: string, body: string): Promise<unknown> => {
    const code = `async function main() { ${body} }`;
    const put = await call(`${platform.url}/api/v1/namespaces/_/actions/${name}?overwrite=true`, {
      method: 'PUT',
      headers: basic,
      body: { exec: { kind: 'nodejs:24', code } },
    });
    expect(put.status).toBe(200);
    const invoke = `${platform.url}/api/v1/namespaces/_/actions/${name}?blocking=true&result=true`;
    return (await call(invoke, { method: 'POST', headers: basic, body: {} })).body;
  };
  const attempt = (expression: string) =>
    `try { return { got: String(${expression}).length } } catch (error) { return { code: error.code } }`;

  test.each([
    ['the environment of its parent', "require('fs').readFileSync('/proc/' + process.ppid + '/environ')"],
    ['the environment of another process', "require('fs').readFileSync('/proc/1/environ')"],
    ['the command line of its parent', "require('fs').readFileSync('/proc/' + process.ppid + '/cmdline')"],
    ['the processes of the machine', "require('fs').readdirSync('/proc')"],
    ['the files of the developer', `require('fs').readFileSync(${JSON.stringify(path.resolve('package.json'))})`],
    ['the credentials of the platform', "require('fs').readFileSync('credentials.json')"],
    ['the database of the platform', "require('fs').readFileSync('relay.sqlite')"],
    ['another program', "require('child_process').execFileSync('id')"],
    ['another thread without the bounds', "new (require('worker_threads').Worker)('1', { eval: true })"],
    ['the bindings below the bounds', "process.binding('fs')"],
  ])('takes %s', async (_what, expression) => {
    expect(await run('attack', attempt(expression))).toEqual({ code: 'ERR_ACCESS_DENIED' });
  });

  test('reads its own environment: it has only what the platform gave it', async () => {
    process.env.RELAY_TEST_SECRET = 'of-the-developer';
    try {
      const { names } = (await run('names', 'return { names: Object.keys(process.env) }')) as { names: string[] };
      expect(names).toContain('__OW_ACTION_NAME');
      const foreign = ['RELAY_TEST_SECRET', 'HOME', 'PATH', 'USER', 'INGESTION_BEARER_TOKEN'];
      expect(names.filter((name) => foreign.includes(name))).toEqual([]);
    } finally {
      delete process.env.RELAY_TEST_SECRET;
    }
  });

  test('an honest action still has a folder for its files', async () => {
    const write = `const f = require('os').tmpdir() + '/note'; require('fs').writeFileSync(f, 'kept');`;
    expect(await run('honest', `${write} return { text: String(require('fs').readFileSync(f)) }`)).toEqual({
      text: 'kept',
    });
  });
});

test('a secret of the .env is never among the settings of the local platform', () => {
  const environment = platformEnvironment('http://localhost:3233', credentials);
  const secrets = SETTING_GROUPS.flatMap(({ settings }) => Object.entries(settings)).flatMap(([name, { secret }]) =>
    secret ? [name] : [],
  );
  expect(secrets).toEqual(expect.arrayContaining(['INGESTION_HMAC_SECRET', 'SALEOR_WEBHOOK_SECRET']));
  expect(secrets.filter((name) => !Object.hasOwn(environment, name))).toEqual([]);
});
