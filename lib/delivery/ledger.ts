import { randomUUID } from 'node:crypto';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { retry } from '#lib/core/retry';
import {
  type Acquired,
  AcquiredRecords,
  apartKey,
  type LedgerRequest,
  type Places,
  type RecordStates,
} from './acquired';
import { UNKNOWN_RECORD } from './record';
import type { LedgerStore, StoredRecords, Taken } from './record-store';
import { mayHaveFailed, OUTCOME_MS, outcomeIn, UNKNOWN } from './stored-record';
import type { DeliveryAnswer } from './types';

/**
 * How long another's lease is waited for, in milliseconds, before the queue is asked to deliver
 * again.
 */
const WAITS_MS = [100, 300, 900, 1_500, 2_500];

/** Beyond the longest that an activation can take, in milliseconds: clocks differ a little. */
const LEASE_MARGIN_MS = 7_000;

/** What is remembered of deliveries and records. Each verb throws as the store does. */
export class Ledger {
  constructor(
    private readonly store: LedgerStore,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes the leases of a delivery, and waits a little while another has one.
   * @throws RelayError `busy`, or the store's own.
   */
  async acquire(request: LedgerRequest, deadline: Deadline): Promise<Acquired> {
    const { leases, reads, id, once } = request;
    const taken = await this.take(leases, deadline);
    try {
      const { records } = taken;
      const others = reads.filter((name) => !records.has(name));
      const found = others.length === 0 ? records : new Map([...records, ...(await this.store.records.read(others))]);
      const places = new Map([...reads.map((name) => [name, name] as const), ...request.places]);
      const outcome = once ? await this.outcomeIn(records, leases, id) : undefined;
      const failed = [...records.values()].some((record) => mayHaveFailed(record, id));
      return new AcquiredRecords(this.store, request, taken, {
        outcome,
        failed,
        states: statesIn(found, places),
        now: this.now,
      });
    } catch (error) {
      await taken.finish(new Map()).catch(() => {});
      throw error;
    }
  }

  /** The outcome of a delivery, also while another is at work on its records. */
  async outcome({ id, leases }: Pick<LedgerRequest, 'id' | 'leases'>): Promise<DeliveryAnswer | undefined> {
    const records = leases.length === 0 ? new Map() : await this.store.records.read(leases);
    return (await this.outcomeIn(records, leases, id)) ?? answerIn(await this.store.values.get(outcomeKey(id)));
  }

  /** Keeps an outcome so that it is found without the names of its records. */
  async keepOutcome(id: string, { statusCode, body }: DeliveryAnswer): Promise<void> {
    await this.store.values.put(outcomeKey(id), JSON.stringify({ statusCode, body }), OUTCOME_MS / 1000);
  }

  /** The states of records, also while another is at work on them. */
  async states(places: Places): Promise<RecordStates> {
    return statesIn(await this.store.records.read([...new Set(places.values())]), places);
  }

  /**
   * The same, and the names of those of which a delivery has failed and was not applied since.
   * Records that share a lease share that too.
   */
  async known(places: Places): Promise<{ states: RecordStates; failing: ReadonlySet<string> }> {
    const records = await this.store.records.read([...new Set(places.values())]);
    const failing = [...places].filter(([, lease]) => (records.get(lease)?.failed.length ?? 0) > 0);
    return { states: statesIn(records, places), failing: new Set(failing.map(([name]) => name)) };
  }

  /** Makes records unknown. @throws RelayError `busy` while deliveries are at work on them. */
  async forget(places: Places, deadline: Deadline): Promise<void> {
    const leases = [...new Set(places.values())];
    const acquired = await this.acquire({ id: '', once: false, leases, places, reads: [] }, deadline);
    await acquired.commit({ states: new Map([...places.keys()].map((name) => [name, UNKNOWN_RECORD] as const)) });
  }

  private async take(leases: readonly string[], deadline: Deadline): Promise<Taken> {
    const { now } = this;
    const attempt = () =>
      this.store.records.take(leases, { token: randomUUID(), lease: deadline.total + LEASE_MARGIN_MS, now });
    const taken = await retry(attempt, {
      deadline,
      // Another delivery has a lease; an attempt that failed is final.
      backOff: (tried, retries) =>
        tried.status === 'fulfilled' && tried.value === undefined ? WAITS_MS[retries] : undefined,
    });
    if (taken === undefined) {
      throw new RelayError('busy', 'Another delivery is at work on the same record.');
    }
    return taken;
  }

  /** The outcome, where all of the records know it: with one of them it may be half written. */
  private async outcomeIn(
    records: StoredRecords,
    leases: readonly string[],
    id: string,
  ): Promise<DeliveryAnswer | undefined> {
    let answer: DeliveryAnswer | undefined;
    for (const lease of leases) {
      const kept = outcomeIn(records.get(lease) ?? UNKNOWN, id, this.now());
      const apart = kept?.apart ? parseJson((await this.store.values.get(apartKey(lease, id))) ?? '') : undefined;
      if (kept === undefined || (kept.apart && apart === undefined)) {
        return undefined;
      }
      answer ??= kept.answer === undefined ? answerFrom(apart) : { ...kept.answer, repeated: true };
    }
    return answer;
  }
}

function statesIn(records: StoredRecords, places: Places): RecordStates {
  return new Map(
    [...places].flatMap(([name, lease]) => {
      const state = records.get(lease)?.states[name];
      return state === undefined ? [] : [[name, state] as const];
    }),
  );
}

function answerIn(text: string | undefined): DeliveryAnswer | undefined {
  return answerFrom(parseJson(text ?? ''));
}

function answerFrom(value: unknown): DeliveryAnswer | undefined {
  return isRecord(value) && typeof value.statusCode === 'number'
    ? { statusCode: value.statusCode, body: value.body, repeated: true }
    : undefined;
}

function outcomeKey(id: string): string {
  return `once.${id}`;
}
