import { randomUUID } from 'node:crypto';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { mapLimited } from '#lib/core/map-limited';
import { retry } from '#lib/core/retry';
import { type Lease, takeLease } from './lease';
import { STORE_CALLS } from './ledger';

/**
 * How long another's lease is waited for, in milliseconds, before the queue is asked to deliver
 * again.
 */
const WAITS_MS = [100, 300, 900, 1_500, 2_500];

/** Beyond the longest that an activation can take, in milliseconds: clocks differ a little. */
const LEASE_MARGIN_MS = 7_000;

/** The leases of one delivery: on all of the records that its event is about, or on none. */
export class Leases {
  private held: Lease[] = [];

  constructor(
    private readonly store: KeyValueStore,
    private readonly names: readonly string[],
    private readonly deadline: Deadline,
    private readonly now: () => number,
  ) {}

  /** Whether nobody else can be at work on the records. */
  hold(): boolean {
    return this.held.every((lease) => lease.holds());
  }

  /**
   * Takes them all, and waits a little while another has one. @throws RelayError `busy`, or the
   * store's own.
   */
  async acquire(): Promise<void> {
    const taken = await retry(() => this.attempt(), {
      deadline: this.deadline,
      backOff: (outcome, retries) => (isBusy(outcome) ? WAITS_MS[retries] : undefined),
    });
    if (!taken) {
      throw new RelayError('busy', 'Another delivery is at work on the same record.');
    }
  }

  /** Lets others in. A lease that is over is no longer ours to release. */
  async release(failed: (error: unknown) => void): Promise<void> {
    const own = this.held.filter((lease) => lease.holds());
    this.held = [];
    await mapLimited(own, STORE_CALLS, (lease) => lease.release().catch(failed));
  }

  private async attempt(): Promise<boolean> {
    const options = { token: randomUUID(), lease: this.deadline.total + LEASE_MARGIN_MS, now: this.now };
    const tried = await mapLimited(this.names, STORE_CALLS, (name) => settled(takeLease(this.store, name, options)));
    this.held = tried.flatMap((one) => (one.status === 'fulfilled' && one.value !== undefined ? [one.value] : []));
    if (this.held.length === this.names.length) {
      return true;
    }
    await this.release(() => {});
    const failure = tried.find((one) => one.status === 'rejected');
    if (failure !== undefined) {
      throw failure.reason;
    }
    return false;
  }
}

/** Another delivery has a lease; an attempt that failed is final. */
function isBusy(outcome: PromiseSettledResult<boolean>): boolean {
  return outcome.status === 'fulfilled' && !outcome.value;
}

/** How a promise ends, as a value. */
async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}
