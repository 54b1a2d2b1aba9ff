import { decide, needsNoWork, statesAfter, statesRefused, statesWhileTold } from '#lib/delivery/decide';
import type { RecordState } from '#lib/delivery/record';
import type { RecordChange } from '#lib/delivery/record-change';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { DeliveryTerms } from '#lib/delivery/terms';
import { createMemoryStore } from '../support/memory-store';

const NOW = Date.UTC(2026, 0, 1);
const identity = { keys: { sku: ['sku'] }, carries: { name: ['name', 'text'] } } as const;
const terms: DeliveryTerms = {
  source: 'erp',
  peer: 'shop',
  creates: false,
  echoMs: 60_000,
  route: { entity: 'product', identity },
};
const record = (over: Partial<RecordChange> = {}): RecordChange => ({
  names: ['a'],
  leases: ['a'],
  version: { time: 5 },
  carried: { name: 'n' },
  item: {},
  ...over,
});
const known = (over: Partial<RecordState> = {}): RecordState => ({ versions: {}, synced: [], ...over });
const newer = known({ versions: { erp: { time: 6 } } });
const same = known({ lastSent: { source: 'erp', state: 's' } });
const told = { by: 'shop', at: NOW - 1, deleted: false, fields: { name: 'n' }, echoed: false };
const echoed = known({ synced: [told] });
const begunBy = (id: string) => ({ id, source: 'erp', version: { time: 9 }, at: NOW, shared: true }) as const;

type States = Record<string, RecordState>;
const decided = (states: States, changes: readonly RecordChange[], at = terms) =>
  decide({ id: 'e', outcome: undefined, states: new Map(Object.entries(states)) }, changes, at, NOW);

test('what has an outcome is a duplicate, with that answer', () => {
  const outcome = { statusCode: 200, body: { success: true } };
  expect(decide({ id: 'e', outcome, states: new Map() }, [record()], terms, NOW)).toEqual({
    kind: 'duplicate',
    answer: { statusCode: 200, body: { success: true } },
  });
});

describe('a change is', () => {
  const two = { names: ['a', 'b'] };
  test.each<[string, States, Partial<RecordChange>, string]>([
    ['applied, of a record that nobody knows', {}, {}, 'apply'],
    ['applied, where it has no name', {}, { names: [], sent: 's' }, 'apply'],
    ['stale, where one of its names knows a newer one', { b: newer }, two, 'stale'],
    ['applied, where the newer one is another record’s', { c: newer }, two, 'apply'],
    ['unchanged, where it was sent before', { a: same }, { sent: 's' }, 'unchanged'],
    ['unchanged, by all of its names', { a: same, b: same }, { ...two, sent: 's' }, 'unchanged'],
    ['applied, where one name knows nothing of it', { a: same }, { ...two, sent: 's' }, 'apply'],
    ['an echo', { a: echoed }, {}, 'echo'],
    ['an echo by its second name', { b: echoed }, two, 'echo'],
    ['applied, where its own earlier try was begun', { a: { ...echoed, begun: begunBy('e') } }, {}, 'apply'],
    ['applied, where that is known by one name', { a: known({ begun: begunBy('e') }), b: echoed }, two, 'apply'],
    [
      'an echo, where another delivery has begun',
      { a: { ...echoed, begun: { ...begunBy('x'), version: {} } } },
      {},
      'echo',
    ],
    [
      'stale, where its parent was removed since',
      { p: { versions: { erp: { time: 6 } }, synced: [{ ...told, deleted: true }] } },
      { parents: ['p'] },
      'stale',
    ],
    ['applied, where its parent was changed since', { p: newer }, { parents: ['p'] }, 'apply'],
    ['held back, where another has begun a newer one', { a: known({ begun: begunBy('x') }) }, {}, 'wait'],
    ['held back, by one of its names', { b: known({ begun: begunBy('x') }) }, two, 'wait'],
    ['held back, though it is an echo', { a: { ...echoed, begun: begunBy('x') } }, {}, 'wait'],
    ['held back, though it is unchanged', { a: { ...same, begun: begunBy('x') } }, { sent: 's' }, 'wait'],
    ['stale, and is not held back', { a: { ...newer, begun: begunBy('x') } }, {}, 'stale'],
  ])('%s', (_what, states, over, expected) => {
    const decision = decided(states, [record(over)]);
    expect('reason' in decision ? decision.reason : decision.kind).toBe(expected);
  });

  test('not told, where the target was never told of the record', () => {
    const onlyIfTold = {
      ...terms,
      route: { entity: 'product', identity: { ...identity, onlyIfTold: 'all' } },
    } as const;
    expect(decided({}, [record()], onlyIfTold)).toMatchObject({ kind: 'skip', reason: 'untold' });
  });
});

test('of several records those with work are applied, and the others are told apart', () => {
  const changes = [record(), record({ names: ['b'] }), record({ names: ['c'], sent: 's' }), record({ names: ['d'] })];
  expect(decided({ b: echoed, c: same, d: newer }, changes)).toEqual({
    kind: 'apply',
    changes: [changes[0]],
    seen: [changes[1], changes[2]],
    stale: [changes[3]],
    untold: [],
    id: 'e',
    states: new Map([
      ['b', { versions: {}, synced: [{ ...told, echoed: true }] }],
      ['c', same],
      ['d', newer],
    ]),
    at: NOW,
  });
});

