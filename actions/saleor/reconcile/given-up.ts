import type { Context } from '#lib/core/context';
import { isRecord, parseJson } from '#lib/core/json';
import { eventId } from '#lib/systems/saleor/event-id';
import { type FailedDelivery, failedDeliveries } from '#lib/systems/saleor/failed-deliveries';
import type { Tenant } from '#lib/systems/saleor/tenants';
import { publish } from '../publish';
import { publishOne, type Run } from './report';

/** What is read of one Saleor. */
interface Reading {
  tenant: Tenant;
  /** Milliseconds since 1970. */
  since: number;
  /** Whether what was published before is published again. */
  again: boolean;
}

/** Publishes what Saleor has given up. */
export async function publishGivenUp({ tenant, since, again }: Reading, run: Run): Promise<void> {
  const all = await failedDeliveries(tenant, since, run.context.deadline);
  const wanted = again ? all : all.filter(({ id }) => !run.done.has(id));
  run.report.found = wanted.length;
  for (const delivery of run.dryRun ? [] : wanted) {
    if ((await publishOne(run, delivery.id, () => publishAgain(tenant, delivery, run.context))) === 'end') {
      break;
    }
  }
}

/** Whether it was published; what needs no work is passed over. */
async function publishAgain(
  { apiUrl, appId }: Tenant,
  { event, payload }: FailedDelivery,
  context: Context,
): Promise<boolean> {
  const body = parseJson(payload);
  if (!isRecord(body)) {
    return false;
  }
  const answer = await publish({ event, body, id: eventId(apiUrl, event, payload), appId }, context);
  const { response } = isRecord(answer.body) ? answer.body : {};
  return !(isRecord(response) && 'skipped' in response);
}
