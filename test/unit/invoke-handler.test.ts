import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { invokeHandler } from '#lib/delivery/deliver';
import type { CallHandler } from '#lib/delivery/types';
import { createMemoryStore } from '../support/memory-store';

const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
const delivery = { event: { id: 'e', type: 't', retryCount: 0 }, data: {}, handler: 'shop/created', target: 'shop' };

/** What a call with so much time left, in milliseconds, hands over, and how it ends. */
async function call(ms: number): Promise<{ asked: number[]; failure: unknown }> {
  const asked: number[] = [];
  const handOver = () => Promise.reject(new Error('Handed over.'));
  const handler: CallHandler = invokeHandler({ name: 'shop', handOver }, (deadline) => {
    asked.push(deadline.endsAt);
    return createMemoryStore(() => 0);
  });
  const deadline = createDeadline(ms, () => 0);
  const failure: unknown = await handler(delivery, { config: readConfig({}), deadline, log }).catch((thrown) => thrown);
  return { asked, failure };
}

test('with less than a second beside what the consumer needs the handler is not called', async () => {
  expect(await call(3_999)).toEqual({
    asked: [],
    failure: expect.objectContaining({ kind: 'timeout', status: 503, message: 'No time was left for the handler.' }),
  });
});

test('otherwise it gets what is left, and so does what is handed over', async () => {
  expect(await call(4_000)).toEqual({ asked: [1_000], failure: new Error('Handed over.') });
});
