import { defineConsumer } from '#lib/action/define-consumer';
import { Failures } from '#lib/delivery/failures';
import { stateLedger } from '#lib/delivery/state-ledger';
import { createMemoryStore } from '../support/memory-store';

test('data that is nested too deep is refused for good, and kept without the data', async () => {
  const lines: unknown[] = [];
  jest.spyOn(console, 'error').mockImplementation((...[line]: unknown[]) => void lines.push(JSON.parse(String(line))));
  const store = createMemoryStore();
  const call = jest.fn();
  const main = defineConsumer({
    name: 'shop',
    source: { name: 'erp' },
    routes: {},
    targets: [{ name: 'shop' }],
    ledger: () => stateLedger(store),
    call,
  });
  const data = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 1);
  const message = 'The JSON is nested deeper than 100 levels.';
  expect(await main({ id: 'e-1', type: 'shop.created', data })).toEqual({
    error: { statusCode: 400, body: { error: message, code: 'invalid' } },
  });
  expect(call).not.toHaveBeenCalled();
  expect(lines).toMatchObject([
    { message, kind: 'invalid', status: 400, eventId: 'e-1', type: 'shop.created', retryCount: 0 },
  ]);
  const failures = new Failures(stateLedger(store).values);
  const [kept] = await failures.list('shop');
  expect(kept?.package).toBe('shop');
  expect(await failures.data('shop', kept?.id ?? '')).toBeNull();
});
