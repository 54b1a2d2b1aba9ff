import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { type RecordState, UNKNOWN_RECORD } from './record';
import type { LedgerStore, Taken } from './record-store';
import { type Apart, type StoredRecord, UNKNOWN, withFailed, withOutcome } from './stored-record';
import type { DeliveryAnswer } from './types';

/** Calls of what is kept apart under way at once. */
const APART_CALLS = 40;

/** What is remembered of records, by their names. */
export type RecordStates = ReadonlyMap<string, RecordState>;

/** The state of one record. */
export function stateOf(states: RecordStates, name: string): RecordState {
  return states.get(name) ?? UNKNOWN_RECORD;
}

/** Under which lease each record goes, by the record's name. */
export type Places = ReadonlyMap<string, string>;

/** What a delivery asks the ledger for. */
export interface LedgerRequest {
  /** The delivery. */
  id: string;
  /** Whether its outcome is remembered: without an id of an event nothing tells two apart. */
  once: boolean;
  /** The names of all leases that it needs. */
  leases: readonly string[];
  /** The records that it writes. */
  places: Places;
  /** The names of the records that it only reads. */
  reads: readonly string[];
}

/** What is to be remembered at the end of a delivery. */
export interface Commit {
  states?: RecordStates;
  /** Of a delivery that was applied, or that needed no work. */
  outcome?: DeliveryAnswer;
  /** Of a delivery that was applied in part, the leases of what was applied. */
  applied?: ReadonlySet<string>;
  /** Whether it has failed: then an operator may find the failure. */
  failed?: boolean;
  /** Whether the target may still be at work: the leases then stay until their time is over. */
  mayGoOn?: boolean;
}

/** The leases of a delivery, and all that the ledger knows of it. */
export interface Acquired {
  /** The outcome of an earlier time. */
  readonly outcome: DeliveryAnswer | undefined;
  readonly states: RecordStates;
  /** Whether it may have failed before. */
  readonly failed: boolean;
  /** Whether nobody else can be at work on the records. */
  holds(): boolean;
  /** Writes states before the target is told. */
  tell(states: RecordStates): Promise<void>;
  /**
   * Writes what is to be remembered, and lets the next one in, both at once, unless the target may
   * still be at work.
   * @throws RelayError `unavailable` where the leases are over: nothing is written then.
   */
  commit(commit: Commit): Promise<void>;
}

/** The leases of one delivery, over a store. */
export class AcquiredRecords implements Acquired {
  readonly outcome: DeliveryAnswer | undefined;
  readonly states: RecordStates;
  readonly failed: boolean;
  private readonly now: () => number;
  /** What is kept by now. */
  private kept: ReadonlyMap<string, StoredRecord>;

  constructor(
    private readonly store: LedgerStore,
    private readonly request: LedgerRequest,
    private readonly taken: Taken,
    known: Pick<Acquired, 'outcome' | 'states' | 'failed'> & { now: () => number },
  ) {
    ({ outcome: this.outcome, states: this.states, failed: this.failed, now: this.now } = known);
    this.kept = taken.records;
  }

  holds(): boolean {
    return this.taken.holds();
  }

  async tell(states: RecordStates): Promise<void> {
    const told = this.withStates(states);
    const changed = new Map([...told].filter(([lease, record]) => record !== this.kept.get(lease)));
    if (changed.size > 0) {
      await this.taken.keep(changed);
      this.kept = told;
    }
  }

  async commit(commit: Commit): Promise<void> {
    if (!this.holds()) {
      throw new RelayError('unavailable', 'The lease is over: another delivery may be at work on the record.');
    }
    const records = this.withStates(commit.states ?? new Map());
    const apart: [string, Apart][] = [];
    for (const [index, lease] of this.request.leases.entries()) {
      // With several records the first has the answer for all.
      const written = this.ended(records.get(lease) ?? UNKNOWN, lease, commit, index === 0);
      records.set(lease, written.record);
      apart.push(...written.apart.map((one): [string, Apart] => [lease, one]));
    }
    await mapLimited(apart, APART_CALLS, ([lease, { id, answer = {}, ttl }]) =>
      this.store.values.put(apartKey(lease, id), JSON.stringify(answer), Math.ceil(ttl / 1000)),
    );
    await (commit.mayGoOn === true ? this.taken.keep(records) : this.taken.finish(records));
  }

  private ended(record: StoredRecord, lease: string, { outcome, applied, failed = false }: Commit, hasAnswer: boolean) {
    const { id, once } = this.request;
    const marked = withFailed(record, id, failed);
    if (!once || (outcome === undefined && applied?.has(lease) !== true)) {
      return { record: marked, apart: [] };
    }
    const answer = outcome && hasAnswer ? { answer: { statusCode: outcome.statusCode, body: outcome.body } } : {};
    return withOutcome(marked, { id, at: this.now(), ...answer });
  }

  private withStates(states: RecordStates): Map<string, StoredRecord> {
    const records = new Map(this.kept);
    for (const [name, state] of states) {
      const lease = this.request.places.get(name) ?? name;
      const record = records.get(lease) ?? UNKNOWN;
      records.set(lease, { ...record, states: { ...record.states, [name]: state } });
    }
    return records;
  }
}

/** Where the outcome of a delivery is kept for which a record has no room. */
export function apartKey(lease: string, id: string): string {
  return `once.${lease}.${id}`;
}
