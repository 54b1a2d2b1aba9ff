import fc from 'fast-check';
import { createDeadline } from '#lib/core/deadline';
import { retry } from '#lib/core/retry';

/** A clock that only waiting moves, with a deadline `ms` from its beginning. */
function clock(ms = 60_000) {
  let time = 0;
  const waits: number[] = [];
  const deadline = createDeadline(
    ms,
    () => time,
    async (wait) => {
      waits.push(wait);
      time += wait;
    },
  );
  return { deadline, waits, now: () => time };
}

/** Attempts that end as listed, one after another: an Error is thrown. The last one repeats. */
function attempts(...outcomes: unknown[]) {
  const made: unknown[] = [];
  const attempt = async () => {
    const outcome = outcomes[Math.min(made.length, outcomes.length - 1)];
    made.push(outcome);
    if (outcome instanceof Error) {
      throw outcome;
    }
    return outcome;
  };
  return { attempt, made };
}

const busy = new Error('busy');
const whileFailing =
  (...waits: number[]) =>
  ({ status }: PromiseSettledResult<unknown>, retries: number) =>
    status === 'rejected' ? waits[retries] : undefined;

test('a value that is final is the result of the first attempt, without a wait', async () => {
  const { deadline, waits } = clock();
  const { attempt, made } = attempts('done');
  expect(await retry(attempt, { deadline, backOff: whileFailing(100) })).toBe('done');
  expect([made.length, waits]).toEqual([1, []]);
});

test('failures are retried with the waits in their order', async () => {
  const { deadline, waits } = clock();
  const { attempt } = attempts(busy, busy, 'done');
  expect(await retry(attempt, { deadline, backOff: whileFailing(100, 250, 500) })).toBe('done');
  expect(waits).toEqual([100, 250]);
});

test('when the waits are used up, the last failure is thrown as it is', async () => {
  const { deadline, waits } = clock();
  const last = new Error('the last one');
  const { attempt, made } = attempts(busy, busy, last);
  await expect(retry(attempt, { deadline, backOff: whileFailing(100, 250) })).rejects.toBe(last);
  expect([made.length, waits]).toEqual([3, [100, 250]]);
});

test('a value may call for another attempt as well', async () => {
  const { deadline } = clock();
  const { attempt } = attempts(undefined, undefined, 'there');
  const backOff = (outcome: PromiseSettledResult<unknown>) =>
    outcome.status === 'fulfilled' && outcome.value === undefined ? 1_000 : undefined;
  expect(await retry(attempt, { deadline, backOff })).toBe('there');
});

test('a failure that the back-off calls final is thrown at once', async () => {
  const { deadline, waits } = clock();
  await expect(retry(attempts(busy).attempt, { deadline, backOff: () => undefined })).rejects.toBe(busy);
  expect(waits).toEqual([]);
});

test('a wait that the deadline does not allow ends it with the last outcome, not with a timeout', async () => {
  const { deadline, waits } = clock(300);
  const { attempt, made } = attempts(busy);
  await expect(retry(attempt, { deadline, backOff: whileFailing(100, 200, 10) })).rejects.toBe(busy);
  expect([made.length, waits]).toEqual([2, [100]]);
});

test('whatever the outcomes, the waits and the deadline: one more attempt than waits, all before the deadline', async () => {
  const outcome = fc.constantFrom('again', 'final', busy);
  await fc.assert(
    fc.asyncProperty(
      fc.array(outcome, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(5_000), { maxLength: 8 }),
      fc.nat(12_000),
      async (outcomes, backOffs, ms) => {
        const { deadline, waits, now } = clock(ms);
        const { attempt, made } = attempts(...outcomes);
        const backOff = (last: PromiseSettledResult<unknown>, retries: number) =>
          last.status === 'fulfilled' && last.value === 'final' ? undefined : backOffs[retries];
        const result = await retry(attempt, { deadline, backOff }).catch((error) => error);
        expect(result).toBe(made.at(-1));
        expect(made).toHaveLength(waits.length + 1);
        expect(waits).toEqual(backOffs.slice(0, waits.length));
        expect(waits.length === 0 || now() < ms).toBe(true);
        // It ended for a reason: a final outcome, no wait left, or one that does not fit.
        const next = backOffs[waits.length];
        expect(result === 'final' || next === undefined || next >= ms - now()).toBe(true);
        expect(made.slice(0, -1)).not.toContain('final');
      },
    ),
  );
});
