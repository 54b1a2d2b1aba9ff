import { randomUUID } from 'node:crypto';
import { defineWebhook } from '#lib/action/define-webhook';
import { notKept, publishEvent } from '#lib/action/publish-event';
import { BACKOFFICE_PROVIDER } from '#lib/platform/provider';
import { INGESTION_UNROUTED } from '#lib/settings/generated';
import { checkAuthentication } from '#lib/systems/backoffice/webhook/auth';
import { checkRequest, readBackofficeEvent } from '#lib/systems/backoffice/webhook/request';

/**
 * The back office's door: takes an event over plain HTTP, proves who sent it, and answers only once Adobe I/O Events
 * has it durably.
 */
export const main = defineWebhook(async (request, context) => {
  checkRequest(request);
  const { messageId } = checkAuthentication(request, context);
  const { id, type, time, value } = readBackofficeEvent(request);

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
});
