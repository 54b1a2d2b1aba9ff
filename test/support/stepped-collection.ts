import type { Collection } from '#lib/platform/database';

/** A collection each of whose operations is a call of its own; those of a bulk come one by one. */
export function steppedCollection(inner: Collection, call: <T>(work: () => Promise<T>) => Promise<T>): Collection {
  return {
    findOne: (...given) => call(() => inner.findOne(...given)),
    findArray: (...given) => call(() => inner.findArray(...given)),
    findOneAndUpdate: (...given) => call(() => inner.findOneAndUpdate(...given)),
    updateOne: (...given) => call(() => inner.updateOne(...given)),
    updateMany: (...given) => call(() => inner.updateMany(...given)),
    async bulkWrite(operations, options) {
      let matched = 0;
      let refused: unknown;
      for (const operation of operations) {
        const [one] = await Promise.allSettled([call(() => inner.bulkWrite([operation], options))]);
        matched += one.status === 'fulfilled' ? one.value : 0;
        refused ??= one.status === 'rejected' ? one.reason : undefined;
      }
      if (refused !== undefined) {
        throw refused;
      }
      return matched;
    },
    deleteOne: (...given) => call(() => inner.deleteOne(...given)),
    createIndex: (...given) => call(() => inner.createIndex(...given)),
    getIndexes: () => call(() => inner.getIndexes()),
  };
}
