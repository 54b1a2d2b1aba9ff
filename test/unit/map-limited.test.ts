import fc from 'fast-check';
import { mapLimited } from '#lib/core/map-limited';

/** Work that ends when it is told to. */
function controlled() {
  const begun: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const work = (item: number) =>
    new Promise<string>((resolve, reject) => {
      begun.push(item);
      ends.push((error) => (error === undefined ? resolve(`done ${item}`) : reject(error)));
    });
  return { begun, ends, work };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('no more than so many at once, results in the order of the items', async () => {
  const { begun, ends, work } = controlled();
  const all = mapLimited([1, 2, 3], 2, work);
  await turn();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  await turn();
  expect(begun).toEqual([1, 2, 3]);
  ends[2]?.();
  ends[0]?.();
  expect(await all).toEqual(['done 1', 'done 2', 'done 3']);
});

test('after a failure nothing more is begun, and what is under way is waited for', async () => {
  const { begun, ends, work } = controlled();
  let settled = false;
  const failure = new Error('No.');
  const all = mapLimited([1, 2, 3, 4], 2, work).catch((error) => {
    settled = true;
    return error;
  });
  await turn();
  ends[1]?.(failure);
  await turn();
  expect([begun, settled]).toEqual([[1, 2], false]);
  ends[0]?.();
  expect(await all).toBe(failure);
  expect(begun).toEqual([1, 2]);
});

test('without items there is nothing to do', async () => {
  expect(await mapLimited([], 2, async () => 'never')).toEqual([]);
});

test('whatever the items, the limit and the order of the ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), fc.scheduler(), async (items, most, s) => {
      let [running, peak] = [0, 0];
      const work = async (item: number) => {
        running += 1;
        peak = Math.max(peak, running);
        await s.schedule(Promise.resolve());
        running -= 1;
        return -item;
      };
      const results = await s.waitFor(mapLimited(items, most, work));
      expect(results).toEqual(items.map((item) => -item));
      expect(peak).toBe(Math.min(items.length, most));
    }),
  );
});
