import { defineWebhook, WebError } from '#lib/action/define-webhook';
import { notKept, tooLarge } from '#lib/action/publish-event';
import { RelayError } from '#lib/core/errors';

let levels: string[] = [];
let lines: Record<string, unknown>[] = [];
beforeEach(() => {
  levels = [];
  lines = [];
  for (const level of ['warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...[line]: unknown[]) => {
      levels.push(level);
      lines.push(JSON.parse(String(line)));
    });
  }
});
const failing = (thrown: unknown, form?: (message: string) => unknown) =>
  defineWebhook(() => Promise.reject(thrown), form)({ __ow_method: 'post' });
const answer = (statusCode: number, code: string, error: string, headers?: Record<string, string>) => ({
  error: { statusCode, ...(headers && { headers }), body: { error, code } },
});

test('the answer is the handler’s, which gets the request', async () => {
  const main = defineWebhook(async ({ method, body }) => ({ statusCode: 202, body: { method, size: body.length } }));
  expect(await main({ __ow_method: 'put', __ow_body: 'abc{' })).toEqual({
    statusCode: 202,
    body: { method: 'PUT', size: 4 },
  });
  expect(lines).toEqual([]);
});

test.each([
  ['a throttle', new RelayError('throttled', 'Slow.', { retryAfter: 9 }), 503, 'throttled', 'Slow.', '9', 'error'],
  ['an unreachable system', new RelayError('unavailable', 'Down.'), 503, 'unavailable', 'Down.', '5', 'error'],
  ['a wrong set-up', new RelayError('setup', 'Key.'), 503, 'setup', 'Key.', '5', 'error'],
  ['bad data', new RelayError('invalid', 'Bad.'), 400, 'invalid', 'Bad.', undefined, 'warn'],
  ['a refusal', new RelayError('rejected', 'No.', { status: 422 }), 422, 'rejected', 'No.', undefined, 'warn'],
  [
    'a defect',
    new TypeError('x'),
    500,
    'defect',
    "Internal error (TypeError). The activation's log has the details.",
    undefined,
    'error',
  ],
])('%s is answered by its status', async (_name, thrown, status, code, text, after, level) => {
  expect(await failing(thrown)).toEqual(
    answer(status, code, text, after === undefined ? after : { 'retry-after': after }),
  );
  expect(levels).toEqual([level]);
});

test.each([
  ['unauthorized', 401],
  ['not-found', 404],
  ['method', 405],
  ['too-large', 413],
  ['content-type', 415],
] as const)('a request that is refused as %s is answered by %i, with its headers', async (code, status) => {
  expect(await failing(new WebError(code, 'No.', { allow: 'POST' }))).toEqual(
    answer(status, code, 'No.', { allow: 'POST' }),
  );
  expect(await failing(new WebError(code, 'No.'))).toEqual(answer(status, code, 'No.'));
  expect(new WebError(code, 'No.').kind).toBe('rejected');
});

test('a caller may want another form, and gets no address in it', async () => {
  const form = (message: string) => ({ errors: [message] });
  const text = 'Bad: ada@example.com.';
  expect(await failing(new RelayError('invalid', text), form)).toEqual({
    statusCode: 400,
    body: { errors: ['Bad: ***.'] },
  });
  expect(await failing(new RelayError('throttled', text), form)).toMatchObject({ statusCode: 503 });
});

test('the log says what is wrong, and why', async () => {
  await failing(new RelayError('invalid', 'Bad.', { details: ['value/n must be a number'], cause: 'x' }));
  expect(lines).toEqual([
    { level: 'warn', message: 'Bad.', kind: 'invalid', status: 400, details: ['value/n must be a number'], cause: 'x' },
  ]);
});

test('the refusals of an event say what to do', () => {
  expect(tooLarge()).toMatchObject({
    code: 'too-large',
    status: 413,
    message: 'The event is larger than 1000000 bytes. Split it into several events.',
  });
  expect(notKept('shop.created')).toMatchObject({
    kind: 'setup',
    message:
      'No active registration receives shop.created, so Adobe I/O Events did not keep the event. Run npm run onboard, or enable the registration in the Developer Console, and send it again.',
  });
});
