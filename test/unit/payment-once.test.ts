import { once } from '#lib/checkout/payments/once';
import { createMemoryStore } from '../support/memory-store';

const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };

test('the first answer is kept, and given again for its key alone', async () => {
  const store = createMemoryStore();
  const ask = (key: string, answer: object) =>
    once(
      key,
      () => answer,
      log,
      () => store,
    );
  expect(await ask('a', { amount: '1' })).toEqual({ amount: '1' });
  expect(await ask('a', { amount: '2' })).toEqual({ amount: '1' });
  expect(await ask('b', { amount: '2' })).toEqual({ amount: '2' });
});

test('it is kept before it is given: who is killed in between has it', async () => {
  const store = createMemoryStore();
  const put = jest.spyOn(store, 'put');
  await once(
    'a',
    () => ({ amount: '1' }),
    log,
    () => store,
  );
  expect(put).toHaveBeenCalledWith(expect.stringMatching(/^payment\.[\w-]{43}$/), '{"amount":"1"}', 2_592_000);
});

test('without State the work is done, and the log says so', async () => {
  const gone = { ...createMemoryStore(), get: () => Promise.reject(new Error('down')) };
  expect(
    await once(
      'a',
      () => ({ amount: '1' }),
      log,
      () => gone,
    ),
  ).toEqual({ amount: '1' });
  expect(log.warn).toHaveBeenCalledTimes(1);
});
