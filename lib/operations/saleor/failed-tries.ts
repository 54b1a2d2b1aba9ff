import { RelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { keyOf } from '#lib/systems/saleor/installations';

/** So many tries may fail before the cool-down begins. */
const MOST = 5;
/** The cool-down after the last failed try that was made, in seconds. */
const COOL_DOWN_S = 60;

/**
 * The failed installations of a Saleor. Each makes two calls of it, and anybody can ask for one, so
 * after some failures none is tried for a while.
 */
export class FailedTries {
  private readonly key: string;

  constructor(
    private readonly store: KeyValueStore,
    apiUrl: string,
  ) {
    this.key = keyOf(apiUrl, 'saleor-tries.');
  }

  /**
   * Does `prove`, and counts its failure. A try within the cool-down is not counted, so it does not
   * prolong it.
   * @throws RelayError `throttled` within the cool-down, else what `prove` throws.
   */
  async guard<T>(prove: () => Promise<T>): Promise<T> {
    const failed = Number((await this.store.get(this.key)) ?? 0);
    if (failed >= MOST) {
      throw new RelayError('throttled', 'Installations at this address have failed too often. Try again in a minute.', {
        retryAfter: COOL_DOWN_S,
      });
    }
    try {
      return await prove();
    } catch (error) {
      await this.store.put(this.key, String(failed + 1), COOL_DOWN_S);
      throw error;
    }
  }
}
