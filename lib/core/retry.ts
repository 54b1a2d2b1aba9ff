import type { Deadline } from './deadline';

export interface RetryOptions<T> {
  /** Bounds the waits: where one does not fit into what is left, the last outcome is final. */
  deadline: Pick<Deadline, 'sleep'>;
  /**
   * The milliseconds to wait before the next attempt; undefined where the outcome is final.
   * `retries` is the number of attempts before this one, so `WAITS_MS[retries]` is a back-off that
   * ends with its list.
   */
  backOff: (outcome: PromiseSettledResult<T>, retries: number) => number | undefined;
}

/**
 * Makes attempts, one after another with a wait in between, until an outcome is final. Resolves to
 * the last attempt's value, or throws what it threw. An attempt bounds its own duration.
 */
export async function retry<T>(attempt: () => Promise<T>, { deadline, backOff }: RetryOptions<T>): Promise<T> {
  for (let retries = 0; ; retries++) {
    const [outcome] = await Promise.allSettled([attempt()]);
    const wait = backOff(outcome, retries);
    if (wait === undefined || !(await fits(deadline.sleep(wait)))) {
      return settle(outcome);
    }
  }
}

/** `sleep` rejects at once where less time is left than the wait. */
async function fits(sleep: Promise<void>): Promise<boolean> {
  return sleep.then(
    () => true,
    () => false,
  );
}

function settle<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') {
    throw outcome.reason;
  }
  return outcome.value;
}
