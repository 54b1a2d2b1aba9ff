import { handlerError } from '../../../lib/action/envelope';
import { createState } from '../../../lib/adobe/state';
import type { Params } from '../../../lib/core/config';
import { createContext } from '../../../lib/core/context';
import { RelayError, toRelayError } from '../../../lib/core/errors';
import { isRecord, parseJson } from '../../../lib/core/json';
import type { Store } from '../../../lib/core/store';
import { keyOf, type Tenant } from '../../../lib/saleor/tenants';
import { activeInstallations } from '../installations';
import { publishGivenUp } from './given-up';
import { publishMissed } from './missed';
import { MOST_DONE, type Report, type Run } from './report';

const DAY_MS = 86_400_000;
/** How long after it was made a delivery may fail, in milliseconds: Saleor builds some late, and its queue may be behind. */
const FAILS_LATE_MS = 26 * 3_600_000;
/** How long after it was stamped a change may become visible, in milliseconds: with the end of its transaction. */
const SEEN_LATE_MS = 10 * 60_000;
const KEPT_S = 30 * 86_400;

/**
 * Publishes what Saleor has given up, since its tries end after five minutes, and what has changed without a word of it. Called by
 * an alarm, or by `npx relay saleor reconcile`, with the namespace's key. Parameters: `since` (ISO 8601; without it where
 * the last run ended, or a day back), `dryRun`. An event that was applied after all is known by its id and not applied twice.
 */
export async function main(params: Params) {
  const context = createContext(params);
  try {
    const memory = createState(context.deadline);
    const since = readSince(params.since);
    const reports: Report[] = [];
    for (const tenant of await activeInstallations(context)) {
      const report: Report = { apiUrl: tenant.apiUrl, found: 0, missed: 0, published: 0, skipped: 0 };
      reports.push(report);
      await reconcile(tenant, { context, report, dryRun: params.dryRun === true, done: new Set() }, memory, since);
    }
    const success = reports.every(({ error }) => error === undefined);
    return { statusCode: success ? 200 : 503, body: { success, saleors: reports } };
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return handlerError(error);
  }
}

async function reconcile(tenant: Tenant, run: Run, memory: Store, given: number | undefined): Promise<void> {
  const { context, report, dryRun, done } = run;
  const key = keyOf(tenant.apiUrl, 'saleor-reconciled.');
  const begun = Date.now();
  try {
    const before = readRecord(await memory.get(key));
    for (const id of before.done) {
      done.add(id);
    }
    const again = given !== undefined;
    let there: string[] | undefined;
    try {
      const failed = await publishGivenUp({ tenant, since: given ?? before.since, again }, run);
      const missed = await publishMissed({ tenant, since: given ?? before.changed, again }, run, memory);
      there = [...failed, ...missed];
    } finally {
      if (!dryRun) {
        // What is asked for by a time of its own does not move the place where the next run begins.
        const complete = !again && there !== undefined && report.more === undefined && report.error === undefined;
        const kept = there === undefined || again ? [...done] : there.filter((id) => done.has(id));
        const next = {
          since: complete ? Math.max(before.since, begun - FAILS_LATE_MS) : before.since,
          changed: complete ? Math.max(before.changed, begun - SEEN_LATE_MS) : before.changed,
          done: kept.slice(-MOST_DONE),
        };
        await memory.put(key, JSON.stringify(next), KEPT_S);
      }
    }
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    report.error = error.message;
  }
}

interface Reconciled {
  /** Where the next run begins with what was given up, and with what has changed, in milliseconds since 1970. */
  since: number;
  changed: number;
  done: string[];
}

function readRecord(text: string | undefined): Reconciled {
  const value = parseJson(text ?? '');
  const { since, changed, done } = isRecord(value) ? value : {};
  const ids = Array.isArray(done) ? done.filter((id) => typeof id === 'string') : [];
  const dayBack = Date.now() - DAY_MS;
  return {
    since: typeof since === 'number' ? since : dayBack,
    changed: typeof changed === 'number' ? changed : dayBack,
    done: ids,
  };
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
