import { isRecord } from '#lib/core/json';
import { EMPTY } from './fingerprint';
import type { RecordChange, Version } from './record-change';

/** Fingerprints of values, by the fields' common names. */
type Fields = Readonly<Record<string, string>>;

/** The values that both systems are known to have after a change was applied. */
interface SyncedValues {
  /** The system that the change came from. */
  by: string;
  /** When the other system began to be told, in milliseconds since 1970. */
  at: number;
  deleted: boolean;
  /** What the system that was told has: its own events carry this. */
  fields: Fields;
  /** What the change's own system has, where that differs. */
  own?: Fields;
  /** All of what the system that was told has, where its answer has said so. */
  told?: Fields;
  /** Whether its echo has come. */
  echoed: boolean;
  /** Whether a change of the system that was told crossed it: the two have different values. */
  crossed?: true;
}

/** What the target was sent last. */
interface LastSent {
  source: string;
  /** A fingerprint. */
  state: string;
}

/** An attempt to tell the target of a change, whose end may not be known. */
interface Begun {
  /** The delivery. */
  id: string;
  source: string;
  version: Version;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether it knows the record by several names: then older changes wait for its end. */
  shared?: true;
}

/** What the ledger remembers of a record. */
export interface RecordState {
  /** The version that was applied last, by the system that it came from. */
  versions: Readonly<Record<string, Version>>;
  /** The newest is the last. */
  synced: readonly SyncedValues[];
  /** By what the target knows the record, where that may change. */
  knownBy?: string;
  /** All names of the record by its last change, where it has several. */
  names?: readonly string[];
  /** Undefined once another system has changed the record. */
  lastSent?: LastSent;
  /**
   * An attempt whose end is not known: kept from its beginning where a record is known by several
   * names or the work must not be done twice, and otherwise from its failure.
   */
  begun?: Begun;
}

