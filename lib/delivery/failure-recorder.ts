import type { Context } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';
import { type DeliveryIdentity, deliveryId, type Failures, type Reason } from './failures';
import type { Ledger } from './ledger';
import type { Delivery, DeliveryAnswer } from './types';

/**
 * Records the failures of one event. It never makes a delivery fail: what cannot be recorded stands
 * in the log. `leases` are the names under which the delivery's outcome is kept; none where they
 * are not known.
 */
export class FailureRecorder {
  constructor(
    private readonly failures: Failures,
    private readonly ledger: Ledger,
    private readonly packageName: string,
    private readonly context: Context,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The event was applied: what failed before, or in another delivery of it, is over. A replay of
   * it that has begun finds no data any more, and so no names: it finds the outcome alone.
   */
  async applied(delivery: Delivery, outcome: DeliveryAnswer): Promise<void> {
    const { event, data } = delivery;
    await this.safely(async () => {
      if (event.id !== '') {
        await this.ledger.keepOutcome(deliveryId(delivery), outcome);
      }
      await this.failures.clear(this.packageName, delivery);
    });
    // It may have failed before a target was found, such as while the setting that selects targets
    // was wrong.
    if (event.retryCount > 0) {
      await this.safely(() => this.failures.clear(this.packageName, { event, data }));
    }
  }

  /**
   * The event was not applied, now or for good. Another delivery of it, such as the queue's beside
   * a replay, may have applied it meanwhile: it has written the outcome before it cleared the
   * failure, so whoever records one looks for the outcome afterwards.
   * @returns the outcome, or whether the failure is safely recorded.
   */
  async failed(attempt: {
    delivery: Delivery;
    leases: readonly string[];
    reason: Reason;
    retried: boolean;
  }): Promise<DeliveryAnswer | boolean> {
    const { delivery, leases, reason, retried } = attempt;
    const record = { package: this.packageName, delivery, reason, retried, now: this.now() };
    const recorded = await this.safely(() => this.failures.record(record));
    const outcome = await this.outcome(delivery, leases);
    if (outcome !== undefined) {
      await this.applied(delivery, outcome);
    }
    return outcome ?? recorded;
  }

  /**
   * The outcome of the same event in another delivery; undefined where there is none, or it cannot
   * be read.
   */
  async outcome(delivery: DeliveryIdentity, leases: readonly string[]): Promise<DeliveryAnswer | undefined> {
    let outcome: DeliveryAnswer | undefined;
    if (delivery.event.id !== '') {
      await this.safely(async () => {
        outcome = await this.ledger.outcome({ id: deliveryId(delivery), leases });
      });
    }
    return outcome;
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
