import { randomUUID } from 'node:crypto';
import type { WebAnswer } from '#lib/action/define-webhook';
import { notKept, publishEvent } from '#lib/action/publish-event';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { refuseAbsurdVersion } from '#lib/delivery/version';
import { BACKOFFICE_PROVIDER } from '#lib/platform/provider';
import { INGESTION_UNROUTED } from '#lib/settings/generated';
import { checkAuthentication } from '#lib/systems/backoffice/webhook/auth';
import { checkRequest, readBackofficeEvent } from '#lib/systems/backoffice/webhook/request';

/**
 * Takes an event of the back office over HTTP, and answers only once Adobe I/O Events has stored
 * it. The caller's own id, or the id of its signed message, becomes the event's id: a retry is the
 * same event.
 * @throws WebError 401, 405, 413, 415; RelayError `invalid`, `unrouted`, or as `publishEvent` does.
 */
export async function ingestBackofficeEvent(request: WebRequest, context: Context): Promise<WebAnswer> {
  checkRequest(request);
  const { messageId } = checkAuthentication(request, context);
  const { id, type, time, value } = readBackofficeEvent(request, messageId !== undefined);

  refuseAbsurdVersion(value);
  const eventId = id ?? messageId ?? randomUUID();
  const event = { id: eventId, type, time: time ?? new Date().toISOString(), data: value };
  const published = await publishEvent(BACKOFFICE_PROVIDER, event, context);
  if (published === 'unrouted' && context.config.read(INGESTION_UNROUTED) !== 'accept') {
    throw notKept(type);
  }
  const message =
    published === 'unrouted'
      ? 'Event accepted, but no active registration receives it: it was not kept'
      : 'Event published successfully';
  return {
    statusCode: 200,
    headers: { 'x-relay-event-id': encodeURIComponent(eventId) },
    body: { type, response: { success: true, message } },
  };
}
