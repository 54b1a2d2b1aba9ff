import { call } from '../support/http';
import { type Started, start } from '../support/started';

const UPDATE = 'be-observer.catalog_product_update';
const CREATE = 'be-observer.customer_create';
let platform: Started;

beforeAll(async () => {
  platform = await start();
}, 120_000);
afterAll(() => platform.stop());

const send = (type: string, id: string, time: string, data: object) =>
  call(platform.webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json' },
    body: { specversion: '1.0', source: 'test', id, time, type, data },
  });
const product = async (sku: string) => {
  const { status, body } = await call(`${platform.url}/systems/commerce/rest/V1/products/${sku}`);
  return status === 200 ? (body as { name: string }).name : status;
};
const state = (down: boolean) => call(`${platform.url}/admin/state`, { method: 'POST', body: { down } });

test('an event that comes again is answered from memory, and the store is not asked', async () => {
  const time = '2026-01-01T10:00:00Z';
  await send(UPDATE, 'again', time, { sku: 'AGAIN', name: 'One', price: 1 });
  expect(await platform.delivery(UPDATE)).toMatch(/ 200 /);
  await call(`${platform.url}/systems/commerce/faults`, { method: 'POST', body: { status: 500, count: 5 } });
  await send(UPDATE, 'again', time, { sku: 'AGAIN', name: 'One', price: 1 });
  expect(await platform.delivery(UPDATE)).toMatch(/ 200 .* repeated$/);
  await call(`${platform.url}/systems/commerce/faults`, { method: 'DELETE' });
});

test('an older change that comes later is skipped, also when the newer one was a removal', async () => {
  await send(UPDATE, 'new', '2026-01-01T10:00:02Z', { sku: 'ORDER', name: 'New', price: 1 });
  expect(await platform.delivery(UPDATE)).toMatch(/ 200 /);
  await send(UPDATE, 'old', '2026-01-01T10:00:01Z', { sku: 'ORDER', name: 'Old', price: 1 });
  expect(await platform.delivery(UPDATE)).toMatch(/ 200 .* skipped: stale$/);
  expect(await product('ORDER')).toBe('New');
  await send('be-observer.catalog_product_delete', 'gone', '2026-01-01T10:00:05Z', { sku: 'ORDER' });
  await platform.delivery('be-observer.catalog_product_delete');
  await send(UPDATE, 'late', '2026-01-01T10:00:04Z', { sku: 'ORDER', name: 'Late', price: 1 });
  expect(await platform.delivery(UPDATE)).toMatch(/ skipped: stale$/);
  expect(await product('ORDER')).toBe(404);
});

test('of a list of stock only the entries that are old are left out', async () => {
  const STOCK = 'be-observer.catalog_stock_update';
  const entry = (sku: string, quantity: number) => ({ sku, source: 'default', quantity, outOfStock: false });
  await send(STOCK, 's-2', '2026-01-01T10:00:02Z', [entry('S-A', 20)] as object);
  await platform.delivery(STOCK);
  await send(STOCK, 's-1', '2026-01-01T10:00:01Z', [entry('S-A', 10), entry('S-B', 10)] as object);
  await platform.delivery(STOCK);
  const { body } = await call(
    `${platform.url}/systems/commerce/rest/V1/inventory/source-items?searchCriteria%5BpageSize%5D=100`,
  );
  const items = (body as { items: { sku: string; quantity: number }[] }).items;
  const quantity = (sku: string) => items.find((item) => item.sku === sku)?.quantity;
  expect([quantity('S-A'), quantity('S-B')]).toEqual([20, 10]);
});

test('without the State service what may be repeated goes on, and what may not waits', async () => {
  await state(true);
  await send(UPDATE, 'down', '2026-01-01T10:00:00Z', { sku: 'DOWN', name: 'Down', price: 1 });
  expect(await platform.delivery(UPDATE)).toMatch(/ 200 /);
  expect(await product('DOWN')).toBe('Down');
  const customer = { name: 'Ada', lastname: 'Byron', email: 'down@example.com' };
  await send(CREATE, 'wait', '2026-01-01T10:00:00Z', customer);
  expect(await platform.delivery(CREATE)).toMatch(/ 503 .* retry at /);
  await state(false);
  await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: '1m' } });
  expect(await platform.delivery(CREATE)).toMatch(/ 200 /);
}, 60_000);

test('the same shipment sent five times at once is one shipment', async () => {
  const SHIP = 'be-observer.sales_order_shipment_create';
  const data = {
    orderId: 1,
    items: [{ orderItemId: 1, qty: 1 }],
    tracks: [{ trackNumber: 'FIVE', title: 'Parcel', carrierCode: 'ups' }],
  };
  await Promise.all(Array.from({ length: 5 }, () => send(SHIP, 'five', '2026-01-01T10:00:00Z', data)));
  const lines = [];
  for (let n = 0; n < 5; n++) {
    lines.push(await platform.delivery(SHIP));
  }
  expect(lines.filter((line) => line.endsWith('repeated'))).toHaveLength(4);
  const { body } = await call(`${platform.url}/systems/commerce/rest/V1/shipments?searchCriteria%5BpageSize%5D=100`);
  expect(JSON.stringify(body).split('"FIVE"')).toHaveLength(2);
});
