import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { createDeadline, within } from '#lib/core/deadline';
import { isRecord } from '#lib/core/json';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations } from '#lib/systems/saleor/installations';
import { isAppEvent } from '#lib/systems/saleor/webhook/app-events';
import { readWebhook, type WebhookDelivery } from '#lib/systems/saleor/webhook/request';
import { publishSaleorEvent } from './publish';

/**
 * Saleor waits 18 seconds for an answer; then it retries while the first delivery is still at work.
 */
const TIMEOUT_MS = 15_000;

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
  const { config } = context;
  const installations = new Installations(createState(deadline), createCrypt(config));
  const work = readWebhook(request, { installations, config, deadline }).then((delivery) =>
    isAppEvent(delivery.event)
      ? applyAppEvent(delivery, installations)
      : publishSaleorEvent({ ...delivery, appId: delivery.installation.appId }, { ...context, deadline }),
  );
  return within(deadline, work);
}

/** The merchant has removed the app, or switched it on or off. */
async function applyAppEvent(
  { event, body, installation }: WebhookDelivery,
  installations: Installations,
): Promise<WebAnswer> {
  const app = isRecord(body.app) ? body.app : {};
  // A late event about an earlier installation must not touch the present one.
  const present = await installations.get(installation.apiUrl);
  if (app.id === installation.appId && present?.appId === installation.appId) {
    await (event === 'app_deleted'
      ? installations.delete(installation.apiUrl)
      : installations.put({ ...installation, active: app.isActive === true }));
  }
  return { statusCode: 200, body: { type: `saleor.${event}`, response: { success: true, message: 'Noted' } } };
}
