import { call } from '../support/http';
import { type Started, start } from '../support/started';

const UPDATE = 'be-observer.catalog_product_update';
const CREATE = 'be-observer.customer_create';
const STOCK = 'be-observer.catalog_stock_update';
const ECHO = 'com.adobe.commerce.observer.catalog_product_save_commit_after';
let platform: Started;

beforeAll(async () => {
  platform = await start({ env: { RELAY_LEDGER: 'database' } });
}, 120_000);
afterAll(() => platform.stop());

const send = (type: string, id: string, second: number, data: object) =>
  call(platform.webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json' },
    body: { specversion: '1.0', source: 'test', id, time: `2026-01-01T10:00:0${second}Z`, type, data },
  });
const counts = async (service: 'state' | 'database') => {
  const { body } = await call(`${platform.url}/admin/${service}`);
  return (body as { calls: Record<string, number> }).calls;
};
/** What an event costs of the database. */
const cost = async (type: string, id: string, second: number, data: object, echo = false) => {
  const before = await counts('database');
  await send(type, id, second, data);
  const line = await platform.delivery(type);
  if (echo) {
    expect(await platform.delivery(ECHO)).toMatch(/ skipped: echo$/);
  }
  const after = await counts('database');
  const made = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return { line, calls: Object.fromEntries(made.filter(([, count]) => count > 0)) };
};

test('an event costs two calls of the database, so does its echo, and nothing of State', async () => {
  const calls = { findOneAndUpdate: 1, updateOne: 1 };
  const product = (name: string) => ({ sku: 'TWO', name, price: 1 });
  const before = await counts('state');
  expect(await cost(UPDATE, 'a', 5, product('New'), true)).toEqual({
    line: expect.stringMatching(/ 200 /),
    calls: { findOneAndUpdate: 2, updateOne: 2 },
  });
  // As it comes again, or too late.
  expect(await cost(UPDATE, 'a', 5, product('New'))).toEqual({ line: expect.stringMatching(/repeated$/), calls });
  expect(await cost(UPDATE, 'b', 1, product('Old'))).toEqual({ line: expect.stringMatching(/stale$/), calls });
  expect(await counts('state')).toEqual(before);
});

test('a list costs three', async () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({
    ...{ sku: `ROW-${index}`, source: 'default', quantity: index, outOfStock: false },
  }));
  expect(await cost(STOCK, 'list', 1, rows)).toEqual({
    line: expect.stringMatching(/ 200 /),
    calls: { bulkWrite: 2, findArray: 1 },
  });
});

test('without the database what may be repeated goes on, and what may not waits', async () => {
  const down = (value: boolean) => call(`${platform.url}/admin/database`, { method: 'POST', body: { down: value } });
  await down(true);
  await send(UPDATE, 'down', 1, { sku: 'DOWN', name: 'Down', price: 1 });
  expect(await platform.delivery(UPDATE)).toMatch(/ 200 /);
  const customer = { name: 'Ada', lastname: 'Byron', email: 'down@example.com' };
  await send(CREATE, 'wait', 1, customer);
  expect(await platform.delivery(CREATE)).toMatch(/ 503 .* retry at /);
  await down(false);
  await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: '1m' } });
  expect(await platform.delivery(CREATE)).toMatch(/ 200 /);
}, 60_000);
