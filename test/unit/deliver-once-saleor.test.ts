import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { valueFingerprints } from '#lib/delivery/fingerprint';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import type { DeliveryAnswer } from '#lib/delivery/types';
import { customerInSaleor } from '#lib/flows/backoffice-saleor/customer';
import { saleorViewsWithProducts } from '#lib/flows/backoffice-saleor/product-views';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceTarget } from '#lib/systems/commerce/target';
import { saleorProductTarget } from '#lib/systems/saleor/product-target';
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
  config: readConfig({}),
  deadline: createDeadline(clock + 50_000, () => clock),
  log: { debug: silent, info: silent, warn: silent, error: silent },
});
const ROUTES: Readonly<Record<string, Route>> = Object.assign({}, ...Object.values(routes));
const toBackoffice = backofficeTarget(saleorViewsWithProducts);

/**
 * Delivers an event of the catalogue; resolves to what was done with it. `second` is when it
 * happened.
 */
async function deliver(
  type: string,
  data: unknown,
  second: number,
  store = saleorProductTarget,
  send = async (): Promise<DeliveryAnswer> => ({ statusCode: 200, body: { done: true } }),
): Promise<string> {
  const route = ROUTES[type];
  if (route === undefined) {
    throw new Error(`No event ${type}.`);
  }
  clock += 1_000;
  const [source, target] = type.startsWith('saleor.') ? [saleorSource, toBackoffice] : [backofficeSource, store];
  const once = deliverOnce(send, {
    ledger: stateLedger(memory),
    terms: deliveryTerms({ source, target, route, creates: route.creates === true }, context()),
    requiresLedger: route.requiresLedger?.includes(target.name) === true,
    unrepeatable: route.unrepeatable === true,
    now: () => clock,
  });
  const time = new Date(START + second * 1_000).toISOString();
  const event = { id: `${clock}`, type, source: source.name, time, retryCount: 0 };
  const { body } = await once({ event, data, handler: route.handler, target: target.name }, context());
  const { skipped = 'done' } = body as { skipped?: string };
  return skipped;
}

const at = (second: number) => new Date(START + second * 1_000).toISOString().replace('Z', '123+00:00');
const variant = (fields: object = {}, second = 0) => ({
  id: 'v1',
  sku: 'TENT-2P',
  name: 'TENT-2P',
  updatedAt: at(second),
  product: { id: 'p1', name: 'Tent', description: '{"blocks":[{"type":"paragraph","data":{"text":"Dry."}}]}' },
  channelListings: [{ price: { amount: 10, currency: 'EUR' }, channel: { slug: 'main' } }],
  ...fields,
});
const UPDATED = 'saleor.product_variant_updated';
const FROM_BACKOFFICE = 'be-observer.catalog_product_update';
const product = (fields: object = {}) => ({ sku: 'TENT-2P', name: 'Tent', price: 10, description: 'Dry.', ...fields });

test('the same state again is nothing new, however often Saleor tells of it', async () => {
  expect(await deliver(UPDATED, variant(), 1)).toBe('done');
  expect(await deliver(UPDATED, variant({}, 5), 5)).toBe('unchanged');
  expect(await deliver('saleor.product_updated', [variant({}, 6)], 6)).toBe('unchanged');
  const dearer = { channelListings: [{ price: { amount: 11, currency: 'EUR' }, channel: { slug: 'main' } }] };
  expect(await deliver(UPDATED, variant(dearer, 7), 7)).toBe('done');
  expect(await deliver(UPDATED, variant({}, 8), 8)).toBe('done');
  // It was noted when it came last: what is older is old.
  expect(await deliver(UPDATED, variant(dearer, 6), 6)).toBe('stale');
});

test('what the back office wrote comes back as an echo, also where Saleor does not say who it was', async () => {
  expect(await deliver(FROM_BACKOFFICE, product(), 1)).toBe('done');
  expect(await deliver(UPDATED, variant(), 2)).toBe('echo');
  expect(await deliver(UPDATED, variant({ product: { id: 'p1', name: 'Igloo' } }, 3), 3)).toBe('done');
});

