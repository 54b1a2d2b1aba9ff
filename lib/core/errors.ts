/**
 * What went wrong, in terms of what the queue should do about it. The status that I/O Events (or
 * the caller of a webhook) sees follows from the kind, so no other code chooses one. I/O Events
 * retries 429 and 5xx but 505, for 24 hours; any other status ends the delivery.
 */
export type FailureKind =
  /** The event's data breaks its schema: final. */
  | 'invalid'
  /** No handler is known for the event type: final. */
  | 'unrouted'
  /**
   * The target refused the data itself (400, 404, 409, 422 and their like): final, with the
   * target's status.
   */
  | 'rejected'
  /**
   * The target refuses us, or a setting is missing: a fault of the set-up, so the event waits until
   * it is mended.
   */
  | 'setup'
  /** The target throttles: retried. */
  | 'throttled'
  /** Time ran out before the work was done: retried. */
  | 'timeout'
  /** The target cannot be reached or fails: retried. */
  | 'unavailable'
  /** Another delivery is at work on the same record: retried. */
  | 'busy'
  /** Our own defect: retried, since a new deployment mends it. */
  | 'defect';

const STATUS: Record<FailureKind, number> = {
  invalid: 400,
  unrouted: 400,
  rejected: 400,
  setup: 503,
  throttled: 429,
  timeout: 503,
  unavailable: 503,
  busy: 503,
  defect: 500,
};

/** Whether I/O Events delivers again after this status of an action. */
export function isRetried(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 505);
}

interface RelayErrorOptions {
  /** Replaces the kind's status; only `rejected` uses it, to pass the target's own on. */
  status?: number;
  /** Seconds after which the sender may try again, where the target said so. */
  retryAfter?: number;
  /** One entry a wrong field: its place and the rule it breaks, never its value. */
  details?: readonly string[];
  /** Of a list, the places of the entries that were refused; all others were applied. */
  refused?: readonly number[] | undefined;
  cause?: unknown;
}

/**
 * The only error that actions throw on purpose: a kind, a text for a person, and the status that
 * follows.
 */
export class RelayError extends Error {
  readonly kind: FailureKind;
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly details: readonly string[];
  readonly refused: readonly number[] | undefined;

  constructor(kind: FailureKind, message: string, options: RelayErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RelayError';
    this.kind = kind;
    this.status = options.status ?? STATUS[kind];
    this.retryAfter = options.retryAfter;
    this.details = options.details ?? [];
    this.refused = options.refused;
  }
}

/**
 * Turns whatever was thrown into a RelayError. Anything unknown is our own defect: its text may
 * carry data, so only its class reaches the answer; the stack stays in the log.
 */
export function toRelayError(thrown: unknown): RelayError {
  if (thrown instanceof RelayError) {
    return thrown;
  }
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return new RelayError('defect', `Internal error (${name}). The activation's log has the details.`, { cause: thrown });
}
