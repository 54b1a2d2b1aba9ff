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
export function mayBeOnItsWay(event: Timed, now: number): boolean {
  const time = timeOf(event);
  return time !== undefined && now - time < OWN_EVENT_MS;
}

/** Saleor's clock and that of the events' source may differ by so much, in milliseconds. */
const SKEW_MS = 5_000;

/** When an event came, in milliseconds; undefined where it does not say. */
export function timeOf({ time }: Timed): number | undefined {
  const parsed = Date.parse(time ?? '');
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** Whether something in Saleor is older than an event, and so was not made for it. */
export function isBefore(made: string | null, since: number | undefined): boolean {
  return since !== undefined && Date.parse(made ?? '') < since - SKEW_MS;
}
