import type { Deadline } from '../core/deadline';
import { RelayError, toRelayError } from '../core/errors';
import { isRecord, parseJson } from '../core/json';
import { redactText } from '../core/redact';
import type { Store } from '../core/store';

const KEY = 'full-sync.product';
const KEPT_S = 30 * 86_400;

/** With less time than this an activation begins no page, in milliseconds: a page may take one call's limit twice. */
const ONE_PAGE_MS = 20_000;

/** Waits before a page is tried again, in milliseconds. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

/** How far a synchronisation has come. It is written after each page, so that it goes on where it stopped. */
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
  /** Who works on it: another who finds that it is not itself ends. */
  worker: string;
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
  /** `key` is the same where the same part is sent again. */
  send(part: { run: string; more: boolean; items: T[]; key: string }): Promise<void>;
}

/** The record of the one synchronisation that there is at a time. */
export class SyncRecord {
  constructor(private readonly store: Store) {}

  async read(): Promise<SyncState | undefined> {
    const value = parseJson((await this.store.get(KEY)) ?? '');
    return isSyncState(value) ? value : undefined;
  }

  async write(state: SyncState): Promise<void> {
    await this.store.put(KEY, JSON.stringify(state), KEPT_S);
  }
}

/** The store holds only what this module wrote, so its outer form says enough. */
function isSyncState(value: unknown): value is SyncState {
  return isRecord(value) && typeof value.run === 'string' && typeof value.cursor === 'number';
}

interface Work<T> {
  record: Pick<SyncRecord, 'read' | 'write'>;
  endpoints: Endpoints<T>;
  deadline: Deadline;
  now?: () => number;
}

/**
 * One activation's part of a synchronisation: so many pages, or what time allows. Resolves to what is next: `hand-on`
 * where another activation has to go on, `end` where it is done, has failed, or belongs to another worker.
 */
export async function syncPart<T>(worker: string, work: Work<T>): Promise<'hand-on' | 'end'> {
  const { record, deadline, now = Date.now } = work;
  for (let page = 0; ; page++) {
    const state = await record.read();
    if (state === undefined || state.worker !== worker || state.state !== 'running') {
      return 'end';
    }
    if (page === state.pages || deadline.remaining() < ONE_PAGE_MS) {
      return 'hand-on';
    }
    const after = await onePage(state, work).catch((thrown) => failed(state, thrown, deadline));
    if (after === 'no-time') {
      return 'hand-on';
    }
    await record.write({ ...after, updated: new Date(now()).toISOString() });
  }
}

/** A page from one side to the other; what may pass is tried again. */
async function onePage<T>(state: SyncState, { endpoints, deadline }: Work<T>): Promise<SyncState> {
  for (let attempt = 0; ; attempt++) {
    try {
      const { items, next, left } = await endpoints.read(state.cursor, state.size);
      const more = next !== undefined;
      await endpoints.send({ run: state.run, more, items, key: `${state.run}.${state.cursor}` });
      const sent = state.sent + items.length;
      const total = state.sent + Math.max(left, items.length);
      return { ...state, sent, total, ...(more ? { cursor: next } : { state: 'done' as const }) };
    } catch (thrown) {
      const error = toRelayError(thrown);
      const wait = ['throttled', 'unavailable', 'timeout'].includes(error.kind) ? WAITS_MS[attempt] : undefined;
      if (wait === undefined) {
        throw error;
      }
      await deadline.sleep(Math.max(wait, (error.retryAfter ?? 0) * 1000));
    }
  }
}

/** What is left of the time is no fault of the page: the next activation has all of its own. */
function failed(state: SyncState, thrown: unknown, deadline: Deadline): SyncState | 'no-time' {
  const error = toRelayError(thrown);
  if (error.kind === 'timeout' && deadline.remaining() < ONE_PAGE_MS) {
    return 'no-time';
  }
  return { ...state, state: 'failed', reason: redactText(error.message) };
}

/** What begins, or goes on with, a synchronisation. @throws RelayError `rejected` with 409 or 404 where that makes no sense. */
export function claimSync(
  command: 'start' | 'resume',
  known: SyncState | undefined,
  options: { run: string; worker: string; size: number; pages: number; force: boolean; now: number },
): SyncState {
  const { run, worker, size, pages, force, now } = options;
  const updated = new Date(now).toISOString();
  if (command === 'resume') {
    if (known === undefined || known.state === 'done') {
      throw new RelayError('rejected', 'There is no synchronisation to go on with. Start one.', { status: 404 });
    }
    const { reason: _reason, ...rest } = known;
    return { ...rest, state: 'running', worker, updated };
  }
  if (known?.state === 'running' && !force) {
    const text = `The synchronisation of ${known.started} is under way. Resume it, or start anew with force.`;
    throw new RelayError('rejected', text, { status: 409 });
  }
  return { run, state: 'running', cursor: 0, sent: 0, total: 0, started: updated, updated, size, pages, worker };
}
