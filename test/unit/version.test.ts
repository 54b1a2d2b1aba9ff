import type { Judged } from '#lib/delivery/decide';
import { refuseAbsurdVersion, versionJumps } from '#lib/delivery/version';

describe('a version that no source counts up to is refused', () => {
  test.each([
    ['a number', { version: 4_000_000_000_000_001 }],
    ['a number below zero', { version: -4_000_000_000_000_001 }],
    ['no number', { version: Number.NaN }],
    ['a text of digits', { version: '4000000000000001' }],
    ['in the second row of a list', [{ version: 1 }, { version: 4_000_000_000_000_001 }]],
  ])('%s', (_what, data) => {
    expect(() => refuseAbsurdVersion(data)).toThrow('Invalid data: value/version must be at most 4000000000000000.');
  });

  test.each([
    ['the largest', { version: 4_000_000_000_000_000 }],
    ['a time, which is no count', { version: '2026-01-01T00:00:00Z' }],
    ['digits with a mark, which are no count', { version: '-99999999999999999999' }],
    ['none', {}],
    ['no record', null],
  ])('not: %s', (_what, data) => {
    expect(() => refuseAbsurdVersion(data)).not.toThrow();
  });
});

/** A change to the count `to` of a record whose names were last applied with these counts. */
function judged(to: number | undefined, ...last: (number | undefined)[]): Judged {
  const names = last.map((_count, index) => `name-${index}`);
  const version = to === undefined ? {} : { count: to };
  return {
    changes: [{ names, leases: names, version, carried: {}, item: {} }],
    seen: [],
    stale: [],
    untold: [],
    id: 'delivery',
    states: new Map(
      last.map((count, index) => [
        `name-${index}`,
        { versions: count === undefined ? {} : { erp: { count } }, synced: [] },
      ]),
    ),
    at: 0,
  };
}

describe('a count that jumps', () => {
  test.each([
    ['by more than a million, and more than tenfold', judged(1_000_006, 5), [{ from: 5, to: 1_000_006 }]],
    ['by a million', judged(1_000_005, 5), []],
    ['more than tenfold, by little', judged(500, 5), []],
    ['by more than a million, not tenfold', judged(20_000_000, 2_000_000), []],
    ['from the higher one of two names', judged(20_000_000, 5, 2_000_000), []],
    ['where another name was never applied', judged(1_000_006, undefined, 5), [{ from: 5, to: 1_000_006 }]],
    ['of a record that was never applied', judged(4_000_000_000_000_000, undefined), []],
    ['without a count', judged(undefined, 5), []],
  ])('%s', (_what, decision, jumps) => {
    expect(versionJumps(decision, 'erp')).toEqual(jumps);
  });

  test('what another source counted says nothing', () => {
    expect(versionJumps(judged(1_000_006, 5), 'crm')).toEqual([]);
  });
});
