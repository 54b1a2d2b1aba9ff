import { type RecordStates, stateOf } from './acquired';
import { isBegunBy, isBehindBegun, withBegun, withEnded, withoutBegun } from './begun';
import { isUntold } from './first-word';
import { formersToTell, withoutName } from './former-name';
import { Ledger } from './ledger';
import { placesRead } from './places';
import {
  type Change,
  isRemovedSince,
  isStale,
  isUnchanged,
  type RecordState,
  whileTold,
  withApplied,
  withEcho,
  withVersion,
} from './record';
import { type RecordChange, recordChanges } from './record-change';
import type { LedgerStore } from './record-store';
import type { DeliveryTerms } from './terms';
import type { DeliveryAnswer, EventInfo } from './types';

/** Why an event needs no work. */
export type SkipReason = 'stale' | 'echo' | 'unchanged' | 'untold';

/** What is to be done with a delivery. */
export type Decision =
  | { kind: 'duplicate'; answer: DeliveryAnswer }
  /** A newer change was begun, and its end is not known: it comes again. */
  | { kind: 'wait' }
  | ({ kind: 'skip'; reason: SkipReason } & Judged)
  | ({ kind: 'apply' } & Judged);

/** The records of an event, as they were judged. */
export interface Judged {
  /** What is handed to the handler. */
  changes: readonly RecordChange[];
  /** What needs no work, and is remembered as seen. */
  seen: readonly RecordChange[];
  stale: readonly RecordChange[];
  /** Changes of which the target needs no word, since it has never had one of the record. */
  untold: readonly RecordChange[];
  /** The delivery. */
  id: string;
  /** What the ledger says of the records, with the echoes marked. */
  states: RecordStates;
  /** When it was decided, in milliseconds since 1970: the target is told afterwards. */
  at: number;
}

/** What the ledger says of a delivery. */
export interface Remembered {
  /** The delivery. */
  id: string;
  outcome: DeliveryAnswer | undefined;
  states: RecordStates;
}

/** Decides by what is remembered. Pure: nothing is written. `now` in milliseconds since 1970. */
export function decide(
  { id, outcome, states: known }: Remembered,
  changes: readonly RecordChange[],
  terms: DeliveryTerms,
  now: number,
): Decision {
  if (outcome !== undefined) {
    return { kind: 'duplicate', answer: outcome };
  }
  const states = new Map(known);
  const found: Record<Verdict, RecordChange[]> = { apply: [], echo: [], unchanged: [], stale: [], untold: [] };
  for (const record of changes) {
    found[judge({ states, id }, record, changeOf(record, terms, now), terms)].push(record);
  }
  const isBehind = (record: RecordChange) =>
    record.names.some((name) => isBehindBegun(stateOf(states, name), changeOf(record, terms, now), id));
  if ([...found.apply, ...found.echo, ...found.unchanged].some(isBehind)) {
    return { kind: 'wait' };
  }
  const seen = [...found.echo, ...found.unchanged];
  const { apply, stale, untold } = found;
  const judged = { changes: apply, seen, stale, untold, id, states, at: now };
  if (changes.length === 0 || found.apply.length > 0) {
    return { kind: 'apply', ...judged };
  }
  const reasons = ['echo', 'unchanged', 'untold'] as const;
  const reason = reasons.find((name) => found[name].length > 0) ?? 'stale';
  return { kind: 'skip', reason, ...judged };
}

/**
 * The states to remember once the changes were applied, or needed no work. `has` is what the target
 * then has of the one record of the event, where its answer says so.
 */
