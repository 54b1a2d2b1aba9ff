import { randomUUID } from 'node:crypto';
import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import { notKept, publishEvent } from '#lib/action/publish-event';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { refuseAbsurdVersion } from '#lib/delivery/version';
import { BACKOFFICE_PROVIDER } from '#lib/platform/provider';
import { INGESTION_UNROUTED } from '#lib/settings/generated';
import { checkAuthentication } from '#lib/systems/backoffice/webhook/auth';
import { checkRequest, readBackofficeEvent } from '#lib/systems/backoffice/webhook/request';

/**
 * The most entries of one event. Each takes calls of the ledger in each store: with more, an
 * activation could not end in its minute, and the event would be tried for a day in vain.
 */
const MOST_ENTRIES = 500;

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

  refuseMany(value);
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

/** @throws WebError 413 for a list that no activation gets through. */
function refuseMany(value: unknown): void {
  if (Array.isArray(value) && value.length > MOST_ENTRIES) {
    const split = `Split it into events of at most ${MOST_ENTRIES}, each with an id of its own.`;
    throw new WebError('too-large', `The event has ${value.length} entries. ${split}`);
  }
}
