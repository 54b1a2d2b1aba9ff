import { defineConsumer } from '#lib/action/define-consumer';
import { productCommerceRoutes } from '#lib/catalogue/generated/routes';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { Delivery } from '#lib/delivery/types';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { canonicalType, isNew, recordOf } from '#lib/systems/commerce/event';
import { commerceSource } from '#lib/systems/commerce/source';
import { createMemoryStore } from '../support/memory-store';

const SAVED = 'com.adobe.commerce.observer.catalog_product_save_commit_after';

test.each([
  ['without a prefix', SAVED, SAVED],
  ['with one', 'com.adobe.commerce.my_app.observer.catalog_product_save_commit_after', SAVED],
  ['a plugin’s', 'com.adobe.commerce.app.plugin.magento.x.save', 'com.adobe.commerce.plugin.magento.x.save'],
  ['the back office’s', 'be-observer.customer_create', 'be-observer.customer_create'],
])('the type of an event %s', (_name, type, canonical) => {
  expect(canonicalType(type)).toBe(canonical);
});

test.each([
  ['Commerce says so', { _isNew: true, created_at: 'a', updated_at: 'b' }, true],
  ['Commerce says not', { _isNew: false, created_at: 'a', updated_at: 'a' }, false],
  ['Commerce says so in a text', { _isNew: '1' }, true],
  ['the dates are the same', { created_at: '2026-01-01 00:00:00', updated_at: '2026-01-01 00:00:00' }, true],
  ['the dates differ', { created_at: '2026-01-01 00:00:00', updated_at: '2026-01-01 00:00:01' }, false],
  ['there are no dates', {}, false],
  ['there is nothing', null, false],
])('whether a record is new: %s', (_name, data, expected) => {
  expect(isNew(data)).toBe(expected);
});

test('Commerce’s wrapping is taken off, and nothing else', () => {
  expect(recordOf({ key: 'k', value: { sku: 'A' } })).toEqual({ sku: 'A' });
  expect(recordOf({ sku: 'A', value: 'x' })).toEqual({ sku: 'A', value: 'x' });
});

test.each([
  [{ sku: 'A', _isNew: true }, 'product-commerce/created'],
  [{ sku: 'A', _isNew: false }, 'product-commerce/updated'],
])('%j goes to %s, also when the event has a prefix', async (value, handler) => {
  jest.spyOn(console, 'info').mockImplementation();
  const deliver = jest.fn(async (_delivery: Delivery) => ({ statusCode: 200, body: { success: true } }));
  const main = defineConsumer({
    name: 'product-commerce',
    source: commerceSource,
    routes: productCommerceRoutes,
    targets: [backofficeTarget()],
    call: deliver,
    ledger: () => stateLedger(createMemoryStore()),
  });
  const type = 'com.adobe.commerce.app.observer.catalog_product_save_commit_after';
  expect(await main({ type, id: 'e', data: { key: 'k', value } })).toMatchObject({ statusCode: 200, body: { type } });
  expect(deliver.mock.calls[0]?.[0]).toMatchObject({ handler, data: value });
});
