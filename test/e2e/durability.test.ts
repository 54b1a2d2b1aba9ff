import { call } from '../support/http';
import { start, temporaryFolder } from '../support/started';

const EVENT = 'be-observer.catalog_product_create';

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