/** What an event says of one record, and what else matters of the event. */
export interface Change {
  /** The system that it comes from. */
  source: string;
  record: Pick<RecordChange, 'version' | 'carried' | 'told' | 'sent' | 'known'> & Partial<Pick<RecordChange, 'names'>>;
  deletes: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** Synced values that are kept in any case. */
const LEAST_SYNCED = 8;
/**
 * In a burst each change is echoed, and each echo is looked for among these. With fewer than there
 * are on their way the oldest would be forgotten just before its echo comes, and so each would be
 * told.
 */
const MOST_SYNCED = 32;
/** How long a burst's values are kept beyond the least, in milliseconds. */
const BURST_MS = 600_000;

/**
 * How long an earlier state may still come as an echo where the event has no time, in milliseconds
 * from the telling of the newer one: Adobe Commerce sends its events once a minute.
 */
const IN_FLIGHT_MS = 60_000;

export const UNKNOWN_RECORD: RecordState = { versions: {}, synced: [] };

/**
 * Whether something newer of the same source was applied before. What cannot be compared is not
 * stale.
 */
export function isStale({ versions }: RecordState, { source, record }: Change): boolean {
  const last = versions[source];
  return last !== undefined && isOlder(record.version, last);
}

/** Whether a version is older than another; false where they cannot be compared. */
export function isOlder(version: Version, last: Version): boolean {
  for (const name of ['count', 'changed', 'time'] as const) {
    const ahead = name === 'count' ? name : (`${name}Ahead` as const);
    const areAhead = version[ahead] !== undefined && last[ahead] !== undefined;
    const [older, newer] = areAhead ? [version[ahead], last[ahead]] : [version[name], last[name]];
    // Times of the source may be whole seconds: where they are equal, the finer one decides.
    if (older !== undefined && newer !== undefined && older !== newer) {
      return older < newer;
    }
  }
  return false;
}

/** Whether the target was sent the very same before, and nobody has changed the record since. */
export function isUnchanged({ lastSent }: RecordState, { source, record, deletes }: Change): boolean {
  return !deletes && lastSent !== undefined && lastSent.source === source && lastSent.state === record.sent;
}

/**
 * The state while a target is told of a change: what the change's own system was told before, and
 * what was sent last, no longer say what the target has. The same object where they say nothing.
 */
export function whileTold(state: RecordState, change: Change): RecordState {
  const { lastSent, ...rest } = state;
  const synced = state.synced.filter((values) => !ends(change, values));
  return lastSent === undefined && synced.length === state.synced.length ? state : { ...rest, synced };
}

/** Whether the record was removed after the change. */
export function isRemovedSince(state: RecordState, change: Change): boolean {
  return state.synced.at(-1)?.deleted === true && isStale(state, change);
}

/**
 * Whether the change is what another system made of a change that was applied to it. What its
 * system was told last stays an echo, as long as both systems agree on it. What it was told earlier
 * is so once, and only while the echo can still be on its way: afterwards somebody has set the
 * record back. `ttl` in milliseconds.
 * @returns the state with the echo marked, or undefined where the change is no echo.
 */
export function withEcho(state: RecordState, change: Change, ttl: number): RecordState | undefined {
  const synced = isAnother(state, change) ? [] : state.synced;
  for (let index = synced.length - 1; index >= 0; index--) {
    const values = synced[index];
    const newer = synced.slice(index + 1).find(({ by }) => by === values?.by);
    const expected =
      newer === undefined
        ? values?.crossed === undefined
        : values?.echoed === false && mayBeInFlight(change, values, newer);
    if (values !== undefined && expected && isEchoOf(values, change, ttl)) {
      const marked = { ...values, echoed: true };
      return { ...state, synced: synced.map((item, at) => (at === index ? marked : item)) };
    }
  }
  return undefined;
}

/**
 * Whether the state is that of another record, which has had a name of this one: each has a name
 * that the other one has not.
 */
export function isAnother(
  { names: known = [] }: RecordState,
  { record: { names = [] } }: { record: Change['record'] },
): boolean {
  return known.some((name) => !names.includes(name)) && names.some((name) => !known.includes(name));
}

/**
 * Whether the change may have been made after its system was told of these values, and before it
 * was told of something newer. One that is older than the telling is no echo: it has waited. After
 * a removal only a time can say so: without one, whoever makes the record again would not be heard.
 */
function mayBeInFlight(change: Change, values: SyncedValues, newer: SyncedValues): boolean {
  const made = latestMoment(change);
  return made === undefined
    ? !newer.deleted && change.now - newer.at < IN_FLIGHT_MS
    : values.at <= made && made < newer.at;
}

/** Whether what its system was told before is over with the change: it was made afterwards. */
function ends(change: Change, { by, at }: SyncedValues): boolean {
  return by !== change.source && (latestMoment(change) ?? at) >= at;
}

/**
 * The last moment at which the change may have been made, in milliseconds since 1970. A time in
 * whole seconds may mean any moment of its second.
 */
function latestMoment({ record: { version } }: Change): number | undefined {
  const made = version.changed ?? version.time;
  return made !== undefined && made % 1_000 === 0 ? made + 999 : made;
}

function isEchoOf(
  { by, at, deleted, fields, told }: SyncedValues,
  { source, record, deletes, now }: Change,
  ttl: number,
): boolean {
  if (by === source || now - at >= ttl || deleted !== deletes) {
    return false;
  }
  const known = Object.keys(record.carried).length > 0 && isPartOf(record.carried, fields);
  return deletes || (known && (told === undefined || isPartOf(record.told ?? {}, told)));
}

function isPartOf(values: Fields, known: Fields): boolean {
  return Object.entries(values).every(([name, value]) => (known[name] ?? EMPTY) === value);
}

/** The state after a change was seen and needed no work. */
export function withVersion(state: RecordState, { source, record }: Change): RecordState {
  const known = record.known === undefined ? {} : { knownBy: record.known.text };
  return { ...state, ...known, versions: { ...state.versions, [source]: record.version } };
}

/**
 * The state after a change was applied. What its own system was told before it made the change is
 * over: the echo of that is older than the change, or comes from someone who has set it back. What
 * it was told since has crossed the change: each system has the other's values, and the first of
 * the two echoes has to be told, so that both end with the same. `has` is what the target has of
 * the record by its own answer; without it, it has what it was told.
 */
export function withApplied(state: RecordState, change: Change, has?: Fields): RecordState {
  const { source, deletes, now } = change;
  const kept = state.synced.filter((values) => !ends(change, values));
  const isCrossing = kept.some(({ by }) => by !== source);
  const crossed: Pick<SyncedValues, 'crossed'> = isCrossing ? { crossed: true } : {};
  const before = kept.map((values) => (values.by === source ? values : { ...values, ...crossed }));
  const fields = deletes ? { fields: {} } : fieldsAfter(state.synced.at(-1), change, has);
  const values = { by: source, at: now, deleted: deletes, ...fields, echoed: false, ...crossed };
  return {
    versions: withVersion(state, change).versions,
    synced: latest([...before, values], now),
    ...(change.record.known === undefined || deletes ? {} : { knownBy: change.record.known.text }),
    ...((change.record.names?.length ?? 0) > 1 ? { names: change.record.names } : {}),
    // What another system has begun to say is still open.
    ...(state.begun !== undefined && state.begun.source !== source ? { begun: state.begun } : {}),
    ...lastSentAfter(state, change),
  };
}

/** The synced values that are kept, `now` in milliseconds since 1970. */
function latest(synced: readonly SyncedValues[], now: number): SyncedValues[] {
  const least = synced.length - LEAST_SYNCED;
  return synced.filter(({ at }, index) => index >= least || now - at < BURST_MS).slice(-MOST_SYNCED);
}

/** What both systems have after a change: each in its own terms, which a mapping may change. */
function fieldsAfter(last: SyncedValues | undefined, { source, record }: Change, has: Fields | undefined) {
  const known = last === undefined || last.deleted ? undefined : last;
  const other = known?.own ?? known?.fields;
  const [inTarget, inSource] = known?.by === source ? [known.fields, other] : [other, known?.fields];
  const own: Fields = { ...inSource, ...record.carried };
  const fields: Fields = { ...inTarget, ...(has ?? { ...record.carried, ...record.told }) };
  const same = isPartOf(own, fields) && isPartOf(fields, own);
  return { fields, ...(same ? {} : { own }), ...(has === undefined ? {} : { told: has }) };
}

/**
 * What is kept beside the record, and carries nothing of it, does not change what was sent of it.
 */
function lastSentAfter({ lastSent }: RecordState, { source, record, deletes }: Change): { lastSent?: LastSent } {
  if (!deletes && record.sent !== undefined) {
    return { lastSent: { source, state: record.sent } };
  }
  return !deletes && lastSent !== undefined && Object.keys(record.carried).length === 0 ? { lastSent } : {};
}

/** Reads what the ledger keeps; anything else counts as an unknown record. */
export function readState(value: unknown): RecordState {
  return isState(value) ? value : UNKNOWN_RECORD;
}

/** The ledger holds only what this module wrote, so its outer form says enough. */
function isState(value: unknown): value is RecordState {
  return isRecord(value) && isRecord(value.versions) && Array.isArray(value.synced);
}
