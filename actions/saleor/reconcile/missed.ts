import { customerSaleorRoutes, orderSaleorRoutes, productSaleorRoutes } from '../../../lib/catalogue/generated/routes';
import { saleorSources } from '../../../lib/catalogue/generated/saleor';
import type { Store } from '../../../lib/core/store';
import { echoMs } from '../../../lib/delivery/echo-time';
import { isKnown } from '../../../lib/delivery/judge';
import { createSaleorApi } from '../../../lib/saleor/api';
import { type ChangedRecord, changedSince } from '../../../lib/saleor/changed';
import { eventId } from '../../../lib/saleor/event-id';
import { saleorViews } from '../../saleor-views';
import { publish, recordIn } from '../publish';
import type { Span } from './given-up';
import { publishOne, type Run } from './report';

const ROUTES = { ...productSaleorRoutes, ...customerSaleorRoutes, ...orderSaleorRoutes };

/**
 * Publishes what has changed in Saleor, and what the back office was not told of: what Saleor never sent, such as while the app was
 * switched off. What is known is left out, so that each change is not published twice. Resolves to the ids of what was looked at and
 * is not known.
 */
export async function publishMissed({ tenant, since, again }: Span, run: Run, memory: Store): Promise<string[]> {
  const { context, report, done, dryRun } = run;
  const found: string[] = [];
  for await (const record of changedSince(createSaleorApi(tenant, context.deadline), since)) {
    const id = eventId(tenant.apiUrl, record.event, JSON.stringify(record.body));
    if (await isTold(record, id, run, memory)) {
      continue;
    }
    found.push(id);
    if (done.has(id) && !again) {
      // It is in the queue.
      continue;
    }
    report.missed += 1;
    const { event, body } = record;
    const work = async () => {
      await publish({ event, body, id, appId: tenant.appId }, context);
      return true;
    };
    if (!dryRun && !(await publishOne(run, id, work))) {
      break;
    }
  }
  return found;
}

async function isTold({ event, body }: ChangedRecord, id: string, { context }: Run, memory: Store): Promise<boolean> {
  const source = saleorSources[event];
  const route = source && ROUTES[source.type];
  if (source === undefined || route === undefined) {
    return true;
  }
  const view = saleorViews(context)[route.entity];
  const sight = { source: 'saleor', route, scope: 'saleor', view, echoMs: echoMs(context.config) };
  const about = { id, type: source.type, time: String(body.issuedAt), retryCount: 0 };
  return isKnown(memory, sight, about, recordIn(body, source), Date.now());
}
