import { createDeadline } from '#lib/core/deadline';
import { type ActionClient, invokeAction } from '#lib/platform/invoke';

/** A deadline on a clock that only waiting moves. */
function manualDeadline(ms: number) {
  let time = 0;
  const waits: number[] = [];
  const wait = async (delay: number) => {
    waits.push(delay);
    time += delay;
  };
  return { deadline: createDeadline(ms, () => time, wait), waits };
}

const record = (status: string, result: unknown, annotations: unknown[] = []) => ({
  activationId: 'a',
  annotations,
  response: { status, result },
});

const client = (answer: unknown, polls: unknown[] = []): ActionClient => ({
  actions: { invoke: async () => (answer instanceof Error ? Promise.reject(answer) : answer) },
  activations: {
    get: async () => {
      const next = polls.shift();
      return next instanceof Error ? Promise.reject(next) : next;
    },
  },
});

const failure = (statusCode: number | undefined, error: unknown = { error: 'text' }) =>
  Object.assign(new Error('failed'), { statusCode, error });

const run = (answer: unknown, polls?: unknown[], ms = 60_000) =>
  invokeAction('shop/created', {}, manualDeadline(ms).deadline, client(answer, polls));

test('the handler’s status and body are the answer', async () => {
  const answer = { statusCode: 404, body: { success: false, error: 'No.' } };
  expect(await run(record('success', answer))).toEqual(answer);
});

test('an error envelope is an answer too, and comes as an exception of the client', async () => {
  const activation = record('application error', { error: { statusCode: 422, body: { error: 'No.' } } });
  expect(await run(failure(502, activation))).toEqual({ statusCode: 422, body: { error: 'No.' } });
});

test('a 202 is followed by asking for the activation until it is recorded', async () => {
  const { deadline, waits } = manualDeadline(60_000);
  const done = record('success', { statusCode: 200, body: { success: true } });
  const answer = await invokeAction(
    'shop/created',
    {},
    deadline,
    client({ activationId: 'a' }, [failure(404), failure(404), done]),
  );
  expect(answer).toEqual({ statusCode: 200, body: { success: true } });
  expect(waits).toEqual([100, 250, 500]);
});

test('the wait for a 202 ends with the time that is left', async () => {
  const endless = Array.from({ length: 100 }, () => failure(404));
  await expect(run({ activationId: 'a' }, endless, 3_000)).rejects.toMatchObject({ kind: 'timeout', status: 503 });
});

test('a connection that ends with the time that was left is a timeout', async () => {
  await expect(run(failure(undefined), [], 0)).rejects.toMatchObject({ kind: 'timeout' });
});

test.each([
  ['a crash', failure(502, record('action developer error', { error: 'exited' })), 'defect', 500],
  [
    'a handler out of time',
    failure(502, record('action developer error', { error: 'x' }, [{ key: 'timeout', value: true }])),
    'timeout',
    503,
  ],
  [
    'a handler out of time, by its text',
    failure(
      502,
      record('action developer error', { error: 'The action exceeded its time limits of 50 milliseconds.' }),
    ),
    'timeout',
    503,
  ],
  ['an answer without a status', record('success', { ok: true }), 'defect', 500],
  ['an action that is not deployed', failure(404), 'setup', 503],
  ['a key that is refused', failure(401), 'setup', 503],
  ['a full namespace', failure(429), 'throttled', 429],
  ['an event that is too large', failure(413), 'rejected', 413],
  ['a platform that fails', failure(500), 'unavailable', 503],
  ['no connection', failure(undefined), 'unavailable', 503],
])('%s', async (_name, answer, kind, status) => {
  await expect(run(answer)).rejects.toMatchObject({ kind, status });
});
