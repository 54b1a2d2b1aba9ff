import type { Params } from '#lib/core/config';
import { handlerError } from '#lib/core/envelope';
import { toRelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { Failures } from '#lib/delivery/failures';
import { openLedger } from '#lib/delivery/open-ledger';
import { createState } from '#lib/platform/state';
import { createSaleorApi } from '#lib/systems/saleor/api';
import type { Installation } from '#lib/systems/saleor/installations';
import { forEachInstallation } from '../each-installation';
import { showFailures } from '../problems';
import { publishFailedDeliveries } from './failed-deliveries';
import { publishMissedChanges } from './missed-changes';
import { publishMissedStock } from './missed-stock';
import { byKind, nextPositions, nextSince, readProgress, writeProgress } from './progress';
import { hasTime, type Report, type Run } from './report';
import { type ReconcileRequest, readReconcileRequest } from './request';

/**
 * Publishes what Saleor did not deliver to each installation: deliveries that it has given up, and
 * changes that it never sent. An event that was applied after all has the same id, so it is not
 * applied twice.
 */
export async function reconcileInstallations(params: Params) {
  const begin = ({ apiUrl }: Installation): Report => ({ apiUrl, found: 0, missed: 0, published: 0, skipped: 0 });
  let request: ReconcileRequest;
  try {
    request = readReconcileRequest(params);
  } catch (thrown) {
    return handlerError(toRelayError(thrown));
  }
  return forEachInstallation(params, begin, async (installation, report, context) => {
    const run = { context, report, dryRun: request.dryRun, done: new Set<string>() };
    const store = createState(context.deadline);
    await reconcile(installation, run, store, request);
    if (!request.dryRun && hasTime(run)) {
      const api = createSaleorApi(installation, context.deadline);
      report.problems = await showFailures(api, new Failures(openLedger(context).values), Date.now());
    }
  });
}

async function reconcile(
  installation: Installation,
  run: Run,
  store: KeyValueStore,
  { since, patience }: ReconcileRequest,
): Promise<void> {
  const { report, dryRun, done } = run;
  const { apiUrl } = installation;
  const begun = Date.now();
  const before = await readProgress(store, apiUrl);
  for (const id of before.done) {
    done.add(id);
  }
  const again = since !== undefined;
  const next = { ...before };
  const positions = byKind((kind) => since ?? before.changed[kind]);
  try {
    await publishFailedDeliveries({ installation, since: since ?? before.since, now: begun, again }, run);
    if (report.error === undefined && report.more === undefined) {
      next.since = nextSince(before.since, begun);
    }
    const to = patience === 0 ? undefined : begun - patience * 1000;
    const ledger = openLedger(run.context);
    await publishMissedChanges({ installation, to, again }, run, ledger, positions);
    if (hasTime(run)) {
      const api = createSaleorApi(installation, run.context.deadline);
      next.stock = await publishMissedStock({ apiUrl, api, ledger }, run, again ? null : before.stock);
    }
  } finally {
    next.changed = nextPositions(before.changed, positions, begun);
    if (!dryRun) {
      // A run from a time of the caller's choice does not move where the next run begins.
      await writeProgress(store, apiUrl, { ...(again ? before : next), done });
    }
  }
}
