import fc from 'fast-check';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { beginSync } from '#lib/operations/full-sync/begin';
import { SyncRecord, type SyncState } from '#lib/operations/full-sync/record';
import { type Endpoints, syncPages } from '#lib/operations/full-sync/sync-pages';
import { createMemoryStore } from '../support/memory-store';

const NOW = Date.UTC(2026, 0, 1);
const options = { run: 'run', size: 10, pages: 3, force: false, now: NOW };
/** As long as an activation, and waits that take no time. */
const deadline = (ms = 120_000) =>
  createDeadline(
    NOW + ms,
    () => NOW,
    async () => {},
  );

/** A source of products by their numbers, and a target that keeps what it gets. */
function world(ids: number[], fails: () => RelayError | undefined = () => undefined) {
  const got = new Set<number>();
  const keys: string[] = [];
  const endpoints: Endpoints<number> = {
    async read(behind, size) {
      const left = ids.filter((id) => id > behind);
      const items = left.slice(0, size);
      return { items, next: items.length < size ? undefined : items.at(-1), left: left.length };
    },
    async send({ run, more, cursor, items }) {
      const key = JSON.stringify([run, cursor, more, items]);
      const before = keys.includes(key);
      const error = fails();
      if (error !== undefined) {
        throw error;
      }
      if (before) {
        return;
      }
      keys.push(key);
      for (const id of items) {
        got.add(id);
      }
    },
  };
  const record = new SyncRecord(createMemoryStore(() => NOW));
  return { got, keys, record, work: { record, endpoints, deadline: deadline(), now: () => NOW } };
}

const numbers = (count: number) => Array.from({ length: count }, (_none, index) => index + 1);

test('an activation does its pages, and the next one goes on', async () => {
  const { got, keys, record, work } = world(numbers(45));
  await record.take(beginSync('start', undefined, options), 'w');
  expect(await syncPages('w', work)).toBe('hand-on');
  expect(await record.read()).toMatchObject({ state: 'running', sent: 30, total: 45, cursor: 30 });
  expect(await syncPages('w', work)).toBe('end');
  expect(await record.read()).toMatchObject({ state: 'done', sent: 45, total: 45 });
  expect([got.size, keys.length]).toEqual([45, 5]);
});

test('a catalogue without products, and one that ends with a full page, are done as well', async () => {
  for (const count of [0, 20]) {
    const { got, record, work } = world(numbers(count));
    await record.take(beginSync('start', undefined, options), 'w');
    expect(await syncPages('w', work)).toBe('end');
    expect(await record.read()).toMatchObject({ state: 'done', sent: count });
    expect(got.size).toBe(count);
  }
});

test('what passes is tried again; what does not ends it with the reason, and a resumption goes on there', async () => {
  let away = 3;
  const unavailable = new RelayError('unavailable', 'The back office answered 503.');
  const { got, record, work } = world(numbers(25), () => (away-- > 0 ? unavailable : undefined));
  await record.take(beginSync('start', undefined, options), 'w');
  expect(await syncPages('w', work)).toBe('end');
  expect(await record.read()).toMatchObject({ state: 'done', sent: 25 });

  away = 5;
  await record.take(beginSync('start', undefined, { ...options, run: 'second' }), 'w');
  got.clear();
  expect(await syncPages('w', work)).toBe('end');
  const failed = await record.read();
  expect(failed).toMatchObject({ state: 'failed', sent: 0, reason: 'The back office answered 503.' });
  await record.take(beginSync('resume', failed, options), 'w');
  expect(await syncPages('w', work)).toBe('end');
  expect(got.size).toBe(25);
});

test('an activation with little time left begins no page', async () => {
  const { got, record, work } = world(numbers(25));
  await record.take(beginSync('start', undefined, options), 'w');
  expect(await syncPages('w', { ...work, deadline: deadline(10_000) })).toBe('hand-on');
  expect(got.size).toBe(0);
});

test('a page whose answer is lost, and whose products change meanwhile, loses none', async () => {
  const there = [1, 2, 3, 4, 5];
  const { got, record, work } = world(there);
  const { send } = work.endpoints;
  let lost = 0;
  const endpoints: Endpoints<number> = {
    ...work.endpoints,
    async send(part) {
      await send(part);
      if (lost++ === 0) {
        there.shift();
        throw new RelayError('timeout', 'The back office did not answer in time.');
      }
    },
  };
  await record.take(beginSync('start', undefined, { ...options, size: 2 }), 'w');
  expect(await syncPages('w', { ...work, endpoints })).toBe('end');
  expect([...got].sort()).toEqual([1, 2, 3, 4, 5]);
});

