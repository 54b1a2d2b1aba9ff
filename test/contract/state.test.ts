import { local } from '../../local/identity';
import { createManualClock } from '../../local/kernel/clock';
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
  return init({ ow: { namespace: local.namespace, auth: local.apiKey } });
}

test('the stock client keeps, reads, lists and removes values', async () => {
  const state = await connect();
  expect(await state.get('missing')).toBeUndefined();
  expect(await state.put('product-1', 'eins', { ttl: 60 })).toBe('product-1');
  await state.put('product-2', 'zwei', { ttl: 60 });
  await state.put('order-1', 'ü', { ttl: 60 });
  expect(await state.get('order-1')).toEqual({ value: 'ü', expiration: '2026-01-01T00:01:00.000Z' });
  const keys: string[] = [];
  for await (const page of state.list({ match: 'product-*' })) {
    keys.push(...page.keys);
  }
  expect(keys).toEqual(['product-1', 'product-2']);
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
