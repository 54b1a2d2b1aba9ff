import { local } from '#local/identity';
import { basic, call, managementHeaders } from '../support/http';
import { relay, relayJson } from '../support/relay';
import { type Started, start } from '../support/started';

const CREATE = 'be-observer.catalog_product_create';
const CUSTOMER = 'be-observer.customer_create';
let platform: Started;

beforeAll(async () => {
  platform = await start();
}, 120_000);
afterAll(() => platform.stop());

const faults = (fault: object) => call(`${platform.url}/systems/commerce/faults`, { method: 'POST', body: fault });
const product = async (sku: string) => (await call(`${platform.url}/systems/commerce/rest/V1/products/${sku}`)).status;
interface Info {
  packages: Record<string, string[]>;
  registrations: object[];
  health: { ok: boolean; checks: { name: string; ok: boolean; problem?: string }[] };
}
interface Listed {
  id: string;
  package: string;
  state: string;
  attempts: number;
  reason: { status: number; code: string; message: string };
  data?: unknown;
}
/** The list of the State service lags a second behind. */
async function failures(...args: string[]): Promise<Listed[]> {
  for (let look = 0; look < 10; look++) {
    const found = (await relayJson(platform.url, 'failures', ...args)) as Listed[];
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}
const names = (list: Listed[]) => list.map((item) => `${item.package}/${item.id}`);

test('a refused event is kept, shown, replayed once its cause is gone, and then forgotten', async () => {
  const message = `${'The store says at length why. '.repeat(10)}At its end stands how to mend it.`;
  await faults({ status: 422, method: 'POST', path: '/V1/products', body: { message } });
  await relay(platform.url, 'trigger', 'catalog_product_create', '--id', 'mend', '--set', 'sku=MEND');
  expect(await platform.delivery(CREATE)).toMatch(/ 422 /);
  const [failure] = await failures('--event', 'mend');
  expect(failure).toMatchObject({
    package: 'product-backoffice',
    state: 'dead',
    attempts: 1,
    reason: { status: 422, code: 'rejected' },
  });
  const { stdout } = await relay(platform.url, 'failures', '--event', 'mend');
  expect(stdout).toMatch(/ 422 .*At its end stands how to mend it\.$/m);
  const [name = ''] = names(failure === undefined ? [] : [failure]);
  expect((await relay(platform.url, 'replay', name, '--dry-run')).stdout).toContain('1 would be delivered');
  expect(await product('MEND')).toBe(404);
  const replayed = await relay(platform.url, 'replay', name);
  expect(replayed).toMatchObject({ code: 0, stdout: expect.stringContaining('1 applied') });
  expect(await product('MEND')).toBe(200);
  expect((await relay(platform.url, 'failures', 'show', name)).code).toBe(3);
}, 60_000);

test('a journal’s span of time is replayed, and nothing of it applied again', async () => {
  await relay(platform.url, 'trigger', 'catalog_product_create', '--id', 'span', '--set', 'sku=SPAN');
  await platform.delivery(CREATE);
  await call(`${platform.url}/systems/commerce/rest/V1/products/SPAN`, {
    method: 'DELETE',
    headers: await managementHeaders(platform.url),
  });
  const from = new Date(Date.now() - 600_000).toISOString();
  const result = (await relayJson(platform.url, 'replay', '--package', 'product-backoffice', '--from', from)) as {
    event: { id: string };
    outcome: string;
  }[];
  expect(result.find(({ event }) => event.id === 'span')).toMatchObject({ outcome: 'was applied', status: 200 });
  expect(await product('SPAN')).toBe(404);
}, 60_000);

test('what is given up is not replayed any more', async () => {
  await faults({ status: 422, method: 'POST', path: '/V1/products' });
  await relay(platform.url, 'trigger', 'catalog_product_create', '--id', 'give-up', '--set', 'sku=GIVE-UP');
  await platform.delivery(CREATE);
  const [name = ''] = names(await failures('--event', 'give-up'));
  expect((await relay(platform.url, 'failures', 'discard', name)).code).toBe(2);
  expect((await relay(platform.url, 'failures', 'discard', name, '--reason', 'A test.')).code).toBe(0);
  expect((await relay(platform.url, 'replay', '--event', 'give-up')).stdout).toContain('Nothing in');
  expect(await failures('--state', 'discarded', '--event', 'give-up')).toMatchObject([
    { state: 'discarded', discarded: { reason: 'A test.' } },
  ]);
}, 60_000);

test('a summary has no personal data; the data is shown where it is asked for', async () => {
  const message = 'The customer ada.lovelace@example.com is not wanted.';
  await faults({ status: 400, method: 'POST', path: '/V1/customers', body: { message } });
  await relay(platform.url, 'trigger', 'customer_create', '--id', 'ada', '--set', 'email=ada.lovelace@example.com');
  expect(await platform.delivery(CUSTOMER)).toMatch(/ 400 /);
  const found = await failures('--event', 'ada');
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).not.toMatch(/lovelace|Byron/);
  const [name = ''] = names(found);
  expect((await relay(platform.url, 'failures', 'show', name)).stdout).not.toMatch(/lovelace|Byron/);
  expect((await relay(platform.url, 'failures', 'show', name, '--data')).stdout).toContain('Byron');
}, 60_000);

