import type { Failure } from '#lib/delivery/failures';
import { causeOf, groupByCause, nextTry } from '#lib/operations/causes';

const failure = (message: string, more: Partial<Failure> = {}): Failure => ({
  id: 'id',
  package: 'product-backoffice',
  event: { id: '1', type: 'be-observer.catalog_product_create' },
  handler: 'product-backoffice/created',
  target: 'commerce',
  reason: { status: 503, code: 'unavailable', message },
  attempts: 1,
  first: '2026-01-01T10:00:00.000Z',
  last: '2026-01-01T10:00:00.000Z',
  state: 'retrying',
  kept: 'here',
  ...more,
});

test.each([
  ['the SKU differs', 'The product TENT-2P is not there.', 'The product LAMP-31 is not there.'],
  ['what is quoted differs', 'The value "red" is not allowed.', 'The value "blue" is not allowed.'],
  [
    'an address differs',
    'Adobe Commerce answered 404 for /V1/orders/99.',
    'Adobe Commerce answered 404 for /V1/orders/7.',
  ],
  ['several ids differ', 'Orders 1, 2 and 3 are closed.', 'Orders 4, 5 and 6 are closed.'],
])('one cause: %s', (_what, first, second) => {
  expect(causeOf(failure(first)).id).toBe(causeOf(failure(second)).id);
});

test.each([
  ['the status in the text', 'Adobe Commerce answered 500.', 'Adobe Commerce answered 404.'],
  ['the words', 'The order is closed.', 'The order is gone.'],
])('two causes: %s differs', (_what, first, second) => {
  expect(causeOf(failure(first)).id).not.toBe(causeOf(failure(second)).id);
});

test('two causes: the target differs', () => {
  const text = 'The record is not there.';
  expect(causeOf(failure(text)).id).not.toBe(causeOf(failure(text, { target: 'saleor' })).id);
});

test('a cause reads as a sentence without the record’s names', () => {
  expect(causeOf(failure('Adobe Commerce answered 503: TENT-2P is locked by job-17.'))).toMatchObject({
    target: 'commerce',
    status: 503,
    code: 'unavailable',
    text: 'Adobe Commerce answered 503: … is locked by …',
  });
});

/** Failures in a store, by the names `p.0`, `p.1`… */
function storeOf(all: readonly (Failure | undefined)[]) {
  const read: string[] = [];
  return {
    read,
    list: async () => all.map((_one, index) => ({ package: 'p', id: String(index).padStart(5, '0') })),
    get: async (_name: string, id: string) => {
      read.push(id);
      return all[Number(id)];
    },
  };
}

test('failures of one cause are one group, with their kinds, states and the next try', async () => {
  const store = storeOf([
    failure('It is down.', { last: '2026-01-01T10:00:00.000Z' }),
    failure('It is down.', { package: 'order-backoffice', attempts: 3, last: '2026-01-01T10:05:00.000Z' }),
    failure('It is down.', { state: 'dead', first: '2025-12-31T00:00:00.000Z' }),
    failure('It is down.', { state: 'discarded' }),
    failure('It is refused.', { state: 'dead' }),
    undefined,
  ]);
  const { groups, total, read, next } = await groupByCause(store, {
    cursor: undefined,
    now: 0,
    mayGoOn: () => true,
  });
  expect({ total, read, next }).toEqual({ total: 6, read: 6, next: undefined });
  expect(groups).toMatchObject([
    {
      text: 'It is down.',
      count: 3,
      states: { retrying: 2, dead: 1, discarded: 0 },
      entities: { product: 2, order: 1 },
      first: '2025-12-31T00:00:00.000Z',
      last: '2026-01-01T10:05:00.000Z',
      nextTry: '2026-01-01T10:01:00.000Z',
    },
    { text: 'It is refused.', count: 1 },
  ]);
});

test('where time ends, the rest is for the next call, and none is read twice', async () => {
  const store = storeOf(Array.from({ length: 1_000 }, () => failure('It is down.')));
  const first = await groupByCause(store, { cursor: undefined, now: 0, mayGoOn: () => false });
  expect(first).toMatchObject({ total: 1_000, read: 400, next: 'p.00399' });
  const rest = await groupByCause(store, { cursor: first.next, now: 0, mayGoOn: () => true });
  expect(rest).toMatchObject({ read: 600, next: undefined });
  expect(new Set(store.read).size).toBe(1_000);
});

test.each([
  [1, '2026-01-01T10:01:00.000Z'],
  [3, '2026-01-01T10:04:00.000Z'],
  [5, '2026-01-01T10:15:00.000Z'],
  [40, '2026-01-01T10:15:00.000Z'],
])('after %i tries the next one is at %s', (attempts, due) => {
  expect(nextTry(failure('', { attempts }))).toBe(due);
  expect(nextTry(failure('', { attempts, state: 'dead' }))).toBeUndefined();
});
