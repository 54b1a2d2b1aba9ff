import type { Deadline } from '#lib/core/deadline';
import { type RelayError, toRelayError } from '#lib/core/errors';
import { redactText } from '#lib/core/redact';
import { retry } from '#lib/core/retry';
import type { SyncRecord, SyncState } from './record';

/** With less time left no page is begun, in milliseconds: its two calls may each take this half. */
const ONE_PAGE_MS = 20_000;

/**
 * The back-off of a page that failed, in milliseconds; after that many retries the run has failed.
 */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

/** Items of the source, in the order of their ids. */
export interface Page<T> {
  items: T[];
  /** The id after which the next page begins; undefined at the end. */
  next: number | undefined;
  /** How many items there are from this page on. */
  left: number;
}

/** The two sides of a synchronisation. */
export interface Endpoints<T> {
  /** The page of at most `size` items whose ids are greater than `after`. */
  read(after: number, size: number): Promise<Page<T>>;
  send(page: { run: string; more: boolean; cursor: number; items: T[] }): Promise<void>;
}

export interface SyncWork<T> {
  record: Pick<SyncRecord, 'current' | 'write'>;
  endpoints: Endpoints<T>;
  deadline: Deadline;
  /** Logs a failed attempt. */
  warn?: (error: RelayError) => void;
  now?: () => number;
}

/**
 * One activation's pages of the present run. Resolves to `hand-on` where another activation must
 * continue, and to `end` where the run is done, has failed, or has another worker by now.
 */
export async function syncPages<T>(worker: string, work: SyncWork<T>): Promise<'hand-on' | 'end'> {
  let pages = 0;
  for (;;) {
    const { next } = await retry(() => step(worker, pages, work), {
      deadline: work.deadline,
      backOff: (outcome) => (outcome.status === 'fulfilled' ? outcome.value.retryAfter : undefined),
    });
    if (next !== 'page') {
      return next;
    }
    pages += 1;
  }
}

interface Step {
  next: 'page' | 'hand-on' | 'end';
  /** The milliseconds after which the page is tried again. */
  retryAfter?: number;
}

/**
 * One attempt at the next page, unless the worker was replaced or the activation has done its
 * share.
 */
async function step<T>(worker: string, pages: number, work: SyncWork<T>): Promise<Step> {
  const { record, deadline, now = Date.now } = work;
  const current = await record.current();
  if (current === undefined || current.worker !== worker || current.state.state !== 'running') {
    return { next: 'end' };
  }
  const { state } = current;
  if (pages === state.pages || deadline.remaining() < ONE_PAGE_MS) {
    return { next: 'hand-on' };
  }
  const after = await syncPage(state, work);
  await record.write({ ...after, updated: new Date(now()).toISOString() });
  const retryAfter = after.tries > 0 && after.state === 'running' ? WAITS_MS[after.tries - 1] : undefined;
  // Where the wait does not fit into the activation's time, the next activation retries the page.
  return retryAfter === undefined ? { next: 'page' } : { next: 'hand-on', retryAfter };
}

/**
 * The state after one attempt at a page. A temporary failure is counted; after the last retry the
 * run has failed.
 */
async function syncPage<T>(state: SyncState, { endpoints, warn = () => {} }: SyncWork<T>): Promise<SyncState> {
  try {
    const { items, next, left } = await endpoints.read(state.cursor, state.size);
    const more = next !== undefined;
    await endpoints.send({ run: state.run, more, cursor: state.cursor, items });
    const sent = state.sent + items.length;
    const total = state.sent + Math.max(left, items.length);
    return { ...state, sent, total, tries: 0, ...(more ? { cursor: next } : { state: 'done' as const }) };
  } catch (thrown) {
    const error = toRelayError(thrown);
    warn(error);
    const tries = state.tries + 1;
    const temporary = ['throttled', 'unavailable', 'timeout'].includes(error.kind) && tries <= WAITS_MS.length;
    return temporary ? { ...state, tries } : { ...state, tries, state: 'failed', reason: redactText(error.message) };
  }
}
