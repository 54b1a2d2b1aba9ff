import fc from 'fast-check';
import { productBackofficeRoutes, stockBackofficeRoutes } from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { KeyedMutex } from '#lib/delivery/keyed-mutex';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { commerceTarget } from '#lib/systems/commerce/target';
import { saleorTarget } from '#lib/systems/saleor/target';
import { createMemoryStore } from '../support/memory-store';

// Properties take long beside other tests on two cores.
jest.setTimeout(180_000);

const ROUTES: Readonly<Record<string, Route>> = { ...productBackofficeRoutes, ...stockBackofficeRoutes };
const PRODUCT = 'be-observer.catalog_product_update';
/** Either writes a quantity that it has read: an update the store itself, a creation the relay. */
const SAVES = ['be-observer.catalog_product_create', PRODUCT];
const STOCK = 'be-observer.catalog_stock_update';
const product = { sku: 'TENT-2P', name: 'Tent', price: 1 };
const rows = [
  { sku: 'MUG', source: 'default', quantity: 1, outOfStock: false },
  { sku: 'TENT-2P', source: 'default', quantity: 7, outOfStock: false },
];

let now = Date.UTC(2026, 0, 1);
const silent = () => {};

/** Delivers in a process of its own: nothing but the store is shared. */
function deliver(
  store: KeyValueStore,
  type: string,
  data: unknown,
  work: () => Promise<void>,
  target = commerceTarget,
) {
  const route = ROUTES[type];
  if (route === undefined) {
    throw new Error(`No event ${type}.`);
  }
  const endsAt = now + 50_000;
  const deadline = {
    endsAt,
    total: 50_000,
    remaining: () => endsAt - now,
    shortened: () => deadline,
    signal: () => new AbortController().signal,
    sleep: async () => {},
  };
  const context = {
    config: readConfig({}),
    deadline,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
  const call = async () => {
    await work();
    return { statusCode: 200, body: { success: true } };
  };
  const once = deliverOnce(call, {
    ledger: stateLedger(store),
    terms: deliveryTerms({ source: backofficeSource, target, route, creates: false }, context),
    requiresLedger: false,
    unrepeatable: false,
    now: () => now,
    mutex: new KeyedMutex(),
  });
  const event = { id: type, type, time: new Date(now).toISOString(), retryCount: 0 };
  return once({ event, data, handler: route.handler, target: target.name }, context);
}

test('a product and the stock of its SKU take turns in Adobe Commerce, in Saleor they need not', async () => {
  const held = async (target: typeof commerceTarget) => {
    const store = createMemoryStore(() => now);
    void deliver(store, PRODUCT, product, () => new Promise(() => {}), target);
    await new Promise(setImmediate);
    return deliver(store, STOCK, rows, async () => {}, target);
  };
  await expect(held(commerceTarget)).rejects.toMatchObject({ kind: 'busy' });
  expect(await held(saleorTarget)).toMatchObject({ statusCode: 200 });
});

test('whatever the order of the steps, neither the store’s own save of a product nor a new product, writes an old quantity back', async () => {
  const pauses = fc.array(fc.nat(4), { minLength: 60, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(pauses, fc.boolean(), fc.constantFrom(...SAVES), async (lengths, stockFirst, type) => {
      now += 86_400_000;
      const memory = createMemoryStore(() => now);
      const next = lengths[Symbol.iterator]();
      const pause = async () => {
        for (let n = next.next().value ?? 0; n >= 0; n--) {
          await new Promise(setImmediate);
        }
      };
      const paused =
        <Args extends unknown[], T>(verb: (...args: Args) => Promise<T>) =>
        async (...args: Args) => {
          await pause();
          return verb(...args);
        };
      const store: KeyValueStore = {
        get: paused(memory.get),
        put: paused(memory.put),
        delete: paused(memory.delete),
        list: paused(memory.list),
      };
      let quantity = 1;
      const save = async () => {
        const read = quantity;
        await pause();
        quantity = read;
      };
      const set = async () => {
        await pause();
        quantity = 7;
      };
      const untilDone = async (event: string, data: unknown, work: () => Promise<void>) => {
        for (;;) {
          try {
            return await deliver(store, event, data, work);
          } catch (error) {
            if (!(error instanceof RelayError) || error.kind !== 'busy') {
              throw error;
            }
            // The queue comes again, and by then a claim that nobody won is over.
            now += 2_000;
          }
        }
      };
      const both = [() => untilDone(type, product, save), () => untilDone(STOCK, rows, set)];
      await Promise.all((stockFirst ? both.reverse() : both).map((start) => start()));
      expect(quantity).toBe(7);
    }),
    { numRuns: 200 },
  );
});
