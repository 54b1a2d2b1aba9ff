import { defineConsumer } from '#lib/action/define-consumer';
import { productBackofficeRoutes, productCommerceRoutes, stockBackofficeRoutes } from '#lib/catalogue/generated/routes';
import { stateLedger } from '#lib/delivery/state-ledger';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceSource } from '#lib/systems/commerce/source';
import { commerceTarget } from '#lib/systems/commerce/target';
import { type Counted, countCalls } from '../support/counted-store';
import { createMemoryStore } from '../support/memory-store';

const done = async () => ({ statusCode: 200, body: { success: true } });
const product = { sku: 'TENT-2P', name: 'Tent', price: 1, description: 'Two persons' };
const rows = [{ sku: 'TENT-2P', source: 'default', quantity: 7, outOfStock: false }];

/** The consumers of one ledger, and what each event costs of it. */
function consumers(call = done) {
  const counted: Counted = countCalls(createMemoryStore());
  const ledger = () => stateLedger(counted.store);
  const target = { targets: [commerceTarget], source: backofficeSource, call, ledger };
  const products = defineConsumer({ name: 'product-backoffice', routes: productBackofficeRoutes, ...target });
  const stock = defineConsumer({ name: 'stock-backoffice', routes: stockBackofficeRoutes, ...target });
  const echoes = defineConsumer({
    name: 'product-commerce',
    routes: productCommerceRoutes,
    source: commerceSource,
    targets: [backofficeTarget()],
    call,
    ledger,
  });
  const cost = async (sent: Promise<unknown>) => {
    const { calls, rounds } = counted;
    const answer = await sent;
    return { answer, calls: counted.calls - calls, rounds: counted.rounds - rounds };
  };
  return { products, stock, echoes, cost };
}

const event = (type: string, id: string, data: unknown, second = 0) => ({
  type,
  id,
  time: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  data,
  LOG_LEVEL: 'error',
});
const created = event('be-observer.catalog_product_create', 'e-1', product);
const ok = { statusCode: 200 };

test('a plain event costs eight calls of a key-value store, in seven rounds', async () => {
  const { products, cost } = consumers();
  expect(await cost(products(created))).toMatchObject({ answer: ok, calls: 8, rounds: 7 });
});

test('the event that comes again, and its echo, cost no more', async () => {
  const { products, echoes, cost } = consumers();
  await products(created);
  expect(await cost(products(created))).toMatchObject({ answer: { body: { repeated: true } }, calls: 8, rounds: 7 });
  const echo = event('com.adobe.commerce.observer.catalog_product_save_commit_after', 'e-2', { value: product }, 5);
  expect(await cost(echoes(echo))).toMatchObject({
    answer: { body: { response: { skipped: 'echo' } } },
    calls: 8,
    rounds: 7,
  });
});

test('stock that shares the lease of its product costs no more either', async () => {
  const { stock, cost } = consumers();
  const sent = event('be-observer.catalog_stock_update', 'e-3', rows);
  expect(await cost(stock(sent))).toMatchObject({ answer: ok, calls: 8, rounds: 7 });
});

test('rows of a list are worked on at once', async () => {
  const { stock, cost } = consumers();
  const list = Array.from({ length: 10 }, (_, index) => ({ ...rows[0], sku: `SKU-${index}` }));
  const sent = event('be-observer.catalog_stock_update', 'e-4', list);
  expect(await cost(stock(sent))).toMatchObject({ answer: ok, calls: 80, rounds: 7 });
});

test('a refusal is kept, and cleared by the success that comes later', async () => {
  jest.spyOn(console, 'error').mockImplementation();
  let refuses = true;
  const call = async () =>
    refuses ? { statusCode: 422, body: { success: false, error: 'No.', code: 'rejected' } } : done();
  const { products, cost } = consumers(call);
  // Beside the eight: it looks for an earlier failure, keeps the data and the failure, and looks
  // whether another delivery has applied the event meanwhile, in two places.
  expect(await cost(products(created))).toMatchObject({ answer: { error: { statusCode: 422 } }, calls: 13 });
  refuses = false;
  // Beside the eight: it keeps the outcome for a replay that has begun, and removes both.
  expect(await cost(products(created))).toMatchObject({ answer: ok, calls: 12 });
});
