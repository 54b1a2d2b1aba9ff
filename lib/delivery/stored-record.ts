import { isRecord, parseJson } from '#lib/core/json';
import { type RecordState, readState } from './record';
import type { DeliveryAnswer } from './types';

const DAY_MS = 86_400_000;

/** Longer than the journal keeps an event, and than the queue retries it. */
export const OUTCOME_MS = 8 * DAY_MS;
/** How long a record is remembered after its last delivery. */
export const RECORD_MS = 30 * DAY_MS;

/** Outcomes that are kept with the record. Older ones are kept apart, as long as they count. */
const MOST_OUTCOMES = 16;
/** An answer that is longer is kept apart: each delivery of the record reads what is kept here. */
const MOST_ANSWER_CHARACTERS = 4_096;
/** Marks of failures that are kept; beyond them each success looks for a failure of its event. */
const MOST_FAILED = 16;

/** That a delivery was applied, or needed no work. */
interface KeptOutcome {
  /** The delivery. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Missing where the answer is kept apart, or with another record of the same event. */
  answer?: Pick<DeliveryAnswer, 'statusCode' | 'body'>;
  /** Whether the answer is kept apart. */
  apart?: true;
}

/** What the ledger keeps under the name of one lease. */
export interface StoredRecord {
  /** The states of the records that go by this lease, by name: mostly the one of its name. */
  readonly states: Readonly<Record<string, RecordState>>;
  /** The newest is the last. */
  readonly outcomes: readonly KeptOutcome[];
  /** Until when outcomes count that are kept apart, in milliseconds since 1970. */
  readonly apartUntil?: number;
  /** Deliveries that have failed, and were not applied since. */
  readonly failed: readonly string[];
  /** Whether more have failed than are kept in `failed`. */
  readonly moreFailed?: true;
}

export const UNKNOWN: StoredRecord = { states: {}, outcomes: [], failed: [] };

/** An outcome that is to be kept apart. */
export interface Apart {
  /** The delivery. */
  id: string;
  /** Missing where it is kept with another record of the same event. */
  answer?: Pick<DeliveryAnswer, 'statusCode' | 'body'> | undefined;
  /** For how long, in milliseconds. */
  ttl: number;
}

/** Whether a record knows a delivery's outcome, and where the answer is. */
export function outcomeIn(record: StoredRecord, id: string, now: number): KeptOutcome | undefined {
  const kept = record.outcomes.find((outcome) => outcome.id === id && now < outcome.at + OUTCOME_MS);
  const mayBeApart = record.apartUntil !== undefined && now < record.apartUntil;
  return kept ?? (mayBeApart ? { id, at: now, apart: true } : undefined);
}

/**
 * The record with an outcome more, and what is to be kept apart before it is written: what has no
 * room, and still counts.
 */
export function withOutcome(record: StoredRecord, outcome: KeptOutcome): { record: StoredRecord; apart: Apart[] } {
  const { answer, at, id } = outcome;
  const long = answer !== undefined && JSON.stringify(answer).length > MOST_ANSWER_CHARACTERS;
  const own: KeptOutcome = long ? { id, at, apart: true } : outcome;
  const counting = [...record.outcomes.filter((kept) => kept.id !== id && at < kept.at + OUTCOME_MS), own];
  const outcomes = counting.slice(-MOST_OUTCOMES);
  const out = counting.slice(0, -MOST_OUTCOMES);
  const apart = [...out.filter((kept) => !kept.apart), ...(long ? [outcome] : [])].map((kept) => ({
    id: kept.id,
    answer: kept.answer,
    ttl: kept.at + OUTCOME_MS - at,
  }));
  const until = Math.max(record.apartUntil ?? 0, ...out.map((kept) => kept.at + OUTCOME_MS));
  return { record: { ...record, outcomes, ...(until > at ? { apartUntil: until } : {}) }, apart };
}

/** The record with, or without, the mark that a delivery has failed. */
export function withFailed(record: StoredRecord, id: string, failed: boolean): StoredRecord {
  const others = record.failed.filter((other) => other !== id);
  const all = failed ? [...others, id] : others;
  const more = all.length > MOST_FAILED || record.moreFailed;
  return { ...record, failed: all.slice(-MOST_FAILED), ...(more ? { moreFailed: true } : {}) };
}

/** Whether a delivery may have failed before. */
export function mayHaveFailed({ failed, moreFailed }: StoredRecord, id: string): boolean {
  return moreFailed === true || failed.includes(id);
}

/** Reads what `JSON.stringify` wrote; anything else counts as unknown. */
export function readStored(text: string | undefined): StoredRecord {
  return storedFrom(text === undefined ? undefined : parseJson(text));
}

/** The ledger holds only what this module wrote, so its outer form says enough. */
export function storedFrom(value: unknown): StoredRecord {
  if (!isRecord(value)) {
    return UNKNOWN;
  }
  const { states, outcomes, apartUntil, failed, moreFailed } = value;
  return {
    states: Object.fromEntries(
      Object.entries(isRecord(states) ? states : {}).map(([name, state]) => [name, readState(state)] as const),
    ),
    outcomes: Array.isArray(outcomes) ? outcomes.filter(isKept) : [],
    failed: Array.isArray(failed) ? failed.filter((id) => typeof id === 'string') : [],
    ...(typeof apartUntil === 'number' ? { apartUntil } : {}),
    ...(moreFailed === true ? { moreFailed } : {}),
  };
}

function isKept(value: unknown): value is KeptOutcome {
  return isRecord(value) && typeof value.id === 'string' && typeof value.at === 'number';
}
