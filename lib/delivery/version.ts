import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { stateOf } from './acquired';
import type { Judged } from './decide';

/**
 * The largest count that a source has a use for: microseconds since 1970, until the year 2096. One
 * event above it would make all later ones of its record stale.
 */
const MOST = 4_000_000_000_000_000;

/** A count that grows by more, and tenfold, is told: it may be a mistake. */
const JUMP = 1_000_000;

/**
 * Refuses data with a `version` that no source counts up to.
 * @throws RelayError `invalid` that names the field
 */
export function refuseAbsurdVersion(data: unknown): void {
  for (const item of Array.isArray(data) ? data : [data]) {
    const version = isRecord(item) ? item.version : undefined;
    if ((typeof version === 'number' || isDigits(version)) && !(Math.abs(Number(version)) <= MOST)) {
      throw new RelayError('invalid', `Invalid data: value/version must be at most ${MOST}.`);
    }
  }
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}

/** The counts of the changes that are far above what was applied last. */
export function versionJumps({ changes, states }: Judged, source: string): { from: number; to: number }[] {
  return changes.flatMap(({ names, version: { count: to } }) => {
    const last = names.flatMap((name) => stateOf(states, name).versions[source]?.count ?? []);
    const from = Math.max(...last);
    return to !== undefined && last.length > 0 && to - from > JUMP && to > from * 10 ? [{ from, to }] : [];
  });
}
