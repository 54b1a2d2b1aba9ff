import { type Change, isStale, UNKNOWN_RECORD, withApplied, withEcho, withVersion } from '#lib/delivery/record';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);
const change = (
  source: string,
  carried: Record<string, string>,
  options: Partial<Change> & { time?: number } = {},
): Change => ({
  source,
  record: { version: { time: options.time ?? 1 }, carried },
  deletes: options.deletes ?? false,
  now: options.now ?? NOW,
});
const shop = (carried: Record<string, string>, options = {}) => change('commerce', carried, options);
const erp = (carried: Record<string, string>, options = {}) => change('backoffice', carried, options);

describe('in order', () => {
  const versions = (older: object, newer: object) => {
    const state = withVersion(UNKNOWN_RECORD, { ...erp({}), record: { version: newer, carried: {} } });
    return isStale(state, { ...erp({}), record: { version: older, carried: {} } });
  };
  test.each([
    ['older by its count', { count: 1, time: 9 }, { count: 2, time: 1 }, true],
    ['newer by its count', { count: 3 }, { count: 2 }, false],
    ['older by its own date', { changed: 1, time: 9 }, { changed: 2, time: 1 }, true],
    ['older by the event', { time: 1 }, { time: 2 }, true],
    ['the same', { time: 2 }, { time: 2 }, false],
    ['the same second, older by the event', { changed: 2, time: 1 }, { changed: 2, time: 3 }, true],
    ['the same count, newer by the event', { count: 1, time: 4 }, { count: 1, time: 3 }, false],
    ['only the events can be compared', { changed: 9, time: 1 }, { time: 2 }, true],
    ['only the events can be compared, of which the newer has a date', { time: 1 }, { changed: 9, time: 2 }, true],
    ['nothing can be compared', { count: 1 }, { time: 2 }, false],
  ])('%s', (_name, older, newer, stale) => {
    expect(versions(older, newer)).toBe(stale);
  });

  test('what another system sent has its own order', () => {
    const state = withApplied(UNKNOWN_RECORD, erp({ a: '1' }, { time: 100 }));
    expect(isStale(state, shop({ a: '2' }, { time: 1 }))).toBe(false);
  });
});

