import { RETRY_DELAYS_MS, RETRY_HORIZON_MS } from './limits';

/**
 * Adobe's own statuses: the delivery took too long; the network failed; it got lost before it was
 * sent.
 */
export const TIMED_OUT = 604;
export const UNREACHABLE = 602;
export const LOST = 601;

/** Whether a delivery with this status is tried again: 429, 5xx but 505, and Adobe's own 6xx. */
export function isRetried(status: number): boolean {
  return status === 429 || (status >= 500 && status <= 599 && status !== 505) || (status >= 600 && status <= 699);
}

/**
 * When the next try is due, in milliseconds since 1970, or undefined where there is none any more.
 * `attempts` counts the tries made so far; `received` is when the event came in.
 */
export function nextAttempt(attempts: number, received: number, now: number): number | undefined {
  const delay = RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1] ?? 0;
  const due = now + delay;
  return due - received > RETRY_HORIZON_MS ? undefined : due;
}
