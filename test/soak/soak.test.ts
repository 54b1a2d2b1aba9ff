import { soak } from './soak';

/** What `npm run soak` does, with fixed seeds. */
test.each([1, 2])(
  '600 events for two stores, with everything going wrong that can (seed %i): none lost, doubled, wrong, or wrongly kept',
  async (seed) => {
    const result = await soak({ events: 600, seed });
    const { lost, doubled, wrong, wronglyKept, deliveries, repeated, stale, echoes, failures, kills } = result;
    expect({ lost, doubled, wrong, wronglyKept }).toEqual({ lost: [], doubled: [], wrong: [], wronglyKept: [] });
    // A run in which nothing went wrong would prove nothing.
    expect(deliveries).toBeGreaterThan(600);
    expect(repeated).toBeGreaterThan(20);
    expect(stale).toBeGreaterThan(20);
    expect(echoes).toBeGreaterThan(20);
    expect(kills.platform).toBe(2);
    expect(kills.actions).toBeGreaterThan(0);
    expect(Object.keys(failures)).toEqual(expect.arrayContaining(['rejected', 'unavailable', 'throttled']));
  },
  900_000,
);
