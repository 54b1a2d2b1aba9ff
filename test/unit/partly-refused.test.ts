import { defineConsumer } from '#lib/action/define-consumer';
import type { Route } from '#lib/catalogue/types';
import { readAnswer } from '#lib/delivery/answer';
import { Failures } from '#lib/delivery/failures';
import { stateLedger } from '#lib/delivery/state-ledger';
import { createMemoryStore } from '../support/memory-store';

interface Entry {
  sku: string;
  n: number;
}

const routes: Record<string, Route> = {
  'shop.counted': {
    handler: 'shop/counted',
    entity: 'stock',
    targets: ['shop'],
    identity: { keys: { sku: ['sku'] }, each: true, carries: {} },
  },
};
const event = (id: string, second: number, data: readonly Entry[]) => ({
  ...{ id, type: 'shop.counted', time: `2026-01-31T09:00:0${second}Z`, data },
});
const [a, b, c] = ['A', 'B', 'C'].map((sku, n) => ({ sku, n }));
const list = [a, b, c] as Entry[];

/** A store that refuses the SKUs in `unknown`, and takes all others. */
function shop(unknown: readonly string[]) {
  const store = createMemoryStore();
  const told: Entry[][] = [];
  const refuses = new Set(unknown);
  const main = defineConsumer({
    ...{ name: 'shop', source: { name: 'erp' }, routes, targets: [{ name: 'shop' }] },
    ledger: () => stateLedger(store),
    call: async ({ data }) => {
      const entries = data as Entry[];
      told.push(entries);
      const last = new Map(entries.map(({ sku }, place) => [sku, place] as const));
      const refused = [...last].flatMap(([sku, place]) => (refuses.has(sku) ? [place] : []));
      const body = { success: false, error: 'No such SKU.', code: 'rejected', refused };
      return refused.length > 0
        ? readAnswer({ statusCode: 404, body }, data)
        : { statusCode: 200, body: { success: true, message: 'Done' } };
    },
  });
  const kept = async () => {
    const failures = new Failures(store);
    const [entry] = await failures.list();
    return entry && { ...entry, data: await failures.data(entry.package, entry.id) };
  };
  return { main, told, kept, learn: (sku: string) => refuses.delete(sku) };
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
  jest.spyOn(console, 'info').mockImplementation();
});

test('of a list that was refused in part, the failure holds the refused entries alone', async () => {
  const { main, told, kept, learn } = shop(['B']);
  expect(await main(event('e-1', 5, list))).toEqual({
    error: { statusCode: 404, body: { error: 'No such SKU.', code: 'rejected' } },
  });
  expect((await kept())?.data).toEqual([b]);
  // Its replay repeats them alone, and is the event's outcome.
  learn('B');
  expect(await main(event('e-1', 5, [b] as Entry[]))).toMatchObject({ statusCode: 200 });
  expect(told).toEqual([list, [b]]);
  expect(await kept()).toBeUndefined();
  expect(await main(event('e-1', 5, list))).toMatchObject({ body: { repeated: true } });
});

test('what was set of it is newer than an older list, what was refused is not', async () => {
  const { main, told, learn } = shop(['B']);
  await main(event('e-2', 5, list));
  learn('B');
  await main(event('e-1', 4, list));
  expect(told[1]).toEqual([b]);
});

test('an entry that is there twice, the later one refused, has no version', async () => {
  const { main, told } = shop(['B']);
  await main(event('e-2', 5, [{ sku: 'B', n: 1 }, a, { sku: 'B', n: 2 }] as Entry[]));
  await main(event('e-1', 4, [a, b] as Entry[]));
  expect(told[1]).toEqual([b]);
});

test('a part is kept with its failure however large it is: the journal has the whole', async () => {
  const { main, kept } = shop(['B']);
  const large = { sku: 'B', n: 1, note: 'x'.repeat(70_000) };
  await main(event('e-1', 5, [a as Entry, large]));
  expect((await kept())?.data).toEqual([large]);
});
