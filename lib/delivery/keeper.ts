import type { Context } from '../core/context';
import { toRelayError } from '../core/errors';
import { deliveryId, type Failures, type Reason } from './failures';
import type { Delivery } from './types';

/** Whether I/O Events delivers again after this status: 429, and 5xx but 505. */
export function isRetried(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 505);
}

/** Keeps the failures of one delivery. It never makes a delivery fail: what cannot be kept stands in the log. */
export class FailureKeeper {
  /** What was kept of the delivery, safely. */
  kept: 'retrying' | 'dead' | undefined;

  constructor(
    private readonly failures: Failures,
    private readonly packageName: string,
    private readonly context: Context,
    private readonly now: () => number = Date.now,
  ) {}

  /** The event was applied: what failed before is over. The first delivery of an event has nothing to forget. */
  async applied(delivery: Delivery, replay: boolean): Promise<void> {
    if (delivery.event.retryCount > 0 || replay) {
      await this.safely(() => this.failures.clear(this.packageName, deliveryId(delivery)));
    }
  }

  /** The event was not applied, now or for good. */
  async failed(delivery: Delivery, reason: Reason, retried: boolean): Promise<void> {
    const attempt = { package: this.packageName, delivery, reason, retried, now: this.now() };
    if (await this.safely(() => this.failures.note(attempt))) {
      this.kept = retried ? 'retrying' : 'dead';
    }
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
