import openwhisk from 'openwhisk';
import { local } from '#local/identity';
import { credentials } from '../support/credentials';
import { basic, call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

let platform: InProcess;
let ow: ReturnType<typeof openwhisk>;

beforeAll(async () => {
  platform = await startInProcess();
  ow = openwhisk({ apihost: platform.url, api_key: credentials.apiKey });
  await ow.packages.update({ name: 'shop', package: { parameters: [{ key: 'from', value: 'package' }] } });
});
afterAll(() => platform.stop());

interface Record {
  activationId: string;
  response: { status: string; result: { [field: string]: unknown } };
  annotations: { key: string; value: unknown }[];
}

/** Deploys plain code as an action of the package. */
const deploy = (name: string, code: string, options: object = {}) =>
  ow.actions.update({ name: `shop/${name}`, action: code, kind: 'nodejs:24', ...options });
const invoke = (name: string, params: object = {}) =>
  ow.actions.invoke({ name: `shop/${name}`, params, blocking: true }) as unknown as Promise<Record>;

describe('the stock OpenWhisk client', () => {
  test('an action gets its package’s, its own and the caller’s parameters, the later over the earlier', async () => {
    await deploy('echo', 'function main(params) { return params }', { params: { own: 'action', from: 'action' } });
    const { response } = await invoke('echo', { own: 'caller' });
    expect(response).toMatchObject({ status: 'success', result: { from: 'action', own: 'caller' } });
  });

  test('an action sees its own environment and nothing of the platform’s', async () => {
    process.env.PLATFORM_SECRET = 'hidden';
    await deploy('env', 'function main() { return { env: process.env, send: typeof process.send } }');
    const { activationId, response } = await invoke('env');
    expect(response.result).toMatchObject({
      send: 'undefined',
      env: {
        __OW_ACTION_NAME: '/12345-local/shop/env',
        __OW_NAMESPACE: '12345-local',
        __OW_API_HOST: platform.url,
        __OW_ACTIVATION_ID: activationId,
        AIO_STATE_ENDPOINT: platform.url,
      },
    });
    expect(Object.keys(response.result.env as object)).not.toContain('PLATFORM_SECRET');
  });

  test.each([
    ['says nothing of it', {}, 'the key'],
    ['asks for it', { annotations: { 'provide-api-key': true } }, 'the key'],
    ['refuses it', { annotations: { 'provide-api-key': false } }, 'none'],
  ])('an action that %s has %s of the namespace', async (_how, options, expected) => {
    await deploy('key', 'function main() { return { key: process.env.__OW_API_KEY } }', options);
    const { key } = (await invoke('key')).response.result;
    expect(key === credentials.apiKey ? 'the key' : key === undefined ? 'none' : key).toBe(expected);
    await ow.actions.delete({ name: 'shop/key' });
  });

  test('an application error is 502 and carries the activation', async () => {
    await deploy('refuse', 'async function main() { return { error: { statusCode: 422, body: { error: "no" } } } }');
    await expect(invoke('refuse')).rejects.toMatchObject({
      statusCode: 502,
      error: { response: { status: 'application error', result: { error: { statusCode: 422 } } } },
    });
  });

  test('a crash harms only its own activation', async () => {
    await deploy('crash', 'function main({ die }) { if (die) process.exit(1); return { alive: true } }');
    await expect(invoke('crash', { die: true })).rejects.toMatchObject({
      error: {
        response: {
          status: 'action developer error',
          result: { error: 'The action did not produce a valid response and exited unexpectedly.' },
        },
      },
    });
    expect((await invoke('crash')).response.result).toEqual({ alive: true });
  });

  test('an action that hangs is ended at its limit, and the next call is served', async () => {
    const code = 'function main({ hang }) { while (hang); return { ok: true } }';
    await deploy('hang', code, { limits: { timeout: 500 } });
    const error = await invoke('hang', { hang: true }).catch((reason) => reason.error);
    expect(error.response.result).toEqual({ error: 'The action exceeded its time limits of 500 milliseconds.' });
    expect(error.annotations).toContainEqual({ key: 'timeout', value: true });
    expect((await invoke('hang')).response.result).toEqual({ ok: true });
  });

  test('an action that does not load says why', async () => {
    await deploy('broken', 'function main( {');
    await expect(invoke('broken')).rejects.toMatchObject({
      error: { response: { result: { error: expect.stringContaining('Initialization has failed due to: ') } } },
    });
  });

  test('a non-blocking call answers at once, and its record follows', async () => {
    const { activationId } = (await ow.actions.invoke({ name: 'shop/echo', params: { n: 1 } })) as unknown as Record;
    let record: Record | undefined;
    while (record === undefined) {
      record = (await ow.activations.get({ name: activationId }).catch(() => undefined)) as unknown as
        | Record
        | undefined;
    }
    expect(record.response.result).toMatchObject({ n: 1 });
  });

  test.each([
    ['nothing that JSON knows', 'return () => 1', 'The action did not return a dictionary.'],
    ['a text', 'return "text"', 'The action did not return a dictionary.'],
    ['null', 'return null', 'The action did not return a dictionary.'],
  ])('an action that returns %s fails, and the platform goes on', async (_name, body, error) => {
    await deploy('odd', `function main() { ${body} }`);
    await ow.actions.invoke({ name: 'shop/odd' });
    await expect(invoke('odd')).rejects.toMatchObject({ error: { response: { result: { error } } } });
    expect((await invoke('echo')).response.status).toBe('success');
  });

  test('deploying anew while an action loads does not take its activation away', async () => {
    const slow = 'const until = Date.now() + 300; while (Date.now() < until); exports.main = () => ({ ok: true })';
    await deploy('slow', slow);
    const first = invoke('slow');
    await new Promise(setImmediate);
    await deploy('slow', slow.replace('ok', 'new'));
    expect((await first).response.result).toEqual({ ok: true });
    expect((await invoke('slow')).response.result).toEqual({ new: true });
  });

  test('a log line belongs to the activation that wrote it', async () => {
    await deploy(
      'log',
      'async function main({ n }) { console.log("one", n); await null; console.error("two", n); return {} }',
    );
    const records = await Promise.all([1, 2, 3].map((n) => invoke('log', { n })));
    for (const [index, { activationId }] of records.entries()) {
      const { logs } = (await ow.activations.logs({ name: activationId })) as unknown as { logs: string[] };
      expect(logs.map((line) => line.replace(/^\S+ /, ''))).toEqual([
        `stdout: one ${index + 1}`,
        `stderr: two ${index + 1}`,
      ]);
    }
  });

  test('packages and actions are listed, read, updated and removed', async () => {
    expect(await ow.namespaces.list()).toEqual(['12345-local']);
    await deploy('temporary', 'function main() { return { version: 1 } }');
    expect((await invoke('temporary')).response.result).toEqual({ version: 1 });
    await deploy('temporary', 'function main() { return { version: 2 } }');
    expect((await invoke('temporary')).response.result).toEqual({ version: 2 });
    expect(await ow.actions.get({ name: 'shop/temporary' })).toMatchObject({
      version: '0.0.2',
      namespace: '12345-local/shop',
    });
    await ow.actions.delete({ name: 'shop/temporary' });
    await expect(ow.actions.get({ name: 'shop/temporary' })).rejects.toMatchObject({ statusCode: 404 });
  });

  test('a wrong key is 401', async () => {
    const stranger = openwhisk({ apihost: platform.url, api_key: 'a:b' });
    await expect(stranger.actions.list()).rejects.toMatchObject({ statusCode: 401 });
  });
});

describe('web actions', () => {
  const url = (path: string) => `${platform.url}/api/v1/web/12345-local/shop/${path}`;
  const web = { 'web-export': true };

  test('an ordinary one gets the query and the body as parameters', async () => {
    await deploy('plain', 'function main(params) { return { body: params } }', { annotations: web });
    const { body } = await call(`${url('plain')}/rest?q=1`, { method: 'POST', body: { b: 2 } });
    expect(body).toMatchObject({ q: '1', b: 2, from: 'package', __ow_method: 'post', __ow_path: '/rest' });
  });

  test('a raw one gets JSON in base64, text as it is', async () => {
    const annotations = { ...web, 'raw-http': true };
    await deploy('raw', 'function main({ __ow_body, __ow_query }) { return { body: { __ow_body, __ow_query } } }', {
      annotations,
    });
    expect((await call(`${url('raw')}?q=1`, { method: 'POST', body: { b: 2 } })).body).toEqual({
      __ow_query: 'q=1',
      __ow_body: 'eyJiIjoyfQ==',
    });
    const text = await call(url('raw'), { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'hé' });
    expect(text.body).toMatchObject({ __ow_body: 'hé' });
  });

  test.each([
    ['a status and headers', '{ statusCode: 418, headers: { "X-Tea": 1 }, body: "short" }', 418, 'short'],
    ['a body alone', '{ body: { a: 1 } }', 200, { a: 1 }],
    ['anything else', '{ a: 1 }', 204, ''],
    ['an error with a status', '{ error: { statusCode: 404, body: { error: "none" } } }', 404, { error: 'none' }],
    [
      'a header that HTTP does not know',
      '{ headers: { a: "\\n" }, body: "x" }',
      400,
      { error: "Response is not valid 'message/http'.", code: expect.any(String) },
    ],
    [
      'an error text',
      '{ error: "text" }',
      400,
      { error: "Response is not valid 'message/http'.", code: expect.any(String) },
    ],
    [
      'a status that is none',
      '{ statusCode: "abc" }',
      400,
      { error: "Response is not valid 'message/http'.", code: expect.any(String) },
    ],
  ])('%s', async (_name, result, status, body) => {
    await deploy('result', `function main() { return ${result} }`, { annotations: web });
    expect(await call(url('result'))).toMatchObject({ status, body });
  });

  test('a crash is 400, a rejection 204, as the platform has it', async () => {
    await deploy(
      'fail',
      'function main({ how }) { if (how === "sync") throw new Error("x"); return Promise.reject(new Error("x")) }',
      { annotations: web },
    );
    expect(await call(`${url('fail')}?how=sync`)).toMatchObject({
      status: 400,
      body: { error: 'There was an error processing your request.' },
    });
    expect((await call(`${url('fail')}?how=async`)).status).toBe(204);
  });

  test('an action that is not exported is 404; OPTIONS is answered by the platform', async () => {
    expect((await call(url('echo'))).status).toBe(404);
    const options = await call(url('plain'), { method: 'OPTIONS' });
    expect(options.status).toBe(200);
    expect(options.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('a final parameter cannot be overridden', async () => {
    await deploy('final', 'function main(params) { return { body: params } }', {
      params: { secret: 's' },
      annotations: { ...web, final: true },
    });
    expect((await call(`${url('final')}?secret=x`)).status).toBe(400);
    expect((await call(`${url('final')}?__ow_user=x`)).status).toBe(400);
    expect((await call(`${url('final')}?other=x`)).body).toMatchObject({ secret: 's', other: 'x' });
  });
});

test('deploy service and API answer at both addresses, with a token at the first', async () => {
  const { body } = await call(`${platform.url}/ims/token/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `client_id=${local.clientId}&client_secret=${credentials.clientSecret}&grant_type=client_credentials`,
  });
  const { access_token } = body as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  expect((await call(`${platform.url}/runtime/api/v1/namespaces/12345-local/packages`, { headers })).status).toBe(200);
  expect((await call(`${platform.url}/api/v1/namespaces/12345-local/packages`, { headers: basic })).status).toBe(200);
  expect((await call(`${platform.url}/api/v1/namespaces/other/packages`, { headers: basic })).status).toBe(403);
});
