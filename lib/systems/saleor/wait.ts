/** An event, as far as it says when something changed: ISO 8601. */
export interface Timed {
  time?: string;
}

/**
 * How long after an event what it builds on may be missing in Saleor, since that has an event of
 * its own in the queue, in milliseconds.
 */
const OWN_EVENT_MS = 10 * 60_000;

/**
 * Whether what an event builds on may still be on its way. An event without a time waits for
 * nothing.
 */
export function mayBeOnItsWay({ time }: Timed, now: number): boolean {
  return now - Date.parse(time ?? '') < OWN_EVENT_MS;
}
