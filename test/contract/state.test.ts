import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { credentials } from '../support/credentials';
import { type InProcess, startInProcess } from '../support/in-process';

let platform: InProcess;
const clock = createManualClock(Date.UTC(2026, 0, 1));

beforeAll(async () => {
  platform = await startInProcess({ clock });
  process.env.AIO_STATE_ENDPOINT = platform.url;
});
afterAll(() => platform.stop());

/** The stock client; it reads the endpoint when it loads. */
async function connect() {
  const { init } = await import('@adobe/aio-lib-state');
  return init({ ow: { namespace: local.namespace, auth: credentials.apiKey } });
}

async function listed(state: Awaited<ReturnType<typeof connect>>, match: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of state.list({ match })) {
    keys.push(...page.keys);
  }
  return keys;
}

test('the stock client keeps, reads, lists and removes values', async () => {
  const state = await connect();
  expect(await state.get('missing')).toBeUndefined();
  expect(await state.put('product-1', 'eins', { ttl: 60 })).toBe('product-1');
  await state.put('product-2', 'zwei', { ttl: 60 });
  await state.put('order-1', 'ü', { ttl: 60 });
  expect(await state.get('order-1')).toEqual({ value: 'ü', expiration: '2026-01-01T00:01:00.000Z' });
  clock.advance(1_000);
  expect(await listed(state, 'product-*')).toEqual(['product-1', 'product-2']);
  expect(await state.delete('order-1')).toBe('order-1');
  expect(await state.delete('order-1')).toBeNull();
  expect(await state.any()).toBe(true);
  expect(await state.deleteAll({ match: 'product-*' })).toEqual({ keys: 2 });
  expect(await state.any()).toBe(false);
});

test('a value is gone when its time is over', async () => {
  const state = await connect();
  await state.put('short', 'x', { ttl: 60 });
  clock.advance(59_999);
  expect(await state.get('short')).toMatchObject({ value: 'x' });
  clock.advance(1);
  expect(await state.get('short')).toBeUndefined();
});

test('a wrong key is refused', async () => {
  const { init } = await import('@adobe/aio-lib-state');
  const stranger = await init({ ow: { namespace: local.namespace, auth: 'a:b' } });
  await expect(stranger.get('x')).rejects.toThrow('ERROR_UNAUTHORIZED');
});

test('a list lags behind what was written and removed; a get does not', async () => {
  const state = await connect();
  await state.put('late-1', 'x');
  expect(await state.get('late-1')).toMatchObject({ value: 'x' });
  expect(await listed(state, 'late-*')).toEqual([]);
  clock.advance(1_000);
  expect(await listed(state, 'late-*')).toEqual(['late-1']);
  await state.delete('late-1');
  expect(await state.get('late-1')).toBeUndefined();
  expect(await listed(state, 'late-*')).toEqual(['late-1']);
  clock.advance(1_000);
  expect(await listed(state, 'late-*')).toEqual([]);
});

test('a list of many keys comes in pages', async () => {
  const state = await connect();
  await Promise.all(Array.from({ length: 250 }, (_, index) => state.put(`many-${index}`, 'x')));
  clock.advance(1_000);
  const pages: number[] = [];
  for await (const { keys } of state.list({ match: 'many-*' })) {
    pages.push(keys.length);
  }
  expect(pages).toEqual([100, 100, 50]);
});

test('a value over 1 MB is refused', async () => {
  const state = await connect();
  await expect(state.put('large', 'x'.repeat(1_048_577))).rejects.toThrow('ERROR_PAYLOAD_TOO_LARGE');
});
