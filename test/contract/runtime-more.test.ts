import openwhisk from 'openwhisk';
import { local } from '#local/identity';
import { credentials } from '../support/credentials';
import { basic, call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

let platform: InProcess;
let ow: ReturnType<typeof openwhisk>;

beforeAll(async () => {
  platform = await startInProcess();
  ow = openwhisk({ apihost: platform.url, api_key: credentials.apiKey });
  await ow.packages.update({ name: 'shop', package: { parameters: [{ key: 'from', value: 'package' }] } });
});
afterAll(() => platform.stop());

interface Activation {
  activationId: string;
  cause?: string;
  logs: string[];
  annotations: { key: string; value: unknown }[];
  response: { status: string; result: Record<string, unknown> };
}

const deploy = (name: string, code: string, options: object = {}) =>
  ow.actions.update({ name: `shop/${name}`, action: code, kind: 'nodejs:24', ...options });
/** The client takes `sequence`, which its types do not know. */
const defineSequence = (name: string, sequence: string[], annotations = {}) => {
  const options = { name: `shop/${name}`, sequence, annotations };
  return ow.actions.update(options);
};
const invoke = async (name: string, params: object = {}) =>
  (await ow.actions.invoke({ name, params, blocking: true })) as unknown as Activation;
const activation = async (id: string) => (await ow.activations.get({ name: id })) as unknown as Activation;

describe('sequences', () => {
  beforeAll(async () => {
    await deploy('double', 'function main({ n }) { return { n: n * 2 } }');
    await deploy('refuse', 'async function main() { return { error: { statusCode: 422 } } }');
  });

  test('each gets the result of the one before; the record names its children', async () => {
    await defineSequence('quadruple', ['/_/shop/double', 'shop/double']);
    const record = await invoke('shop/quadruple', { n: 3 });
    expect(record.response.result).toEqual({ n: 12 });
    expect(record.annotations).toContainEqual({ key: 'kind', value: 'sequence' });
    expect(record.logs).toHaveLength(2);
    for (const child of record.logs) {
      expect((await activation(child)).cause).toBe(record.activationId);
    }
  });

  test('the first failure ends it, and is its result', async () => {
    await defineSequence('failing', ['shop/refuse', 'shop/double']);
    const error = await invoke('shop/failing').catch((reason) => reason.error);
    expect(error.response).toMatchObject({ status: 'application error', result: { error: { statusCode: 422 } } });
    expect(error.logs).toHaveLength(1);
  });

  test('one that contains itself, directly or through another, is refused', async () => {
    await expect(defineSequence('self', ['shop/self'])).rejects.toMatchObject({ statusCode: 400 });
    await defineSequence('outer', ['shop/double']);
    await defineSequence('inner', ['shop/outer']);
    await expect(defineSequence('outer', ['shop/inner'])).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('a binding', () => {
  test('stands for its package: its parameters over the package’s, under the action’s', async () => {
    await deploy('who', 'function main(params) { return params }', { params: { own: 'action' } });
    await ow.packages.update({
      name: 'bound',
      package: {
        binding: { namespace: '_', name: 'shop' },
        parameters: [
          { key: 'from', value: 'binding' },
          { key: 'own', value: 'binding' },
        ],
      },
    });
    expect((await invoke('bound/who')).response.result).toEqual({ from: 'binding', own: 'action' });
    await expect(
      ow.actions.update({ name: 'bound/who', action: 'function main() {}', kind: 'nodejs:24' }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('triggers and rules', () => {
  test('a trigger invokes the action of each active rule, with its own parameters under the caller’s', async () => {
    await deploy('note', 'function main(params) { return params }');
    await ow.triggers.update({ name: 'changed', trigger: { parameters: [{ key: 'a', value: 1 }] } });
    expect(await ow.triggers.invoke({ name: 'changed' })).toBe('');
    await ow.rules.update({ name: 'on-change', action: 'shop/note', trigger: 'changed' });
    const { activationId } = (await ow.triggers.invoke({ name: 'changed', params: { b: 2 } })) as unknown as Activation;
    const record = await activation(activationId);
    const applied = JSON.parse(record.logs[0] ?? '{}');
    expect(applied).toMatchObject({ statusCode: 0, success: true, rule: '12345-local/on-change' });
    let child: Activation | undefined;
    while (child === undefined) {
      child = await activation(applied.activationId).catch(() => undefined);
    }
    expect(child.response.result).toEqual({ from: 'package', a: 1, b: 2 });
  });

  test('an inactive rule is not applied; rules and triggers are read and removed', async () => {
    await ow.rules.disable({ name: 'on-change' });
    expect(await ow.rules.get({ name: 'on-change' })).toMatchObject({
      status: 'inactive',
      trigger: { path: '12345-local', name: 'changed' },
      action: { path: '12345-local/shop', name: 'note' },
    });
    expect(await ow.triggers.invoke({ name: 'changed' })).toBe('');
    await ow.rules.enable({ name: 'on-change' });
    await ow.rules.delete({ name: 'on-change' });
    await ow.triggers.delete({ name: 'changed' });
    expect(await ow.rules.list()).toEqual([]);
    expect(await ow.triggers.list()).toEqual([]);
  });

  test('a rule for an action that is not there is refused', async () => {
    await ow.triggers.update({ name: 'lonely' });
    await expect(ow.rules.update({ name: 'r', action: 'shop/none', trigger: 'lonely' })).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});

describe('web actions in other forms', () => {
  const url = (path: string) => `${platform.url}/api/v1/web/12345-local/shop/${path}`;
  const web = { 'web-export': true };

  beforeAll(async () => {
    await deploy('page', 'function main() { return { html: "<p>", text: { a: 1 }, n: 1 } }', { annotations: web });
    await deploy('mine', 'function main({ __ow_user }) { return { body: { __ow_user } } }', {
      annotations: { ...web, 'require-whisk-auth': true },
    });
    await deploy('shared', 'function main() { return { body: "in" } }', {
      annotations: { ...web, 'require-whisk-auth': 'word' },
    });
  });

  test.each([
    ['json', 'application/json', { html: '<p>', text: { a: 1 }, n: 1 }],
    ['html', 'text/html; charset=UTF-8', '<p>'],
    ['text', 'text/plain; charset=UTF-8', { a: 1 }],
  ])('.%s', async (extension, type, body) => {
    const answer = await call(url(`page.${extension}`));
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers.get('content-type')).toBe(type);
  });

  test('a property that is missing is 404, and so is an extension that is none', async () => {
    expect((await call(url('page.svg'))).status).toBe(404);
    expect((await call(url('page.xml'))).status).toBe(404);
    expect((await call(url('page.http'))).status).toBe(204);
  });

  test('require-whisk-auth wants the key, or the word in its own header', async () => {
    expect((await call(url('mine'))).status).toBe(401);
    expect(await call(url('mine'), { headers: basic })).toMatchObject({
      status: 200,
      body: { __ow_user: '12345-local' },
    });
    expect((await call(url('shared'))).status).toBe(401);
    expect((await call(url('shared'), { headers: { 'x-require-whisk-auth': 'word' } })).status).toBe(200);
  });

  test('require-adobe-auth, as the deployer rewrites it: a sequence of the validator and the action', async () => {
    await deploy('__secured_report', 'function main({ __ow_method }) { return { body: { __ow_method } } }');
    const components = ['/adobeio/shared-validators-v1/headless-v2', '/12345-local/shop/__secured_report'];
    await defineSequence('report', components, web);
    const headers = { ...(await managementHeaders(platform.url)), 'x-gw-ims-org-id': local.imsOrgId };
    expect(await call(url('report'))).toMatchObject({ status: 401, body: { error: expect.any(String) } });
    expect((await call(url('report'), { headers: { ...headers, authorization: 'Bearer x.y.z' } })).status).toBe(401);
    expect(await call(url('report'), { headers })).toMatchObject({ status: 200, body: { __ow_method: 'get' } });
    expect((await call(url('__secured_report'))).status).toBe(404);
  });
});

describe('limits', () => {
  test('the 101st activation at once is 429, in the platform’s words', async () => {
    // Long enough that none has ended before the last one comes, however busy the machine is.
    await deploy('wait', 'function main() { return new Promise((resolve) => setTimeout(() => resolve({}), 3000)) }');
    const path = `${platform.url}/api/v1/namespaces/_/actions/shop/wait?blocking=true`;
    const answers = await Promise.all(
      Array.from({ length: 120 }, () => call(path, { method: 'POST', headers: basic, body: {} })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(refused[0]?.body).toMatchObject({
      error: 'Too many concurrent requests in flight (count: 100, allowed: 100).',
    });
  });

  test('a result over 1 MB is an application error that says so', async () => {
    await deploy('large', 'function main() { return { text: "x".repeat(1048577) } }');
    const error = await invoke('shop/large').catch((reason) => reason.error);
    expect(error.response.status).toBe('application error');
    expect(error.response.result.error).toMatch(
      /^The action produced a response that exceeded the allowed length: 10485\d\d > 1048576 bytes\./,
    );
  });

  test('parameters over 1 MB are 413', async () => {
    const path = `${platform.url}/api/v1/namespaces/_/actions/shop/who`;
    const answer = await call(path, { method: 'POST', headers: basic, body: { x: 'x'.repeat(1_048_577) } });
    expect(answer.status).toBe(413);
  });

  test('memory over its limit ends the action and nothing else', async () => {
    const code =
      'function main({ eat }) { const all = []; while (eat) all.push(new Array(1e6).fill({})); return { ok: true } }';
    await deploy('hungry', code, { limits: { memory: 128 } });
    await expect(invoke('shop/hungry', { eat: true })).rejects.toMatchObject({
      error: { response: { status: 'action developer error' } },
    });
    expect((await invoke('shop/who')).response.status).toBe('success');
  });
});
