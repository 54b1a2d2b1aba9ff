import { createHash } from 'node:crypto';

/**
 * An event's id: Saleor gives none, but sends the same bytes on each of its tries, and the time of
 * the event is among them.
 */
export function eventId(apiUrl: string, event: string, body: Buffer | string): string {
  return createHash('sha256').update(`${apiUrl}|${event}|`).update(body).digest('hex').slice(0, 40);
}
