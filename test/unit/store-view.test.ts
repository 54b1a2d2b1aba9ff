import { defineConsumer } from '#lib/action/define-consumer';
import { orderCommerceRoutes, productCommerceRoutes } from '#lib/catalogue/generated/routes';
import { readConfig } from '#lib/core/config';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { Delivery } from '#lib/delivery/types';
import { changedProductFromCommerce, productFromCommerce } from '#lib/flows/backoffice-commerce/product';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceSource } from '#lib/systems/commerce/source';
import { createMemoryStore } from '../support/memory-store';

const SAVED = 'com.adobe.commerce.observer.catalog_product_save_commit_after';
const GONE = 'com.adobe.commerce.observer.catalog_product_delete_commit_after';
const ORDER = 'com.adobe.commerce.observer.sales_order_save_commit_after';
const TOLD = { COMMERCE_STORE_VIEW_SAVES: 'tell' };

/** A back office that keeps what it is told, each as `handler: name`. */
function told(settings: Record<string, string> = {}) {
  const heard: unknown[] = [];
  let id = 0;
  const main = defineConsumer({
    ...{ name: 'commerce', source: commerceSource, targets: [backofficeTarget()] },
    routes: { ...productCommerceRoutes, ...orderCommerceRoutes },
    call: async ({ data, handler }: Delivery) => {
      heard.push(`${handler}: ${Object(data).name}`);
      return { statusCode: 200, body: { success: true } };
    },
    ledger: (() => {
      const store = createMemoryStore();
      return () => stateLedger(store);
    })(),
  });
  const send = async (type: string, second: number, value: object) => {
    const time = `2026-01-31T09:00:0${second}Z`;
    const answer = await main({ ...settings, type, id: `e-${id++}`, time, data: { value } });
    return Object(Object(Object(answer).body).response);
  };
  return { heard, send };
}
const saved = (name: string, store_id: string | number, more: object = {}) => ({
  ...{ sku: 'A', name, store_id, _isNew: false },
  ...more,
});

beforeEach(() => {
  jest.spyOn(console, 'info').mockImplementation();
});

test('what is saved in one store view is no news of the product', async () => {
  const { heard, send } = told();
  expect(await send(SAVED, 5, saved('Zelt', '2'))).toEqual({
    success: true,
    message: 'It was saved in the store view 2 alone (COMMERCE_STORE_VIEW_SAVES)',
    skipped: 'left out',
  });
  // Nothing of it is remembered: the product's own save is neither old nor an echo.
  await send(SAVED, 4, saved('Zelt', 0));
  expect(heard).toEqual(['product-commerce/updated: Zelt']);
});

test('a new product is one, whichever store view it was made in', async () => {
  const { heard, send } = told();
  await send(SAVED, 1, saved('Tent', 1, { _isNew: true }));
  expect(heard).toEqual(['product-commerce/created: Tent']);
});

test('where it is told, each store view is a record of its own', async () => {
  const { heard, send } = told(TOLD);
  await send(SAVED, 5, saved('Zelt', '2'));
  await send(SAVED, 4, saved('Tent', '0'));
  await send(SAVED, 3, saved('Tente', 3));
  expect(await send(SAVED, 4, saved('Old', '2'))).toMatchObject({ skipped: 'stale' });
  expect(heard).toEqual([
    'product-commerce/updated: Zelt',
    'product-commerce/updated: Tent',
    'product-commerce/updated: Tente',
  ]);
  // With the product its store views are gone.
  await send(GONE, 8, { sku: 'A' });
  expect(await send(SAVED, 7, saved('Zelt', '2'))).toMatchObject({ skipped: 'stale' });
});

test('the store view that the relay writes to is the product', async () => {
  const { heard, send } = told({ COMMERCE_STORE_ID: '2' });
  await send(SAVED, 1, saved('Zelt', '2'));
  expect(await send(SAVED, 2, saved('Tent', '0'))).toMatchObject({ skipped: 'left out' });
  expect(heard).toEqual(['product-commerce/updated: Zelt']);
});

test('the store view of an order says where it was placed', async () => {
  const { heard, send } = told();
  await send(ORDER, 1, { id: '1', store_id: '2', status: 'pending' });
  expect(heard).toHaveLength(1);
});

test('the back office gets the store view’s number, and no text that is not set', () => {
  const product = { sku: 'A', name: false, description: false, price: '5.0000', store_id: '2' } as const;
  expect(changedProductFromCommerce(product, { config: readConfig(TOLD) })).toEqual({
    sku: 'A',
    price: 5,
    storeView: '2',
  });
  expect(productFromCommerce(product)).toEqual({ sku: 'A', price: 5 });
});
