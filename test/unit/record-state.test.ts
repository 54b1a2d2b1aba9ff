import {
  type Change,
  isAnother,
  isRemovedSince,
  isUnchanged,
  type RecordState,
  readState,
  UNKNOWN_RECORD,
  whileTold,
  withApplied,
  withEcho,
  withVersion,
} from '#lib/delivery/record';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);
const MADE = NOW - 500;
type Options = Partial<Omit<Change, 'record'>> & Partial<Change['record']>;
function change({ source = 'erp', deletes = false, now = NOW, ...record }: Options = {}): Change {
  return { source, deletes, now, record: { version: { time: MADE }, carried: { price: '10' }, ...record } };
}
const applied = (options?: Options, state = UNKNOWN_RECORD) => withApplied(state, change(options));

describe('what the target was sent last', () => {
  const sent = applied({ sent: 's' });
  test.each([
    ['the very same', { sent: 's' }, true],
    ['something else', { sent: 'other' }, false],
    ['what nobody knows', {}, false],
    ['the same from another source', { sent: 's', source: 'shop' }, false],
    ['a removal', { sent: 's', deletes: true }, false],
  ])('%s', (_what, options: Options, unchanged) => {
    expect(isUnchanged(sent, change(options))).toBe(unchanged);
  });

  test('is not known of a record of which nothing is', () => {
    expect(isUnchanged(UNKNOWN_RECORD, change())).toBe(false);
  });

  test.each([
    ['stays where a change carries nothing of the record', { carried: {} }, { source: 'erp', state: 's' }],
    ['stays, by the name of who sent it', { carried: {}, source: 'shop' }, { source: 'erp', state: 's' }],
    ['is no longer known after a change that does not say it', {}, undefined],
    ['is replaced', { sent: 't', source: 'shop' }, { source: 'shop', state: 't' }],
    ['is gone with the record', { deletes: true, sent: 't' }, undefined],
    ['is gone with the record, though the removal carries nothing', { deletes: true, carried: {} }, undefined],
  ])('%s', (_what, options: Options, lastSent) => {
    expect(applied(options, sent).lastSent).toEqual(lastSent);
  });
});

describe('while the target is told', () => {
  const sent = applied({ sent: 's', source: 'shop' });
  test('what was sent last is open', () => {
    expect(whileTold(sent, change({ version: { time: 1 } })).lastSent).toBeUndefined();
  });

  test.each([
    ['was told before the change is over', { version: { time: NOW + 1 } }, 0],
    ['was told at the very moment is over', { version: { time: NOW + 1, changed: NOW - 999 } }, 1],
    ['was told after the change stays', { version: { time: NOW - 1 } }, 1],
    ['may have been told before it is over: it has no time', { version: {} }, 0],
    ['was told by the same system stays', { source: 'shop', version: { time: NOW + 1 } }, 1],
    ['was told in the second of the change is over', { version: { time: NOW } }, 0],
  ])('what its system %s', (_what, options: Options, kept) => {
    expect(whileTold(sent, change(options)).synced).toHaveLength(kept);
  });

  test('a state that says nothing of it is the same object', () => {
    const state = withVersion(UNKNOWN_RECORD, change());
    expect(whileTold(state, change())).toBe(state);
    const ownOnly = applied();
    expect(whileTold(ownOnly, change())).toBe(ownOnly);
    const told = applied({ source: 'shop' });
    expect(whileTold(told, change({ version: { time: NOW + 1 } }))).toEqual({
      versions: { shop: { time: MADE } },
      synced: [],
    });
  });
});

describe('a record that was removed', () => {
  const removed = applied({ deletes: true });
  test.each([
    ['after the change', removed, { version: { time: MADE - 1 } }, true],
    ['before it', removed, { version: { time: MADE + 1 } }, false],
    ['never', applied(), { version: { time: MADE - 1 } }, false],
    ['never, and never made', UNKNOWN_RECORD, {}, false],
    ['and was made again', applied({}, removed), { version: { time: MADE - 1 } }, false],
  ])('%s', (_what, state: RecordState, options: Options, since) => {
    expect(isRemovedSince(state, change(options))).toBe(since);
  });
});

