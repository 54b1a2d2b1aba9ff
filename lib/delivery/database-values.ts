import type { KeyValueStore } from '#lib/core/key-value-store';
import { type Collection, DuplicateKey } from '#lib/platform/database';

/** Keys in one page of a list. */
const PAGE = 5_000;

/** Greater than whatever follows a prefix in a key. */
const LAST = '\uffff';

/** A key-value store in a collection: one document a key. */
export class DatabaseValues implements KeyValueStore {
  constructor(
    private readonly collection: Collection,
    private readonly now: () => number,
  ) {}

  async get(key: string): Promise<string | undefined> {
    const document = await this.collection.findOne({ _id: key, until: { $gt: this.now() } });
    return typeof document?.value === 'string' ? document.value : undefined;
  }

  async put(key: string, value: string, ttl: number): Promise<void> {
    const until = this.now() + ttl * 1000;
    const put = () =>
      this.collection.updateOne({ _id: key }, { $set: { value, until, expires: new Date(until) } }, { upsert: true });
    try {
      await put();
    } catch (error) {
      // Two that both found none have both inserted it: now it is there.
      if (!(error instanceof DuplicateKey)) {
        throw error;
      }
      await put();
    }
  }

  async delete(key: string): Promise<void> {
    await this.collection.deleteOne({ _id: key });
  }

  list(prefix: string): Promise<string[]> {
    return keysIn(this.collection, prefix, { until: { $gt: this.now() } });
  }
}

/** The keys of a collection that begin so, of the documents that match, page by page. */
export async function keysIn(
  collection: Collection,
  prefix: string,
  filter: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const keys: string[] = [];
  for (let after = prefix; ; ) {
    const page = await collection.findArray(
      { _id: { [keys.length === 0 ? '$gte' : '$gt']: after, $lt: `${prefix}${LAST}` }, ...filter },
      { projection: { _id: 1 }, sort: { _id: 1 }, limit: PAGE },
    );
    keys.push(...page.map(({ _id }) => String(_id)));
    if (page.length < PAGE) {
      return keys;
    }
    after = keys.at(-1) ?? LAST;
  }
}