test('trace shows each step with its status and activation, tail the delivery', async () => {
  await relay(platform.url, 'trigger', 'catalog_product_update', '--id', 'way', '--set', 'sku=WAY');
  await platform.delivery('be-observer.catalog_product_update');
  const hops = (await relayJson(platform.url, 'trace', 'way')) as { hop: string; status: string; activation: string }[];
  expect(hops.map(({ hop, status }) => [hop, status])).toEqual([
    ['ingestion/webhook', '200'],
    ['I/O Events → product-backoffice/consumer', '200'],
    ['product-backoffice/consumer', '200'],
    ['product-backoffice/updated', '200'],
  ]);
  expect(hops.filter(({ activation }) => /^[0-9a-f]{32}$/.test(activation))).toHaveLength(3);
  expect((await relay(platform.url, 'tail', '--once')).stdout).toMatch(/way {2}product-backoffice\/consumer {2}200 /);
  expect((await relay(platform.url, 'trace', 'nobody')).code).toBe(3);
}, 60_000);

test('an event of Adobe Commerce is triggered as Commerce sends it, and traced to the handler of a new record', async () => {
  const type = 'com.adobe.commerce.observer.catalog_product_save_commit_after';
  const set = ['--set', 'sku=SEEN', '--set', '_isNew=true'];
  expect((await relay(platform.url, 'trigger', type, '--id', 'shop', ...set)).stdout).toContain('Accepted by');
  expect(await platform.delivery(type)).toMatch(/ 200 /);
  const hops = (await relayJson(platform.url, 'trace', 'shop')) as { hop: string; status: string }[];
  expect(hops.map(({ hop, status }) => [hop, status])).toEqual([
    ['I/O Events → product-commerce/consumer', '200'],
    ['product-commerce/consumer', '200'],
    ['product-commerce/created', '200'],
  ]);
}, 60_000);

