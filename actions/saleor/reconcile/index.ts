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
import { type Tenant, Tenants } from '../../../lib/saleor/tenants';
import { publish } from '../publish';

const DAY_MS = 86_400_000;
/** A delivery fails up to so long after it was made, in milliseconds: six tries, and a queue that is behind. */
const OVERLAP_MS = 30 * 60_000;
const KEPT_S = 30 * 86_400;
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
    for (const tenant of await tenants.all()) {
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
    const key = `saleor-reconciled.${eventId(tenant.apiUrl, '', '')}`;
    const before = readRecord(await store.get(key));
    const from = since ?? before.since;
    const all = await failedDeliveries(tenant, from, context.deadline);
    const wanted = since === undefined ? all.filter(({ id }) => !before.done.includes(id)) : all;
    report.found = wanted.length;
    if (dryRun) {
      return report;
    }
    const done = [...before.done];
    for (const delivery of wanted) {
      if (context.deadline.remaining() < ONE_MORE_MS) {
        report.more = true;
        break;
      }
      const published = await again(tenant, delivery, context);
      report[published ? 'published' : 'skipped'] += 1;
      done.push(delivery.id);
    }
    const known = all.filter(({ id }) => done.includes(id)).map(({ id }) => id);
    const next = report.more ? from : Math.max(from, Date.now() - OVERLAP_MS);
    await store.put(key, JSON.stringify({ since: next, done: known }), KEPT_S);
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    report.error = error.message;
  }
  return report;
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
  if (Number.isNaN(time)) {
    throw new RelayError('invalid', 'since must be a time such as 2026-01-31T09:30:00Z.');
  }
  return time;
}