test('a system that hangs is tried five times over all activations, then the run has failed with its reason', async () => {
  const late = new RelayError('timeout', 'The back office did not answer in time.');
  let time = NOW;
  const { record, work } = world(numbers(5), () => {
    time += 30_000;
    return late;
  });
  await record.take(beginSync('start', undefined, options), 'w');
  const ends: string[] = [];
  do {
    const end = time + 60_000;
    const own = createDeadline(
      end,
      () => time,
      async () => {},
    );
    ends.push(await syncPages('w', { ...work, deadline: own }));
  } while (ends.at(-1) === 'hand-on' && ends.length < 10);
  expect(ends).toEqual(['hand-on', 'hand-on', 'end']);
  expect(await record.read()).toMatchObject({ state: 'failed', reason: 'The back office did not answer in time.' });
});

test('one who begins anew in the middle of a page is not undone by the worker that is replaced', async () => {
  const { got, record, work } = world(numbers(25));
  const { read } = work.endpoints;
  const endpoints: Endpoints<number> = {
    ...work.endpoints,
    async read(behind, size) {
      if (behind === 10) {
        const anew = beginSync('start', await record.read(), { ...options, run: 'new', force: true });
        await record.take(anew, 'other');
      }
      return read(behind, size);
    },
  };
  await record.take(beginSync('start', undefined, options), 'w');
  expect(await syncPages('w', { ...work, endpoints })).toBe('end');
  expect(await record.read()).toMatchObject({ run: 'new', cursor: 0, sent: 0, state: 'running' });
  got.clear();
  expect(await syncPages('other', work)).toBe('end');
  expect(got.size).toBe(25);
});

test('a run at which nobody works any more does not keep the next one from beginning', () => {
  const dead = beginSync('start', undefined, options);
  expect(beginSync('start', dead, { ...options, run: 'new', now: NOW + 180_001 })).toMatchObject({ run: 'new' });
});

test('a worker whose place was taken ends', async () => {
  const { got, record, work } = world(numbers(25));
  await record.take(beginSync('start', undefined, options), 'other');
  expect(await syncPages('w', work)).toBe('end');
  expect(got.size).toBe(0);
});

test('one at a time, and nothing to go on with is said', () => {
  const running = beginSync('start', undefined, options);
  const done: SyncState = { ...running, state: 'done' };
  expect(() => beginSync('start', running, options)).toThrow(/is under way/);
  expect(beginSync('start', running, { ...options, run: 'new', force: true })).toMatchObject({ run: 'new', sent: 0 });
  expect(beginSync('start', done, { ...options, run: 'new' })).toMatchObject({ run: 'new' });
  expect(() => beginSync('resume', undefined, options)).toThrow(/no synchronisation to resume/);
  expect(() => beginSync('resume', done, options)).toThrow(/no synchronisation to resume/);
});

test('killed anywhere, and resumed, it misses no product that was there all the time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 80 }),
      fc.array(fc.record({ write: fc.nat(6), gone: fc.nat(500) }), { maxLength: 6 }),
      async (ids, kills) => {
        const there = [...ids].sort((a, b) => a - b);
        const { got, record, work } = world(there);
        await record.take(beginSync('start', undefined, options), 'w');
        for (const { write, gone } of kills) {
          let left = write;
          const dying: Pick<SyncRecord, 'current' | 'write'> = {
            current: () => record.current(),
            write: async (state) => (left-- > 0 ? record.write(state) : Promise.reject(new Error('Killed'))),
          };
          await syncPages('w', { ...work, record: dying }).catch(() => {});
          // A product goes while nobody is at work: what follows must not move out of sight.
          there.splice(0, there.length, ...there.filter((id) => id !== gone));
          const known = await record.read();
          if (known?.state === 'done') {
            break;
          }
          await record.take(beginSync('resume', known, options), 'w');
        }
        while ((await syncPages('w', work)) === 'hand-on') {
          // The next activation.
        }
        expect((await record.read())?.state).toBe('done');
        expect(there.filter((id) => !got.has(id))).toEqual([]);
      },
    ),
  );
});
