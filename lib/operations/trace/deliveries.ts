import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { isRecord, objectOf, parseJson, recordsIn } from '#lib/core/json';
import { mapLimited } from '#lib/core/map-limited';
import type { EventsClient } from '#lib/platform/events-client';
import { linkOf } from '#lib/platform/hal';
import { registrationsOf } from '#lib/platform/workspace';

/** What came of a delivery, for a person. */
export type DeliveryOutcome = 'applied' | 'skipped' | 'failed';

/** One attempt to deliver an event, from I/O Events' debug traces. */
export interface TracedDelivery {
  /** ISO 8601. */
  at: string;
  type: string;
  /** The event's own id. */
  id: string;
  /** The action, or the webhook. */
  to: string;
  status: number;
  ms: number;
  retry: number;
  outcome: DeliveryOutcome;
  /** A summary of the answer. */
  answer: string;
  /** What was sent, and what came back; both may be cut, and are then missing. */
  data: unknown;
  result: unknown;
}

/** Registrations whose traces are read at once. */
const AT_ONCE = 8;

/** Where traces come from. `get` reads an address of I/O Events. */
export interface TraceSource {
  config: Config;
  events: EventsClient;
  deadline: Deadline;
  get: (url: string) => Promise<unknown>;
}

/**
 * The traces of every registration in the workspace, oldest first. I/O Events keeps about a
 * hundred for each.
 */
export async function deliveries({ config, events, deadline, get }: TraceSource): Promise<TracedDelivery[]> {
  return tracesOf(await registrationsOf(config, events, deadline), get);
}

/** The traces of these registrations, oldest first. */
export async function tracesOf(
  registrations: readonly Record<string, unknown>[],
  get: TraceSource['get'],
): Promise<TracedDelivery[]> {
  const traces = await mapLimited(registrations, AT_ONCE, async (registration) => {
    const link = linkOf(registration, 'rel:trace');
    return link === undefined ? [] : recordsIn(await get(link)).map(read);
  });
  return traces.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
}

function read(item: Record<string, unknown>): TracedDelivery {
  const trace = objectOf(item.trace);
  const request = objectOf(trace.tracingRequest);
  const response = objectOf(trace.tracingResponse);
  const event = objectOf(parseJson(String(request.requestBody)));
  const headers = objectOf(event.__adobe_headers);
  const result = parseJson(String(response.responseBody));
  const status = Number(response.responseCode);
  return {
    at: String(item.date),
    type: String(item.event),
    id: String(event.id ?? item.id),
    to: String(request.requestUrl),
    status,
    ms: Number(response.responseTime),
    retry: Number(headers['x-adobe-retry-count'] ?? 0),
    outcome: outcomeOf(status, result),
    answer: summaryOf(result),
    data: event.data,
    result,
  };
}

/** The consumer's own words: with RELAY_ACK_DEAD it answers 200 for what it keeps as dead. */
function outcomeOf(status: number, result: unknown): DeliveryOutcome {
  const body = bodyOf(result);
  const response = objectOf(body.response);
  if (status < 200 || status >= 300 || response.success === false) {
    return 'failed';
  }
  return body.repeated === true || typeof response.skipped === 'string' ? 'skipped' : 'applied';
}

function bodyOf(result: unknown): Record<string, unknown> {
  const answer = objectOf(result);
  return isRecord(answer.error) ? objectOf(answer.error.body) : objectOf(answer.body);
}

/** Why the event was skipped or failed, or that it was a duplicate. */
function summaryOf(result: unknown): string {
  const body = bodyOf(result);
  const response = objectOf(body.response);
  const texts = [body.error, response.error, response.skipped, body.repeated === true ? 'repeated' : undefined];
  return texts.filter((text) => typeof text === 'string').join(', ');
}
