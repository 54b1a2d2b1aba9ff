import type { Context } from '#lib/core/context';
import { isRecord, parseJson } from '#lib/core/json';
import { eventId } from '#lib/systems/saleor/event-id';
import { type FailedDelivery, failedDeliveries } from '#lib/systems/saleor/failed-deliveries';
import type { Installation } from '#lib/systems/saleor/installations';
import { publishSaleorEvent } from '../publish';
import { publishOne, type Run } from './report';

interface Selection {
  installation: Installation;
  /** Milliseconds since 1970. */
  since: number;
  /** When the run began. */
  now: number;
  /** Whether to publish again what was published before. */
  again: boolean;
}

/** Publishes the deliveries that Saleor has given up or left. */
export async function publishFailedDeliveries({ installation, since, now, again }: Selection, run: Run): Promise<void> {
  const all = await failedDeliveries(installation, { since, now }, run.context.deadline);
  const wanted = again ? all : all.filter(({ id }) => !run.done.has(id));
  run.report.found = wanted.length;
  for (const delivery of run.dryRun ? [] : wanted) {
    if ((await publishOne(run, delivery.id, () => publish(installation, delivery, run.context))) === 'end') {
      break;
    }
  }
}

/** Whether there was something to publish. The event's id is the one that the delivery had. */
async function publish(
  { apiUrl, appId }: Installation,
  { event, payload }: FailedDelivery,
  context: Context,
): Promise<boolean> {
  const body = parseJson(payload);
  if (!isRecord(body)) {
    return false;
  }
  const answer = await publishSaleorEvent({ event, body, id: eventId(apiUrl, event, payload), appId }, context);
  const { response } = isRecord(answer.body) ? answer.body : {};
  return !(isRecord(response) && 'skipped' in response);
}
