import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { Claim } from './record-store';
import { RECORD_MS, readStored, type StoredRecord } from './stored-record';

/**
 * Seconds for which a turn's door is remembered beyond its lease: longer than any process or call
 * can linger.
 */
const DOOR_TTL_S = 600;
/** Longer than any door's, so that turns are not counted anew while an old door stands. */
const CLAIM_TTL_S = 3_600;
/** Seconds for which a winner's word is kept beyond its lease: clocks differ a little. */
const HELD_TTL_S = 60;

/** A turn that was won, and what is kept under its name. */
export interface Turn {
  readonly record: StoredRecord;
  /** Whether the lease still runs. */
  holds(): boolean;
  /** Writes the record; the turn goes on. */
  keep(record: StoredRecord): Promise<void>;
  /** Writes the record, and lets the next one in at once: both are one value. */
  finish(record: StoredRecord): Promise<void>;
}

/**
 * What a claim may take from its first word to its last, in milliseconds. One that was begun more
 * recently is not disturbed: to write one's own token would only make the other one lose as well.
 * One that is older was left behind.
 */
const BEGUN_MS = 2_000;

/** A winner must have said so by so much earlier, in milliseconds: clocks differ a little. */
const CLOCKS_MS = 500;

interface Note {
  token: string;
  turn: number;
  /** When the claim was begun, in milliseconds since 1970. */
  at: number;
}

/**
 * Claims a name for one process, over a store that can only read and write: at most one wins each
 * turn, whatever the interleaving (Lamport's fast path, also known as the splitter). A claimant
 * writes its token, looks whether the turn's door is open, closes it, and looks whether its token
 * still stands: of two that found the door open the one who wrote first has been overwritten by
 * then. The winner says so, and has the turn for its lease. Now and then nobody wins; the turn is
 * then over after two seconds.
 *
 * The record says which turn is next: it is written with the end of each turn, in one value. So
 * whoever wins the turn that it read there has read what the turn before has written.
 * @returns undefined where another has it, or may have it.
 */
export async function takeTurn(store: KeyValueStore, name: string, claim: Claim): Promise<Turn | undefined> {
  const { token, now } = claim;
  const begun = now();
  const note = `claim.${name}`;
  const [before, last] = await Promise.all([readTurn(store, name), store.get(note).then(readNote)]);
  const left = last !== undefined && last.turn >= before.next;
  const turn = left ? await turnAfter(store, name, last, now()) : before.next;
  if (turn === undefined) {
    return undefined;
  }
  await store.put(note, JSON.stringify({ token, turn, at: begun } satisfies Note), CLAIM_TTL_S);
  if ((await store.get(door(name, turn))) !== undefined) {
    return undefined;
  }
  const ttl = Math.ceil(claim.lease / 1000);
  await store.put(door(name, turn), String(now() + BEGUN_MS), ttl + DOOR_TTL_S);
  const standing = readNote(await store.get(note));
  if (standing?.token !== token || standing.turn !== turn) {
    return undefined;
  }
  const until = now() + claim.lease;
  await store.put(held(name, turn), String(until), ttl + HELD_TTL_S);
  if (now() >= begun + BEGUN_MS - CLOCKS_MS) {
    // Too late: others may have taken the turn for one that nobody won, and shall not wait for it.
    await store.delete(held(name, turn));
    return undefined;
  }
  // One who was left behind may have written since it was read.
  const { record } = left ? await readTurn(store, name) : before;
  return wonTurn(store, { name, turn, record, holds: () => now() < until });
}

interface Won {
  name: string;
  turn: number;
  record: StoredRecord;
  holds: () => boolean;
}

function wonTurn(store: KeyValueStore, { name, turn, record, holds }: Won): Turn {
  const write = (next: number) => (written: StoredRecord) =>
    store.put(recordKey(name), JSON.stringify({ ...written, turn: next }), RECORD_MS / 1000);
  return { record, holds, keep: write(turn), finish: write(turn + 1) };
}

/** What is kept under the name, and the first turn that may be taken. */
async function readTurn(store: KeyValueStore, name: string): Promise<{ next: number; record: StoredRecord }> {
  const text = await store.get(recordKey(name));
  const value = parseJson(text ?? '');
  const next = isRecord(value) && typeof value.turn === 'number' ? value.turn : 1;
  return { next, record: readStored(text) };
}

/**
 * The first turn whose door may be open, where the last claim's turn was not ended; undefined while
 * somebody may be behind its door.
 */
async function turnAfter(store: KeyValueStore, name: string, last: Note, now: number): Promise<number | undefined> {
  if (now - last.at < BEGUN_MS) {
    return undefined;
  }
  // A late write may have set the count back, so later doors are looked for as well.
  for (let turn = last.turn; ; turn++) {
    const closed = await store.get(door(name, turn));
    if (closed === undefined) {
      return turn;
    }
    // The door first: a winner says so before the time of its door, and of its first word, is over.
    const until = Number((await store.get(held(name, turn))) ?? 0);
    if (Math.max(Number(closed), until) > now) {
      return undefined;
    }
  }
}

/** Where a record is kept in the key-value store. */
export function recordKey(name: string): string {
  return `record.${name}`;
}

function door(name: string, turn: number): string {
  return `door.${name}.${turn}`;
}

/** Where the winner of a turn says so. */
function held(name: string, turn: number): string {
  return `held.${name}.${turn}`;
}

function readNote(text: string | undefined): Note | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  return isRecord(value) && typeof value.token === 'string' && typeof value.turn === 'number'
    ? { token: value.token, turn: value.turn, at: Number(value.at) }
    : undefined;
}
