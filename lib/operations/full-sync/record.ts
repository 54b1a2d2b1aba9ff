import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';

/**
 * Holds the id of the present run and of its worker. Workers only read it: one that was replaced
 * cannot take it back.
 */
const CURRENT = 'full-sync.product';
const KEPT_S = 30 * 86_400;

/** The progress of a run. It is written after each page, so that the run can be resumed there. */
export interface SyncState {
  run: string;
  state: 'running' | 'done' | 'failed';
  /** The id of the last product that the target has. */
  cursor: number;
  /**
   * How many products the target has, and how many there are in all, by the source's last count.
   */
  sent: number;
  total: number;
  /** ISO 8601. */
  started: string;
  updated: string;
  /** Products in a page, and pages in one activation. */
  size: number;
  pages: number;
  /** How often the present page has failed, over all activations. */
  tries: number;
  /** Why the run has failed. */
  reason?: string;
}

/** The stored state of the one run that there is at a time. */
export class SyncRecord {
  constructor(private readonly store: KeyValueStore) {}

  /** The present run with its worker; undefined where there was none. */
  async current(): Promise<{ state: SyncState; worker: unknown } | undefined> {
    const current = parseJson((await this.store.get(CURRENT)) ?? '');
    const { run, worker } = isRecord(current) ? current : {};
    const state = typeof run === 'string' ? parseJson((await this.store.get(stateKey(run))) ?? '') : undefined;
    return isSyncState(state) ? { state, worker } : undefined;
  }

  async read(): Promise<SyncState | undefined> {
    return (await this.current())?.state;
  }

  async write(state: SyncState): Promise<void> {
    await this.store.put(stateKey(state.run), JSON.stringify(state), KEPT_S);
  }

  /** Makes this the present run, with this worker. Every other worker ends before its next page. */
  async take(state: SyncState, worker: string): Promise<void> {
    await this.write(state);
    await this.store.put(CURRENT, JSON.stringify({ run: state.run, worker }), KEPT_S);
  }
}

function stateKey(run: string): string {
  return `${CURRENT}.${run}`;
}

/** The store holds only what this module wrote, so its outer form says enough. */
function isSyncState(value: unknown): value is SyncState {
  return isRecord(value) && typeof value.run === 'string' && typeof value.cursor === 'number';
}
