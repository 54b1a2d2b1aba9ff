import openwhisk from 'openwhisk';
import { credentials } from '../support/credentials';
import { call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

/**
 * The stock openwhisk client: each resource and method that it has. What actions, sequences,
 * triggers and rules do is proved beside this file; feeds have their own.
 */
let platform: InProcess;
let ow: ReturnType<typeof openwhisk>;

/** The client's types lack some of its methods and options. */
interface Lists {
  list(options?: object): Promise<Record<string, unknown>[]>;
  get(options: object): Promise<Record<string, unknown>>;
  create(options: object): Promise<Record<string, unknown>>;
  update(options: object): Promise<Record<string, unknown>>;
  delete(options: object): Promise<Record<string, unknown>>;
}
const resource = (name: 'actions' | 'packages' | 'triggers' | 'rules' | 'routes') => ow[name] as unknown as Lists;

beforeAll(async () => {
  platform = await startInProcess();
  ow = openwhisk({ apihost: platform.url, api_key: credentials.apiKey });
});
afterAll(() => platform.stop());

const names = (items: Record<string, unknown>[]) => items.map(({ name }) => name);

test('namespaces: list, and get as a summary of what is in one', async () => {
  expect(await ow.namespaces.list()).toEqual(['12345-local']);
  expect(await ow.namespaces.get({ name: '12345-local' } as string & object)).toEqual({
    packages: [],
    actions: [],
    triggers: [],
    rules: [],
  });
});

test('packages: create, get, update, list in parts, delete', async () => {
  for (const name of ['one', 'two', 'three']) {
    await resource('packages').create({ name, package: { annotations: [{ key: 'note', value: name }] } });
  }
  await expect(resource('packages').create({ name: 'one' })).rejects.toMatchObject({ statusCode: 409 });
  await resource('packages').update({ name: 'one', package: { parameters: [{ key: 'a', value: 1 }] } });
  expect(await resource('packages').get({ name: 'one' })).toMatchObject({
    name: 'one',
    namespace: '12345-local',
    parameters: [{ key: 'a', value: 1 }],
    actions: [],
  });
  expect(names(await resource('packages').list({ skip: 1, limit: 1 }))).toHaveLength(1);
  await resource('packages').delete({ name: 'three' });
  expect(names(await resource('packages').list()).sort()).toEqual(['one', 'two']);
});

test('actions: create, refuse a second, get, update, list of a namespace, delete', async () => {
  await resource('actions').create({ name: 'one/a', action: 'function main() { return { v: 1 } }', kind: 'nodejs:24' });
  const again = resource('actions').create({ name: 'one/a', action: 'function main() {}', kind: 'nodejs:24' });
  await expect(again).rejects.toMatchObject({ statusCode: 409 });
  await resource('actions').update({
    name: 'one/a',
    action: 'function main() { return { v: 2 } }',
    kind: 'nodejs:24',
    limits: { memory: 128, timeout: 5_000 },
  });
  expect(await resource('actions').get({ name: 'one/a' })).toMatchObject({
    name: 'a',
    version: '0.0.2',
    limits: { memory: 128, timeout: 5_000 },
  });
  expect(await ow.actions.invoke({ name: 'one/a', blocking: true, result: true })).toEqual({ v: 2 });
  expect(names(await resource('actions').list())).toEqual(['a']);
  await resource('actions').delete({ name: 'one/a' });
  await expect(resource('actions').get({ name: 'one/a' })).rejects.toMatchObject({ statusCode: 404 });
});

test('activations: list, get, logs, result', async () => {
  await resource('actions').update({
    name: 'two/say',
    action: 'function main() { console.log("said"); return { ok: true } }',
    kind: 'nodejs:24',
  });
  const { activationId } = (await ow.actions.invoke({ name: 'two/say', blocking: true })) as { activationId: string };
  expect(await ow.activations.get({ name: activationId })).toMatchObject({ activationId, name: 'say' });
  const logs = (await ow.activations.logs({ name: activationId })) as { logs: string[] };
  expect(logs.logs[0]).toMatch(/ stdout: said$/);
  expect(await ow.activations.result({ name: activationId })).toMatchObject({ result: { ok: true }, success: true });
  const listed = (await ow.activations.list({ limit: 1 })) as unknown as { activationId: string }[];
  expect(listed.map((item) => item.activationId)).toEqual([activationId]);
});

test('triggers and rules: create, refuse a second, get, update, list, delete', async () => {
  await resource('triggers').create({ name: 'happened' });
  await expect(resource('triggers').create({ name: 'happened' })).rejects.toMatchObject({ statusCode: 409 });
  await resource('triggers').update({ name: 'happened', trigger: { parameters: [{ key: 'b', value: 2 }] } });
  expect(await resource('triggers').get({ name: 'happened' })).toMatchObject({ parameters: [{ key: 'b', value: 2 }] });
  await resource('rules').create({ name: 'tie', action: 'two/say', trigger: 'happened' });
  const again = resource('rules').create({ name: 'tie', action: 'two/say', trigger: 'happened' });
  await expect(again).rejects.toMatchObject({ statusCode: 409 });
  expect(names(await resource('rules').list())).toEqual(['tie']);
  const rules = { '12345-local/tie': { action: { path: '12345-local/two', name: 'say' }, status: 'active' } };
  expect(await resource('triggers').get({ name: 'happened' })).toMatchObject({ rules });
  expect(await resource('triggers').list()).toMatchObject([{ name: 'happened', rules }]);
  await resource('rules').delete({ name: 'tie' });
  expect(await resource('triggers').list()).toMatchObject([{ rules: {} }]);
  await resource('triggers').delete({ name: 'happened' });
  expect(await resource('triggers').list()).toEqual([]);
});

describe('routes', () => {
  beforeAll(async () => {
    await resource('packages').update({ name: 'api' });
    await resource('actions').update({
      name: 'api/echo',
      action: 'function main({ id, q, __ow_method }) { return { body: { id, q, __ow_method } } }',
      kind: 'nodejs:24',
      annotations: { 'web-export': true },
    });
    await resource('routes').create({
      basepath: '/shop',
      relpath: '/orders/{id}',
      operation: 'POST',
      action: '/12345-local/api/echo',
    });
  });

  test('an API’s path and method call the web action, with the path’s parameters', async () => {
    const answer = await call(`${platform.url}/apis/12345-local/shop/orders/7?q=x`, { method: 'POST', body: {} });
    expect(answer).toMatchObject({ status: 200, body: { id: '7', q: 'x', __ow_method: 'post' } });
    expect((await call(`${platform.url}/apis/12345-local/shop/orders/7`)).status).toBe(404);
    const malformed = await call(`${platform.url}/apis/12345-local/shop/orders/%zz`, { method: 'POST', body: {} });
    expect(malformed.status).toBe(400);
  });

  test("below /runtime, where Adobe's CLI looks, they are the same", async () => {
    const elsewhere = openwhisk({ apihost: `${platform.url}/runtime`, api_key: credentials.apiKey });
    expect(await elsewhere.routes.list()).toEqual(await ow.routes.list());
    expect(await call(`${platform.url}/runtime/api/v1/web/12345-local/api/echo?q=x`)).toMatchObject({
      status: 200,
      body: { q: 'x' },
    });
    const management = `${platform.url}/runtime/api/v1/web/whisk.system/apimgmt/getApi`;
    expect((await call(management)).status).toBe(401);
    expect((await call(management, { headers: { authorization: 'Bearer none' } })).status).toBe(401);
  });

  test('list, get, delete', async () => {
    const listed = (await ow.routes.list()) as unknown as { apis: { value: { gwApiUrl: string } }[] };
    expect(listed.apis.map(({ value }) => value.gwApiUrl)).toEqual([`${platform.url}/apis/12345-local/shop`]);
    expect(await resource('routes').get({ basepath: '/shop' })).toMatchObject({
      apis: [{ value: { apidoc: { basePath: '/shop', paths: { '/orders/{id}': { post: expect.any(Object) } } } } }],
    });
    await resource('routes').delete({ basepath: '/shop' });
    expect(await ow.routes.list()).toEqual({ apis: [] });
    await expect(resource('routes').delete({ basepath: '/shop' })).rejects.toMatchObject({ statusCode: 404 });
  });
});