describe('no echo', () => {
  const isEcho = (state: typeof UNKNOWN_RECORD, candidate: Change, ttl = DAY) =>
    withEcho(state, candidate, ttl) !== undefined;
  const applied = withApplied(UNKNOWN_RECORD, erp({ name: 'n', price: 'p' }));

  test('what was applied comes back as an echo, again and again', () => {
    expect(isEcho(applied, shop({ name: 'n', price: 'p' }))).toBe(true);
    const again = withEcho(applied, shop({ name: 'n', price: 'p' }), DAY);
    expect(isEcho(again ?? UNKNOWN_RECORD, shop({ name: 'n', price: 'p' }))).toBe(true);
  });

  test.each([
    ['differs in a field', { name: 'n', price: 'other' }],
    ['carries a field that was never seen', { name: 'n', price: 'p', description: 'd' }],
    ['carries nothing', {}],
  ])('a change that %s is none', (_name, carried: Record<string, string>) => {
    expect(isEcho(applied, shop(carried))).toBe(false);
  });

  test('the sender’s own repetition is none', () => {
    expect(isEcho(applied, erp({ name: 'n', price: 'p' }))).toBe(false);
  });

  test('fields of earlier changes still count', () => {
    const both = withApplied(applied, erp({ description: 'd' }));
    expect(isEcho(both, shop({ name: 'n', price: 'p', description: 'd' }))).toBe(true);
  });

  test('an earlier state is an echo once: then somebody has set it back', () => {
    const second = withApplied(applied, erp({ name: 'n', price: 'new' }));
    const rest = withEcho(second, shop({ name: 'n', price: 'p' }), DAY);
    expect(isEcho(rest ?? second, shop({ name: 'n', price: 'p' }))).toBe(false);
    expect(isEcho(rest ?? second, shop({ name: 'n', price: 'new' }))).toBe(true);
  });

  describe('an earlier state that comes after the other system was told of a newer one', () => {
    const told = withApplied(
      withApplied(UNKNOWN_RECORD, erp({ price: '10' })),
      erp({ price: '12' }, { now: NOW + 5_500 }),
    );
    const back = (options: object) => shop({ price: '10' }, { now: NOW + 5_600, ...options });
    test.each([
      ['was made before: an echo on its way', back({ time: NOW + 5_499 }), true],
      ['was made afterwards: set back', back({ time: NOW + 5_501 }), false],
      ['was made in the same whole second: it may have been set back', back({ time: NOW + 5_000 }), false],
      ['was made in an earlier whole second', back({ time: NOW + 4_000 }), true],
      ['was made before its system was told of it: it has waited', back({ time: NOW - 1_001 }), false],
      [
        'has no time, within a minute',
        { ...back({ now: NOW + 65_499 }), record: { version: {}, carried: { price: '10' } } },
        true,
      ],
      [
        'has no time, after a minute',
        { ...back({ now: NOW + 65_500 }), record: { version: {}, carried: { price: '10' } } },
        false,
      ],
    ])('%s', (_name, candidate, expected) => {
      expect(isEcho(told, candidate)).toBe(expected);
    });
  });

  describe('a removal ends what was told before', () => {
    const made = withApplied(UNKNOWN_RECORD, erp({ name: 'n' }));
    const gone = withApplied(made, erp({}, { deletes: true, now: NOW + 1_000 }));
    test('who makes the record again is heard, with the same values too', () => {
      expect(isEcho(gone, shop({ name: 'n' }, { now: NOW + 2_000, time: NOW + 1_001 }))).toBe(false);
    });
    test('also where the event has no time', () => {
      const again = shop({ name: 'n' }, { now: NOW + 1_001 });
      expect(isEcho(gone, { ...again, record: { ...again.record, version: {} } })).toBe(false);
    });
    test('but for an echo of the making that is still on its way', () => {
      expect(isEcho(gone, shop({ name: 'n' }, { now: NOW + 2_000, time: NOW + 999 }))).toBe(true);
    });
  });

  test('a change that the store took though its answer was lost is done again, not an echo of itself', () => {
    // The store has it, and tells it; then an older removal comes late, and the store tells that.
    const values = { name: 'n' };
    const told = withApplied(UNKNOWN_RECORD, shop(values, { now: NOW + 3_000, time: NOW + 2_500 }));
    const removed = withApplied(told, erp({}, { deletes: true, now: NOW + 4_000, time: NOW + 1_001 }));
    const gone = withApplied(removed, shop({}, { deletes: true, now: NOW + 5_000, time: NOW + 4_500 }));
    expect(isEcho(gone, erp(values, { now: NOW + 6_000, time: NOW + 2_001 }))).toBe(false);
  });

  test('two changes that crossed: the first of their echoes is told, the other is an echo', () => {
    const first = withApplied(UNKNOWN_RECORD, erp({ price: '10' }, { now: NOW + 10, time: NOW + 1 }));
    // Made before the shop was told of 10, which it now has; the back office now has 12.
    const crossed = withApplied(first, shop({ price: '12' }, { now: NOW + 20, time: NOW + 2 }));
    const ofShop = shop({ price: '10' }, { now: NOW + 30, time: NOW + 11 });
    expect(isEcho(crossed, ofShop)).toBe(false);
    const settled = withApplied(crossed, ofShop);
    expect(isEcho(settled, erp({ price: '12' }, { now: NOW + 40, time: NOW + 21 }))).toBe(true);
  });

  test('what was set back after its echo had come is a change', () => {
    const echoed = withEcho(applied, shop({ name: 'n', price: 'p' }), DAY) ?? applied;
    const dearer = withApplied(echoed, shop({ name: 'n', price: 'more' }, { time: NOW + 1 }));
    expect(isEcho(dearer, shop({ name: 'n', price: 'p' }))).toBe(false);
  });

  test('a removal of what was removed and made again is a change', () => {
    const removed = withApplied(applied, erp({}, { deletes: true }));
    const made = withApplied(removed, shop({ name: 'n' }));
    expect(isEcho(made, shop({}, { deletes: true }))).toBe(false);
  });

  test('a field that is emptied is a change; one that was never there is not', () => {
    expect(isEcho(applied, shop({ name: 'n', price: 'p', description: '' }))).toBe(true);
    const described = withApplied(UNKNOWN_RECORD, erp({ name: 'n', price: 'p', description: 'd' }));
    expect(isEcho(described, shop({ name: 'n', price: 'p', description: '' }))).toBe(false);
  });

  test('not after its time', () => {
    expect(isEcho(applied, shop({ name: 'n', price: 'p' }, { now: NOW + DAY - 1 }))).toBe(true);
    expect(isEcho(applied, shop({ name: 'n', price: 'p' }, { now: NOW + DAY }))).toBe(false);
  });

  test('a removal echoes as a removal, and what follows begins anew', () => {
    const removed = withApplied(applied, erp({}, { deletes: true }));
    expect(isEcho(removed, shop({}, { deletes: true }))).toBe(true);
    expect(isEcho(applied, shop({}, { deletes: true }))).toBe(false);
    const again = withApplied(removed, erp({ name: 'n' }));
    expect(again.synced.at(-1)?.fields).toEqual({ name: 'n' });
  });
});

test('a burst of changes is remembered by all of its echoes, and later no more of it than is needed', () => {
  const prices = Array.from({ length: 20 }, (_, n) => String(n));
  const burst = prices.reduce(
    (state, price, n) => withApplied(state, erp({ price }, { now: NOW + n * 100, time: NOW + n * 100 })),
    UNKNOWN_RECORD,
  );
  const echo = (n: number) => shop({ price: String(n) }, { now: NOW + 5_000, time: NOW + n * 100 + 50 });
  expect(prices.filter((_price, n) => withEcho(burst, echo(n), DAY) === undefined)).toEqual([]);
  const later = withApplied(burst, erp({ price: '20' }, { now: NOW + 3_600_000, time: NOW + 3_600_000 }));
  expect(later.synced).toHaveLength(8);
});
