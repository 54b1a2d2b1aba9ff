import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { createDeadline, type Deadline, within } from '#lib/core/deadline';
import { refuseDeep } from '#lib/core/depth';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations } from '#lib/systems/saleor/installations';
import { isAppEvent } from '#lib/systems/saleor/webhook/app-events';
import { edited, readWebhook, type WebhookDelivery } from '#lib/systems/saleor/webhook/request';
import { findApp } from './own-app';
import { publishSaleorEvent } from './publish';

/**
 * Saleor waits 18 seconds for an answer; then it retries while the first delivery is still at work.
 */
const TIMEOUT_MS = 15_000;

/**
 * Saleor keeps a delivery for 14 days, in which its staff, or a worker that is back, may send it
 * again. A day is for the clocks. The ledger remembers records for longer, so that what is replayed
 * within this time is a duplicate or stale.
 */
const OLDEST_MS = 15 * 86_400_000;

/** What was missed of the app itself is asked for anyway, so nothing is lost with a late event. */
const OLDEST_APP_EVENT_MS = 3_600_000;

const MOVED = 'Saleor calls itself by another address than at the installation: npx relay doctor says what to do';

/**
 * Takes a delivery of an asynchronous webhook. It answers 2xx only once Adobe I/O Events has stored
 * the event.
 * @throws WebError 405, RelayError as `readWebhook` and `publishSaleorEvent` do.
 */
export async function receiveWebhook(request: WebRequest, context: Context): Promise<WebAnswer> {
  if (request.method !== 'POST') {
    throw new WebError('method', `The method ${request.method} is not supported.`, { allow: 'POST' });
  }
  const deadline = createDeadline(Math.min(context.deadline.endsAt, Date.now() + TIMEOUT_MS));
  const { config, log } = context;
  const installations = new Installations(createState(deadline), createCrypt(config));
  const work = async () => {
    const delivery = await readWebhook(request, { installations, config, deadline });
    refuseDeep(delivery.body);
    refuseOld(delivery, Date.now());
    const { calledFrom, installation } = delivery;
    if (calledFrom !== installation.apiUrl) {
      log.warn(MOVED, { apiUrl: installation.apiUrl, calledFrom });
    }
    return isAppEvent(delivery.event)
      ? applyAppEvent(delivery, installations, deadline)
      : publishSaleorEvent({ ...delivery, appId: delivery.installation.appId }, { ...context, deadline });
  };
  return within(deadline, work());
}

/**
 * The merchant has removed the app, or switched it on or off. A signed body can be sent again by
 * whoever has seen it, so it only makes us ask: the state is the one that Saleor tells now.
 * @throws RelayError as `callSaleor` does; Saleor then sends the event again.
 */
async function applyAppEvent(
  { event, body, installation }: WebhookDelivery,
  installations: Installations,
  deadline: Deadline,
): Promise<WebAnswer> {
  const app = isRecord(body.app) ? body.app : {};
  // A late event about an earlier installation must not touch the present one.
  const present = await installations.get(installation.apiUrl);
  if (app.id === installation.appId && present?.appId === installation.appId) {
    const active = (await findApp(present, deadline)) !== null;
    await (event === 'app_deleted' && !active
      ? installations.delete(present.apiUrl)
      : installations.put({ ...present, active }));
  }
  return { statusCode: 200, body: { type: `saleor.${event}`, response: { success: true, message: 'Noted' } } };
}

/**
 * Refuses a body that is older than anything that Saleor itself still sends: somebody else has kept
 * it. Without its time nobody knows its age, nor which of two changes is the newer one: Saleor
 * tries again, and `reconcile` publishes it once the query is as it was.
 * @throws WebError 401, RelayError `setup`
 */
function refuseOld({ event, body }: WebhookDelivery, now: number): void {
  const age = now - Date.parse(String(body.issuedAt));
  if (Number.isNaN(age)) {
    throw new RelayError('setup', edited('issuedAt').trim());
  }
  if (age > (isAppEvent(event) ? OLDEST_APP_EVENT_MS : OLDEST_MS)) {
    throw new WebError('unauthorized', 'The event is too old to be a delivery of Saleor.');
  }
}
