import { defineHandler, steps } from '#lib/action/define-handler';
import type { Schema } from '#lib/catalogue/schema';
import { RelayError } from '#lib/core/errors';

const anything: Schema<{ n: number }> = { parse: (data) => data as { n: number } };
const params = { data: { n: 1 }, event: { id: 'e-1', type: 't' }, target: 'shop', LOG_LEVEL: 'error' };

/** A handler that throws when it sends. */
const failing = (error: unknown) =>
  defineHandler({
    schema: anything,
    target: 'shop',
    transform: (data) => data,
    send: () => Promise.reject(error),
    message: 'Done',
  });

afterEach(() => {
  delete process.env.__OW_DEADLINE;
});

test('the steps run in order, each awaited, and the answer is the documented envelope', async () => {
  const steps: string[] = [];
  const step = async (name: string) => {
    await new Promise(setImmediate);
    steps.push(name);
  };
  const main = defineHandler({
    schema: anything,
    target: 'shop',
    transform: ({ n }) => ({ doubled: n * 2 }),
    before: ({ data, request }) => step(`before ${data.n} ${request.doubled}`),
    send: async ({ doubled }, { event }) => {
      await step(`send ${doubled} ${event.id}`);
      return 'sent';
    },
    after: ({ result }) => step(`after ${result}`),
    message: 'Done',
  });
  expect(await main(params)).toEqual({ statusCode: 200, body: { success: true, message: 'Done' } });
  expect(steps).toEqual(['before 1 2', 'send 2 e-1', 'after sent']);
});

test.each([
  [new RelayError('invalid', 'Bad.'), 400, 'invalid', 'Bad.'],
  [new RelayError('rejected', 'No.', { status: 422 }), 422, 'rejected', 'No.'],
  [new RelayError('setup', 'Key.'), 503, 'setup', 'Key.'],
  [new RelayError('throttled', 'Slow.'), 429, 'throttled', 'Slow.'],
  [new RelayError('timeout', 'Late.'), 503, 'timeout', 'Late.'],
  [new RelayError('unavailable', 'Down.'), 503, 'unavailable', 'Down.'],
  [
    new TypeError('x of ada@example.com'),
    500,
    'defect',
    "Internal error (TypeError). The activation's log has the details.",
  ],
  ['a text', 500, 'defect', "Internal error (string). The activation's log has the details."],
])('what is thrown becomes the documented envelope: %s', async (error, statusCode, code, text) => {
  jest.spyOn(console, 'error').mockImplementation();
  expect(await failing(error)(params)).toEqual({ statusCode, body: { success: false, error: text, code } });
});

test('what the target has goes to the consumer as fingerprints, never as values', async () => {
  const main = defineHandler({
    schema: anything,
    target: 'shop',
    transform: ({ n }) => ({ doubled: n * 2 }),
    send: async () => ({ name: 'Ada' }),
    record: ({ request, result }) => ({ name: result.name, price: request.doubled, note: null, gone: undefined }),
    message: 'Done',
  });
  expect(await main(params)).toEqual({
    statusCode: 200,
    body: {
      success: true,
      message: 'Done',
      record: { name: 'o5r-7X0zGSE756I1hAs8bT', price: '1HNeOiZeFu7gP1lxi5tdAw', note: '' },
    },
  });
});

test('what the target calls what it has made stands in the answer', async () => {
  const main = defineHandler({
    schema: anything,
    target: 'shop',
    transform: ({ n }) => n,
    send: async () => ({ number: 12 }),
    ids: ({ result }) => ({ shipment: String(result.number) }),
    message: 'Done',
  });
  expect(await main(params)).toEqual({
    statusCode: 200,
    body: { success: true, message: 'Done', ids: { shipment: '12' } },
  });
});

test('a step that fails before sending ends the work', async () => {
  jest.spyOn(console, 'error').mockImplementation();
  const send = jest.fn();
  const main = defineHandler({
    schema: anything,
    target: 'shop',
    transform: (data) => data,
    before: () => Promise.reject(new RelayError('invalid', 'Not this one.')),
    send,
    message: 'Done',
  });
  expect((await main(params)).statusCode).toBe(400);
  expect(send).not.toHaveBeenCalled();
});

test('it answers before the platform ends it', async () => {
  jest.spyOn(console, 'error').mockImplementation();
  process.env.__OW_DEADLINE = String(Date.now() + 1_020);
  const main = defineHandler({
    schema: anything,
    target: 'shop',
    transform: (data) => data,
    send: () => new Promise(() => {}),
    message: 'Done',
  });
  expect(await main(params)).toMatchObject({ statusCode: 503, body: { code: 'timeout' } });
});

test('an e-mail address in a failure’s text is taken out', async () => {
  jest.spyOn(console, 'error').mockImplementation();
  const answer = await failing(new RelayError('rejected', 'ada@example.com exists.'))(params);
  expect(answer.body).toMatchObject({ error: '*** exists.' });
});

describe('the target', () => {
  const main = defineHandler({
    schema: anything,
    targets: {
      shop: steps({ transform: ({ n }) => n, send: async () => undefined }),
      market: steps({ transform: (data) => data, send: () => Promise.reject(new RelayError('rejected', 'No.')) }),
    },
    message: 'Done',
  });

  test('decides whose steps are run', async () => {
    jest.spyOn(console, 'error').mockImplementation();
    expect(await main(params)).toMatchObject({ statusCode: 200 });
    expect(await main({ ...params, target: 'market' })).toMatchObject({ statusCode: 400, body: { error: 'No.' } });
  });

  test.each([['kiosk'], [undefined], ['toString'], [1]])('%p is refused, and the event waits', async (target) => {
    jest.spyOn(console, 'error').mockImplementation();
    expect(await main({ ...params, target })).toEqual({
      statusCode: 503,
      body: {
        success: false,
        code: 'setup',
        error: `The handler writes to shop and market; the parameter target names ${String(target)}. Deploy the handler and its consumer together.`,
      },
    });
  });
});

test('fields that are left out since they are misspelt stand in the log, without their values', async () => {
  const logged = jest.spyOn(console, 'warn').mockImplementation();
  const main = defineHandler({
    schema: { ...anything, misspelt: () => ['value/m is unknown: is it n?'] },
    target: 'shop',
    transform: (data) => data,
    send: async () => {},
    message: 'Done',
  });
  expect(await main({ ...params, LOG_LEVEL: 'warn' })).toMatchObject({ statusCode: 200 });
  expect(String(logged.mock.calls[0])).toContain('value/m is unknown: is it n?');
});
