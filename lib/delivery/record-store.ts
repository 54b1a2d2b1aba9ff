import type { KeyValueStore } from '#lib/core/key-value-store';
import type { StoredRecord } from './stored-record';

/** What is kept, by the names of the leases. */
export type StoredRecords = ReadonlyMap<string, StoredRecord>;

/** What a claim needs to know beside its names. */
export interface Claim {
  /** Unlike that of any other claim. */
  token: string;
  /**
   * How long the leases are, in milliseconds: the same for all who claim, and longer than any of
   * them can live. A shorter one, written late, would end another's.
   */
  lease: number;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Leases that were won, and what is kept under their names. Verbs throw as the service does. */
export interface Taken {
  readonly records: StoredRecords;
  /**
   * Whether the leases still run: afterwards somebody else may be at work, and nothing may be
   * written any more.
   */
  holds(): boolean;
  /** Writes records; the leases stay. */
  keep(records: StoredRecords): Promise<void>;
  /** Writes these records, and lets the next one in: to all names, also those not given. */
  finish(records: StoredRecords): Promise<void>;
}

/** Records, each of which one delivery at a time may write. */
export interface RecordStore {
  /** Takes the leases of all names, or of none: undefined where another has one of them. */
  take(names: readonly string[], claim: Claim): Promise<Taken | undefined>;
  /** What is kept, whoever is at work on it. A name under which nothing is kept is left out. */
  read(names: readonly string[]): Promise<StoredRecords>;
  /** All names under which something is kept. Only a person asks: there may be many. */
  names(): Promise<string[]>;
}

/** Where a ledger lies: its records, and what is kept apart from them. */
export interface LedgerStore {
  readonly records: RecordStore;
  /** Failures, and outcomes for which a record has no room. */
  readonly values: KeyValueStore;
}
