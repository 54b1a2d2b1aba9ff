import { randomUUID } from 'node:crypto';
import { mapLimited } from '#lib/core/map-limited';
import type { LedgerStore, RecordStore, StoredRecords } from './record-store';
import { OUTCOME_MS, RECORD_MS, type StoredRecord } from './stored-record';

/** Records or values under way at once. */
const PARALLEL = 8;
/** Records that are read at once. */
const BATCH = 500;
/** How long the lease of a record is that is written, in milliseconds. */
const LEASE_MS = 60_000;

/** What lies beside the records, by the beginning of its key, and for how long, in milliseconds. */
const VALUES: Readonly<Record<string, number>> = {
  // The data first: a failure without it could not be replayed.
  'payload.': RECORD_MS,
  'failure.': RECORD_MS,
  'once.': OUTCOME_MS,
};

/** What one ledger knows and the other does not. */
export interface CopyPlan {
  /** Records that the other does not know, or whose last delivery it has not seen. */
  records: string[];
  /** Failures with their data, and outcomes: keys, and how long each is kept, in milliseconds. */
  values: ReadonlyMap<string, number>;
  /** Records that the other knows as well, or better. */
  known: number;
}

/** What came of it. */
export interface Copied {
  records: number;
  values: number;
  /** Records that a delivery was at work on: they are left for the next run. */
  busy: number;
}

/** Compares two ledgers, and changes nothing. Throws as the services do. */
export async function planCopy(from: LedgerStore, to: LedgerStore): Promise<CopyPlan> {
  const names = await from.records.names();
  const records: string[] = [];
  for (let start = 0; start < names.length; start += BATCH) {
    const batch = names.slice(start, start + BATCH);
    const [ours, theirs] = await Promise.all([from.records.read(batch), to.records.read(batch)]);
    records.push(...batch.filter((name) => isNewer(ours.get(name), theirs.get(name))));
  }
  const values = new Map<string, number>();
  for (const [prefix, ms] of Object.entries(VALUES)) {
    const known = new Set(await to.values.list(prefix));
    for (const key of await from.values.list(prefix)) {
      if (!known.has(key)) {
        values.set(key, ms);
      }
    }
  }
  return { records, values, known: names.length - records.length };
}

/**
 * Carries a plan out. Each record is written under its lease, and compared again under it, so that
 * nothing newer is overwritten; it can be run again at any time. Throws as the services do.
 */
export async function copyLedger(
  plan: CopyPlan,
  from: LedgerStore,
  to: LedgerStore,
  now: () => number = Date.now,
): Promise<Copied> {
  const ends = await mapLimited(plan.records, PARALLEL, (name) => copyRecord(name, from.records, to.records, now));
  const values = await mapLimited([...plan.values], PARALLEL, async ([key, ms]): Promise<number> => {
    const value = await from.values.get(key);
    if (value === undefined || (await to.values.get(key)) !== undefined) {
      return 0;
    }
    await to.values.put(key, value, ms / 1000);
    return 1;
  });
  const count = (end: string) => ends.filter((one) => one === end).length;
  return { records: count('copied'), busy: count('busy'), values: values.reduce((sum, one) => sum + one, 0) };
}

async function copyRecord(
  name: string,
  from: RecordStore,
  to: RecordStore,
  now: () => number,
): Promise<'copied' | 'known' | 'busy'> {
  const taken = await to.take([name], { token: randomUUID(), lease: LEASE_MS, now });
  if (taken === undefined) {
    return 'busy';
  }
  let written: StoredRecords = new Map();
  try {
    const record = (await from.read([name])).get(name);
    if (record !== undefined && isNewer(record, taken.records.get(name))) {
      written = new Map([[name, record]]);
    }
  } finally {
    await taken.finish(written);
  }
  return written.size === 0 ? 'known' : 'copied';
}

/** Whether a ledger has seen a later delivery of a record than another has, or any at all. */
function isNewer(ours: StoredRecord | undefined, theirs: StoredRecord | undefined): boolean {
  if (ours === undefined || isEmpty(ours)) {
    return false;
  }
  return theirs === undefined || isEmpty(theirs) || lastOf(ours) > lastOf(theirs);
}

function isEmpty({ states, outcomes, failed }: StoredRecord): boolean {
  return Object.keys(states).length === 0 && outcomes.length === 0 && failed.length === 0;
}

/** When a delivery of the record was applied last, in milliseconds since 1970. */
function lastOf({ outcomes }: StoredRecord): number {
  return Math.max(0, ...outcomes.map(({ at }) => at));
}
