import fc from 'fast-check';
import { KeyedMutex } from '#lib/delivery/keyed-mutex';
import type { Version } from '#lib/delivery/record-change';

/** Work that is begun by the mutex, and ended by the test. */
class Bench {
  readonly mutex = new KeyedMutex();
  readonly begun: string[] = [];
  private readonly ends = new Map<string, { done: () => void; failed: (error: Error) => void }>();

  ask(name: string, keys: readonly string[], version?: Version): Promise<string> {
    const work = () =>
      new Promise<string>((resolve, reject) => {
        this.begun.push(name);
        this.ends.set(name, { done: () => resolve(name), failed: reject });
      });
    return this.mutex.run(keys, work, version);
  }

  async end(name: string, error?: Error): Promise<void> {
    const { done, failed } = this.ends.get(name) ?? {};
    error === undefined ? done?.() : failed?.(error);
    await settled();
  }
}
const settled = () => new Promise((resolve) => setImmediate(resolve));
const at = (time: number) => ({ time });

test('work on one key takes turns in the order of asking, and on another key does not wait', async () => {
  const bench = new Bench();
  const first = bench.ask('first', ['a']);
  const second = bench.ask('second', ['a', 'b']);
  const third = bench.ask('third', ['b']);
  const other = bench.ask('other', ['c']);
  await settled();
  expect(bench.begun).toEqual(['first', 'other']);
  await bench.end('first');
  expect(bench.begun).toEqual(['first', 'other', 'second']);
  await bench.end('second');
  await bench.end('third');
  await bench.end('other');
  expect(await Promise.all([first, second, third, other])).toEqual(['first', 'second', 'third', 'other']);
});

test('work that fails lets the next one in, and its own caller alone learns it', async () => {
  const bench = new Bench();
  const first = bench.ask('first', ['a']);
  const second = bench.ask('second', ['a']);
  await settled();
  const refused = expect(first).rejects.toThrow('Down.');
  await bench.end('first', new Error('Down.'));
  await refused;
  await bench.end('second');
  expect(await second).toBe('second');
});

test('of whole states of one record that wait the newest goes first', async () => {
  const bench = new Bench();
  const ask = (time: number) => bench.ask(`at ${time}`, ['a', 'b'], at(time));
  const first = ask(3);
  await settled();
  const all = [first, ...[1, 5, 2, 4].map(ask)];
  for (const time of [3, 5, 4, 2, 1]) {
    await bench.end(`at ${time}`);
  }
  expect(bench.begun).toEqual(['at 3', 'at 5', 'at 4', 'at 2', 'at 1']);
  expect(await Promise.all(all)).toEqual(['at 3', 'at 1', 'at 5', 'at 2', 'at 4']);
});

test.each([
  ['a removal, or what is no whole state', ['a'], undefined],
  ['the same record with another name', ['a', 'b'], at(2)],
])('none goes before %s that was asked for earlier', async (_name, keys, version) => {
  const bench = new Bench();
  void bench.ask('at 1', ['a'], at(1));
  void bench.ask('between', keys, version);
  void bench.ask('at 3', ['a'], at(3));
  await settled();
  for (const name of ['at 1', 'between', 'at 3']) {
    await bench.end(name);
  }
  expect(bench.begun).toEqual(['at 1', 'between', 'at 3']);
});

test('of equal ones the first goes first', async () => {
  const bench = new Bench();
  for (const name of ['now', 'b', 'c']) {
    void bench.ask(name, ['a'], at(1));
  }
  await settled();
  for (const name of ['now', 'b', 'c']) {
    await bench.end(name);
  }
  expect(bench.begun).toEqual(['now', 'b', 'c']);
});

test('each piece of work is done once, and never two on a key at a time', async () => {
  const one = fc.record({
    keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
    version: fc.option(fc.nat(3).map(at), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 12 }), async (asked) => {
      const mutex = new KeyedMutex();
      const busy = new Set<string>();
      const results = asked.map(({ keys, version }, index) => {
        const work = async () => {
          expect(keys.filter((key) => busy.has(key))).toEqual([]);
          keys.map((key) => busy.add(key));
          await settled();
          keys.map((key) => busy.delete(key));
          return index;
        };
        return mutex.run(keys, work, version);
      });
      expect(await Promise.all(results)).toEqual(asked.map((_one, index) => index));
    }),
    { numRuns: 60 },
  );
});
