import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import { saleorStockViews } from '#lib/flows/backoffice-saleor/stock-views';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { saleorSource } from '#lib/systems/saleor/source';
import { saleorTarget } from '#lib/systems/saleor/target';
import { createMemoryStore } from '../support/memory-store';

const START = Date.UTC(2026, 0, 1);
let clock = START;
let memory = createMemoryStore(() => clock);
beforeEach(() => {
  clock = START;
  memory = createMemoryStore(() => clock);
});

const silent = () => {};
const context = () => ({
  config: readConfig({ SALEOR_WAREHOUSES: 'default=berlin' }),
  deadline: createDeadline(clock + 50_000, () => clock),
  log: { debug: silent, info: silent, warn: silent, error: silent },
});
const ROUTES: Readonly<Record<string, Route>> = Object.assign({}, ...Object.values(routes));
const toBackoffice = backofficeTarget(saleorStockViews);

/** Delivers rows of stock; resolves to the handler's rows, or to why there was nothing to do. */
async function deliver(type: string, data: readonly unknown[]): Promise<unknown> {
  const route = ROUTES[type];
  if (route === undefined) {
    throw new Error(`No event ${type}.`);
  }
  clock += 1_000;
  const [source, target] = type.startsWith('saleor.') ? [saleorSource, toBackoffice] : [backofficeSource, saleorTarget];
  let applied: unknown;
  const once = deliverOnce(
    async (delivery) => {
      applied = delivery.data;
      return { statusCode: 200, body: { success: true } };
    },
    {
      ledger: stateLedger(memory),
      terms: deliveryTerms({ source, target, route, creates: false }, context()),
      requiresLedger: true,
      unrepeatable: false,
      now: () => clock,
    },
  );
  const event = { id: `${clock}`, type, source: source.name, time: new Date(clock).toISOString(), retryCount: 0 };
  const { body } = await once({ event, data, handler: route.handler, target: target.name }, context());
  return applied ?? (body as { skipped?: string }).skipped;
}

const CHANGED = 'saleor.stock_changed';
const FROM_BACKOFFICE = 'be-observer.catalog_stock_update';
const row = (quantity: number, quantityAllocated = 0, sku = 'TENT-2P') => ({
  productVariant: { id: `id of ${sku}`, sku },
  warehouse: { id: 'w1', slug: 'berlin' },
  ...{ quantity, quantityAllocated },
});
const gone = { productVariant: row(0).productVariant, warehouse: { id: 'w2', slug: 'cologne' }, gone: true };
const entry = (quantity: number, outOfStock = false) => ({ sku: 'TENT-2P', source: 'default', quantity, outOfStock });

test('of a list only the rows that say something new are told', async () => {
  expect(await deliver(CHANGED, [row(5), row(7, 0, 'STOVE-1')])).toEqual([row(5), row(7, 0, 'STOVE-1')]);
  expect(await deliver(CHANGED, [row(5), row(6, 0, 'STOVE-1')])).toEqual([row(6, 0, 'STOVE-1')]);
  expect(await deliver(CHANGED, [row(5), row(6, 0, 'STOVE-1')])).toBe('unchanged');
});

test('what the back office set is known, and what orders set aside of it is told', async () => {
  expect(await deliver(FROM_BACKOFFICE, [entry(12)])).toEqual([entry(12)]);
  expect(await deliver(CHANGED, [row(12)])).toBe('echo');
  expect(await deliver(CHANGED, [row(12, 1)])).toEqual([row(12, 1)]);
  expect(await deliver(CHANGED, [row(11)])).toEqual([row(11)]);
});

test('Saleor has whole numbers, and none of what is out of stock: it is not told so to who knows', async () => {
  expect(await deliver(FROM_BACKOFFICE, [entry(12.7)])).toEqual([entry(12.7)]);
  expect(await deliver(CHANGED, [row(12)])).toBe('echo');
  expect(await deliver(FROM_BACKOFFICE, [entry(30, true)])).toEqual([entry(30, true)]);
  expect(await deliver(CHANGED, [row(0)])).toBe('echo');
});

test('a quantity that staff set back after the back office changed it is told', async () => {
  expect(await deliver(CHANGED, [row(12)])).toEqual([row(12)]);
  expect(await deliver(FROM_BACKOFFICE, [entry(20)])).toEqual([entry(20)]);
  expect(await deliver(CHANGED, [row(12)])).toEqual([row(12)]);
});

test('a stock that is gone is told where there was some, and once', async () => {
  expect(await deliver(CHANGED, [gone])).toBe('untold');
  expect(await deliver(CHANGED, [{ ...gone, gone: false, quantity: 3 }])).toHaveLength(1);
  expect(await deliver(CHANGED, [gone])).toEqual([gone]);
  expect(await deliver(CHANGED, [gone])).toBe('unchanged');
});
