import type { Failure } from '#lib/delivery/failures';
import { select } from '#lib/operations/select';

const NOW = Date.UTC(2026, 0, 1);
const failure = (id: string, state: Failure['state'] = 'dead'): Failure => ({
  id,
  package: 'product-backoffice',
  event: { id, type: 'be-observer.catalog_product_update' },
  handler: 'product-backoffice/updated',
  reason: { status: 400, code: 'rejected', message: 'No.' },
  attempts: 1,
  first: '2025-12-31T00:00:00Z',
  last: '2025-12-31T00:00:00Z',
  state,
  kept: 'here',
});

/** Failures with ids in order; the ids that were read are noted, and reading some of them fails. */
function kept(records: readonly Failure[], broken: readonly string[] = []) {
  const read: string[] = [];
  return {
    read,
    failures: {
      list: async () => records.map(({ id }) => ({ package: 'product-backoffice', id })),
      get: async (_package: string, id: string) => {
        read.push(id);
        if (broken.includes(id)) {
          throw new Error(`${id} cannot be read.`);
        }
        return records.find((record) => record.id === id);
      },
    },
  };
}

const ids = Array.from({ length: 99 }, (_, index) => `f${String(index).padStart(2, '0')}`);
const page = (cursor?: string, limit = 2) => ({ cursor, limit, now: NOW });

test('a page has the first that fit, and says where the next one begins', async () => {
  const { failures } = kept(ids.map((id, index) => failure(id, index % 2 === 0 ? 'dead' : 'discarded')));
  const first = await select(failures, {}, page());
  expect(first.found.map(({ id }) => id)).toEqual(['f00', 'f02']);
  expect(first.next).toBe('product-backoffice.f02');
  const second = await select(failures, {}, page(first.next));
  expect(second.found.map(({ id }) => id)).toEqual(['f04', 'f06']);
});

test('the last page has no next one', async () => {
  const { failures } = kept(ids.slice(0, 2).map((id) => failure(id)));
  expect(await select(failures, {}, page())).toMatchObject({ found: [{ id: 'f00' }, { id: 'f01' }], next: undefined });
});

test('a full page ends the reading, but for the reads that are under way', async () => {
  const { failures, read } = kept(ids.map((id) => failure(id)));
  await select(failures, {}, page());
  await new Promise((resolve) => setImmediate(resolve));
  expect(read.length).toBeLessThanOrEqual(40);
});

test('a read that fails is thrown, and one behind the end of the page is not', async () => {
  const records = ids.map((id) => failure(id));
  await expect(select(kept(records, ['f01']).failures, {}, page())).rejects.toThrow('f01 cannot be read.');
  expect((await select(kept(records, ['f05']).failures, {}, page())).found).toHaveLength(2);
});
