import { isRecord } from '#lib/core/json';
import { type RecordStates, stateOf } from './acquired';
import { isAnother, type RecordState } from './record';
import type { RecordChange } from './record-change';
import type { DeliveryTerms } from './terms';
import type { Delivery } from './types';

/**
 * A record that is older than this, in milliseconds, may have been told and be forgotten since: the
 * ledger remembers a record for 30 days, and an event may be some days late.
 */
const REMEMBERED_MS = 25 * 86_400_000;

/** What is to be told, and what the ledger says of it. */
interface Known {
  changes: readonly RecordChange[];
  states: RecordStates;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * The delivery as its handler gets it: by the handler for new records where the target is told of
 * the record for the first time, by the other one where it was told before. The event's type cannot
 * say so, since the events of a burst come in any order, and the one that it names may be lost.
 */
export function withFirstWord(delivery: Delivery, judged: Known, terms: DeliveryTerms): Delivery {
  const { identity, handler, createdHandler } = terms.route;
  if (identity.createdAt === undefined || terms.route.deletes === true) {
    return delivery;
  }
  const first = judged.changes.map((record) => isFirst(record, judged.states, terms, judged.at));
  if (identity.each === true || createdHandler === undefined) {
    return { ...delivery, created: first };
  }
  return { ...delivery, handler: (first[0] === true ? createdHandler : handler) ?? delivery.handler };
}

/**
 * Whether a change is not told, since the target was never told of its record. `now` in
 * milliseconds since 1970.
 */
export function isUntold(record: RecordChange, states: RecordStates, terms: DeliveryTerms, now: number): boolean {
  const { identity, deletes = false } = terms.route;
  const { item } = record;
  return identity.onlyIfTold === 'all' || (identity.onlyIfTold === 'gone' && isRecord(item) && item.gone === true)
    ? !isTold(record, states)
    : identity.onlyIfTold === 'removals' && deletes && isFirst(record, states, terms, now);
}

function isFirst(record: RecordChange, states: RecordStates, { creates }: DeliveryTerms, now: number): boolean {
  const { made, version } = record;
  const isYoung = () => made === undefined || (version.time ?? version.changed ?? now) - made < REMEMBERED_MS;
  return !isTold(record, states) && (creates || isYoung());
}

function isTold(record: RecordChange, states: RecordStates): boolean {
  // The first name is its own; another one may be that of a record which had it before.
  const own = record.names.map((name) => stateOf(states, name));
  return own.some((state, index) => isKnown(state) && (index === 0 || !isAnother(state, { record })));
}

/**
 * Whether target and source have spoken of the record: whichever of them did so, the target has it.
 */
function isKnown({ versions, synced }: RecordState): boolean {
  return Object.keys(versions).length > 0 && synced.at(-1)?.deleted !== true;
}
