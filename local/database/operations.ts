import { ObjectId } from 'bson';
import { Context, Query } from 'mingo';
import * as query from 'mingo/operators/query';
import { Query as Filter } from 'mingo/query';
import { isRecord } from '#lib/core/json';
import { HttpError } from '../kernel/http';
import { changed } from './change';
import type { Document, DocumentStore } from './store';

/** What an operation is asked, as the client sends it. */
export type Params = Document;

type Operation = (store: DocumentStore, collection: string, params: Params) => unknown;

/** The operations of a collection that are served, by the name in their path. */
export const operations: Readonly<Record<string, Operation>> = {
  insertOne(store, collection, { document }) {
    const inserted = withId(objectOf(document, 'document'));
    store.insert(collection, inserted);
    return { acknowledged: true, insertedId: inserted._id };
  },
  findOne: (store, collection, params) => found(store, collection, { ...params, limit: 1 })[0] ?? null,
  findArray: (store, collection, params) => found(store, collection, params),
  // One batch has all: no cursor is left open.
  find: (store, collection, params) => ({ cursor: { id: 0, firstBatch: found(store, collection, params) } }),
  countDocuments: (store, collection, { filter }) =>
    matching(store, collection, objectOf(filter ?? {}, 'filter')).length,
  findOneAndUpdate(store, collection, params) {
    const { before, after } = updateFirst(store, collection, params);
    const { returnDocument = 'before', projection } = optionsOf(params);
    return projected(returnDocument === 'after' ? after : before, projection);
  },
  updateOne: (store, collection, params) => outcomeOf([updateFirst(store, collection, params)]),
  updateMany(store, collection, params) {
    const { filter, update } = readUpdate(params);
    const all = matching(store, collection, filter).map((before) => {
      const after = applied(before, update);
      store.replace(collection, before, after);
      return { before, after };
    });
    return outcomeOf(all);
  },
  deleteOne: (store, collection, { filter }) => removed(store, collection, filter, 1),
  deleteMany: (store, collection, { filter }) => removed(store, collection, filter, Number.POSITIVE_INFINITY),
  bulkWrite,
  createIndex(store, collection, params) {
    const [[field, order] = ['', 0], ...more] = Object.entries(objectOf(params.specification, 'specification'));
    const { name = `${field}_${order}`, expireAfterSeconds, unique } = optionsOf(params);
    if (more.length > 0 || unique === true) {
      throw new HttpError(400, 'The local platform has indexes on one field, and none that is unique beside _id.');
    }
    const expires = typeof expireAfterSeconds === 'number' ? expireAfterSeconds : undefined;
    store.putIndex(collection, String(name), field, expires);
    return name;
  },
  getIndexes: (store, collection) => store.indexes(collection),
};

/** Operations that only read. */
export const READING = new Set(['findOne', 'findArray', 'find', 'countDocuments', 'getIndexes']);

/** What a filter is made of. All of the language takes twice as long to prepare. */
const FILTERS = Context.init({ query });

interface Updated {
  before: Document | null;
  after: Document;
}

/** Operations that a bulk write does at once: one that is cut off is half done, as in MongoDB. */
const BULK_STEP = 50;

function bulkWrite(store: DocumentStore, collection: string, params: Params): unknown {
  const given = Array.isArray(params.operations) ? params.operations : [];
  const ordered = optionsOf(params).ordered !== false;
  const updated: Updated[] = [];
  const refusals: unknown[] = [];
  const apply = (operation: unknown) => {
    const one = isRecord(operation) && isRecord(operation.updateOne) ? operation.updateOne : undefined;
    if (one === undefined) {
      throw new HttpError(400, 'The local platform serves updateOne in a bulkWrite.');
    }
    const { filter, update, ...options } = one;
    try {
      updated.push(updateFirst(store, collection, { filter, update, options }));
    } catch (error) {
      refusals.push(error);
    }
  };
  const step = (from: number) => {
    for (const operation of given.slice(from, from + BULK_STEP)) {
      if (!ordered || refusals.length === 0) {
        apply(operation);
      }
    }
  };
  for (let from = 0; from < given.length; from += BULK_STEP) {
    store.transaction(() => step(from));
  }
  // What was written before a failure stays written, as in MongoDB.
  if (refusals.length > 0) {
    throw refusals[0];
  }
  return outcomeOf(updated);
}

