import type { Params } from '#lib/core/config';
import { isRecord } from '#lib/core/json';
import type { EventInfo } from './types';

/**
 * Reads the event's attributes out of an activation's parameters. I/O Events adds its own id, which
 * stays the same over all its tries (`eventid`, formerly `event_id`); the CloudEvent's own id is
 * what the sender chose.
 */
export function readEvent(params: Params): EventInfo {
  const headers = isRecord(params.__adobe_headers) ? params.__adobe_headers : {};
  const source = text(params.source);
  const time = text(params.time);
  return {
    id: text(params.id) ?? text(params.eventid) ?? text(params.event_id) ?? '',
    type: text(params.type) ?? '',
    ...(source === undefined ? {} : { source }),
    ...(time === undefined ? {} : { time }),
    retryCount: Number(headers['x-adobe-retry-count'] ?? 0) || 0,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
