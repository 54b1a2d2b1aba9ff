import { RelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { mapLimited } from '#lib/core/map-limited';
import { type Collection, type DocumentDatabase, DuplicateKey } from '#lib/platform/database';
import { DatabaseValues, keysIn } from './database-values';
import type { Claim, LedgerStore, RecordStore, StoredRecords, Taken } from './record-store';
import { RECORD_MS, readStored, type StoredRecord, UNKNOWN } from './stored-record';

/** The collections of a ledger. */
export const RECORDS = 'relay_records';
export const VALUES = 'relay_values';

/** So many records are worked on one by one, at once; more in batches. */
const MOST_SINGLE = 3;
/** Documents that one call works on. */
const BATCH = 500;
/** Batches under way at once. */
const BATCHES = 4;

/**
 * How much longer a document stays than it counts, in milliseconds: removing it must never end a
 * lease.
 */
const KEPT_LONGER_MS = 86_400_000;

/** A ledger in a document database: each write of a record is one atomic step. */
export function databaseLedger(database: DocumentDatabase, now: () => number = Date.now): LedgerStore {
  const values: KeyValueStore = new DatabaseValues(database.collection(VALUES), now);
  return { records: new DatabaseRecords(database.collection(RECORDS), now), values };
}

/**
 * One document a record, and its lease is a part of it: a token, and until when it counts. Taking
 * it is one step that also reads, and a write names the token, so that one who comes too late
 * writes nothing.
 */
class DatabaseRecords implements RecordStore {
  constructor(
    private readonly collection: Collection,
    private readonly now: () => number,
  ) {}

  async take(names: readonly string[], claim: Claim): Promise<Taken | undefined> {
    const until = claim.now() + claim.lease;
    const { token } = claim;
    let records: StoredRecords;
    try {
      records =
        names.length > MOST_SINGLE
          ? await this.takeBatches(names, token, until)
          : await this.takeEach(names, token, until);
    } catch (error) {
      await this.release(names, token);
      throw error;
    }
    if (records.size < names.length) {
      await this.release([...records.keys()], token);
      return undefined;
    }
    return new TakenDocuments(this.collection, { records, token, until, now: claim.now });
  }

  async read(names: readonly string[]): Promise<StoredRecords> {
    const found = await inBatches(names, (_id) => this.collection.findArray({ _id: { $in: _id } }));
    return new Map(
      found.flatMap((document) => {
        const record = storedIn(document, this.now());
        return record === UNKNOWN ? [] : [[String(document._id), record] as const];
      }),
    );
  }

  names(): Promise<string[]> {
    return keysIn(this.collection, '', { keptUntil: { $gt: this.now() } });
  }

  private async takeEach(names: readonly string[], token: string, until: number): Promise<StoredRecords> {
    const taken = await mapLimited(names, MOST_SINGLE, async (name): Promise<[string, StoredRecord][]> => {
      const { filter, update } = this.claiming(name, token, until);
      try {
        const before = await this.collection.findOneAndUpdate(filter, update, {
          upsert: true,
          returnDocument: 'before',
        });
        return [[name, storedIn(before, this.now())]];
      } catch (error) {
        // It is there and does not match the filter: another has it.
        if (error instanceof DuplicateKey) {
          return [];
        }
        throw error;
      }
    });
    return new Map(taken.flat());
  }

  /** Two calls for a batch: what it took is read afterwards, by the token. */
  private async takeBatches(names: readonly string[], token: string, until: number): Promise<StoredRecords> {
    const found = await inBatches(names, async (batch) => {
      const operations = batch.map((name) => ({ updateOne: { ...this.claiming(name, token, until), upsert: true } }));
      try {
        await this.collection.bulkWrite(operations, { ordered: false });
      } catch (error) {
        // Others have some of them; the rest is taken.
        if (!(error instanceof DuplicateKey)) {
          throw error;
        }
      }
      return this.collection.findArray({ _id: { $in: batch }, token });
    });
    return new Map(found.map((document) => [String(document._id), storedIn(document, this.now())] as const));
  }

  /** Matches a record that is free, whose lease is over, or that this very claim has taken. */
  private claiming(name: string, token: string, until: number) {
    const free = [{ token: null }, { until: { $lte: this.now() } }, { token }];
    const expires = new Date(until + KEPT_LONGER_MS);
    return { filter: { _id: name, $or: free }, update: { $set: { token, until }, $max: { expires } } };
  }

  /** What was taken in vain. A lease that cannot be given back ends by itself. */
  private async release(names: readonly string[], token: string): Promise<void> {
    await inBatches(names, async (batch) => {
      await this.collection.updateMany({ _id: { $in: batch }, token }, { $unset: { token: '', until: '' } });
      return [];
    }).catch(() => {});
  }
}

interface Held {
  records: StoredRecords;
  token: string;
  until: number;
  now: () => number;
}

class TakenDocuments implements Taken {
  readonly records: StoredRecords;

  constructor(
    private readonly collection: Collection,
    private readonly held: Held,
  ) {
    this.records = held.records;
  }

  holds(): boolean {
    return this.held.now() < this.held.until;
  }

  async keep(records: StoredRecords): Promise<void> {
    await this.write([...records.keys()], (name) => ({ $set: this.fields(records.get(name) ?? UNKNOWN) }));
  }

  async finish(records: StoredRecords): Promise<void> {
    const last = this.held.token;
    await this.write([...this.records.keys()], (name) => {
      const record = records.get(name);
      const fields = record === undefined ? {} : this.fields(record);
      return { $set: { ...fields, last }, $unset: { token: '', until: '' } };
    });
  }

  private fields(record: StoredRecord) {
    const keptUntil = this.held.now() + RECORD_MS;
    return { value: JSON.stringify(record), keptUntil, expires: new Date(keptUntil + KEPT_LONGER_MS) };
  }

  private async write(names: readonly string[], updateOf: (name: string) => Record<string, unknown>): Promise<void> {
    const { token } = this.held;
    const update = (name: string) => ({ filter: { _id: name, token }, update: updateOf(name) });
    if (names.length <= MOST_SINGLE) {
      await mapLimited(names, MOST_SINGLE, async (name) => {
        const { filter, update: change } = update(name);
        await this.prove([name], await this.collection.updateOne(filter, change));
      });
      return;
    }
    await inBatches(names, async (batch) => {
      const operations = batch.map((name) => ({ updateOne: update(name) }));
      await this.prove(batch, await this.collection.bulkWrite(operations, { ordered: false }));
      return [];
    });
  }

  /**
   * Tells what was written before, and its answer lost, from what was not: then the lease was over,
   * and another has it.
   */
  private async prove(names: readonly string[], matched: number): Promise<void> {
    if (matched === names.length) {
      return;
    }
    const { token } = this.held;
    const found = await this.collection.findArray(
      { _id: { $in: names }, $or: [{ last: token }, { token }] },
      { projection: { _id: 1 } },
    );
    if (found.length < names.length) {
      throw new RelayError('unavailable', 'The lease was over: another delivery is at work on the record.');
    }
  }
}

/** What a document keeps, as long as it counts. */
function storedIn(document: Readonly<Record<string, unknown>> | null, now: number): StoredRecord {
  const counts = typeof document?.keptUntil === 'number' && now < document.keptUntil;
  return counts && typeof document.value === 'string' ? readStored(document.value) : UNKNOWN;
}

async function inBatches<T>(names: readonly string[], work: (batch: string[]) => Promise<T[]>): Promise<T[]> {
  const batches = Array.from({ length: Math.ceil(names.length / BATCH) }, (_, index) =>
    names.slice(index * BATCH, (index + 1) * BATCH),
  );
  return (await mapLimited(batches, BATCHES, work)).flat();
}