test('what the back office was told and says again is an echo: the round trip comes to rest', async () => {
  expect(await deliver(UPDATED, variant(), 1)).toBe('done');
  expect(await deliver(FROM_BACKOFFICE, product(), 2)).toBe('echo');
  expect(await deliver(FROM_BACKOFFICE, product({ price: 12 }), 3)).toBe('done');
  const dearer = { channelListings: [{ price: { amount: 12, currency: 'EUR' }, channel: { slug: 'main' } }] };
  expect(await deliver(UPDATED, variant(dearer, 4), 4)).toBe('echo');
  // Set back by the merchant: told before, but not what holds since.
  expect(await deliver(UPDATED, variant({}, 5), 5)).toBe('done');
});

describe('all that is told is compared', () => {
  const listing = (amount: number, currency: string, slug: string) => ({
    price: { amount, currency },
    channel: { slug },
  });
  const priced = (dollars: number, second: number) =>
    variant({ channelListings: [listing(10, 'EUR', 'main'), listing(dollars, 'USD', 'us')] }, second);
  /** As a handler answers that has read the record back. */
  const readBack = (dollars: number) => async (): Promise<DeliveryAnswer> => {
    const view = saleorViewsWithProducts(context()).product?.(priced(dollars, 0)) ?? {};
    const { updatedAt: _when, ...record } = view;
    return { statusCode: 200, body: { done: true }, has: valueFingerprints(record) };
  };

  test('a price in a second currency that the merchant changes is told; what the store answered is an echo', async () => {
    expect(await deliver(FROM_BACKOFFICE, product(), 1, saleorProductTarget, readBack(11))).toBe('done');
    expect(await deliver(UPDATED, priced(11, 2), 2)).toBe('echo');
    expect(await deliver(UPDATED, priced(12, 3), 3)).toBe('done');
    expect(await deliver(UPDATED, priced(12, 4), 4)).toBe('unchanged');
  });

  test('the back office’s own echo of it is one, and a price that it then changes is not', async () => {
    expect(await deliver(UPDATED, priced(11, 1), 1)).toBe('done');
    const prices = [
      { amount: 11, currency: 'USD', channel: 'us' },
      { amount: 10, currency: 'EUR', channel: 'main' },
    ];
    expect(await deliver(FROM_BACKOFFICE, product({ prices }), 2)).toBe('echo');
    const dearer = prices.map((price) => ({ ...price, amount: price.amount + 1 }));
    expect(await deliver(FROM_BACKOFFICE, product({ prices: dearer }), 3)).toBe('done');
  });

  test('a customer’s group that alone has changed is written, and stays known beside what the store tells', async () => {
    const user = { id: 'u1', email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron' };
    const own = { id: 'u1', name: 'Ada', lastname: 'Byron', email: 'ada@example.com' };
    expect(await deliver('saleor.customer_updated', { ...user, updatedAt: at(1) }, 1)).toBe('done');
    expect(await deliver('be-observer.customer_update', own, 2)).toBe('echo');
    expect(await deliver('be-observer.customer_update', { ...own, groupId: 5 }, 3)).toBe('done');
    expect(await deliver('saleor.customer_updated', { ...user, firstName: 'Augusta', updatedAt: at(4) }, 4)).toBe(
      'done',
    );
    expect(await deliver('be-observer.customer_update', { ...own, name: 'Augusta', groupId: 5 }, 5)).toBe('echo');
  });
});

test('what the merchant changes of a customer beside what the back office wrote is told, soon after it as well', async () => {
  const own = { id: 'u1', name: 'Ada', lastname: 'Byron', email: 'ada@example.com' };
  const user = (fields: object, second: number) => ({
    ...{ id: 'u1', email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron', isActive: true },
    ...{ externalReference: null, defaultBillingAddress: null, defaultShippingAddress: null },
    ...{ updatedAt: at(second), ...fields },
  });
  const written = async (): Promise<DeliveryAnswer> => {
    const has = valueFingerprints(customerInSaleor({ result: user({}, 0), context: { config: readConfig({}) } }) ?? {});
    return { statusCode: 200, body: { done: true }, has };
  };
  expect(await deliver('be-observer.customer_update', own, 1, saleorTarget, written)).toBe('done');
  expect(await deliver('saleor.customer_updated', user({}, 2), 2)).toBe('echo');
  expect(await deliver('saleor.customer_updated', user({ isActive: false }, 3), 3)).toBe('done');
  const moved = { isActive: false, defaultShippingAddress: { streetAddress1: '1 Weg', country: { code: 'DE' } } };
  expect(await deliver('saleor.customer_updated', user(moved, 4), 4)).toBe('done');
  expect(await deliver('saleor.customer_updated', user(moved, 5), 5)).toBe('unchanged');
});

test('what one store knows says nothing of the other', async () => {
  expect(await deliver(FROM_BACKOFFICE, product(), 9, commerceTarget)).toBe('done');
  expect(await deliver(FROM_BACKOFFICE, product(), 5)).toBe('done');
  expect(await deliver(FROM_BACKOFFICE, product({ price: 1 }), 4)).toBe('stale');
});

test('a late change of a product that is gone is over; of one that is there it is not', async () => {
  expect(await deliver('saleor.product_updated', [variant()], 1)).toBe('done');
  expect(await deliver('saleor.product_deleted', { id: 'p1', name: 'Tent' }, 5)).toBe('done');
  expect(await deliver('saleor.product_updated', [variant({ name: 'Late' }, 4)], 4)).toBe('stale');
  expect(await deliver(UPDATED, variant({ id: 'v2', sku: 'TENT-3P' }, 3), 3)).toBe('stale');
  expect(await deliver(UPDATED, variant({ id: 'v3', sku: 'MUG', product: { id: 'p2' } }, 3), 3)).toBe('done');
});

test('customers and orders: the burst of one change is told once for each state', async () => {
  const user = { id: 'u1', email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron' };
  expect(
    await deliver('be-observer.customer_create', { name: 'Ada', lastname: 'Byron', email: 'ada@example.com' }, 1),
  ).toBe('done');
  expect(await deliver('saleor.customer_created', { ...user, updatedAt: at(2) }, 2)).toBe('echo');
  expect(await deliver('saleor.customer_updated', { ...user, firstName: 'Augusta', updatedAt: at(3) }, 3)).toBe('done');
  const order = {
    id: 'o1',
    number: '1',
    status: 'UNFULFILLED',
    isPaid: true,
    lines: [{ id: 'l1', productSku: 'A', quantity: 1 }],
  };
  expect(await deliver('saleor.order_created', { ...order, updatedAt: at(1) }, 1)).toBe('done');
  expect(await deliver('saleor.order_confirmed', { ...order, updatedAt: at(1) }, 1)).toBe('unchanged');
  expect(await deliver('saleor.order_updated', { ...order, isPaid: false, updatedAt: at(2) }, 2)).toBe('done');
});

test('what the back office says of an order stands beside Saleor’s status: Saleor’s own, which it was told, is not told again', async () => {
  const order = { id: 'o1', number: '1', status: 'UNFULFILLED', isPaid: true, lines: [] };
  expect(await deliver('saleor.order_created', { ...order, updatedAt: at(1) }, 1)).toBe('done');
  expect(await deliver('be-observer.sales_order_status_update', { id: 'o1', status: 'processing' }, 2)).toBe('done');
  expect(await deliver('saleor.order_updated', { ...order, updatedAt: at(3) }, 3)).toBe('unchanged');
  expect(await deliver('saleor.order_fulfilled', { ...order, status: 'FULFILLED', updatedAt: at(4) }, 4)).toBe('done');
});

test('a new record is told as new, also where a change of it came first; and once', async () => {
  const order = { id: 'o1', number: '1', status: 'UNFULFILLED', lines: [], updatedAt: at(1) };
  expect(await deliver('saleor.order_confirmed', order, 1)).toBe('done');
  expect(await deliver('saleor.order_created', order, 2)).toBe('unchanged');
  expect(await deliver('saleor.order_paid', order, 3)).toBe('unchanged');
});

test('a new customer with the address and the names of one that has another address now is told', async () => {
  const own = { id: 'u1', name: 'Ada', lastname: 'Byron', email: 'a@example.com' };
  const user = { id: 'u1', email: 'b@example.com', firstName: 'Ada', lastName: 'Byron', updatedAt: at(2) };
  expect(await deliver('be-observer.customer_update', own, 1)).toBe('done');
  expect(await deliver('saleor.customer_updated', user, 2)).toBe('done');
  const other = { ...user, id: 'u2', email: 'a@example.com', updatedAt: at(3) };
  expect(await deliver('saleor.customer_created', other, 3)).toBe('done');
});

describe('an attempt whose end nobody knows', () => {
  const user = (firstName: string, second: number) => ({
    id: 'u1',
    email: 'a@b.c',
    firstName,
    lastName: 'B',
    updatedAt: at(second),
  });

  test('the old state that comes back afterwards is told: the target may have taken what came between', async () => {
    expect(await deliver('saleor.customer_updated', user('A', 1), 1)).toBe('done');
    // The back office takes it, and the answer is lost.
    await expect(
      deliver('saleor.customer_updated', user('B', 2), 2, saleorProductTarget, () => Promise.reject(new Error('lost'))),
    ).rejects.toThrow('lost');
    clock += 60_000;
    expect(await deliver('saleor.customer_updated', user('A', 3), 3)).toBe('done');
    expect(await deliver('saleor.customer_updated', user('B', 2), 2)).toBe('stale');
  });

  test('without the memory nothing is told behind its back', async () => {
    expect(await deliver('saleor.customer_updated', user('A', 1), 1)).toBe('done');
    const { get } = memory;
    memory.get = () => Promise.reject(new RelayError('unavailable', 'No State.'));
    await expect(deliver('saleor.customer_updated', user('B', 2), 2)).rejects.toMatchObject({ status: 503 });
    const own = { id: 'u1', name: 'C', lastname: 'B', email: 'a@b.c' };
    await expect(deliver('be-observer.customer_update', own, 2)).rejects.toMatchObject({ status: 503 });
    memory.get = get;
    expect(await deliver('saleor.customer_updated', user('A', 3), 3)).toBe('unchanged');
    expect(await deliver('saleor.customer_updated', user('B', 4), 4)).toBe('done');
  });
});

test('a variant without a SKU goes by its id: what the back office says of it is about the same record', async () => {
  expect(await deliver(UPDATED, variant({ sku: null, name: 'v1' }), 1)).toBe('done');
  expect(await deliver(FROM_BACKOFFICE, product({ sku: 'v1' }), 2)).toBe('echo');
});

test('a description is compared as Saleor keeps it, an address without its capitals', async () => {
  const html = '<p>Dry &amp; <a rel="x" href="/y">light</a></p><table><tr><td>1</td></tr></table>';
  expect(await deliver(FROM_BACKOFFICE, product({ description: html }), 1)).toBe('done');
  const kept =
    '{"blocks":[{"type":"paragraph","data":{"text":"Dry &amp; <a href=\\"/y\\" rel=\\"noopener noreferrer\\">light</a>"}},{"type":"table","data":{"withHeadings":false,"content":[["1"]]}}]}';
  expect(await deliver(UPDATED, variant({ product: { id: 'p1', name: 'Tent', description: kept } }), 2)).toBe('echo');
  const ada = { name: 'Ada', lastname: 'Byron', email: 'Ada@Example.com' };
  expect(await deliver('be-observer.customer_create', ada, 3)).toBe('done');
  const user = { id: 'u9', email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron', updatedAt: at(4) };
  expect(await deliver('saleor.customer_created', user, 4)).toBe('echo');
});
