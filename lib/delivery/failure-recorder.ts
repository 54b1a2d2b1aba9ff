import type { Context } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';
import type { Failures, Reason } from './failures';
import type { Delivery } from './types';

/** Keeps the failures of one delivery. It never makes a delivery fail: what cannot be kept stands in the log. */
export class FailureKeeper {
  constructor(
    private readonly failures: Failures,
    private readonly packageName: string,
    private readonly context: Context,
    private readonly now: () => number = Date.now,
  ) {}

  /** The event was applied: what failed before, or in another delivery of it, is over. */
  async applied(delivery: Delivery): Promise<void> {
    await this.safely(() => this.failures.clear(this.packageName, delivery));
  }

  /** The event was not applied, now or for good. Resolves to whether that is safely kept. */
  failed(delivery: Delivery, reason: Reason, retried: boolean): Promise<boolean> {
    const attempt = { package: this.packageName, delivery, reason, retried, now: this.now() };
    return this.safely(() => this.failures.note(attempt));
  }

  private async safely(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      const { message, cause } = toRelayError(thrown);
      this.context.log.error('The failure could not be kept', { reason: message, cause });
      return false;
    }
  }
}
