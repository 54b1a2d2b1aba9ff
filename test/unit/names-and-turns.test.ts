import type { RecordStates } from '#lib/delivery/acquired';
import { valueFingerprint, valueFingerprints } from '#lib/delivery/fingerprint';
import { withFirstWord } from '#lib/delivery/first-word';
import { formerNames, formersToTell, withoutName } from '#lib/delivery/former-name';
import type { RecordState } from '#lib/delivery/record';
import type { RecordChange } from '#lib/delivery/record-change';
import type { DeliveryTerms } from '#lib/delivery/terms';

const NOW = Date.UTC(2026, 0, 31);
const DAY = 86_400_000;
const record = (over: Partial<RecordChange> = {}): RecordChange => ({
  names: ['id', 'new'],
  leases: ['id', 'new'],
  version: {},
  carried: {},
  item: {},
  ...over,
});

describe('a record that goes by another name now', () => {
  const known = { text: 'NEW', keeps: 'id' };
  const earlier = (over: Partial<RecordState> = {}): RecordState => ({
    versions: {},
    synced: [],
    knownBy: 'OLD',
    names: ['id', 'old'],
    ...over,
  });
  const own: RecordState = { versions: { erp: { time: 3 } }, synced: [], names: ['id', 'old'] };
  const states = (id: RecordState, old: RecordState = own): RecordStates =>
    new Map([
      ['id', id],
      ['old', old],
    ]);
  const change = record({ known });
  const told = { text: 'OLD', name: 'old' };

  test.each<[string, RecordChange, RecordStates, object | undefined]>([
    ['is told as gone by the old one', change, states(earlier()), told],
    ['is not, where it has still the old one', record({ known, names: ['id', 'old'] }), states(earlier()), undefined],
    ['is not, where the target knows it by the new one', change, states(earlier({ knownBy: 'NEW' })), undefined],
    [
      'is not, where nobody knows by what',
      change,
      states({ versions: {}, synced: [], names: ['id', 'old'] }),
      undefined,
    ],
    ['is not, where its names cannot change', record(), states(earlier()), undefined],
    ['is not, where nothing is known of it', change, new Map(), undefined],
    [
      'is not, where another record has the name',
      change,
      states(earlier(), { ...own, names: ['other', 'old'] }),
      undefined,
    ],
    ['is not, where nobody has it', change, states(earlier(), { versions: {}, synced: [] }), undefined],
  ])('%s', (_what, one, all, expected) => {
    expect(formersToTell([one], [one], all)).toEqual([expected]);
  });

  test('is not, where another record of the event takes it', () => {
    expect(formersToTell([change], [change, record({ names: ['old'] })], states(earlier()))).toEqual([undefined]);
  });

  test('its former names are listed once', () => {
    expect(formerNames([change, change, record()], states(earlier()))).toEqual(['old']);
  });

  test('by the old name it is gone, and what is older there is still old', () => {
    expect(withoutName(own, 'erp', NOW)).toEqual({
      versions: { erp: { time: 3 } },
      synced: [{ by: 'erp', at: NOW, deleted: true, fields: {}, echoed: false }],
    });
  });
});

describe('the first word of a record', () => {
  const identity = { keys: {}, carries: {}, createdAt: 'created_at' };
  const route = { entity: 'product', identity, handler: 'p/updated', createdHandler: 'p/created' } as const;
  const delivery = { event: { id: 'e', type: 't', retryCount: 0 }, data: {}, handler: 'as-it-came' };
  const word = (terms: Partial<DeliveryTerms>, changes: RecordChange[], states: RecordStates = new Map()) =>
    withFirstWord(
      delivery,
      { changes, states, at: NOW },
      {
        ...{ source: 'erp', peer: 'shop', creates: false, echoMs: 0, route },
        ...terms,
      },
    );
  const toldBefore: RecordStates = new Map([['id', { versions: { erp: {} }, synced: [] }]]);
  const gone = { by: 'erp', at: 0, deleted: true, fields: {}, echoed: false };

  test.each<[string, Partial<RecordChange>, RecordStates, Partial<DeliveryTerms>, string]>([
    ['of one that nobody knows', {}, new Map(), {}, 'p/created'],
    ['of one that was told before', {}, toldBefore, {}, 'p/updated'],
    ['of one that was removed', {}, new Map([['id', { versions: { erp: {} }, synced: [gone] }]]), {}, 'p/created'],
    ['of one that was made 25 days before now', { made: NOW - 25 * DAY }, new Map(), {}, 'p/updated'],
    ['of one that was made later', { made: NOW - 25 * DAY + 1 }, new Map(), {}, 'p/created'],
    ['by the event’s own time', { made: 0, version: { time: DAY, changed: NOW } }, new Map(), {}, 'p/created'],
    ['or that of the change', { made: 0, version: { changed: DAY } }, new Map(), {}, 'p/created'],
    ['of an old one whose event says that it is new', { made: 0 }, new Map(), { creates: true }, 'p/created'],
    [
      'where nobody knows when it was made',
      {},
      new Map(),
      { route: { ...route, identity: { keys: {}, carries: {} } } },
      'as-it-came',
    ],
    ['of a removal', {}, new Map(), { route: { ...route, deletes: true } }, 'as-it-came'],
  ])('%s', (_what, over, states, terms, handler) => {
    expect(word(terms, [record(over)], states)).toEqual({ ...delivery, handler });
  });

  test('of a list is said of each entry, and so where one handler does both', () => {
    const each = { route: { ...route, identity: { ...identity, each: true } } };
    const both = [record(), record({ names: ['other'] })];
    expect(word(each, both, toldBefore)).toEqual({ ...delivery, created: [false, true] });
    const { createdHandler: _created, ...one } = route;
    expect(word({ route: one }, [record()])).toEqual({ ...delivery, created: [true] });
  });
});

test('what is empty has the fingerprint of nothing, and order says nothing', () => {
  expect([null, '', false, []].map(valueFingerprint)).toEqual(['', '', '', '']);
  expect(valueFingerprint(0)).not.toBe('');
  expect(valueFingerprint({ a: 1, b: 2, c: 3 })).toBe(valueFingerprint({ c: 3, b: 2, a: 1 }));
  expect(valueFingerprint([{ b: 1, a: 2 }, 3])).toBe(valueFingerprint([3, { a: 2, b: 1 }]));
  expect(valueFingerprint({ a: 1 })).not.toBe(valueFingerprint({ a: 2 }));
  expect(valueFingerprints({ a: null, b: undefined })).toEqual({ a: '' });
});
