/** Adobe I/O Events' documented rules for deliveries and registrations. Times in milliseconds. */

const MINUTE = 60_000;

/** Waits before the next try; the last one repeats. */
export const RETRY_DELAYS_MS = [1, 2, 4, 8, 15].map((minutes) => minutes * MINUTE);

/** After so long since the event came in, no further try is made. */
export const RETRY_HORIZON_MS = 24 * 60 * MINUTE;

/** What a runtime action may take to answer. */
export const ACTION_TIMEOUT_MS = 60_000;

/** Events stay in the journal for so long. */
export const RETENTION_MS = 7 * 24 * 60 * MINUTE;

/** Registrations of one client. */
export const MAX_REGISTRATIONS = 30;

/** A sample event in base64. */
export const MAX_SAMPLE_LENGTH = 87_382;

/** An event that ingress takes, in bytes; undocumented, so the limit of what an action takes. */
export const MAX_EVENT_BYTES = 1_048_576;
