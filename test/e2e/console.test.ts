import { local } from '#local/identity';
import { LIST_LAG_MS } from '#local/state/limits';
import { call, managementHeaders } from '../support/http';
import { type Started, start } from '../support/started';

const CREATE = 'be-observer.catalog_product_create';
const STATUS = 'be-observer.sales_order_status_update';
let platform: Started;

beforeAll(async () => {
  platform = await start();
}, 120_000);
afterAll(() => platform.stop());

/** Asks for data as the page does. */
async function data<T = Record<string, unknown>>(path: string, options: Parameters<typeof call>[1] = {}) {
  // A list of the State service lags behind.
  await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: LIST_LAG_MS + 100 } });
  const { status, body } = await call(`${platform.url}/console/data/${path}`, options);
  return { status, body: body as T };
}
const publish = (uid: string, event: string, value: object) =>
  call(platform.webhook, { method: 'POST', body: { data: { uid, event, value } } });
const faults = (fault: object) => call(`${platform.url}/systems/commerce/faults`, { method: 'POST', body: fault });

describe('the page', () => {
  const get = (path: string, accept: string) => fetch(`${platform.url}${path}`, { headers: { accept } });

  test('is served to a browser at /, by the deployed action; a program gets what it always got', async () => {
    const page = await get('/', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'sha256-");
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect(page.headers.get('x-openwhisk-activation-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(await (await get('/', '*/*')).json()).toMatchObject({ name: 'Commerce Relay, local platform' });
  });

  test('is one file of less than 400 KB, without an address of anybody else', async () => {
    const html = await (await get('/', 'text/html')).text();
    expect(Buffer.byteLength(html)).toBeLessThan(400_000);
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="?(https?:)?\/\//i);
  });
});

describe('who may ask for data', () => {
  const action = () => `${platform.url}/api/v1/web/${local.namespace}/console/data`;

  test.each([
    ['nobody', {}],
    ['somebody with a token of another', { authorization: 'Bearer a.b.c' }],
    ['somebody with the namespace’s key', { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` }],
  ])('%s is refused by the action itself', async (_who, headers) => {
    for (const [path, method] of [
      ['overview', 'GET'],
      ['failures', 'GET'],
      ['event?id=a', 'GET'],
      ['replay', 'POST'],
      ['discard', 'POST'],
      ['try', 'POST'],
      ['nothing', 'GET'],
    ] as const) {
      const answer = await call(`${action()}/${path}`, { method, headers, ...(method === 'POST' ? { body: {} } : {}) });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  test('the operator is not, and what he gets is kept nowhere', async () => {
    const answer = await fetch(`${action()}/overview`, { headers: await managementHeaders(platform.url) });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  test.each(['cross-site', 'same-site'])('a page of another origin (%s) gets nothing without a token', async (site) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' };
    expect((await data('overview', { headers })).status).toBe(403);
    const answer = await fetch(`${platform.url}/console/data/discard`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(answer.status).toBe(415);
  });

  test('the platform tells no page its token, and lets no other origin read', async () => {
    const answer = await fetch(`${platform.url}/console/data/overview`);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await answer.text()).not.toMatch(/eyJ|Bearer/);
  });
});

interface Group {
  id: string;
  text: string;
  count: number;
  target: string;
  entities: Record<string, number>;
}

test('an event’s way has each step with what it was given, and an order’s is masked', async () => {
  await publish('event-1', CREATE, { sku: 'WAY-1', name: 'Bag', price: 1 });
  await platform.delivery(CREATE);
  const { body } = await data<{ type: string; hops: { hop: string; input?: unknown; logs?: string[] }[] }>(
    'event?id=event-1',
  );
  expect(body.type).toMatch(/catalog_product_create$/);
  expect(body.hops.map(({ hop }) => hop)).toEqual([
    'ingestion/webhook',
    'I/O Events → product-backoffice/consumer',
    'product-backoffice/consumer',
    'product-backoffice/created',
  ]);
  expect(body.hops[1]?.input).toEqual({ sku: 'WAY-1', name: 'Bag', price: 1 });
  expect(body.hops[3]?.logs?.[0]).toContain('event-1');
  await publish('ada-1', 'be-observer.customer_create', { name: 'Ada', lastname: 'Byron', email: 'ada@example.com' });
  await platform.delivery('be-observer.customer_create');
  expect(JSON.stringify((await data('event?id=ada-1')).body)).not.toMatch(/Byron|"Ada"|ada@example/);
}, 60_000);

test('a SKU finds the record’s state in its store and its deliveries, an address the customer’s', async () => {
  const found = await data<{ records: object[]; events: object[] }>('find?q=WAY-1');
  expect(found.body).toMatchObject({
    records: [{ entity: 'product', store: 'commerce', synced: { by: 'backoffice', deleted: false } }],
    events: expect.arrayContaining([expect.objectContaining({ id: 'event-1', outcome: 'applied' })]),
    isEvent: false,
  });
  expect((await data('find?q=event-1')).body).toMatchObject({ records: [], isEvent: true });
  const ada = await data('find?q=ada%40example.com');
  expect(ada.body).toMatchObject({ records: [{ entity: 'customer', store: 'commerce' }] });
  expect(JSON.stringify(ada.body)).not.toMatch(/Byron/);
  expect((await data('find?q=NOBODY')).body).toEqual({ records: [], events: [], isEvent: false });
}, 60_000);

test('failures of one cause are one group, sent again together once it is mended', async () => {
  await faults({ status: 422, count: 3, method: 'POST', path: '/V1/products', body: { message: 'No.' } });
  for (const sku of ['GROUP-1', 'GROUP-2', 'GROUP-3']) {
    await publish(sku, CREATE, { sku, name: 'Bag', price: 1 });
    await platform.delivery(CREATE);
  }
  const { groups } = (await data<{ groups: Group[] }>('causes')).body;
  const group = groups.find(({ text }) => text.includes('No.'));
  expect(group).toMatchObject({ count: 3, target: 'commerce', entities: { product: 3 } });
  const filter = { cause: group?.id ?? '' };
  const replay = (body: object) => data<{ replayed: object[] }>('replay', { method: 'POST', body });
  expect((await replay({ filter, dryRun: true })).body.replayed).toHaveLength(3);
  const { replayed } = (await replay({ filter, rate: 50 })).body;
  expect(replayed.map((one) => (one as { outcome: string }).outcome)).toEqual(['applied', 'applied', 'applied']);
  expect((await data<{ groups: Group[] }>('causes')).body.groups.some(({ id }) => id === group?.id)).toBe(false);
}, 60_000);

test('failures of one cause are discarded together, with a reason', async () => {
  for (const id of ['901', '902']) {
    await publish(`gone-${id}`, STATUS, { id, status: 'complete' });
    await platform.delivery(STATUS);
  }
  const { groups } = (await data<{ groups: Group[] }>('causes')).body;
  const group = groups.find(({ entities }) => entities.order === 2);
  const filter = { cause: group?.id ?? '' };
  const discard = (body: object) => data('discard', { method: 'POST', body });
  expect(await discard({ filter })).toMatchObject({ status: 400, body: { error: expect.stringContaining('reason') } });
  expect(await discard({ filter: {}, reason: 'All of them' })).toMatchObject({ status: 400 });
  expect((await discard({ filter, reason: 'A test', dryRun: true })).body).toEqual({ dryRun: true, discarded: 2 });
  expect((await data(`failures?cause=${filter.cause}`)).body.failures).toHaveLength(2);
  expect((await discard({ filter, reason: 'A test' })).body).toEqual({ dryRun: false, discarded: 2 });
  expect((await data(`failures?cause=${filter.cause}`)).body.failures).toHaveLength(0);
  const kept = (await data(`failures?state=discarded&cause=${filter.cause}`)).body.failures;
  expect(kept).toMatchObject([{ discarded: { reason: 'A test' } }, { discarded: { reason: 'A test' } }]);
}, 60_000);

test('the overview counts what was delivered, and names what nobody receives', async () => {
  const { body } = await data<{ ways: { package: string; deliveries: object; targets: string[] }[] }>(
    'overview?hours=1',
  );
  const way = body.ways.find(({ package: name }) => name === 'product-backoffice');
  expect(way).toMatchObject({ deliveries: { applied: 1, failed: 3 }, targets: ['commerce', 'saleor', 'strapi'] });
  expect(body).toMatchObject({ health: { ok: true }, chart: { stepMs: 60_000 } });
}, 30_000);

test('the list of events is narrowed and paged', async () => {
  const failed = await data<{ events: { outcome: string }[]; total: number }>('events?outcome=failed');
  expect(new Set(failed.body.events.map(({ outcome }) => outcome))).toEqual(new Set(['failed']));
  expect((await data('events?q=event-1&package=product-backoffice')).body).toMatchObject({ total: 1 });
  expect((await data('events?offset=5000')).body).toMatchObject({ events: [] });
}, 30_000);

test('a sample is published as its system would, and its way is found', async () => {
  const tried = await data<{ id: string }>('try', {
    method: 'POST',
    body: { type: CREATE, value: { sku: 'TRIED', name: 'Bag', price: 1 } },
  });
  expect(tried.body).toMatchObject({ published: 'accepted' });
  await platform.delivery(CREATE);
  expect((await data(`event?id=${tried.body.id}`)).body).toMatchObject({ type: expect.stringContaining(CREATE) });
  expect(await data('try', { method: 'POST', body: { type: 'nobody.wants', value: {} } })).toMatchObject({
    status: 503,
    body: { error: expect.stringContaining('No registration receives nobody.wants') },
  });
}, 30_000);

test('settings are said to be set, and no value of one leaves', async () => {
  const { body } = await data<{ settings: { name: string; set: number }[] }>('settings');
  const secret = body.settings.find(({ name }) => name === 'OAUTH_CLIENT_SECRET');
  expect(secret?.set).toBeGreaterThan(10);
  expect(JSON.stringify(body)).not.toMatch(/local-|whsec_|http/);
}, 30_000);

test.each([
  ['GET', 'nothing', 404],
  ['GET', '', 404],
  ['GET', '__proto__', 404],
  ['GET', 'constructor', 404],
  ['POST', 'overview', 405],
  ['GET', 'discard', 405],
  ['GET', 'find', 400],
  ['GET', 'event', 400],
])('%s %s is answered with %i', async (method, path, status) => {
  const answer = await data(path, { method, ...(method === 'POST' ? { body: {} } : {}) });
  expect(answer.status).toBe(status);
});
