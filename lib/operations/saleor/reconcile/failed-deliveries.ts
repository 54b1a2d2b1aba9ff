import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { eventId } from '#lib/systems/saleor/event-id';
import { type FailedDelivery, failedDeliveries } from '#lib/systems/saleor/failed-deliveries';
import type { Installation } from '#lib/systems/saleor/installations';
import { unresolved } from '#lib/systems/saleor/webhook/record';
import { publishSaleorEvent } from '../publish';
import { nameOf, rootsOf } from './names';
import { type Publication, publishOne, type Run } from './report';

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
    if ((await publishOne(run, publication(installation, delivery, run.context))) === 'end') {
      break;
    }
  }
}

/** The event's id is the one that the delivery had. */
function publication(
  { apiUrl, appId }: Installation,
  { id: delivery, event, payload, createdAt: sentAt }: FailedDelivery,
  context: Context,
): Publication {
  const body = parseJson(payload);
  const publish = async () => {
    if (!isRecord(body)) {
      return false;
    }
    refuseUnread(event, body);
    const id = eventId(apiUrl, event, payload);
    const answer = await publishSaleorEvent({ event, body, id, appId, sentAt }, context);
    const { response } = isRecord(answer.body) ? answer.body : {};
    return !(isRecord(response) && 'skipped' in response);
  };
  return { id: delivery, name: nameOf(event, body), publish };
}

/**
 * What Saleor could not read then is not in the delivery that it has kept: to publish it again
 * would fail with each run.
 * @throws RelayError `rejected`
 */
function refuseUnread(event: string, body: Record<string, unknown>): void {
  const missing = unresolved(event, body, rootsOf(event));
  if (missing !== undefined) {
    throw new RelayError('rejected', `${missing} ${UNREAD}`);
  }
}

const UNREAD = 'What it kept cannot be published: its present state is, where Saleor knows that it has changed.';
