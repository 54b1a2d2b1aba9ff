import type { KeyValueStore } from '#lib/core/key-value-store';
import { mapLimited } from '#lib/core/map-limited';
import { recordKey, type Turn, takeTurn } from './lease';
import type { Claim, LedgerStore, RecordStore, StoredRecords, Taken } from './record-store';
import { readStored, type StoredRecord } from './stored-record';

/** Calls of the store under way at once, for an event about many records. */
const STORE_CALLS = 40;

/** A ledger in a key-value store such as State, which can only read and write. */
export function stateLedger(values: KeyValueStore): LedgerStore {
  return { records: new StateRecords(values), values };
}

class StateRecords implements RecordStore {
  constructor(private readonly store: KeyValueStore) {}

  async take(names: readonly string[], claim: Claim): Promise<Taken | undefined> {
    const tried = await mapLimited(names, STORE_CALLS, (name) => settled(takeTurn(this.store, name, claim)));
    const turns = new Map<string, Turn>();
    for (const [index, name] of names.entries()) {
      const one = tried[index];
      if (one?.status === 'fulfilled' && one.value !== undefined) {
        turns.set(name, one.value);
      }
    }
    if (turns.size === names.length) {
      return new TakenTurns(turns);
    }
    // One that cannot be given back is over with its lease.
    await mapLimited([...turns.values()], STORE_CALLS, (turn) => settled(turn.finish(turn.record)));
    const failure = tried.find((one) => one.status === 'rejected');
    if (failure !== undefined) {
      throw failure.reason;
    }
    return undefined;
  }

  async read(names: readonly string[]): Promise<StoredRecords> {
    const found = await mapLimited(names, STORE_CALLS, async (name): Promise<[string, StoredRecord][]> => {
      const text = await this.store.get(recordKey(name));
      return text === undefined ? [] : [[name, readStored(text)]];
    });
    return new Map(found.flat());
  }

  async names(): Promise<string[]> {
    const prefix = recordKey('');
    return (await this.store.list(prefix)).map((key) => key.slice(prefix.length));
  }
}

class TakenTurns implements Taken {
  readonly records: StoredRecords;

  constructor(private readonly turns: ReadonlyMap<string, Turn>) {
    this.records = new Map([...turns].map(([name, { record }]) => [name, record] as const));
  }

  holds(): boolean {
    return [...this.turns.values()].every((turn) => turn.holds());
  }

  async keep(records: StoredRecords): Promise<void> {
    const given = [...this.turns].flatMap(([name, turn]) => {
      const record = records.get(name);
      return record === undefined ? [] : [{ turn, record }];
    });
    await mapLimited(given, STORE_CALLS, ({ turn, record }) => turn.keep(record));
  }

  async finish(records: StoredRecords): Promise<void> {
    await mapLimited([...this.turns], STORE_CALLS, ([name, turn]) => turn.finish(records.get(name) ?? turn.record));
  }
}

/** How a promise ends, as a value. */
async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}
