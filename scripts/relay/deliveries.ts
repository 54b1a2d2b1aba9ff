import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { linkOf } from '#lib/platform/hal';
import { registrationsOf } from '#lib/platform/workspace';
import type { Workspace } from './workspace';

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
  /** A summary of the answer. */
  answer: string;
}

/**
 * The traces of every registration in the workspace, oldest first. I/O Events keeps about a
 * hundred for each.
 */
export async function deliveries(workspace: Workspace): Promise<TracedDelivery[]> {
  const { config, eventsClient } = workspace;
  const registrations = await registrationsOf(config, eventsClient, workspace.deadline());
  const traces = await Promise.all(registrations.map((item) => tracesOf(workspace, linkOf(item, 'rel:trace'))));
  return traces.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
}

async function tracesOf(workspace: Workspace, link: string | undefined): Promise<TracedDelivery[]> {
  const found = link === undefined ? [] : await workspace.events(link);
  return recordsIn(found).map(read);
}

function read(item: Record<string, unknown>): TracedDelivery {
  const trace = isRecord(item.trace) ? item.trace : {};
  const request = isRecord(trace.tracingRequest) ? trace.tracingRequest : {};
  const response = isRecord(trace.tracingResponse) ? trace.tracingResponse : {};
  const sent = parseJson(String(request.requestBody));
  const event = isRecord(sent) ? sent : {};
  const headers = isRecord(event.__adobe_headers) ? event.__adobe_headers : {};
  return {
    at: String(item.date),
    type: String(item.event),
    id: String(event.id ?? item.id),
    to: String(request.requestUrl),
    status: Number(response.responseCode),
    ms: Number(response.responseTime),
    retry: Number(headers['x-adobe-retry-count'] ?? 0),
    answer: summaryOf(parseJson(String(response.responseBody))),
  };
}

/** Why the event was skipped or failed, or that it was a duplicate. */
function summaryOf(result: unknown): string {
  const error = isRecord(result) && isRecord(result.error) ? result.error : undefined;
  const body = isRecord(error?.body) ? error.body : isRecord(result) && isRecord(result.body) ? result.body : {};
  const response = isRecord(body.response) ? body.response : {};
  const texts = [body.error, response.error, response.skipped, body.repeated === true ? 'repeated' : undefined];
  return texts.filter((text) => typeof text === 'string').join(', ');
}