export function statesAfter(
  { changes, seen, stale, untold, id, states, at }: Judged,
  terms: DeliveryTerms,
  has?: DeliveryAnswer['has'],
): RecordStates {
  const after = new Map<string, RecordState>();
  const advance = (records: readonly RecordChange[], next: (state: RecordState, change: Change) => RecordState) => {
    for (const record of records) {
      for (const name of record.names) {
        after.set(name, next(after.get(name) ?? stateOf(states, name), changeOf(record, terms, at)));
      }
    }
  };
  for (const former of formersToTell(changes, [...changes, ...seen, ...stale], states)) {
    if (former !== undefined) {
      after.set(former.name, withoutName(stateOf(states, former.name), terms.source, at));
    }
  }
  advance(changes, (state, change) => withApplied(state, change, has));
  advance(untold, (state, change) => (change.deletes ? withApplied(state, change) : state));
  advance(seen, (state, change) => withVersion(state.begun?.id === id ? withoutBegun(state) : state, change));
  const begunAs = (name: string) => stateOf(states, name).begun?.id === id;
  const attempted = stale.map((record) => ({ ...record, names: record.names.filter(begunAs) }));
  advance(attempted, withEnded);
  return after;
}

/** The states to remember once the target has refused the changes: it has not taken them. */
export function statesRefused(judged: Judged, terms: DeliveryTerms): RecordStates {
  return new Map(
    [...statesWhileTold(judged, terms, true)].map(([name, state]) => [name, withoutBegun(state)] as const),
  );
}

/**
 * The states to remember before the target is told, where they differ. From the attempt on nobody
 * knows what the target has: it may take what it is sent, and the answer be lost. So what it was
 * known to have is forgotten first, or the old state coming back would look like nothing new.
 * `begun`: whether it is noted of each record that may have echoes who has begun.
 */
export function statesWhileTold(
  { changes, id, states, at }: Judged,
  terms: DeliveryTerms,
  begun: boolean,
): RecordStates {
  const during = new Map<string, RecordState>();
  for (const record of changes) {
    for (const name of record.names) {
      const before = during.get(name) ?? stateOf(states, name);
      const change = changeOf(record, terms, at);
      const told = whileTold(before, change);
      const noted = record.names.length > 1 || (begun && Object.keys(record.carried).length > 0);
      const after = noted ? withBegun(told, change, id) : told;
      if (after !== before) {
        during.set(name, after);
      }
    }
  }
  return during;
}

type Verdict = 'apply' | SkipReason;

/** Judges one record's change. An echo is marked in `states`. */
function judge(
  { states, id }: { states: Map<string, RecordState>; id: string },
  record: RecordChange,
  change: Change,
  terms: DeliveryTerms,
): Verdict {
  const own = record.names.map((name) => stateOf(states, name));
  const parents = (record.parents ?? []).map((name) => stateOf(states, name));
  if (own.some((state) => isStale(state, change)) || parents.some((state) => isRemovedSince(state, change))) {
    return 'stale';
  }
  if (own.length > 0 && own.every((state) => isUnchanged(state, change))) {
    return 'unchanged';
  }
  if (isUntold(record, states, terms, change.now)) {
    return 'untold';
  }
  const begun = own.some((state) => isBegunBy(state, id));
  return !begun && isEcho(states, record, change, terms.echoMs) ? 'echo' : 'apply';
}

/**
 * Whether one of its names knows the change as an echo; the state by that name is marked with it.
 */
function isEcho(states: Map<string, RecordState>, { names }: RecordChange, change: Change, echoMs: number): boolean {
  for (const name of names) {
    const marked = withEcho(stateOf(states, name), change, echoMs);
    if (marked !== undefined) {
      states.set(name, marked);
      return true;
    }
  }
  return false;
}

function changeOf(record: RecordChange, { source, route }: DeliveryTerms, now: number): Change {
  return { source, record, deletes: route.deletes === true, now };
}

/**
 * Whether an event would find no work, as things are now. No lease is taken and nothing is written:
 * it is a reason to leave a repetition out, and none to leave out a change.
 */
export async function needsNoWork(
  ledger: LedgerStore,
  terms: DeliveryTerms,
  event: EventInfo,
  data: unknown,
  now: number,
): Promise<boolean> {
  const changes = recordChanges(terms, event, data, now);
  const states = await new Ledger(ledger).states(placesRead(changes));
  return changes.length === 0 || decide({ id: '', outcome: undefined, states }, changes, terms, now).kind === 'skip';
}