test('an event that is about no record is applied', () => {
  expect(decided({}, [])).toMatchObject({ kind: 'apply', changes: [] });
});

describe('what is remembered afterwards', () => {
  const judged = {
    changes: [],
    seen: [],
    stale: [],
    untold: [],
    id: 'e',
    states: new Map<string, RecordState>(),
    at: NOW,
  };
  test('of a change without work its version, and no longer that its own try was begun', () => {
    const states = new Map([
      ['a', known({ begun: begunBy('e') })],
      ['b', known({ begun: begunBy('x') })],
    ]);
    expect(statesAfter({ ...judged, seen: [record({ names: ['a', 'b'] })], states }, terms)).toEqual(
      new Map([
        ['a', { versions: { erp: { time: 5 } }, synced: [] }],
        ['b', { versions: { erp: { time: 5 } }, synced: [], begun: begunBy('x') }],
      ]),
    );
  });

  test('of a stale change only by the names under which its try was begun', () => {
    const states = new Map([
      ['a', known({ begun: begunBy('e') })],
      ['b', known({ begun: begunBy('x') })],
    ]);
    expect(statesAfter({ ...judged, stale: [record({ names: ['a', 'b', 'c'] })], states }, terms)).toEqual(
      new Map([['a', { versions: { erp: { time: 5 } }, synced: [] }]]),
    );
  });

  test.each([
    ['a change', false, []],
    ['a removal', true, [{ by: 'erp', at: NOW, deleted: true, fields: {}, echoed: false }]],
  ])('of %s that is not told', (_what, deletes, synced) => {
    const after = statesAfter({ ...judged, untold: [record()] }, { ...terms, route: { ...terms.route, deletes } });
    expect(after.get('a')).toEqual({ versions: deletes ? { erp: { time: 5 } } : {}, synced });
  });

  test('of a record that has a new name: the target has nothing by the old one', () => {
    const change = record({ names: ['id', 'new'], known: { text: 'NEW', keeps: 'id' } });
    const before = known({ knownBy: 'OLD', names: ['id', 'old'] });
    const states = new Map([
      ['id', before],
      ['old', known({ names: ['id', 'old'], versions: { erp: { time: 3 } } })],
    ]);
    const gone = { by: 'erp', at: NOW, deleted: true, fields: {}, echoed: false };
    expect(statesAfter({ ...judged, changes: [change], states }, terms).get('old')).toEqual({
      versions: { erp: { time: 3 } },
      synced: [gone],
    });
    const taken = { ...judged, changes: [change], states };
    expect(statesAfter({ ...taken, seen: [record({ names: ['old'] })] }, terms).get('old')?.synced).toEqual([]);
    expect(statesAfter({ ...taken, stale: [record({ names: ['old'] })] }, terms).has('old')).toBe(false);
  });
});

describe('before the target is told', () => {
  const judged = { seen: [], stale: [], untold: [], id: 'e', states: new Map<string, RecordState>(), at: NOW };
  const begun = { id: 'e', source: 'erp', version: { time: 5 }, at: NOW };
  test.each<[string, Partial<RecordChange>, boolean, States]>([
    ['a record of one name needs no note', {}, false, {}],
    ['who has begun is noted where that is asked for', {}, true, { a: { versions: {}, synced: [], begun } }],
    ['but not of what carries nothing of the record', { carried: {} }, true, {}],
    [
      'of several names each has the note',
      { names: ['a', 'b'], carried: {} },
      false,
      {
        a: { versions: {}, synced: [], begun: { ...begun, shared: true } },
        b: { versions: {}, synced: [], begun: { ...begun, shared: true } },
      },
    ],
  ])('%s', (_what, over, asked, expected) => {
    const states = statesWhileTold({ ...judged, changes: [record(over)] }, terms, asked);
    expect(Object.fromEntries(states)).toEqual(expected);
  });

  test('what it was sent last is open, and stays so where it refuses', () => {
    const states = new Map([['a', same]]);
    expect(statesWhileTold({ ...judged, states, changes: [record()] }, terms, false).get('a')).toEqual(known());
    expect(statesRefused({ ...judged, states, changes: [record()] }, terms).get('a')).toEqual(known());
    // Nothing was known of it: what is written takes an earlier try's note away.
    expect(statesRefused({ ...judged, changes: [record()] }, terms).get('a')).toEqual(known());
  });
});

test('an event would find no work where the ledger knows all of it', async () => {
  const ledger = stateLedger(createMemoryStore(() => NOW));
  const event = { id: 'e', type: 't', retryCount: 0 };
  expect(await needsNoWork(ledger, terms, event, { sku: 'A', name: 'n' }, NOW)).toBe(false);
  const each = { ...terms, route: { ...terms.route, identity: { ...identity, each: true } } };
  expect(await needsNoWork(ledger, each, event, [], NOW)).toBe(true);
  const never = { ...terms, route: { entity: 'product', identity: { ...identity, onlyIfTold: 'all' } } } as const;
  expect(await needsNoWork(ledger, never, event, { sku: 'A', name: 'n' }, NOW)).toBe(true);
});
