import { RelayError } from './errors';

/** More than any event of a system has, and far less than code that recurses over it can take. */
const DEEPEST = 100;

/**
 * Refuses a value from outside that is nested deeper than code can work with: it would fail as a
 * defect of ours, and be sent again for ever.
 * @throws RelayError `invalid`
 */
export function refuseDeep(value: unknown): void {
  // No recursion: that is what it guards against.
  let level = [value].filter(isNesting);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= DEEPEST) {
      throw new RelayError('invalid', `The JSON is nested deeper than ${DEEPEST} levels.`);
    }
    level = level.flatMap((item) => Object.values(item).filter(isNesting));
  }
}

function isNesting(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
