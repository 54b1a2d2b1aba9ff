import { isRecord, parseJson } from '#lib/core/json';
import { EMPTY, type Part, type Version } from './record-change';

/** What both systems are known to agree on after a change came through. */
interface Snapshot {
  /** The system that the change came from. */
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  deleted: boolean;
  fields: Readonly<Record<string, string>>;
  /** Its echo has come. */
  echoed: boolean;
}

/** What the target was told last. */
interface Told {
  source: string;
  /** A fingerprint. */
  state: string;
  /** Whether it was ever told that the record is new. */
  created: boolean;
}

/** What is remembered of a record that events are about. */
export interface RecordState {
  /** The version of what was applied last, by the system that it came from. */
  versions: Readonly<Record<string, Version>>;
  /** The newest is the last. */
  snapshots: readonly Snapshot[];
  /** The fingerprint of what was told last, and of which source that was; undefined once another system changed the record. */
  told?: Told;
}

/** An event's part, and what else matters of the event. */
export interface Change {
  /** The system that it comes from. */
  source: string;
  part: Pick<Part, 'version' | 'carried' | 'told'>;
  deletes: boolean;
  /** Whether the target is told of a new record. */
  creates?: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** Snapshots that are kept: a burst of changes echoes each of them. */
const MOST_SNAPSHOTS = 5;

export const NOTHING_KNOWN: RecordState = { versions: {}, snapshots: [] };

/** Whether something newer of the same source was applied before. What cannot be compared is not old. */
export function isStale({ versions }: RecordState, { source, part }: Change): boolean {
  const last = versions[source];
  if (last === undefined) {
    return false;
  }
  for (const name of ['count', 'changed', 'time'] as const) {
    const [older, newer] = [part.version[name], last[name]];
    // Times of the source may be whole seconds: where they are equal, the finer one decides.
    if (older !== undefined && newer !== undefined && older !== newer) {
      return older < newer;
    }
  }
  return false;
}

/** Whether the target was told the very same before, and nobody has changed the record since. */
export function isUnchanged({ told }: RecordState, { source, part, deletes, creates = false }: Change): boolean {
  const same = told !== undefined && told.source === source && told.state === part.told;
  return same && !deletes && (told.created || !creates);
}

/** The state without what was told: while a target is being told, nobody knows what it has. */
export function withoutTold({ told: _told, ...state }: RecordState): RecordState {
  return state;
}

/** Whether the record was removed after the change: of something that is gone, older changes are over. */
export function isOver(state: RecordState, change: Change): boolean {
  return state.snapshots.at(-1)?.deleted === true && isStale(state, change);
}

/**
 * Whether the change is what another system made of a change that was applied to it. The latest such state stays an
 * echo, as both systems agree on it; an earlier one is so once, and not after it was the latest. `ttl` in milliseconds.
 * @returns the state with the snapshot marked, or undefined where it is no echo.
 */
export function withEcho(state: RecordState, change: Change, ttl: number): RecordState | undefined {
  const { snapshots } = state;
  for (let index = snapshots.length - 1; index >= 0; index--) {
    const snapshot = snapshots[index];
    const latest = index === snapshots.length - 1;
    if (snapshot !== undefined && (latest || !snapshot.echoed) && isEchoOf(snapshot, change, ttl)) {
      const marked = { ...snapshot, echoed: true };
      return { ...state, snapshots: snapshots.map((item, at) => (at === index ? marked : item)) };
    }
  }
  return undefined;
}

function isEchoOf({ by, at, deleted, fields }: Snapshot, { source, part, deletes, now }: Change, ttl: number): boolean {
  if (by === source || now - at >= ttl || deleted !== deletes) {
    return false;
  }
  const carried = Object.entries(part.carried);
  const same = ([name, value]: [string, string]) => (fields[name] ?? EMPTY) === value;
  return deletes || (carried.length > 0 && carried.every(same));
}

/** The state after a change was seen and needed no work. */
export function withVersion(state: RecordState, { source, part }: Change): RecordState {
  return { ...state, versions: { ...state.versions, [source]: part.version } };
}

/**
 * The state after a change was applied. What other systems sent before is over: their echoes are older than this change,
 * or come from someone who has set it back.
 */
export function withApplied(state: RecordState, change: Change): RecordState {
  const { source, part, deletes, now } = change;
  const last = state.snapshots.at(-1);
  const known = deletes || last === undefined || last.deleted ? {} : last.fields;
  const fields = deletes ? {} : { ...known, ...part.carried };
  const own = state.snapshots.filter(({ by }) => by === source);
  const snapshot = { by: source, at: now, deleted: deletes, fields, echoed: false };
  return {
    versions: withVersion(state, change).versions,
    snapshots: [...own, snapshot].slice(-MOST_SNAPSHOTS),
    ...toldAfter(state, change),
  };
}

/** What stands beside the record, and carries nothing of it, does not change what was told of it. */
function toldAfter({ told }: RecordState, { source, part, deletes, creates = false }: Change): { told?: Told } {
  if (!deletes && part.told !== undefined) {
    const created = creates || (told?.source === source && told.created);
    return { told: { source, state: part.told, created } };
  }
  return !deletes && told !== undefined && Object.keys(part.carried).length === 0 ? { told } : {};
}

/** Reads what `JSON.stringify` wrote; anything else counts as nothing known. */
export function readState(text: string | undefined): RecordState {
  const value = text === undefined ? undefined : parseJson(text);
  return isState(value) ? value : NOTHING_KNOWN;
}

/** The store holds only what this module wrote, so its outer form says enough. */
function isState(value: unknown): value is RecordState {
  return isRecord(value) && isRecord(value.versions) && Array.isArray(value.snapshots);
}
