import type { Params } from '#lib/core/config';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createState } from '#lib/platform/state';
import type { Changing } from '#lib/systems/saleor/changed';
import { keyOf, type Tenant } from '#lib/systems/saleor/tenants';
import { atEachSaleor } from '../installations';
import { publishGivenUp } from './given-up';
import { type Positions, publishMissed } from './missed';
import { MOST_DONE, type Report, type Run } from './report';

const DAY_MS = 86_400_000;
/** How long after it was made a delivery may fail, in milliseconds: Saleor builds some late, and its queue may be behind. */
const FAILS_LATE_MS = 26 * 3_600_000;
/** How long after it was stamped a change may become visible, in milliseconds: with the end of its transaction. */
const SEEN_LATE_MS = 10 * 60_000;
/** What is younger is left to Saleor's own tries and to the queue, in seconds, unless the parameter `patience` says otherwise. */
const PATIENCE_S = 600;
const KEPT_S = 30 * 86_400;

/**
 * Publishes what Saleor has given up, since its tries end after five minutes, and what has changed without a word of it. Called by
 * an alarm, or by `npx relay saleor reconcile`, with the namespace's key. Parameters: `since` (ISO 8601; without it where
 * the last run ended, or a day back), `patience` (seconds), `dryRun`. An event that was applied after all is known by its id
 * and not applied twice.
 */
export async function main(params: Params) {
  const begin = ({ apiUrl }: Tenant): Report => ({ apiUrl, found: 0, missed: 0, published: 0, skipped: 0 });
  let order: Order;
  try {
    order = { since: readSince(params.since), patience: readPatience(params.patience) };
  } catch (thrown) {
    return handlerError(toRelayError(thrown));
  }
  return atEachSaleor(params, begin, async (tenant, report, context) => {
    const run = { context, report, dryRun: params.dryRun === true, done: new Set<string>() };
    await reconcile(tenant, run, createState(context.deadline), order);
  });
}

interface Order {
  since: number | undefined;
  patience: number;
}

async function reconcile(tenant: Tenant, run: Run, memory: KeyValueStore, { since, patience }: Order): Promise<void> {
  const { report, dryRun, done } = run;
  const key = keyOf(tenant.apiUrl, 'saleor-reconciled.');
  const begun = Date.now();
  const before = readRecord(await memory.get(key));
  for (const id of before.done) {
    done.add(id);
  }
  const again = since !== undefined;
  const next = { ...before };
  const positions = byKind((kind) => since ?? before.changed[kind]);
  try {
    await publishGivenUp({ tenant, since: since ?? before.since, again }, run);
    if (report.error === undefined && report.more === undefined) {
      next.since = Math.max(before.since, begun - FAILS_LATE_MS);
    }
    const to = patience === 0 ? undefined : begun - patience * 1000;
    await publishMissed({ tenant, to, again }, run, memory, positions);
  } finally {
    next.changed = positionsAfter(before.changed, positions, begun);
    if (!dryRun) {
      // What is asked for by a time of its own does not move the places where the next run begins.
      const own = again ? before : next;
      await memory.put(key, JSON.stringify({ ...own, done: [...done].slice(-MOST_DONE) }), KEPT_S);
    }
  }
}

interface Reconciled {
  /** Where the next run begins with what was given up, in milliseconds since 1970. */
  since: number;
  /** The same of what has changed, by kind. */
  changed: Positions;
  done: string[];
}

function readRecord(text: string | undefined): Reconciled {
  const value = parseJson(text ?? '');
  const { since, changed, done } = isRecord(value) ? value : {};
  const ids = Array.isArray(done) ? done.filter((id) => typeof id === 'string') : [];
  const dayBack = Date.now() - DAY_MS;
  const known = isRecord(changed) ? changed : {};
  return {
    since: typeof since === 'number' ? since : dayBack,
    changed: byKind((kind) => (typeof known[kind] === 'number' ? known[kind] : dayBack)),
    done: ids,
  };
}

/** Never back, and never so far that what becomes visible late is passed over. */
function positionsAfter(before: Positions, looked: Positions, begun: number): Positions {
  return byKind((kind) => Math.max(before[kind], Math.min(looked[kind], begun - SEEN_LATE_MS)));
}

function byKind(of: (kind: Changing) => number): Record<Changing, number> {
  return { orders: of('orders'), customers: of('customers'), products: of('products'), variants: of('variants') };
}

function readPatience(value: unknown): number {
  const seconds = value === undefined || value === '' ? PATIENCE_S : Number(value);
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
