import { main as stockUpdated } from '../../actions/stock/backoffice/updated';
import { CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
});
afterAll(() => store.stop());

const item = (sku: string, quantity: number, source = 'default') => ({ sku, source, quantity, outOfStock: false });
const PATH = '/V1/inventory/source-items';

test('of a list with an unknown source all others are set', async () => {
  const list = Array.from({ length: 5 }, (_, n) => item(`LIST-${n}`, n + 1, n === 3 ? 'nowhere' : 'default'));
  expect(await store.run(stockUpdated, list)).toMatchObject({
    statusCode: 404,
    error: '1 of 5 quantities were not set, the others were. LIST-3 in nowhere: Adobe Commerce has no such source.',
    refused: [3],
  });
  for (const [n, quantity] of [1, 2, 3, undefined, 5].entries()) {
    expect(await store.stockOf(`LIST-${n}`)).toBe(quantity);
  }
});

test('of a list with a quantity beyond the store’s limit all others are set', async () => {
  expect(await store.run(stockUpdated, [item('MOST-1', 100_000_000), item('MOST-2', 5)])).toMatchObject({
    statusCode: 422,
    error:
      '1 of 2 quantities were not set, the others were. MOST-1 in default: Adobe Commerce takes quantities up to 99999999.',
  });
  expect(await store.stockOf('MOST-1')).toBeUndefined();
  expect(await store.stockOf('MOST-2')).toBe(5);
});

test('a SKU that the store would cut sets no other product’s quantity, and keeps no row back', async () => {
  const [short, long] = ['L'.repeat(64), 'L'.repeat(65)];
  expect(await store.run(stockUpdated, [item(short, 3), item(long, 8)])).toMatchObject({
    statusCode: 422,
    error: `1 of 2 quantities were not set, the others were. ${long} in default: Adobe Commerce takes SKUs of up to 64 letters.`,
    refused: [1],
  });
  expect(await store.stockOf(short)).toBe(3);
});

test('a deadlock is no unknown source: the list comes again', async () => {
  await store.fail({ status: 400, body: { message: 'Could not save Source Item' }, method: 'POST', path: PATH });
  expect(await store.run(stockUpdated, [item('LOCKED-1', 4)])).toMatchObject({
    statusCode: 503,
    calls: [`POST ${PATH} 400`, 'GET /V1/inventory/sources/default 200'],
  });
  await store.fail({ deadlock: true, path: PATH });
  expect(await store.run(stockUpdated, [item('LOCKED-1', 4)])).toMatchObject({ statusCode: 503 });
  expect((await store.run(stockUpdated, [item('LOCKED-1', 4)])).statusCode).toBe(200);
  expect(await store.stockOf('LOCKED-1')).toBe(4);
});

test('a product’s save that takes long writes over what is set meanwhile, as the real store’s does', async () => {
  const product = { sku: 'SLOW-1', name: 'Slow', attribute_set_id: 4 };
  await store.act('POST', 'products', { product });
  await store.run(stockUpdated, [item('SLOW-1', 4)]);
  await store.fail({ delay: 300, within: true, method: 'PUT', path: '/V1/products/SLOW-1' });
  const saved = store.act('PUT', 'products/SLOW-1', { product });
  while ((await store.faults()).length > 0) {
    // It has not begun.
  }
  await store.run(stockUpdated, [item('SLOW-1', 9)]);
  expect(await store.stockOf('SLOW-1')).toBe(9);
  expect((await saved).status).toBe(200);
  expect(await store.stockOf('SLOW-1')).toBe(4);
});

test('where the answer alone is lost, the list comes again, and is as it was', async () => {
  await store.fail({ status: 503, after: true, path: PATH });
  expect((await store.run(stockUpdated, [item('LOST-1', 4)])).statusCode).toBe(503);
  expect(await store.stockOf('LOST-1')).toBe(4);
  expect((await store.run(stockUpdated, [item('LOST-1', 4)])).statusCode).toBe(200);
});

test('blanks around a SKU are no part of it, and its letters may be small or large', async () => {
  expect((await store.run(stockUpdated, [item(' SAME-1 ', 4), item('same-1', 5)])).statusCode).toBe(200);
  expect(store.exchanges[0]?.request).toEqual({
    sourceItems: [{ sku: 'same-1', source_code: 'default', quantity: 5, status: 1 }],
  });
});

test('a hundred rows, as many as an event has, are one request; a refused one is found by halves', async () => {
  const rows = Array.from({ length: 100 }, (_, n) => item(`BULK-${n}`, n));
  expect(await store.run(stockUpdated, rows)).toMatchObject({ statusCode: 200, calls: [`POST ${PATH} 200`] });
  const { refused, calls } = await store.run(stockUpdated, [...rows.slice(1), item('BULK-0', 1, 'nowhere')]);
  expect(refused).toEqual([99]);
  // 100, 50 twice, 25 twice, 13 and 12, 6 twice, 3 twice, 2 and 1, and the source once or more.
  expect(calls.filter((call) => call.startsWith('POST')).length).toBeLessThanOrEqual(15);
});