/** Updates the first document that matches; `upsert` makes one where none does. */
function updateFirst(store: DocumentStore, collection: string, params: Params): Updated {
  const { filter, update } = readUpdate(params);
  const [before] = matching(store, collection, filter);
  if (before !== undefined) {
    const after = applied(before, update);
    store.replace(collection, before, after);
    return { before, after };
  }
  if (optionsOf(params).upsert !== true) {
    return { before: null, after: {} };
  }
  const { $setOnInsert = {} } = update;
  const fresh = withId(applied({ ...equalities(filter), ...objectOf($setOnInsert, '$setOnInsert') }, update));
  store.insert(collection, fresh);
  return { before: null, after: fresh };
}

function readUpdate({ filter, update }: Params): { filter: Document; update: Document } {
  const given = objectOf(update, 'update');
  if (Object.keys(given).length === 0 || Object.keys(given).some((name) => !name.startsWith('$'))) {
    throw new HttpError(400, 'Update document requires atomic operators');
  }
  return { filter: objectOf(filter, 'filter'), update: given };
}

function applied(document: Document, { $setOnInsert: _insert, ...update }: Document): Document {
  return asked(() => changed(document, update));
}

/** What a new document takes from the filter that did not match. */
function equalities(filter: Document): Document {
  const plain = Object.entries(filter).filter(
    ([name, value]) =>
      !name.startsWith('$') && !(isRecord(value) && Object.keys(value).some((key) => key.startsWith('$'))),
  );
  return Object.fromEntries(plain);
}

function found(store: DocumentStore, collection: string, params: Params): Document[] {
  const options = optionsOf(params);
  const filter = objectOf(params.filter ?? {}, 'filter');
  return asked(() => {
    const cursor = new Query(filter).find<Document>(
      store.candidates(collection, filter),
      isRecord(options.projection) ? options.projection : undefined,
    );
    // The cursor of the stock client wraps what it was given.
    const sort = isRecord(options.sort) && isRecord(options.sort.sort) ? options.sort.sort : options.sort;
    if (isRecord(sort)) {
      cursor.sort(Object.fromEntries(Object.entries(sort).map(([field, order]) => [field, order === -1 ? -1 : 1])));
    }
    const limit = Number(params.limit ?? options.limit ?? 0);
    const skipped = cursor.skip(Number(options.skip ?? 0));
    return (limit > 0 ? skipped.limit(limit) : skipped).all();
  });
}

function matching(store: DocumentStore, collection: string, filter: Document): Document[] {
  return asked(() => {
    const wanted = new Filter(filter, { context: FILTERS });
    return store.candidates(collection, filter).filter((document) => wanted.test(document));
  });
}

function removed(store: DocumentStore, collection: string, filter: unknown, most: number): unknown {
  const all = matching(store, collection, objectOf(filter, 'filter')).slice(0, most);
  for (const document of all) {
    store.remove(collection, document);
  }
  return { acknowledged: true, deletedCount: all.length };
}

function outcomeOf(all: readonly Updated[]): unknown {
  const upserted = all.filter(({ before, after }) => before === null && after._id !== undefined);
  const matched = all.filter(({ before }) => before !== null).length;
  return {
    acknowledged: true,
    matchedCount: matched,
    modifiedCount: matched,
    upsertedCount: upserted.length,
    upsertedId: upserted[0]?.after._id ?? null,
  };
}

function projected(document: Document | null, projection: unknown): Document | null {
  if (document === null || !isRecord(projection)) {
    return document;
  }
  return new Query({}).find<Document>([document], projection).all()[0] ?? null;
}

/** What the language does not know is the caller's mistake. */
function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HttpError) {
      throw error;
    }
    throw new HttpError(400, error instanceof Error ? error.message : 'The operation cannot be read.');
  }
}

function withId(document: Document): Document {
  return document._id === undefined ? { _id: new ObjectId(), ...document } : document;
}

function optionsOf({ options }: Params): Document {
  return isRecord(options) ? options : {};
}

function objectOf(value: unknown, name: string): Document {
  if (!isRecord(value)) {
    throw new HttpError(400, `${name} must be an object.`);
  }
  return value;
}
