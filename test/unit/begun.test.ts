import { isBegunBy, isBehindBegun, withBegun, withEnded } from '#lib/delivery/begun';
import { type Change, UNKNOWN_RECORD } from '#lib/delivery/record';

const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const change = (time: number, source = 'backoffice', now = NOW): Change => ({
  source,
  record: { version: { time }, carried: {}, names: ['id', 'email'] },
  deletes: false,
  now,
});
/** Made in each test, so that a test sees how it is made. */
const begun = () => withBegun(UNKNOWN_RECORD, change(3), 'three');

test.each([
  ['an older change of another delivery', change(2), 'two', true],
  ['a newer one', change(4), 'four', false],
  ['the same delivery, which comes again', change(3), 'three', false],
  ['a change of the other system, which has an order of its own', change(2, 'commerce'), 'two', false],
  ['an older one within the day in which the queue retries', change(2, 'backoffice', NOW + 25 * HOUR - 1), 'two', true],
  ['an older one afterwards', change(2, 'backoffice', NOW + 25 * HOUR), 'two', false],
])('waits for an attempt whose end is not known: %s', (_name, candidate, id, waits) => {
  expect(isBehindBegun(begun(), candidate, id)).toBe(waits);
});

test('no older change waits for an attempt that knows the record by one name: it comes again by itself', () => {
  const one = { ...change(3), record: { version: { time: 3 }, carried: {}, names: ['id'] } };
  expect(isBehindBegun(withBegun(UNKNOWN_RECORD, one, 'three'), change(2), 'two')).toBe(false);
});

test('an attempt that turns out as stale counts by the names that know nothing newer', () => {
  expect(withEnded(begun(), change(3))).toEqual({ versions: { backoffice: { time: 3 } }, synced: [] });
  const newer = { ...begun(), versions: { backoffice: { time: 5 } } };
  expect(withEnded(newer, change(3))).toEqual({ versions: { backoffice: { time: 5 } }, synced: [] });
});

test('what was begun says by which delivery, and whether the record has several names', () => {
  expect(begun()).toEqual({
    versions: {},
    synced: [],
    begun: { id: 'three', source: 'backoffice', version: { time: 3 }, at: NOW, shared: true },
  });
  const nameless = { ...change(3), record: { version: { time: 3 }, carried: {} } };
  expect(withBegun(UNKNOWN_RECORD, nameless, 'three').begun).toEqual({
    id: 'three',
    source: 'backoffice',
    version: { time: 3 },
    at: NOW,
  });
  expect(['three', 'two'].map((id) => isBegunBy(begun(), id))).toEqual([true, false]);
  expect(isBegunBy(UNKNOWN_RECORD, 'three')).toBe(false);
  // By this name nothing newer is known, and yet the very delivery does not wait for itself.
  expect(isBehindBegun(begun(), change(2), 'three')).toBe(false);
});