test.each([
  ['each has a name that the other has not', ['id', 'old'], ['id', 'new'], true],
  ['one has a name more', ['id'], ['id', 'new'], false],
  ['one has a name less', ['id', 'old'], ['id'], false],
  ['the same', ['id', 'old'], ['old', 'id'], false],
  ['nobody knows its names', undefined, ['id'], false],
  ['the change has none', ['id'], undefined, false],
])('another record under a name of this one: %s', (_what, known, names, another) => {
  const state = { ...UNKNOWN_RECORD, ...(known && { names: known }) };
  expect(isAnother(state, { record: { version: {}, carried: {}, ...(names && { names }) } })).toBe(another);
});

test('what the other record was told is no echo of this one', () => {
  const told = applied({ names: ['id', 'old'] });
  const back = { source: 'shop', now: NOW + 1 };
  expect(withEcho(told, change({ ...back, names: ['id', 'old'] }), DAY)).toBeDefined();
  expect(withEcho(told, change({ ...back, names: ['id', 'new'] }), DAY)).toBeUndefined();
});

describe('what is remembered of a change that was applied', () => {
  const known = { text: 'SKU-1', keeps: 'id' };
  test('its names, where they are several', () => {
    expect(applied({ names: ['id', 'email'] }).names).toEqual(['id', 'email']);
    expect(applied({ names: ['id'] })).not.toHaveProperty('names');
    expect(applied()).not.toHaveProperty('names');
  });

  test('by what the target knows it, until it is removed', () => {
    expect(applied({ known }).knownBy).toBe('SKU-1');
    expect(applied({ known, deletes: true })).not.toHaveProperty('knownBy');
    expect(applied()).not.toHaveProperty('knownBy');
    expect(withVersion(UNKNOWN_RECORD, change({ known }))).toEqual({
      versions: { erp: { time: MADE } },
      synced: [],
      knownBy: 'SKU-1',
    });
    expect(withVersion(UNKNOWN_RECORD, change())).not.toHaveProperty('knownBy');
  });

  test('what another system has begun is still open; its own attempt is over', () => {
    const begun = { id: 'e-1', source: 'shop', version: {}, at: NOW };
    expect(applied({}, { ...UNKNOWN_RECORD, begun }).begun).toEqual(begun);
    expect(applied({ source: 'shop' }, { ...UNKNOWN_RECORD, begun })).not.toHaveProperty('begun');
  });

  test('each system’s own form of the values, where a mapping has changed them', () => {
    const state = withApplied(UNKNOWN_RECORD, change(), { price: '10.00' });
    expect(state.synced).toEqual([
      {
        by: 'erp',
        at: NOW,
        deleted: false,
        fields: { price: '10.00' },
        own: { price: '10' },
        told: { price: '10.00' },
        echoed: false,
      },
    ]);
    const later = { now: NOW + 2, version: { time: NOW + 1 } };
    const own = withApplied(state, change({ ...later, carried: { name: 'n' } }), { name: 'N' }).synced.at(-1);
    expect([own?.fields, own?.own]).toEqual([
      { price: '10.00', name: 'N' },
      { price: '10', name: 'n' },
    ]);
    const other = withApplied(state, change({ ...later, source: 'shop', carried: { name: 'n' } })).synced.at(-1);
    expect([other?.fields, other?.own]).toEqual([
      { price: '10', name: 'n' },
      { price: '10.00', name: 'n' },
    ]);
  });

  test('values that one system has beyond the other are a form of its own', () => {
    const state = withApplied(UNKNOWN_RECORD, change(), { price: '10', note: 'x' });
    expect(state.synced.at(-1)?.own).toEqual({ price: '10' });
    expect(withApplied(UNKNOWN_RECORD, change({ told: { note: 'x' } })).synced.at(-1)).toMatchObject({
      fields: { price: '10', note: 'x' },
      own: { price: '10' },
    });
  });

  test('after a removal a record begins anew', () => {
    const gone = applied({ deletes: true }, applied({ carried: { name: 'n' } }));
    expect(applied({}, gone).synced.at(-1)?.fields).toEqual({ price: '10' });
  });

  test('the same values have one form, and a removal has none', () => {
    expect(applied().synced).toEqual([{ by: 'erp', at: NOW, deleted: false, fields: { price: '10' }, echoed: false }]);
    expect(applied({ deletes: true }).synced.at(-1)).toEqual({
      by: 'erp',
      at: NOW,
      deleted: true,
      fields: {},
      echoed: false,
    });
  });

  test('an answer that says more is compared with all that the echo tells', () => {
    const state = withApplied(UNKNOWN_RECORD, change(), { price: '10', note: 'x' });
    const back = (told?: Record<string, string>) =>
      withEcho(state, change({ source: 'shop', now: NOW + 1, ...(told && { told }) }), DAY) !== undefined;
    expect([back(), back({ note: 'x' }), back({ note: 'y' })]).toEqual([true, true, false]);
  });
});