test('info: what runs, what is registered, and what is wrong with it', async () => {
  const token = { ...(await managementHeaders(platform.url)), 'x-gw-ims-org-id': local.imsOrgId };
  const url = `${platform.url}/api/v1/web/${local.namespace}/operations/info`;
  const info = async () => (await call(url, { headers: token })).body as Info;
  const well = await info();
  expect(well).toMatchObject({ version: '0.1.0', health: { ok: true } });
  expect(well.packages['stock-backoffice']).toEqual(['consumer', 'updated']);
  expect(Object.keys(well.packages)).toHaveLength(19);
  expect(well.registrations).toContainEqual({
    name: 'Backoffice Stock Sync',
    action: 'stock-backoffice/consumer',
    enabled: true,
    status: expect.any(String),
    events: ['be-observer.catalog_stock_update'],
  });
  const { orgId, projectId, workspaceId } = local;
  const registrations = `${platform.url}/events/${orgId}/${projectId}/${workspaceId}/registrations`;
  const { body } = await call(registrations, { headers: token });
  const { _embedded: all } = body as { _embedded: { registrations: { name: string; registration_id: string }[] } };
  const stock = all.registrations.find(({ name }) => name === 'Backoffice Stock Sync');
  const patch = (enabled: boolean) =>
    call(`${registrations}/${stock?.registration_id}`, {
      method: 'PATCH',
      headers: { ...token, 'content-type': 'application/json-patch+json' },
      body: [{ op: 'replace', path: '/enabled', value: enabled }],
    });
  expect((await patch(false)).status).toBe(200);
  await call(`${platform.url}/admin/state`, { method: 'POST', body: { down: true } });
  const ill = await info();
  expect(ill.health.ok).toBe(false);
  expect(ill.health.checks.filter(({ ok }) => !ok)).toEqual([
    { name: 'State', ok: false, problem: 'The State service cannot be used (503).' },
    { name: 'stock-backoffice/consumer', ok: false, problem: expect.stringContaining('npm run onboard -- --enable') },
  ]);
  await call(`${platform.url}/admin/state`, { method: 'POST', body: { down: false } });
  await patch(true);
}, 60_000);

test('the operations are closed: to a caller without a token, and to one whose token is not the project’s', async () => {
  const url = `${platform.url}/api/v1/web/${local.namespace}/operations/failures`;
  for (const name of ['failures', 'replay', 'info']) {
    // The platform's own check stands before both: it answers in its own words.
    const answer = await call(`${platform.url}/api/v1/web/${local.namespace}/operations/${name}`, { method: 'POST' });
    expect(answer).toMatchObject({ status: 401, body: { error: expect.stringContaining('cannot authorize request') } });
  }
  const forged = { authorization: 'Bearer a.b.c', 'x-gw-ims-org-id': local.imsOrgId };
  expect((await call(url, { headers: forged })).status).toBe(401);
  // Behind the platform's check the action has its own, should anybody find a way past the first.
  expect((await call(`${platform.url}/api/v1/web/${local.namespace}/operations/__secured_failures`)).status).toBe(404);
  for (const name of ['__secured_failures', '__secured_replay', '__secured_info']) {
    const path = `api/v1/namespaces/_/actions/operations/${name}?blocking=true&result=true`;
    const body = { __ow_method: 'get', __ow_headers: forged };
    expect(await call(`${platform.url}/${path}`, { method: 'POST', headers: basic, body })).toMatchObject({
      body: { error: { statusCode: 401, body: { error: expect.stringContaining('OAUTH_CLIENT_ID') } } },
    });
  }
});

test.each([
  [['trigger', 'nothing'], 2, /There is no event nothing/],
  [['trigger', 'catalog_product_create', '--set', 'price=free'], 2, /value\/price must be number/],
  [['failures', '--state', 'odd'], 2, /state must be one of retrying, dead, discarded/],
  [['failures', '--wrong'], 2, /--wrong/],
  [['replay'], 2, /replay needs a failure, a filter/],
  [['replay', '--package', 'product-backoffice', '--to', '2026-01-01T00:00:00Z'], 2, /--to needs --from/],
  [['replay', 'a/b', '--state', 'dead'], 2, /one failure by its name, or options/],
  [['nonsense'], 2, /There is no command nonsense/],
])('relay %j ends with %i and says why', async (args, code, text) => {
  const ran = await relay(platform.url, ...args);
  expect(ran.code).toBe(code);
  expect(ran.stderr).toMatch(text);
});

test('without a platform it says how to start one', async () => {
  const ran = await relay('http://localhost:1', 'failures');
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('npm start') });
});
