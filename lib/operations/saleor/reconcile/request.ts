import type { Params } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';

/** Changes younger than this are left to Saleor's retries and to the queue, in seconds. */
const DEFAULT_PATIENCE_S = 600;

export interface ReconcileRequest {
  /** Milliseconds since 1970; undefined: from where the last run ended. */
  since: number | undefined;
  /** The age in seconds from which on a change is published; 0 for any. */
  patience: number;
  /** Whether the report only counts. */
  dryRun: boolean;
}

/** Reads the action's parameters. @throws RelayError `invalid` that names the wrong one. */
export function readReconcileRequest({ since, patience, dryRun }: Params): ReconcileRequest {
  return { since: readSince(since), patience: readPatience(patience), dryRun: dryRun === true };
}

function readPatience(value: unknown): number {
  const seconds = value === undefined || value === '' ? DEFAULT_PATIENCE_S : Number(value);
  if (!(seconds >= 0)) {
    throw new RelayError('invalid', 'patience must be a number of seconds.');
  }
  return seconds;
}

function readSince(value: unknown): number | undefined {
  if (value === undefined || value === '') {
    return undefined;
  }
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || time > Date.now()) {
    throw new RelayError('invalid', 'since must be a past time such as 2026-01-31T09:30:00Z.');
  }
  return time;
}
