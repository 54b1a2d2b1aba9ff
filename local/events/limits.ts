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

/** A page of the journal: events, and bytes. */
export const PAGE_EVENTS = 100;
export const MAX_PAGE_BYTES = 1_500_000;

/** What a reader who has caught up waits, in seconds. */
export const RETRY_AFTER_S = 10;

/** What a webhook may take to answer. */
export const WEBHOOK_TIMEOUT_MS = 10_000;

/** A webhook that wants to be validated later must be within so long. */
export const VALIDATION_MS = 5 * MINUTE;

/** One request of a batch: events, and bytes. */
export const BATCH_EVENTS = 20;
export const BATCH_BYTES = 2 * 1_048_576;

/** A registration is judged by the tries of so long, from so many on, by the share that failed. */
export const HEALTH_WINDOW_MS = 24 * 60 * MINUTE;
export const HEALTH_TRIES = 10;
export const HEALTH_FAILED = 0.8;

/** Traces that are kept for each registration and outcome, for how long, and how much of a body. */
export const TRACES = 100;
export const TRACES_KEPT_MS = 7 * 24 * 60 * MINUTE;
export const TRACE_BODY = 65_536;

/** Registrations of one client. */
export const MAX_REGISTRATIONS = 30;

/** A sample event in base64. */
export const MAX_SAMPLE_LENGTH = 87_382;

/** An event that ingress takes, in bytes; undocumented, so the limit of what an action takes. */
export const MAX_EVENT_BYTES = 1_048_576;
