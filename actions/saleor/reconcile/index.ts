import { handlerError } from '../../../lib/action/envelope';
import { createState } from '../../../lib/adobe/state';
import type { Params } from '../../../lib/core/config';
import { type Context, createContext } from '../../../lib/core/context';
import { RelayError, toRelayError } from '../../../lib/core/errors';
import { isRecord, parseJson } from '../../../lib/core/json';
import type { Store } from '../../../lib/core/store';
import { createCrypt } from '../../../lib/saleor/crypt';
import { eventId } from '../../../lib/saleor/event-id';
import { type FailedDelivery, failedDeliveries } from '../../../lib/saleor/failed';
import { keyOf, type Tenant, Tenants } from '../../../lib/saleor/tenants';
import { publish } from '../publish';

const DAY_MS = 86_400_000;
/** How long after it was made a delivery may fail, in milliseconds: Saleor builds some late, and its queue may be behind. */
const OVERLAP_MS = 26 * 3_600_000;
const KEPT_S = 30 * 86_400;
/** Ids that are remembered as done. */
const MOST_DONE = 5_000;
/** With less time no other delivery is begun, in milliseconds. */
const ONE_MORE_MS = 10_000;

/** What was found at one Saleor, and what came of it. */
interface Report {
  apiUrl: string;
  found: number;
  published: number;
  skipped: number;
  /** Whether time ended before the list did: the next run goes on. */
  more?: true;
  error?: string;
}

/**
 * Publishes what Saleor has given up: its tries end after five minutes, an outage may last longer. Called by an alarm, or by
 * `npx relay saleor reconcile`, with the namespace's key. Parameters: `since` (ISO 8601; without it where the last run
 * ended, or a day back), `dryRun`. An event that was applied after all is known by its id and not applied twice.
 */
export async function main(params: Params) {
  const context = createContext(params);
  try {
    const store = createState(context.deadline);
    const tenants = new Tenants(store, createCrypt(context.config));
    const since = readSince(params.since);
    const reports: Report[] = [];
    const { found, unreadable } = await tenants.all();
    if (unreadable > 0) {
      throw new RelayError(
        'setup',
        `${unreadable} installations cannot be opened: no key in SALEOR_ENCRYPTION_KEY is the one that sealed them.`,
      );
    }
    // An app that is switched off is nobody to Saleor.
    for (const tenant of found.filter(({ active }) => active)) {
      reports.push(await reconcile(tenant, { store, context, since, dryRun: params.dryRun === true }));
    }
    const success = reports.every(({ error }) => error === undefined);
    return { statusCode: success ? 200 : 503, body: { success, saleors: reports } };
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return handlerError(error);
  }
}

interface Options {
  store: Store;
  context: Context;
  since: number | undefined;
  dryRun: boolean;
}

async function reconcile(tenant: Tenant, { store, context, since, dryRun }: Options): Promise<Report> {
  const report: Report = { apiUrl: tenant.apiUrl, found: 0, published: 0, skipped: 0 };
  try {
    const key = keyOf(tenant.apiUrl, 'saleor-reconciled.');
    const before = readRecord(await store.get(key));
    const all = await failedDeliveries(tenant, since ?? before.since, context.deadline);
    const wanted = since === undefined ? all.filter(({ id }) => !before.done.includes(id)) : all;
    report.found = wanted.length;
    if (dryRun) {
      return report;
    }
    const begun = Date.now();
    const done = new Set(before.done);
    try {
      await publishAll(tenant, wanted, { context, report, done });
    } finally {
      // What is asked for by a time of its own does not move the place where the next run begins.
      const complete = since === undefined && report.more === undefined && report.error === undefined;
      const next = complete ? Math.max(before.since, begun - OVERLAP_MS) : before.since;
      const kept = since === undefined ? all.filter(({ id }) => done.has(id)).map(({ id }) => id) : [...done];
      await store.put(key, JSON.stringify({ since: next, done: kept.slice(-MOST_DONE) }), KEPT_S);
    }
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    report.error = error.message;
  }
  return report;
}

interface Progress {
  context: Context;
  report: Report;
  done: Set<string>;
}

/** One that cannot be published does not keep the others back; a queue that throttles does. */
async function publishAll(
  tenant: Tenant,
  wanted: readonly FailedDelivery[],
  { context, report, done }: Progress,
): Promise<void> {
  for (const delivery of wanted) {
    if (context.deadline.remaining() < ONE_MORE_MS) {
      report.more = true;
      return;
    }
    try {
      report[(await again(tenant, delivery, context)) ? 'published' : 'skipped'] += 1;
      done.add(delivery.id);
    } catch (thrown) {
      const error = toRelayError(thrown);
      report.error = error.message;
      if (error.kind === 'throttled') {
        return;
      }
    }
  }
}

/** Whether it was published; what needs no work, or can never work, is passed over. */
async function again(
  { apiUrl, appId }: Tenant,
  { event, payload }: FailedDelivery,
  context: Context,
): Promise<boolean> {
  const body = parseJson(payload);
  if (!isRecord(body)) {
    return false;
  }
  try {
    const answer = await publish({ event, body, id: eventId(apiUrl, event, payload), appId }, context);
    const { response } = isRecord(answer.body) ? answer.body : {};
    return !(isRecord(response) && 'skipped' in response);
  } catch (error) {
    if (error instanceof RelayError && error.kind === 'rejected') {
      return false;
    }
    throw error;
  }
}

function readRecord(text: string | undefined): { since: number; done: string[] } {
  const value = parseJson(text ?? '');
  const { since, done } = isRecord(value) ? value : {};
  const ids = Array.isArray(done) ? done.filter((id) => typeof id === 'string') : [];
  return { since: typeof since === 'number' ? since : Date.now() - DAY_MS, done: ids };
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
