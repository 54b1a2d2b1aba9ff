import { activationDeadline, createDeadline, within } from '#lib/core/deadline';

const NOW = Date.UTC(2026, 0, 1);

describe('sleep', () => {
  const sleeping = async (left: number, ms: number) => {
    const waits: number[] = [];
    const deadline = createDeadline(
      NOW + left,
      () => NOW,
      async (wait) => void waits.push(wait),
    );
    await deadline.sleep(ms);
    return waits;
  };

  test('waits where there is time', async () => {
    expect(await sleeping(1_000, 999)).toEqual([999]);
  });

  test.each([[1_000], [1_001]])('of %i ms rejects at once where 1,000 ms are left', async (ms) => {
    await expect(sleeping(1_000, ms)).rejects.toMatchObject({ kind: 'timeout', status: 503 });
  });
});

test('what is left is never negative, and a shortened deadline ends earlier', () => {
  let now = NOW;
  const deadline = createDeadline(NOW + 5_000, () => now);
  expect(deadline.total).toBe(5_000);
  expect(deadline.shortened(1_500).endsAt).toBe(NOW + 3_500);
  now += 6_000;
  expect(deadline.remaining()).toBe(0);
});

test.each([
  ['the platform’s, a second earlier', undefined, String(NOW + 30_000), NOW + 29_000],
  ['the caller’s, where that is earlier', NOW + 10_000, String(NOW + 30_000), NOW + 10_000],
  ['the platform’s, where the caller has more', NOW + 60_000, String(NOW + 30_000), NOW + 29_000],
  ['a minute, where the platform does not say', undefined, undefined, NOW + 59_000],
])('an activation’s deadline is %s', (_name, given, own, endsAt) => {
  expect(activationDeadline(given, own === undefined ? {} : { __OW_DEADLINE: own }, () => NOW).endsAt).toBe(endsAt);
});

test.each([['0'], ['-1'], ['soon'], ['']])('an activation’s deadline of %j counts as not said', (own) => {
  expect(activationDeadline('soon', { __OW_DEADLINE: own }, () => NOW).endsAt).toBe(NOW + 59_000);
});

test('it is read from the environment of the process, and runs in its time', () => {
  jest.useFakeTimers({ now: NOW });
  process.env.__OW_DEADLINE = String(NOW + 30_000);
  const deadline = activationDeadline(undefined);
  jest.setSystemTime(NOW + 4_000);
  expect([deadline.endsAt, deadline.total, deadline.remaining()]).toEqual([NOW + 29_000, 29_000, 25_000]);
  delete process.env.__OW_DEADLINE;
  jest.useRealTimers();
});

test('a deadline that is over has no time in all', () => {
  expect(createDeadline(NOW - 1, () => NOW).total).toBe(0);
});

test('a shortened deadline has the same time and the same way to wait', async () => {
  let now = NOW;
  const waits: number[] = [];
  const deadline = createDeadline(
    NOW + 5_000,
    () => now,
    async (ms) => void waits.push(ms),
  ).shortened(1_000);
  now += 500;
  expect(deadline.remaining()).toBe(3_500);
  await deadline.sleep(3_000);
  expect(waits).toEqual([3_000]);
});

describe('a signal', () => {
  const timeouts = () => jest.spyOn(AbortSignal, 'timeout');
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['when the time is up', undefined, 5_000],
    ['sooner, where less is asked for', 2_000, 2_000],
    ['when the time is up, where more is asked for', 9_000, 5_000],
  ])('aborts %s', (_name, cap, ms) => {
    const asked = timeouts();
    const deadline = createDeadline(NOW + 5_000, () => NOW);
    const signal = cap === undefined ? deadline.signal() : deadline.signal(cap);
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(asked).toHaveBeenCalledWith(ms);
  });
});

test('without another way it waits by the clock', async () => {
  jest.useFakeTimers({ now: NOW });
  const done = jest.fn();
  const waited = createDeadline(NOW + 5_000, () => NOW)
    .sleep(1_000)
    .then(done);
  await jest.advanceTimersByTimeAsync(999);
  expect(done).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(done).toHaveBeenCalled();
  await waited;
  jest.useRealTimers();
});

test('work that is done in time is its result; without a text the timeout says whose time it was', async () => {
  const deadline = createDeadline(NOW + 60_000, () => NOW);
  expect(await within(deadline, Promise.resolve('done'))).toBe('done');
  const over = createDeadline(NOW, () => NOW);
  await expect(within(over, new Promise(() => {}))).rejects.toThrow(
    'The action ran out of time before its work was done.',
  );
});

test('work that takes longer than the deadline is a timeout with the given text', async () => {
  const over = createDeadline(NOW, () => NOW);
  await expect(within(over, new Promise(() => {}), 'Too late.')).rejects.toMatchObject({
    kind: 'timeout',
    message: 'Too late.',
  });
});
