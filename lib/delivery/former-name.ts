import { type RecordStates, stateOf } from './acquired';
import { type RecordState, withApplied } from './record';
import type { RecordChange } from './record-change';

/** What a target knows a record by, though it goes by another name now. */
interface Former {
  /** What the target was told. */
  text: string;
  /** Its name in the ledger. */
  name: string;
}

/** By what the target was last told of the record, where it goes by something else now. */
function formerOf({ known, names }: RecordChange, states: RecordStates): Former | undefined {
  const { knownBy, names: before = [] } = known === undefined ? {} : stateOf(states, known.keeps);
  const name = before.find((one) => !names.includes(one));
  return knownBy === undefined || knownBy === known?.text || name === undefined ? undefined : { text: knownBy, name };
}

/** The names in the ledger that the records had before: another record may have one of them now. */
export function formerNames(changes: readonly RecordChange[], states: RecordStates): string[] {
  return [...new Set(changes.flatMap((record) => formerOf(record, states)?.name ?? []))];
}

/**
 * What the target is to be told as gone of each of the changes: by what it was told of the record
 * before, unless another record has taken that name.
 */
export function formersToTell(
  changes: readonly RecordChange[],
  all: readonly RecordChange[],
  states: RecordStates,
): (Former | undefined)[] {
  const taken = new Set(all.flatMap(({ names }) => names));
  return changes.map((record) => {
    const former = formerOf(record, states);
    const isOwn = former !== undefined && isOf(stateOf(states, former.name), record);
    return isOwn && !taken.has(former.name) ? former : undefined;
  });
}

function isOf({ names = [] }: RecordState, { known }: RecordChange): boolean {
  return known !== undefined && names.includes(known.keeps);
}

/** The state by a former name once the target was told that nothing goes by it any more. */
export function withoutName(state: RecordState, source: string, now: number): RecordState {
  const gone = withApplied(state, { source, record: { version: {}, carried: {} }, deletes: true, now });
  // What is older there is still old, and no change of another record is.
  return { ...gone, versions: state.versions };
}
