import { randomUUID } from 'node:crypto';
import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import { type Event, notKept, publishEvent } from '#lib/action/publish-event';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { refuseAbsurdVersion } from '#lib/delivery/version';
import { BACKOFFICE_PROVIDER } from '#lib/platform/provider';
import { INGESTION_UNROUTED } from '#lib/settings/generated';
import { checkAuthentication } from '#lib/systems/backoffice/webhook/auth';
import { checkRequest, readBackofficeEvent } from '#lib/systems/backoffice/webhook/request';
import { eventsInParts } from './parts';

/** Rows that stay together are one event, which an activation must get through. */
const MOST_ROWS = 500;

/** Parts of a list that are published at once. */
const PUBLISHED_AT_ONCE = 8;

/** Why an event cannot do without an id. */
const UID = 'It tells a repetition of yours from another event with the same data, such as a second parcel.';

/**
 * Takes an event of the back office over HTTP, and answers only once Adobe I/O Events has stored
 * it. The caller's own id, or the id of its signed message, becomes the event's id: a retry is the
 * same event. A long list becomes several events, each with an id that is made of it.
 * @throws WebError 401, 405, 413, 415; RelayError `invalid`, `unrouted`, or as `publishEvent` does.
 */
export async function ingestBackofficeEvent(request: WebRequest, context: Context): Promise<WebAnswer> {
  checkRequest(request);
  const { messageId } = checkAuthentication(request, context);
  const { id, type, time, value, rowKeys, warnings, needsId } = readBackofficeEvent(request, messageId !== undefined);

  refuseAbsurdVersion(value);
  if (needsId && (id ?? messageId) === undefined) {
    throw new RelayError('invalid', `Invalid data: data.uid is required for ${type}. ${UID}`);
  }
  const eventId = id ?? messageId ?? randomUUID();
  const event = { id: eventId, type, time: time ?? new Date().toISOString(), data: value };
  const events = eventsOf(event, rowKeys);
  const published = await mapLimited(events, PUBLISHED_AT_ONCE, (one) =>
    publishEvent(BACKOFFICE_PROVIDER, one, context),
  );
  const unrouted = published.includes('unrouted');
  if (unrouted && context.config.read(INGESTION_UNROUTED) !== 'accept') {
    throw notKept(type);
  }
  if (warnings.length > 0) {
    context.log.warn('The event has fields that are left out', { eventId, type, warnings });
  }
  const message = unrouted
    ? 'Event accepted, but no active registration receives it: it was not kept'
    : 'Event published successfully';
  const more = {
    ...(events.length > 1 ? { events: events.length } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
  return {
    statusCode: 200,
    headers: { 'x-relay-event-id': encodeURIComponent(eventId) },
    body: { type, response: { success: true, message, ...more } },
  };
}

/** The events that a list becomes; anything else is one. */
function eventsOf(event: Event, rowKeys: readonly string[] | undefined): Event[] {
  const events = rowKeys === undefined ? [event] : eventsInParts(event, rowKeys);
  const longest = Math.max(...events.map(({ data }) => (Array.isArray(data) ? data.length : 0)));
  if (rowKeys !== undefined && longest > MOST_ROWS) {
    const text = `The event has ${longest} rows of one ${rowKeys.join(', ')}, and at most ${MOST_ROWS} fit into an event.`;
    throw new WebError(
      'too-large',
      `${text} Send them in several events, one after another, each with an id of its own.`,
    );
  }
  return events;
}
