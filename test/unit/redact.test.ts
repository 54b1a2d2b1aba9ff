import fc from 'fast-check';
import { createLog } from '#lib/core/log';
import { redact, redactText } from '#lib/core/redact';

test('credentials and personal data are hidden at any depth', () => {
  expect(
    redact({
      COMMERCE_CONSUMER_KEY: 'k',
      nested: [{ accessTokenSecret: 's', email: 'a@b.co', lastname: 'Byron', postalCode: '10118', taxNumber: 'DE1' }],
      __ims_oauth_s2s: { client_id: 'c' },
      headers: { Authorization: 'Bearer abcdefgh' },
      status: 503,
      sku: 'A-1',
    }),
  ).toEqual({
    COMMERCE_CONSUMER_KEY: '***',
    nested: [{ accessTokenSecret: '***', email: '***', lastname: '***', postalCode: '***', taxNumber: '***' }],
    __ims_oauth_s2s: '***',
    headers: { Authorization: '***' },
    status: 503,
    sku: 'A-1',
  });
});

test('texts lose e-mail addresses and credentials', () => {
  expect(redactText('ada.byron+x@mail.example.com failed with Bearer abc.def-ghi, Basic dXNlcjpwYXNz')).toBe(
    '*** failed with Bearer ***, Basic ***',
  );
  expect(redactText('with bearer abc.def-ghi')).toBe('with bearer ***');
  expect(redactText('sent OAuth oauth_consumer_key="ck", oauth_token="at"')).toBe('sent OAuth ***');
});

test('a long text is cut, and none takes long to clean', () => {
  expect(redactText('x'.repeat(1_000_000))).toBe(`${'x'.repeat(2_000)}…`);
  expect(redact({ id: 'x'.repeat(1_000_000) })).toEqual({ id: `${'x'.repeat(2_000)}…` });
});

test('no value of a sensitive name, and no e-mail address, reaches a line of the log', () => {
  const name = fc.constantFrom('password', 'client_secret', 'api_key', 'Authorization', 'firstName', 'email');
  const secret = fc.stringMatching(/^S3CR3T[a-z]{4,10}$/);
  fc.assert(
    fc.property(name, secret, fc.integer({ min: 0, max: 8 }), (key, value, depth) => {
      let fields: Record<string, unknown> = { [key]: value, mail: `${value}@example.com` };
      for (let level = 0; level < depth; level++) {
        fields = level % 2 === 0 ? { inner: fields } : { list: [fields] };
      }
      const lines: string[] = [];
      createLog('debug', {}, (_level, line) => lines.push(line)).info(`hello ${value}@example.com`, fields);
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toContain(value);
    }),
  );
});

test('a log writes its level and above, and what cannot be written does not throw', () => {
  const lines: string[] = [];
  const log = createLog('warn', { action: 'a' }, (_level, line) => lines.push(line));
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  log.info('no');
  log.warn('yes', { circle, big: 1n });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', message: 'yes', action: 'a', big: '1' });
});
