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

test('work that takes longer than the deadline is a timeout with the given text', async () => {
  const over = createDeadline(NOW, () => NOW);
  await expect(within(over, new Promise(() => {}), 'Too late.')).rejects.toMatchObject({
    kind: 'timeout',
    message: 'Too late.',
  });
});
