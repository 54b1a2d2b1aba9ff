import { isRecord } from '#lib/core/json';
import { type Collection, type DocumentDatabase, DuplicateKey } from '#lib/platform/database';

type Document = Record<string, unknown>;

/**
 * A document database in the process's own memory: of MongoDB's language as much as a ledger
 * speaks. `test/contract/database.test.ts` holds it against the local platform's.
 */
export function createMemoryDatabase(): DocumentDatabase {
  const collections = new Map<string, Collection>();
  return {
    collection(name) {
      const known = collections.get(name) ?? createMemoryCollection();
      collections.set(name, known);
      return known;
    },
  };
}

function createMemoryCollection(): Collection {
  const documents = new Map<string, Document>();
  const matching = (filter: Document): Document[] => {
    const { _id } = filter;
    const named = typeof _id === 'string' ? [documents.get(_id)] : [...documents.values()];
    return named.filter((document) => document !== undefined && matches(document, filter)) as Document[];
  };
  const change = (
    filter: Document,
    update: Document,
    upsert: boolean,
  ): { before: Document | null; matched: number } => {
    const [found] = matching(filter);
    if (found !== undefined) {
      documents.set(String(found._id), updated(found, update));
      return { before: found, matched: 1 };
    }
    if (upsert) {
      const id = String(filter._id);
      if (documents.has(id)) {
        throw new DuplicateKey();
      }
      documents.set(id, updated({ _id: id }, update));
    }
    return { before: null, matched: 0 };
  };
  return {
    findOne: async (filter) => matching(filter)[0] ?? null,
    async findArray(filter, options = {}) {
      const found = matching(filter).sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1));
      return found.slice(0, typeof options.limit === 'number' ? options.limit : undefined);
    },
    findOneAndUpdate: async (filter, update, options) => change(filter, update, options?.upsert === true).before,
    updateOne: async (filter, update, options) => change(filter, update, options?.upsert === true).matched,
    async updateMany(filter, update) {
      const found = matching(filter);
      for (const document of found) {
        documents.set(String(document._id), updated(document, update));
      }
      return found.length;
    },
    async bulkWrite(operations) {
      let matched = 0;
      let duplicate = false;
      for (const { updateOne } of operations) {
        try {
          matched += change(updateOne.filter, updateOne.update, updateOne.upsert === true).matched;
        } catch {
          duplicate = true;
        }
      }
      if (duplicate) {
        throw new DuplicateKey();
      }
      return matched;
    },
    async deleteOne(filter) {
      const [found] = matching(filter);
      documents.delete(String(found?._id));
    },
    async createIndex() {},
    getIndexes: async () => [],
  };
}

function matches(document: Document, filter: Document): boolean {
  return Object.entries(filter).every(([field, wanted]) =>
    field === '$or'
      ? Array.isArray(wanted) && wanted.some((one) => isRecord(one) && matches(document, one))
      : isRecord(wanted)
        ? Object.entries(wanted).every(([operator, value]) => compare(operator, document[field], value))
        : (document[field] ?? null) === wanted,
  );
}

function compare(operator: string, value: unknown, wanted: unknown): boolean {
  if (operator === '$in') {
    return Array.isArray(wanted) && wanted.includes(value);
  }
  if (typeof value !== typeof wanted || (typeof value !== 'number' && typeof value !== 'string')) {
    return false;
  }
  const order = value < (wanted as typeof value) ? -1 : value === wanted ? 0 : 1;
  switch (operator) {
    case '$lt':
      return order < 0;
    case '$lte':
      return order <= 0;
    case '$gt':
      return order > 0;
    case '$gte':
      return order >= 0;
  }
  throw new Error(`No operator ${operator}.`);
}

const OPERATORS: Readonly<Record<string, (document: Document, field: string, value: unknown) => void>> = {
  $set(document, field, value) {
    document[field] = value;
  },
  $unset(document, field) {
    delete document[field];
  },
  $max(document, field, value) {
    const before = document[field];
    document[field] = before instanceof Date && value instanceof Date && before > value ? before : value;
  },
};

function updated(document: Document, update: Document): Document {
  const after = { ...document };
  for (const [operator, given] of Object.entries(update)) {
    const apply = OPERATORS[operator];
    if (apply === undefined) {
      throw new Error(`No operator ${operator}.`);
    }
    for (const [field, value] of Object.entries(isRecord(given) ? given : {})) {
      apply(after, field, value);
    }
  }
  return after;
}
