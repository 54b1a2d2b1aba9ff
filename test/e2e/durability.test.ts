import { call } from '../support/http';
import { start, temporaryFolder } from '../support/started';

const EVENT = 'be-observer.catalog_product_create';

// Two starts of the platform and a kill take longer beside other tests on two cores.
jest.setTimeout(120_000);

test('kill -9 during a delivery loses no accepted event', async () => {
  const folder = temporaryFolder();
  const before = await start({ folder });
  // The store is slow, so the deliveries are under way when the process dies.
  await call(`${before.url}/systems/commerce/faults`, { method: 'POST', body: { delay: 20_000, count: 100 } });
  const skus = Array.from({ length: 10 }, (_, index) => `DURABLE-${index}`);
  const answers = await Promise.all(
    skus.map((sku) =>
      call(before.webhook, { method: 'POST', body: { data: { event: EVENT, value: { sku, name: sku, price: 1 } } } }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(skus.map(() => 200));
  await before.kill();

  const after = await start({ folder });
  for (const _sku of skus) {
    expect(await after.delivery(EVENT)).toContain('  200  ');
  }
  for (const sku of skus) {
    expect((await call(`${after.url}/systems/commerce/rest/V1/products/${sku}`)).status).toBe(200);
  }
  await after.stop();
});

test('duplicates, delays, a store that fails in every way and kill -9: what was accepted arrives', async () => {
  const folder = temporaryFolder();
  const before = await start({ folder });
  const misbehave = async (url: string) => {
    const chaos = { duplicate: 0.2, reorder: 0.3, drop: 0.2, delay: 2_000, seed: 1 };
    await call(`${url}/admin/chaos`, { method: 'POST', body: chaos });
    for (const fault of [
      { status: 503, count: 15 },
      { status: 429 },
      { status: 401, count: 4 },
      { reset: true, count: 5 },
    ]) {
      await call(`${url}/systems/commerce/faults`, { method: 'POST', body: fault });
    }
  };
  const publish = async (webhook: string, sku: string) => {
    const value = { sku, name: sku, price: 1 };
    return (await call(webhook, { method: 'POST', body: { data: { uid: sku, event: EVENT, value } } })).status === 200;
  };
  await misbehave(before.url);
  const skus = Array.from({ length: 40 }, (_, index) => `STORM-${index}`);
  const accepted = await Promise.all(skus.slice(0, 20).map((sku) => publish(before.webhook, sku)));
  const cut = Promise.all(skus.slice(20).map((sku) => publish(before.webhook, sku).catch(() => false)));
  await before.kill();
  accepted.push(...(await cut));

  const after = await start({ folder });
  await misbehave(after.url);
  // A caller sends again what was not accepted.
  for (const [index, sku] of skus.entries()) {
    expect(accepted[index] || (await publish(after.webhook, sku))).toBe(true);
  }
  await call(`${after.url}/admin/clock`, { method: 'POST', body: { advance: '2h' } });
  for (const sku of skus) {
    expect([sku, (await call(`${after.url}/systems/commerce/rest/V1/products/${sku}`)).status]).toEqual([sku, 200]);
  }

  // The store's check of signatures has not moved with the platform's time.
  await call(`${after.url}/admin/chaos`, { method: 'DELETE' });
  await call(`${after.url}/systems/commerce/faults`, { method: 'DELETE' });
  expect(await publish(after.webhook, 'LATE')).toBe(true);
  await call(`${after.url}/admin/clock`, { method: 'POST', body: { advance: 0 } });
  expect((await call(`${after.url}/systems/commerce/rest/V1/products/LATE`)).status).toBe(200);
  await after.stop();
});
