import { withTimeout } from '#lib/core/timeout';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what is there in time counts, and its timer is taken away', async () => {
  const late = jest.fn(() => 'late');
  expect(await withTimeout(Promise.resolve('done'), 1_000, late)).toBe('done');
  expect(jest.getTimerCount()).toBe(0);
  expect(late).not.toHaveBeenCalled();
});

test('what fails in time fails, and its timer is taken away', async () => {
  await expect(withTimeout(Promise.reject(new Error('Down.')), 1_000, () => 'late')).rejects.toThrow('Down.');
  expect(jest.getTimerCount()).toBe(0);
});

test('what comes later is replaced, at that moment and not before', async () => {
  const late = jest.fn(() => 'late');
  const result = withTimeout(new Promise(() => {}), 1_000, late);
  await jest.advanceTimersByTimeAsync(999);
  expect(late).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(await result).toBe('late');
});

test('it may end with an error', async () => {
  const result = withTimeout(new Promise(() => {}), 1_000, () => {
    throw new Error('No time was left.');
  });
  const refused = expect(result).rejects.toThrow('No time was left.');
  await jest.advanceTimersByTimeAsync(1_000);
  await refused;
});
