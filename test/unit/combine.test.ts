import type { ConsumerEnvelope } from '#lib/core/envelope';
import { isRecord } from '#lib/core/json';
import { combine } from '#lib/delivery/combine';

const done = (response: unknown, repeated = false): ConsumerEnvelope => ({
  statusCode: 200,
  body: { type: 't', response, ...(repeated && { repeated }) },
});
const failed = (statusCode: number, code = `c${statusCode}`): ConsumerEnvelope => ({
  error: { statusCode, body: { error: `E${statusCode}.`, code } },
});
const both = (shop: ConsumerEnvelope, store: ConsumerEnvelope) =>
  combine('t', [
    { target: 'shop', envelope: shop },
    { target: 'store', envelope: store },
  ]);
const ok = { success: true, message: 'Done' };
const body = { success: true, skipped: 'echo' };

test('what is done in both is done', () => {
  expect(both(done(ok), done(ok, true))).toEqual({
    statusCode: 200,
    body: {
      type: 't',
      response: {
        success: true,
        message: 'Done in shop and store',
        stores: {
          shop: { statusCode: 200, body: { success: true, message: 'Done' } },
          store: { statusCode: 200, body: { success: true, message: 'Done' }, repeated: true },
        },
      },
    },
  });
});

test('it is a repetition where it is one in both', () => {
  expect(both(done(ok, true), done(ok, true))).toMatchObject({ body: { repeated: true } });
});

test.each([
  ['both have left it out for the same reason', body, body, 'echo'],
  ['one has left it out', body, ok, undefined],
  ['each has a reason of its own', body, { ...body, skipped: 'stale' }, undefined],
  ['neither has', ok, ok, undefined],
  ['one says nothing that can be read', 'text', 'text', undefined],
])('%s', (_name, shop, store, skipped) => {
  const answer = both(done(shop), done(store));
  const response = 'error' in answer || !isRecord(answer.body.response) ? {} : answer.body.response;
  expect([response.success, response.skipped, 'skipped' in response]).toEqual([true, skipped, skipped !== undefined]);
});

test('what one has refused for good, and kept, is no success', () => {
  expect(both(done(ok), done({ success: false }))).toMatchObject({
    statusCode: 200,
    body: { response: { success: false, message: 'A store has refused it for good; the refusal is kept' } },
  });
});

test('a failure tells of both', () => {
  expect(both(failed(422), failed(503))).toEqual({
    error: {
      statusCode: 503,
      body: {
        error: 'shop: E422. store: E503.',
        code: 'c503',
        stores: {
          shop: { statusCode: 422, body: { error: 'E422.', code: 'c422' } },
          store: { statusCode: 503, body: { error: 'E503.', code: 'c503' } },
        },
      },
    },
  });
});

test.each([
  [503, 429, 503],
  [429, 503, 503],
  [429, 505, 429],
  [404, 422, 422],
  [422, 404, 422],
])('of %i and %i the answer is %i', (shop, store, expected) => {
  expect(both(failed(shop), failed(store))).toMatchObject({ error: { statusCode: expected } });
});

test('of two with the same status the first one’s code is the answer’s', () => {
  expect(both(failed(503, 'busy'), failed(503, 'timeout'))).toMatchObject({ error: { body: { code: 'busy' } } });
});
