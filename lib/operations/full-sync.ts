import type { Deadline } from '#lib/core/deadline';
import { RelayError, toRelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { redactText } from '#lib/core/redact';
import { retry } from '#lib/core/retry';

/**
 * Who works on which run. Workers only read it, so that one who is replaced cannot take it back.
 */
const CLAIM = 'full-sync.product';
const KEPT_S = 30 * 86_400;

/**
 * With less time than this an activation begins no page, in milliseconds: a page may take one
 * call's limit twice.
 */
const ONE_PAGE_MS = 20_000;

/**
 * Waits before a page is tried again, in milliseconds; after as many tries more the run has failed.
 */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

/** Where nothing has moved for so long, whoever worked on it is gone, in milliseconds. */
const STALLED_MS = 180_000;

/**
 * How far a synchronisation has come. It is written after each page, so that it goes on where it
 * stopped.
 */
export interface SyncState {
  run: string;
  state: 'running' | 'done' | 'failed';
  /** The number of the last product that the target has. */
  cursor: number;
  /** How many it has, and how many there are in all, as the source counted last. */
  sent: number;
  total: number;
  /** ISO 8601. */
  started: string;
  updated: string;
  /** Products in a page, and pages that one activation does. */
  size: number;
  pages: number;
  /** How often the present page has failed, over all activations. */
  tries: number;
  /** Why it failed. */
  reason?: string;
}

/** A part of what is synchronised, in the order of the numbers. */
export interface Page<T> {
  items: T[];
  /** Where the next part begins; undefined at the end. */
  next: number | undefined;
  left: number;
}

export interface Endpoints<T> {
  read(behind: number, size: number): Promise<Page<T>>;
  send(part: { run: string; more: boolean; cursor: number; items: T[] }): Promise<void>;
}

/** The record of the one synchronisation that there is at a time. */
export class SyncRecord {
  constructor(private readonly store: KeyValueStore) {}

  /** The present run, and who works on it; undefined where there was none. */
  async claimed(): Promise<{ state: SyncState; worker: unknown } | undefined> {
    const claim = parseJson((await this.store.get(CLAIM)) ?? '');
    const { run, worker } = isRecord(claim) ? claim : {};
    const state = typeof run === 'string' ? parseJson((await this.store.get(`${CLAIM}.${run}`)) ?? '') : undefined;
    return isSyncState(state) ? { state, worker } : undefined;
  }

  /** The present run; undefined where there was none. */
  async read(): Promise<SyncState | undefined> {
    return (await this.claimed())?.state;
  }

  async write(state: SyncState): Promise<void> {
    await this.store.put(`${CLAIM}.${state.run}`, JSON.stringify(state), KEPT_S);
  }

  /** From here on this worker works on this run, and every other one ends. */
  async take(state: SyncState, worker: string): Promise<void> {
    await this.write(state);
    await this.store.put(CLAIM, JSON.stringify({ run: state.run, worker }), KEPT_S);
  }
}

/** The store holds only what this module wrote, so its outer form says enough. */
function isSyncState(value: unknown): value is SyncState {
  return isRecord(value) && typeof value.run === 'string' && typeof value.cursor === 'number';
}

interface Work<T> {
  record: Pick<SyncRecord, 'claimed' | 'write'>;
  endpoints: Endpoints<T>;
  deadline: Deadline;
  /** Told of what failed, with its cause. */
  warn?: (error: RelayError) => void;
  now?: () => number;
}

/**
 * One activation's part of a synchronisation: so many pages, or what time allows. Resolves to what
 * is next: `hand-on` where another activation has to go on, `end` where it is done, has failed, or
 * belongs to another worker.
 */
export async function syncPart<T>(worker: string, work: Work<T>): Promise<'hand-on' | 'end'> {
  let pages = 0;
  for (;;) {
    const { next } = await retry(() => step(worker, pages, work), {
      deadline: work.deadline,
      backOff: (outcome) => (outcome.status === 'fulfilled' ? outcome.value.againAfter : undefined),
    });
    if (next !== 'page') {
      return next;
    }
    pages += 1;
  }
}

interface Step {
  next: 'page' | 'hand-on' | 'end';
  /** The milliseconds after which a page that failed is tried again. */
  againAfter?: number;
}

/**
 * One page, where it is this worker's turn and there is time for it. The number of failures is kept
 * over activations.
 */
async function step<T>(worker: string, pages: number, work: Work<T>): Promise<Step> {
  const { record, deadline, now = Date.now } = work;
  const claimed = await record.claimed();
  if (claimed === undefined || claimed.worker !== worker || claimed.state.state !== 'running') {
    return { next: 'end' };
  }
  const { state } = claimed;
  if (pages === state.pages || deadline.remaining() < ONE_PAGE_MS) {
    return { next: 'hand-on' };
  }
  const after = await onePage(state, work);
  await record.write({ ...after, updated: new Date(now()).toISOString() });
  const againAfter = after.tries > 0 && after.state === 'running' ? WAITS_MS[after.tries - 1] : undefined;
  // Where no time is left for the wait, the next activation goes on.
  return againAfter === undefined ? { next: 'page' } : { next: 'hand-on', againAfter };
}

/**
 * A page from one side to the other, once. What may pass is counted, and has failed after the last
 * try.
 */
async function onePage<T>(state: SyncState, { endpoints, warn = () => {} }: Work<T>): Promise<SyncState> {
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
    const passes = ['throttled', 'unavailable', 'timeout'].includes(error.kind) && tries <= WAITS_MS.length;
    return passes ? { ...state, tries } : { ...state, tries, state: 'failed', reason: redactText(error.message) };
  }
}

interface StartOptions {
  run: string;
  size: number | undefined;
  pages: number | undefined;
  /** Begin anew, whatever is under way. */
  force: boolean;
  now: number;
}

const SIZE = 100;
const PAGES = 20;

/**
 * What begins, or goes on with, a synchronisation. @throws RelayError `rejected` with 409 or 404
 * where that makes no sense.
 */
export function beginSync(
  command: 'start' | 'resume',
  known: SyncState | undefined,
  { run, size, pages, force, now }: StartOptions,
): SyncState {
  const updated = new Date(now).toISOString();
  if (command === 'resume') {
    if (known === undefined || known.state === 'done') {
      throw new RelayError('rejected', 'There is no synchronisation to go on with. Start one.', { status: 404 });
    }
    const { reason: _reason, ...rest } = known;
    return { ...rest, size: size ?? known.size, pages: pages ?? known.pages, state: 'running', tries: 0, updated };
  }
  if (known?.state === 'running' && !force && !isStalled(known, now)) {
    const text = `The synchronisation of ${known.started} is under way. Resume it, or start anew with force.`;
    throw new RelayError('rejected', text, { status: 409 });
  }
  const progress = { cursor: 0, sent: 0, total: 0, tries: 0, size: size ?? SIZE, pages: pages ?? PAGES };
  return { run, state: 'running', ...progress, started: updated, updated };
}

/** Whether it counts as running and nobody is at work on it any more. */
export function isStalled({ state, updated }: Pick<SyncState, 'state' | 'updated'>, now: number): boolean {
  return state === 'running' && now - Date.parse(updated) > STALLED_MS;
}
