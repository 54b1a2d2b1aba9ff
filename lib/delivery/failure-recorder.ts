import type { Context } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';
import type { Failures, Reason } from './failures';
import type { Delivery } from './types';

/**
 * Records the failures of one event. It never makes a delivery fail: what cannot be recorded stands
 * in the log.
 */
export class FailureRecorder {
  constructor(
    private readonly failures: Failures,
    private readonly packageName: string,
    private readonly context: Context,
    private readonly now: () => number = Date.now,
  ) {}

  /** The event was applied: what failed before, or in another delivery of it, is over. */
  async applied(delivery: Delivery): Promise<void> {
    await this.safely(() => this.failures.clear(this.packageName, delivery));
    // It may have failed before a target was found, such as while the setting that selects targets
    // was wrong.
    if (delivery.event.retryCount > 0) {
      const { event, data } = delivery;
      await this.safely(() => this.failures.clear(this.packageName, { event, data }));
    }
  }

  /** The event was not applied, now or for good. Resolves to whether that is safely recorded. */
  failed(delivery: Delivery, reason: Reason, retried: boolean): Promise<boolean> {
    const attempt = { package: this.packageName, delivery, reason, retried, now: this.now() };
    return this.safely(() => this.failures.record(attempt));
  }

  private async safely(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      const { message, cause } = toRelayError(thrown);
      this.context.log.error('The failure could not be recorded', { reason: message, cause });
      return false;
    }
  }
}
