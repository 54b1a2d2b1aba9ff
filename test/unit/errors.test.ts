import { errorEnvelope, handlerError } from '#lib/core/envelope';
import { type FailureKind, isRetried, RelayError, toRelayError } from '#lib/core/errors';
import { createLog } from '#lib/core/log';
import { redact, redactText } from '#lib/core/redact';

test.each<[FailureKind, number]>([
  ['invalid', 400],
  ['unrouted', 400],
  ['rejected', 400],
  ['setup', 503],
  ['throttled', 429],
  ['timeout', 503],
  ['unavailable', 503],
  ['busy', 503],
  ['defect', 500],
])('%s is %i', (kind, status) => {
  expect(new RelayError(kind, 'x')).toMatchObject({ name: 'RelayError', kind, status, message: 'x', details: [] });
});

test('an error has what it is given', () => {
  const cause = new Error('why');
  const error = new RelayError('rejected', 'No.', { status: 422, retryAfter: 9, details: ['a'], refused: [1], cause });
  expect(error).toMatchObject({ status: 422, retryAfter: 9, details: ['a'], refused: [1] });
  expect(error.cause).toBe(cause);
  expect(Object.hasOwn(new RelayError('rejected', 'No.'), 'cause')).toBe(false);
  expect(toRelayError(error)).toBe(error);
  expect(toRelayError(cause).cause).toBe(cause);
});

test.each([
  [200, false],
  [428, false],
  [429, true],
  [430, false],
  [499, false],
  [500, true],
  [504, true],
  [505, false],
  [506, true],
])('I/O Events delivers again after %i: %p', (status, retried) => {
  expect(isRetried(status)).toBe(retried);
});

test('the envelopes of a failure', () => {
  const failure = { status: 422, message: 'Of ada@example.com.', kind: 'rejected' } as const;
  expect(handlerError({ ...failure, refused: undefined })).toEqual({
    statusCode: 422,
    body: { success: false, error: 'Of ***.', code: 'rejected' },
  });
  expect(handlerError({ ...failure, refused: [2] }).body).toEqual({
    success: false,
    error: 'Of ***.',
    code: 'rejected',
    refused: [2],
  });
  expect(errorEnvelope(failure)).toEqual({ error: { statusCode: 422, body: { error: 'Of ***.', code: 'rejected' } } });
  expect(errorEnvelope(failure, { a: 'b' }).error.headers).toEqual({ a: 'b' });
});

test('a log begins at its level, and an unknown one is info', () => {
  const written = (level: string | undefined) => {
    const levels: string[] = [];
    const log = createLog(level, {}, (at) => levels.push(at));
    log.debug('x');
    log.info('x');
    log.warn('x');
    log.error('x');
    return levels;
  };
  expect(written('debug')).toEqual(['debug', 'info', 'warn', 'error']);
  expect(written('info')).toEqual(['info', 'warn', 'error']);
  expect(written('loud')).toEqual(['info', 'warn', 'error']);
  expect(written(undefined)).toEqual(['info', 'warn', 'error']);
  expect(written('error')).toEqual(['error']);
});

test('what a log may hold of a value', () => {
  const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } };
  expect(redact(deep)).toEqual({ a: { b: { c: { d: { e: { f: '…' } } } } } });
  expect(redact([[[[[[[1]]]]]]])).toEqual([[[[[['…']]]]]]);
  expect(redact(null)).toBeNull();
  expect(redact(Symbol('s'))).toBe('Symbol(s)');
  expect(redact(10n)).toBe('10');
  expect(redact(function named() {})).toContain('named');
  const error = Object.assign(new Error('of ada@example.com'), { stack: undefined });
  expect(redact(error)).toEqual({ name: 'Error', message: 'of ***', stack: '' });
  expect(redact(Object.assign(new Error('x'), { stack: 'at ada@example.com' }))).toMatchObject({ stack: 'at ***' });
  expect(redactText('x'.repeat(2_000))).toBe('x'.repeat(2_000));
});
