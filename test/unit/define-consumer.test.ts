import { type Delivery, type DeliveryRule, defineConsumer } from '../../lib/action/define-consumer';
import type { ActionAnswer } from '../../lib/adobe/invoke';
import { RelayError } from '../../lib/core/errors';

const routes = { 'shop.created': 'shop/created' };
const event = {
  type: 'shop.created',
  id: 'e-1',
  eventid: 'a-1',
  data: { n: 1 },
  __adobe_headers: { 'x-adobe-retry-count': '2' },
};

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
  jest.spyOn(console, 'info').mockImplementation();
});

const consumer = (answer: ActionAnswer | (() => Promise<ActionAnswer>), rules: DeliveryRule[] = []) =>
  defineConsumer({ routes, rules, deliver: async () => (typeof answer === 'function' ? answer() : answer) });

test('the handler’s success goes out in the documented envelope', async () => {
  const main = consumer({ statusCode: 200, body: { success: true, message: 'Done' } });
  expect(await main(event)).toEqual({
    statusCode: 200,
    body: { type: 'shop.created', response: { success: true, message: 'Done' } },
  });
});

test.each([400, 404, 422, 429, 500, 503])('the handler’s %i goes out with its text', async (statusCode) => {
  const main = consumer({ statusCode, body: { success: false, error: 'No.', code: 'rejected' } });
  expect(await main(event)).toEqual({ error: { statusCode, body: { error: 'No.', code: 'rejected' } } });
});

test('a handler that says success: false with a good status failed', async () => {
  const main = consumer({ statusCode: 200, body: { success: false, error: 'No.' } });
  expect(await main(event)).toEqual({ error: { statusCode: 500, body: { error: 'No.', code: 'defect' } } });
});

test.each([
  ['an unknown type', { ...event, type: 'shop.deleted' }, 'This case type is not supported: shop.deleted', 'unrouted'],
  [
    'a type named like a property of every object',
    { ...event, type: 'toString' },
    'This case type is not supported: toString',
    'unrouted',
  ],
  ['no type', { data: {} }, 'Invalid event: the attribute type is missing.', 'invalid'],
  ['no data', { type: 'shop.created' }, 'Invalid event: the attribute data is missing.', 'invalid'],
])('%s is 400', async (_name, params, error, code) => {
  const main = consumer({ statusCode: 200, body: {} });
  expect(await main(params)).toEqual({ error: { statusCode: 400, body: { error, code } } });
});

test('what the handler’s call throws decides the status', async () => {
  const throwing = (error: Error) => consumer(() => Promise.reject(error))(event);
  expect(await throwing(new RelayError('timeout', 'Late.'))).toMatchObject({ error: { statusCode: 503 } });
  expect(await throwing(new RelayError('defect', 'Crashed.'))).toMatchObject({ error: { statusCode: 500 } });
  expect(await throwing(new Error('x'))).toMatchObject({ error: { statusCode: 500, body: { code: 'defect' } } });
});

test('rules stand around the delivery, the first outermost, and may answer themselves', async () => {
  const seen: string[] = [];
  const rule =
    (name: string): DeliveryRule =>
    (next) =>
    async (delivery, context) => {
      seen.push(`${name} ${delivery.route} ${delivery.event.retryCount}`);
      return next(delivery, context);
    };
  const skip: DeliveryRule = () => async () => ({ statusCode: 200, body: { success: true, skipped: 'echo' } });
  const deliver = jest.fn();
  const main = defineConsumer({ routes, rules: [rule('a'), rule('b'), skip], deliver });
  expect(await main(event)).toMatchObject({ statusCode: 200, body: { response: { skipped: 'echo' } } });
  expect(seen).toEqual(['a shop/created 2', 'b shop/created 2']);
  expect(deliver).not.toHaveBeenCalled();
});

test('the delivery has the sender’s own id and the data', async () => {
  const deliver = jest.fn(async (_delivery: Delivery) => ({ statusCode: 200, body: {} }));
  await defineConsumer({ routes, deliver })(event);
  expect(deliver.mock.calls[0]?.[0]).toEqual({
    event: { id: 'e-1', type: 'shop.created', retryCount: 2 },
    data: { n: 1 },
    route: 'shop/created',
  });
});
