import { RelayError } from '#lib/core/errors';
import type { SyncState } from './record';

/** A running run without progress for this long has lost its worker, in milliseconds. */
const STALLED_MS = 180_000;

const DEFAULT_SIZE = 100;
const DEFAULT_PAGES = 20;

export interface BeginOptions {
  /** The id of a new run. */
  run: string;
  size: number | undefined;
  pages: number | undefined;
  /** Whether to start a new run while another one is under way. */
  force: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The first state of a new run, or the next one of a run that is resumed.
 * @throws RelayError `rejected`: 409 where a run is under way, 404 where there is none to resume.
 */
export function beginSync(
  command: 'start' | 'resume',
  last: SyncState | undefined,
  { run, size, pages, force, now }: BeginOptions,
): SyncState {
  const updated = new Date(now).toISOString();
  if (command === 'resume') {
    if (last === undefined || last.state === 'done') {
      throw new RelayError('rejected', 'There is no synchronisation to resume. Start one.', { status: 404 });
    }
    const { reason: _reason, ...rest } = last;
    return { ...rest, size: size ?? last.size, pages: pages ?? last.pages, state: 'running', tries: 0, updated };
  }
  if (last?.state === 'running' && !force && !isStalled(last, now)) {
    const text = `The synchronisation of ${last.started} is under way. Resume it, or start a new one with force.`;
    throw new RelayError('rejected', text, { status: 409 });
  }
  const progress = {
    cursor: 0,
    sent: 0,
    total: 0,
    tries: 0,
    size: size ?? DEFAULT_SIZE,
    pages: pages ?? DEFAULT_PAGES,
  };
  return { run, state: 'running', ...progress, started: updated, updated };
}

/** Whether a run is called running although no worker continues it. */
export function isStalled({ state, updated }: Pick<SyncState, 'state' | 'updated'>, now: number): boolean {
  return state === 'running' && now - Date.parse(updated) > STALLED_MS;
}
