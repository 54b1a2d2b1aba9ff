import type { Route, StoreName } from '#lib/catalogue/types';
import type { Store } from '#lib/core/key-value-store';
import { inParts } from './in-parts';
import {
  type Change,
  isOver,
  isStale,
  isUnchanged,
  NOTHING_KNOWN,
  type RecordState,
  readState,
  withEcho,
} from './record';
import { type Part, partsOf, type View } from './record-change';
import type { EventInfo } from './types';

/** What is known of records, by their names. */
export type States = Map<string, RecordState>;

/** What is to be done with a part of an event. */
export type Verdict = 'wanted' | 'stale' | 'echo' | 'unchanged';

export function stateIn(states: ReadonlyMap<string, RecordState>, name: string): RecordState {
  return states.get(name) ?? NOTHING_KNOWN;
}

/** What is known of the records that parts are about, and of those that they are a part of. */
export async function readStates(memory: Store, parts: readonly Part[]): Promise<States> {
  const states: States = new Map();
  const names = new Set(parts.flatMap((part) => [...part.names, ...(part.parents ?? [])]));
  await inParts([...names], async (name) => {
    states.set(name, readState(await memory.get(`record.${name}`)));
  });
  return states;
}

/** Judges a part by what is known. Of an echo it is noted in `states` that it has come. */
export function judge(states: States, part: Part, change: Change, echoMs: number): Verdict {
  const known = part.names.map((name) => stateIn(states, name));
  const parents = (part.parents ?? []).map((name) => stateIn(states, name));
  if (known.some((state) => isStale(state, change)) || parents.some((state) => isOver(state, change))) {
    return 'stale';
  }
  if (known.length > 0 && known.every((state) => isUnchanged(state, change))) {
    return 'unchanged';
  }
  return isEcho(states, part, change, echoMs) ? 'echo' : 'wanted';
}

/** Whether one of its names knows it as an echo; what is known of that record is marked with it. */
function isEcho(states: States, part: Part, change: Change, echoMs: number): boolean {
  for (const name of part.names) {
    const marked = withEcho(stateIn(states, name), change, echoMs);
    if (marked !== undefined) {
      states.set(name, marked);
      return true;
    }
  }
  return false;
}

/** What an event is looked at with. */
export interface Sight {
  source: string;
  route: Route;
  scope?: StoreName | undefined;
  view?: View | undefined;
  tells?: boolean | undefined;
  echoMs: number;
}

/**
 * Whether an event would find no work, as things are now: nothing is claimed and nothing written, so it is a reason to leave a
 * repetition out, and none to leave out a change.
 */
export async function isKnown(
  memory: Store,
  { source, route, scope, view, tells, echoMs }: Sight,
  event: EventInfo,
  data: unknown,
  now: number,
): Promise<boolean> {
  const parts = partsOf(route, event, data, { now, scope, view, tells });
  const states = await readStates(memory, parts);
  const deletes = route.subject.deletes === true;
  return parts.every((part) => judge(states, part, { source, part, deletes, now }, echoMs) !== 'wanted');
}
