import { call } from './api';
import type { Replayed } from './types';

/** One failure by its name, or all that fit a filter. */
export type Wanted = { package: string; id: string } | { filter: Readonly<Record<string, string>> };

/** How far a work over many failures has come. */
export interface Progress {
  done: number;
  counts: Record<string, number>;
  /** Errors of those that failed again, each once. */
  errors: string[];
  /** What was done, or would be; the first ones alone. */
  first: Replayed[];
}

const FIRST = 20;
const ERRORS = 5;

/** Nothing done yet. */
export const NOTHING: Progress = { done: 0, counts: {}, errors: [], first: [] };

interface ReplayAnswer {
  replayed: Replayed[];
  next?: string;
}

/**
 * Delivers failures again page by page, or lists what would be delivered, and tells of each page.
 * It stops where the signal says so: what was delivered by then stays delivered.
 */
export async function replay(
  wanted: Wanted,
  dryRun: boolean,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<Progress> {
  let progress = NOTHING;
  let cursor: string | undefined;
  do {
    const limit = dryRun ? 100 : 10;
    const body = { ...wanted, dryRun, limit, rate: 20, ...(cursor === undefined ? {} : { cursor }) };
    const answer = await call<ReplayAnswer>('replay', { method: 'POST', body });
    progress = added(progress, answer.replayed);
    cursor = answer.next;
    tell(progress);
  } while (cursor !== undefined && !signal.aborted);
  return progress;
}

function added(progress: Progress, replayed: readonly Replayed[]): Progress {
  const counts = { ...progress.counts };
  const errors = new Set(progress.errors);
  for (const { outcome = 'would be sent', error } of replayed) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (error !== undefined && errors.size < ERRORS) {
      errors.add(error);
    }
  }
  return {
    done: progress.done + replayed.length,
    counts,
    errors: [...errors],
    first: [...progress.first, ...replayed].slice(0, FIRST),
  };
}

interface DiscardAnswer {
  discarded: number;
  next?: string;
}

/** Discards failures for a reason, or counts those that would be. */
export async function discard(
  wanted: Wanted,
  { reason, dryRun }: { reason: string; dryRun: boolean },
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<number> {
  if ('id' in wanted) {
    if (!dryRun) {
      await call(`failures/${wanted.package}/${wanted.id}`, { method: 'DELETE', query: { reason } });
    }
    return 1;
  }
  let done = 0;
  let cursor: string | undefined;
  do {
    const body = { ...wanted, reason, dryRun, ...(cursor === undefined ? {} : { cursor }) };
    const answer = await call<DiscardAnswer>('discard', { method: 'POST', body });
    done += answer.discarded;
    cursor = answer.next;
    tell(done);
  } while (cursor !== undefined && !signal.aborted);
  return done;
}
