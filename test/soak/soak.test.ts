import { soak } from './soak';

/** What `npm run soak` does, with fixed seeds, side by side: each waits most of its time. */
test.concurrent.each([1, 2])(
  '360 events for two stores, with everything going wrong that can (seed %i): none lost, doubled, wrong, wrongly kept, or leaked',
  async (seed) => {
    const result = await soak({ events: 360, seed });
    const { lost, doubled, wrong, wronglyKept, leaks, deliveries, repeated, stale, echoes, failures, kills } = result;
    const right = { lost: [], doubled: [], wrong: [], wronglyKept: [], leaks: [] };
    expect({ lost, doubled, wrong, wronglyKept, leaks }).toEqual(right);
    // A run in which nothing went wrong would prove nothing.
    expect(result.faults).toBe(11);
    expect(deliveries).toBeGreaterThan(360);
    expect(repeated).toBeGreaterThan(20);
    expect(stale).toBeGreaterThan(20);
    expect(echoes).toBeGreaterThan(20);
    expect(result.planted).toBeGreaterThan(20);
    expect(result.searched).toBeGreaterThan(1_000);
    expect(kills.platform).toBe(2);
    expect(kills.actions).toBeGreaterThan(0);
    expect(Object.keys(failures)).toEqual(expect.arrayContaining(['rejected', 'unavailable', 'throttled']));
  },
  900_000,
);
