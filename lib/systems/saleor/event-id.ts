import { createHash } from 'node:crypto';

/**
 * An event's id. Saleor gives none; the hash of its bytes is the same for each retry, and the
 * event's time is among them.
 */
export function eventId(apiUrl: string, event: string, body: Buffer | string): string {
  return createHash('sha256').update(`${apiUrl}|${event}|`).update(body).digest('hex').slice(0, 40);
}
