import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';

/**
 * Seconds for which a turn's door is remembered beyond its lease: longer than any process or call
 * can linger.
 */
const DOOR_TTL_S = 600;
/** Longer than any door's, so that turns are not counted anew while an old door stands. */
const CLAIM_TTL_S = 3_600;

/** What a claim needs to know beside its name. */
export interface LeaseOptions {
  /** Unlike that of any other claim. */
  token: string;
  /**
   * How long the lease is, in milliseconds: the same for all who claim, and longer than any of them
   * can live. A shorter one, written late, would end another's.
   */
  lease: number;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A claim that was won. */
export interface Lease {
  /**
   * Whether the lease still runs: afterwards somebody else may be at work, and nothing may be
   * written any more.
   */
  holds(): boolean;
  /** Lets the next one in at once. */
  release(): Promise<void>;
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
  free: boolean;
  /** When it was written, in milliseconds since 1970. */
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
 * A turn is won where none was before, where the one before was released, or where its lease is
 * over.
 * @returns undefined where another has it, or may have it.
 */
export async function takeLease(store: KeyValueStore, name: string, options: LeaseOptions): Promise<Lease | undefined> {
  const { token, lease, now } = options;
  const note = `claim.${name}`;
  const turn = await nextTurn(store, name, now());
  if (turn === undefined) {
    return undefined;
  }
  const begun = now();
  const write = (free: boolean) =>
    store.put(note, JSON.stringify({ token, turn, free, at: begun } satisfies Note), CLAIM_TTL_S);
  await write(false);
  if ((await store.get(door(name, turn))) !== undefined) {
    return undefined;
  }
  const ttl = Math.ceil(lease / 1000) + DOOR_TTL_S;
  await store.put(door(name, turn), String(now() + BEGUN_MS), ttl);
  const standing = readNote(await store.get(note));
  if (standing?.token !== token || standing.turn !== turn) {
    return undefined;
  }
  const until = now() + lease;
  await store.put(held(name, turn), String(until), ttl);
  if (now() < begun + BEGUN_MS - CLOCKS_MS) {
    return {
      holds: () => now() < until,
      // Both: a late claimant may write its token over the note, and the turn shall not look held
      // then.
      release: async () => void (await Promise.all([store.delete(held(name, turn)), write(true)])),
    };
  }
  // Too late: others may have taken the turn for one that nobody won, and shall not wait for it.
  await store.delete(held(name, turn));
  return undefined;
}

/** The first turn whose door may be open; undefined while somebody may be behind the one before. */
async function nextTurn(store: KeyValueStore, name: string, now: number): Promise<number | undefined> {
  const last = readNote(await store.get(`claim.${name}`));
  if (last === undefined) {
    return 1;
  }
  if (last.free) {
    return last.turn + 1;
  }
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
    ? {
        token: value.token,
        turn: value.turn,
        free: value.free === true,
        at: Number(value.at),
      }
    : undefined;
}
