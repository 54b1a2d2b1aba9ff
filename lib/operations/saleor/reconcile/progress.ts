import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { Changing } from '#lib/systems/saleor/changed';
import { keyOf } from '#lib/systems/saleor/installations';

const DAY_MS = 86_400_000;
const KEPT_S = 30 * 86_400;

/** How many ids of published events are remembered. */
const MOST_DONE = 5_000;

/**
 * How long after its creation a delivery may fail, in milliseconds: Saleor creates some deliveries
 * late, and its queue may have a backlog.
 */
const FAILS_LATE_MS = 26 * 3_600_000;

/**
 * How long after its time stamp a change may become visible, in milliseconds: when its transaction
 * is committed.
 */
const VISIBLE_LATE_MS = 10 * 60_000;

/** Up to which time of change each kind of record has been read, in milliseconds since 1970. */
export type Positions = Readonly<Record<Changing, number>>;

/** Where the next run begins. */
export interface Progress {
  /** With failed deliveries, in milliseconds since 1970. */
  since: number;
  /** With changed records. */
  changed: Positions;
  /** With stock: after which page; null: with the first one. */
  stock: string | null;
  /** The ids of what was published, so that it is not published again. */
  done: string[];
}

/** The progress of the last run; a day back where there was none. */
export async function readProgress(store: KeyValueStore, apiUrl: string): Promise<Progress> {
  const value = parseJson((await store.get(progressKey(apiUrl))) ?? '');
  const { since, changed, stock, done } = isRecord(value) ? value : {};
  const dayBack = Date.now() - DAY_MS;
  const kept = isRecord(changed) ? changed : {};
  return {
    since: typeof since === 'number' ? since : dayBack,
    changed: byKind((kind) => (typeof kept[kind] === 'number' ? kept[kind] : dayBack)),
    stock: typeof stock === 'string' ? stock : null,
    done: Array.isArray(done) ? done.filter((id) => typeof id === 'string') : [],
  };
}

export async function writeProgress(
  store: KeyValueStore,
  apiUrl: string,
  { since, changed, stock, done }: Omit<Progress, 'done'> & { done: Iterable<string> },
): Promise<void> {
  const value = { since, changed, stock, done: [...done].slice(-MOST_DONE) };
  await store.put(progressKey(apiUrl), JSON.stringify(value), KEPT_S);
}

/** Where the next run begins with failed deliveries, after one that read them all. */
export function nextSince(before: number, begun: number): number {
  return Math.max(before, begun - FAILS_LATE_MS);
}

/**
 * Where the next run begins with changes: never earlier than before, and never after a change that
 * becomes visible late.
 */
export function nextPositions(before: Positions, read: Positions, begun: number): Positions {
  return byKind((kind) => Math.max(before[kind], Math.min(read[kind], begun - VISIBLE_LATE_MS)));
}

export function byKind(of: (kind: Changing) => number): Record<Changing, number> {
  return { orders: of('orders'), customers: of('customers'), products: of('products'), variants: of('variants') };
}

function progressKey(apiUrl: string): string {
  return keyOf(apiUrl, 'saleor-reconciled.');
}
