import { createDeadline } from '#lib/core/deadline';
import { databaseLedger } from '#lib/delivery/database-ledger';
import { Ledger } from '#lib/delivery/ledger';
import type { Collection, DocumentDatabase } from '#lib/platform/database';
import { createMemoryDatabase } from '../support/memory-database';

const START = Date.UTC(2026, 0, 1);
/** What an activation has, and by how much a lease is longer, in milliseconds. */
const LEASE_MS = 57_000;

const state = (count: number) => ({ versions: { erp: { count } }, synced: [] });
const done = { statusCode: 200, body: { success: true } };

/** A ledger as a machine sees it whose clock is ahead of the others' by so much. */
function ledgerAt(database: DocumentDatabase, ahead: number) {
  const now = () => START + ahead;
  const ledger = new Ledger(databaseLedger(database, now), now);
  const acquire = (id: string, names: string[]) =>
    ledger.acquire(
      { id, once: true, leases: names, places: new Map(names.map((name) => [name, name])), reads: [] },
      createDeadline(START + ahead + 50_000, now, async () => {}),
    );
  return { ledger, acquire };
}

const LISTS = [
  ['one record', ['a']],
  ['two names', ['a', 'b']],
  ['a list', ['a', 'b', 'c', 'd', 'e']],
] as const;

test.each(LISTS)(
  '%s: who comes after its lease writes nothing, and is told, whatever its own clock says',
  async (_name, given) => {
    const names = [...given];
    const database = createMemoryDatabase();
    const slow = await ledgerAt(database, 0).acquire('e-1', names);
    const later = ledgerAt(database, LEASE_MS);
    const next = await later.acquire('e-2', names);
    expect(slow.holds()).toBe(true);
    await expect(slow.tell(new Map([['a', state(1)]]))).rejects.toMatchObject({ kind: 'unavailable' });
    await next.commit({ states: new Map(names.map((name) => [name, state(2)])), outcome: done });
    await expect(slow.commit({ states: new Map([['a', state(1)]]), outcome: done })).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'The lease was over: another delivery is at work on the record.',
    });
    const last = await later.acquire('e-1', names);
    expect(last.outcome).toBeUndefined();
    expect(last.states).toEqual(new Map(names.map((name) => [name, state(2)])));
  },
);

/** Each write is sent twice: the answer of the first time was lost. */
function sentTwice(database: DocumentDatabase): DocumentDatabase {
  const twice = (inner: Collection): Collection => ({
    ...inner,
    async findOneAndUpdate(...given) {
      await inner.findOneAndUpdate(...given);
      return inner.findOneAndUpdate(...given);
    },
    async updateOne(...given) {
      await inner.updateOne(...given);
      return inner.updateOne(...given);
    },
    async bulkWrite(...given) {
      await inner.bulkWrite(...given);
      return inner.bulkWrite(...given);
    },
  });
  return { collection: (name) => twice(database.collection(name)) };
}

test.each(LISTS)('%s: what is sent twice, since its answer was lost, is done once and counts', async (_name, given) => {
  const names = [...given];
  const database = createMemoryDatabase();
  const states = new Map(names.map((name) => [name, state(1)]));
  const unsteady = ledgerAt(sentTwice(database), 0);
  const first = await unsteady.acquire('e-1', names);
  await first.tell(states);
  await first.commit({ states, outcome: done });
  const again = await unsteady.acquire('e-1', names);
  expect(again.outcome).toEqual({ ...done, repeated: true });
  expect(again.states).toEqual(states);
  await again.commit({});
  await (await ledgerAt(database, 0).acquire('e-2', names)).commit({});
});

test('a removal of what is over ends no lease', async () => {
  const database = createMemoryDatabase();
  const acquired = await ledgerAt(database, 0).acquire('e-1', ['a']);
  const expires = async () => (await database.collection('relay_records').findOne({ _id: 'a' }))?.expires;
  // A day after the lease, and a day after the 30 for which the record counts.
  expect(await expires()).toEqual(new Date(START + LEASE_MS + 86_400_000));
  await acquired.commit({ outcome: done });
  expect(await expires()).toEqual(new Date(START + 31 * 86_400_000));
  await ledgerAt(database, 0).acquire('e-2', ['a']);
  expect(await expires()).toEqual(new Date(START + 31 * 86_400_000));
});