describe('an echo that is on its way', () => {
  const first = (now = NOW) => applied({ now });
  const newer = { carried: { price: '12' }, now: NOW + 5_500, version: { time: NOW + 5_400 } };
  const echoOf = (state: RecordState, time: number) =>
    withEcho(state, change({ source: 'shop', now: NOW + 6_000, version: { time } }), DAY);

  test('is heard once, and it alone is marked', () => {
    const two = applied(newer, first());
    const heard = echoOf(two, NOW + 5_001) ?? UNKNOWN_RECORD;
    expect(heard.synced.map(({ fields, echoed }) => [fields.price, echoed])).toEqual([
      ['10', true],
      ['12', false],
    ]);
    expect(echoOf(heard, NOW + 5_001)).toBeUndefined();
  });

  test.each([
    ['the moment before its system was told', NOW + 9, false],
    ['the moment at which its system was told', NOW + 10, true],
    ['the last moment before the newer one was told', NOW + 5_499, true],
    ['the moment at which the newer one was told', NOW + 5_500, false],
  ])('was made in %s', (_what, time, heard) => {
    expect(echoOf(applied(newer, first(NOW + 10)), time) !== undefined).toBe(heard);
  });
});

describe('changes that crossed', () => {
  const told = () => applied({ now: NOW + 10, version: { time: NOW + 1 } });
  const answer = (time: number) =>
    applied({ source: 'shop', carried: { price: '12' }, now: NOW + 20, version: { time } }, told());

  test('both are marked', () => {
    expect(answer(NOW + 2).synced).toEqual([
      { by: 'erp', at: NOW + 10, deleted: false, fields: { price: '10' }, echoed: false, crossed: true },
      { by: 'shop', at: NOW + 20, deleted: false, fields: { price: '12' }, echoed: false, crossed: true },
    ]);
  });

  test('what was told before the change was made is over, and crosses nothing', () => {
    expect(answer(NOW + 11).synced).toEqual([
      { by: 'shop', at: NOW + 20, deleted: false, fields: { price: '12' }, echoed: false },
    ]);
  });

  test('what the same system said before is kept as it was', () => {
    const shop = applied(
      { source: 'shop', now: NOW + 30, carried: { price: '11' }, version: { time: NOW + 3 } },
      told(),
    );
    const again = applied(
      { source: 'shop', now: NOW + 40, carried: { price: '12' }, version: { time: NOW + 4 } },
      {
        ...shop,
        synced: shop.synced.map(({ crossed: _crossed, ...values }) => values),
      },
    );
    expect(again.synced.map(({ by, crossed }) => [by, crossed])).toEqual([
      ['erp', true],
      ['shop', undefined],
      ['shop', true],
    ]);
  });
});

describe('a burst', () => {
  const burst = (count: number, ms: number) =>
    Array.from({ length: count }, (_, n) => n).reduce(
      (state, n) => applied({ carried: { price: String(n) }, now: NOW + n * ms }, state),
      UNKNOWN_RECORD,
    );
  test('is remembered by its last 32 values', () => {
    const { synced } = burst(40, 0);
    expect(synced).toHaveLength(32);
    expect(synced[0]?.fields).toEqual({ price: '8' });
  });

  test.each([
    ['is kept for ten minutes', 599_999, 9],
    ['is forgotten afterwards, but for the last eight', 600_000, 8],
  ])('%s', (_what, ms, kept) => {
    expect(applied({ now: NOW + ms }, burst(8, 0)).synced).toHaveLength(kept);
  });
});

test.each([
  ['null', null],
  ['a text', 'x'],
  ['no versions', { synced: [] }],
  ['no list of values', { versions: {}, synced: {} }],
])('what the ledger cannot have written is an unknown record: %s', (_what, value) => {
  expect(readState(value)).toEqual({ versions: {}, synced: [] });
});

test('what it has written is read', () => {
  expect(readState({ versions: { erp: { time: 1 } }, synced: [] })).toEqual({
    versions: { erp: { time: 1 } },
    synced: [],
  });
});
