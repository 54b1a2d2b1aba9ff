import { type Change, isOlder, type RecordState, withVersion } from './record';

/** How long an attempt may come again, in milliseconds: the queue's day, and an hour. */
const COMES_AGAIN_MS = 25 * 3_600_000;

/**
 * Whether a newer change of the record was begun by another delivery, and nobody knows whether the
 * target has it. Where records are known by several names, that delivery may be stale by one of
 * them when it comes again, and then it would not put right what was written over it by another.
 */
export function isBehindBegun({ begun }: RecordState, { source, record, now }: Change, id: string): boolean {
  return (
    begun?.shared === true &&
    begun.id !== id &&
    begun.source === source &&
    now - begun.at < COMES_AGAIN_MS &&
    isOlder(record.version, begun.version)
  );
}

/**
 * Whether a try of this very delivery was begun, and its end is not known. It may have done a part
 * of its work: what its target then tells makes no echo of the repetition.
 */
export function isBegunBy({ begun }: RecordState, id: string): boolean {
  return begun?.id === id;
}

/** The state while a delivery tells the target of a change. */
export function withBegun(state: RecordState, { source, record, now }: Change, id: string): RecordState {
  const shared = (record.names?.length ?? 0) > 1 ? ({ shared: true } as const) : {};
  return { ...state, begun: { id, source, version: record.version, at: now, ...shared } };
}

/** The state once the end of a delivery's attempt is known, and it has changed nothing. */
export function withoutBegun({ begun: _begun, ...state }: RecordState): RecordState {
  return state;
}

/**
 * The state once a delivery turned out as stale: its earlier attempt counts, since the target may
 * have taken it.
 */
export function withEnded(state: RecordState, change: Change): RecordState {
  const ended = withoutBegun(state);
  const last = state.versions[change.source];
  return last !== undefined && isOlder(change.record.version, last) ? ended : withVersion(ended, change);
}
