import type { KeyValueStore } from '#lib/core/key-value-store';
import { takeTurn } from '#lib/delivery/lease';
import { UNKNOWN } from '#lib/delivery/stored-record';
import { createMemoryStore } from '../support/memory-store';

const START = 1_767_225_600_000;
let now = START;
let puts: [key: string, value: string, ttl: number][] = [];
beforeEach(() => {
  now = START;
  puts = [];
});

/** A store that notes what is written; `on` is called after each write. */
function noting(on: (key: string) => void = () => {}): KeyValueStore {
  const store = createMemoryStore(() => now);
  return {
    ...store,
    async put(key, value, ttl) {
      puts.push([key, value, ttl]);
      await store.put(key, value, ttl);
      on(key);
    },
  };
}
const take = (store: KeyValueStore) => takeTurn(store, 'product', { token: 'a', lease: 60_000, now: () => now });

test('a turn is a note, a door, a winner’s word and a record, each kept for its time', async () => {
  const turn = await take(noting());
  await turn?.keep(UNKNOWN);
  await turn?.finish(UNKNOWN);
  const record = JSON.stringify(UNKNOWN).slice(0, -1);
  expect(puts).toEqual([
    ['claim.product', '{"token":"a","turn":1,"at":1767225600000}', 3_600],
    ['door.product.1', '1767225602000', 660],
    ['held.product.1', '1767225660000', 120],
    ['record.product', `${record},"turn":1}`, 2_592_000],
    ['record.product', `${record},"turn":2}`, 2_592_000],
  ]);
});

test('it holds for its lease', async () => {
  const turn = await take(noting());
  now = START + 59_999;
  expect(turn?.holds()).toBe(true);
  now = START + 60_000;
  expect(turn?.holds()).toBe(false);
});

test.each([
  ['one that says so in time wins', 1_499, true],
  ['one that says so too late does not: others may take the turn for one that nobody won', 1_500, false],
])('%s', async (_name, ms, wins) => {
  const store = noting((key) => {
    now += key === 'held.product.1' ? ms : 0;
  });
  const turn = await take(store);
  expect(turn !== undefined).toBe(wins);
  expect(await store.get('held.product.1')).toBe(wins ? '1767225660000' : undefined);
});

test('whose note is gone when it looks again has not won', async () => {
  const store = createMemoryStore(() => now);
  const forgetful = { ...store, get: async (key: string) => (key.startsWith('claim.') ? undefined : store.get(key)) };
  expect(await take(forgetful)).toBeUndefined();
});

test.each([
  ['a record without a turn', 'record.product', '{}'],
  ['a record whose turn is a text', 'record.product', '{"turn":"9"}'],
  ['a note without a token', 'claim.product', '{"turn":9,"at":1767225600000}'],
  ['a note whose turn is a text', 'claim.product', '{"token":"b","turn":"9","at":1767225600000}'],
  ['a note that is no JSON', 'claim.product', '{'],
])('%s counts as none', async (_name, key, value) => {
  const store = noting();
  await store.put(key, value, 60);
  expect(await take(store)).toBeDefined();
  expect(await store.get('door.product.1')).toBe('1767225602000');
});

test.each([
  ['keeps others out while its claim is new', 1_999, false],
  ['makes room once it is old', 2_000, true],
])('one that was left behind before it closed the door %s', async (_name, ms, wins) => {
  const store = noting();
  await store.put('claim.product', '{"token":"b","turn":1,"at":1767225600000}', 60);
  now += ms;
  expect((await take(store)) !== undefined).toBe(wins);
});
