import { RelayError } from './errors';
import { withTimeout } from './timeout';

/**
 * The platform's own limit where it tells none, in milliseconds: what a blocking activation may
 * take.
 */
const DEFAULT_LIMIT_MS = 60_000;

/** What an action keeps back, in milliseconds, to answer before the platform ends it. */
const RESERVE_MS = 1_000;

/** A moment by which work must be done, handed from the action to each call it makes. */
export interface Deadline {
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  /** How long it was in the beginning, in milliseconds. */
  readonly total: number;
  /** Milliseconds left, never negative. */
  remaining(): number;
  /** A signal that aborts when the time is up, or after `capMs` where that is sooner. */
  signal(capMs?: number): AbortSignal;
  /** The same, ending `ms` earlier: what is handed to a call after which there is more to do. */
  shortened(ms: number): Deadline;
  /** Waits; throws a `timeout` error at once where less time is left than that. */
  sleep(ms: number): Promise<void>;
}

/**
 * A deadline at `endsAt` (milliseconds since 1970). Time and waiting can be replaced by a test.
 */
export function createDeadline(
  endsAt: number,
  now: () => number = Date.now,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Deadline {
  const remaining = () => Math.max(0, endsAt - now());
  return {
    endsAt,
    total: Math.max(0, endsAt - now()),
    remaining,
    shortened: (ms) => createDeadline(endsAt - ms, now, wait),
    signal: (capMs = Number.POSITIVE_INFINITY) => AbortSignal.timeout(Math.min(remaining(), capMs)),
    async sleep(ms) {
      if (ms >= remaining()) {
        throw new RelayError('timeout', 'No time was left to wait for an answer.');
      }
      await wait(ms);
    },
  };
}

/**
 * The deadline of the running activation, from `__OW_DEADLINE` (milliseconds since 1970, set by the
 * runtime before each call), or what the caller has left where that is less. One process serves
 * many activations at once, so it must be read before the first `await`.
 */
export function activationDeadline(
  given: unknown,
  env: NodeJS.ProcessEnv = process.env,
  now: () => number = Date.now,
): Deadline {
  const own = Number(env.__OW_DEADLINE);
  const end = (Number.isFinite(own) && own > 0 ? own : now() + DEFAULT_LIMIT_MS) - RESERVE_MS;
  return createDeadline(typeof given === 'number' ? Math.min(given, end) : end, now);
}

/** The result of `work`, or a `timeout` error with this text when the deadline passes first. */
export function within<T>(
  deadline: Deadline,
  work: Promise<T>,
  text = 'The action ran out of time before its work was done.',
): Promise<T> {
  return withTimeout(work, deadline.remaining(), () => {
    throw new RelayError('timeout', text);
  });
}
