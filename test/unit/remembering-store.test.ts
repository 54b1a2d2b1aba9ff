import type { KeyValueStore } from '#lib/core/key-value-store';
import { StoreMemory } from '#lib/core/remembering-store';

function store(values: Record<string, string>): { store: KeyValueStore; gets: string[] } {
  const gets: string[] = [];
  return {
    gets,
    store: {
      async get(key) {
        gets.push(key);
        return values[key];
      },
      async put(key, value) {
        values[key] = value;
      },
      async delete(key) {
        delete values[key];
      },
      list: async (prefix) => Object.keys(values).filter((key) => key.startsWith(prefix)),
    },
  };
}

test('what was read is known for a while; what is not there is asked for again', async () => {
  let now = 0;
  const values: Record<string, string> = { a: '1' };
  const { store: under, gets } = store(values);
  const memory = new StoreMemory(60_000, () => now);
  expect(await memory.over(under).get('a')).toBe('1');
  values.a = 'by another process';
  now = 59_999;
  // A store is opened for each activation.
  expect(await memory.over(under).get('a')).toBe('1');
  now = 60_000;
  expect(await memory.over(under).get('a')).toBe('by another process');
  expect(await memory.over(under).get('none')).toBeUndefined();
  expect(await memory.over(under).get('none')).toBeUndefined();
  expect(gets).toEqual(['a', 'a', 'none', 'none']);
});

test('what is written and deleted counts at once', async () => {
  const memory = new StoreMemory(60_000, () => 0);
  const own = memory.over(store({}).store);
  await own.put('a', '2', 10);
  expect(await own.get('a')).toBe('2');
  await own.delete('a');
  expect(await own.get('a')).toBeUndefined();
});

test('it keeps the latest hundred', async () => {
  const { store: under, gets } = store(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`k${at}`, 'v'])));
  const own = new StoreMemory(60_000, () => 0).over(under);
  for (let at = 0; at <= 100; at += 1) {
    await own.get(`k${at}`);
  }
  await own.get('k100');
  expect(gets).toHaveLength(101);
  await own.get('k0');
  expect(gets).toHaveLength(102);
});
