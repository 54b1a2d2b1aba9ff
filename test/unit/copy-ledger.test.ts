import { createDeadline } from '#lib/core/deadline';
import { copyLedger, planCopy } from '#lib/delivery/copy-ledger';
import { databaseLedger } from '#lib/delivery/database-ledger';
import { Ledger } from '#lib/delivery/ledger';
import type { LedgerStore } from '#lib/delivery/record-store';
import { stateLedger } from '#lib/delivery/state-ledger';
import { createMemoryDatabase } from '../support/memory-database';
import { createMemoryStore } from '../support/memory-store';

let time = Date.UTC(2026, 0, 1);
const now = () => time;
const deadline = () => createDeadline(now() + 50_000, now, async () => {});
const version = (count: number) => ({ versions: { erp: { count } }, synced: [] });
const request = (id: string, name: string) => ({
  ...{ id, once: true, leases: [name], reads: [] },
  places: new Map([[name, name]]),
});

/** An event is applied, and the record has a version then. */
async function applied(store: LedgerStore, id: string, name: string, count: number): Promise<void> {
  time += 1_000;
  const acquired = await new Ledger(store, now).acquire(request(id, name), deadline());
  const outcome = { statusCode: 200, body: { message: id } };
  await acquired.commit({ states: new Map([[name, version(count)]]), outcome });
}

/** What the next delivery of the same event would find. */
async function found(store: LedgerStore, id: string, name: string) {
  const acquired = await new Ledger(store, now).acquire(request(id, name), deadline());
  const { outcome, states } = acquired;
  await acquired.commit({});
  return { repeated: outcome?.body, version: states.get(name)?.versions.erp?.count };
}

const stores = () => ({
  state: stateLedger(createMemoryStore(now)),
  database: databaseLedger(createMemoryDatabase(), now),
});
const copy = async (from: LedgerStore, to: LedgerStore) => copyLedger(await planCopy(from, to), from, to, now);

test.each(['state', 'database'] as const)(
  'what lies in %s is known in the other one, and again nothing is',
  async (name) => {
    const { [name]: from, [name === 'state' ? 'database' : 'state']: to } = stores();
    await applied(from, 'e-1', 'A', 1);
    await applied(from, 'e-2', 'B', 2);
    await from.values.put('failure.p.f', '{"f":1}', 60);
    await from.values.put('payload.p.f', '{"sku":"A"}', 60);
    const plan = await planCopy(from, to);
    expect({ ...plan, records: [...plan.records].sort() }).toEqual({
      records: ['A', 'B'],
      values: new Map([
        ['payload.p.f', 2_592_000_000],
        ['failure.p.f', 2_592_000_000],
      ]),
      known: 0,
    });
    expect(await found(to, 'e-1', 'A')).toEqual({ repeated: undefined, version: undefined });
    expect(await copyLedger(plan, from, to, now)).toEqual({ records: 2, values: 2, busy: 0 });
    expect(await found(to, 'e-1', 'A')).toEqual({ repeated: { message: 'e-1' }, version: 1 });
    expect(await found(to, 'e-2', 'B')).toEqual({ repeated: { message: 'e-2' }, version: 2 });
    expect(await to.values.get('payload.p.f')).toBe('{"sku":"A"}');
    expect(await copy(from, to)).toEqual({ records: 0, values: 0, busy: 0 });
  },
);

test('there and back: of each record the later delivery counts', async () => {
  const { state, database } = stores();
  await applied(state, 'e-1', 'A', 1);
  await applied(state, 'e-2', 'B', 1);
  await copy(state, database);
  await applied(database, 'e-3', 'A', 2);
  await applied(state, 'e-4', 'B', 2);
  expect(await copy(state, database)).toMatchObject({ records: 1 });
  expect(await copy(database, state)).toMatchObject({ records: 1 });
  for (const store of [state, database]) {
    expect(await found(store, 'e-3', 'A')).toEqual({ repeated: { message: 'e-3' }, version: 2 });
    expect(await found(store, 'e-4', 'B')).toEqual({ repeated: { message: 'e-4' }, version: 2 });
  }
});

test('a record that a delivery is at work on is left, and so is one that is newer meanwhile', async () => {
  const { state, database } = stores();
  await applied(state, 'e-1', 'A', 1);
  await applied(state, 'e-2', 'B', 1);
  const plan = await planCopy(state, database);
  await applied(database, 'e-3', 'B', 9);
  const working = await new Ledger(database, now).acquire(request('e-5', 'A'), deadline());
  expect(await copyLedger(plan, state, database, now)).toEqual({ records: 0, values: 0, busy: 1 });
  await working.commit({});
  expect(await found(database, 'e-3', 'B')).toMatchObject({ version: 9 });
  expect(await copy(state, database)).toMatchObject({ records: 1, busy: 0 });
});
