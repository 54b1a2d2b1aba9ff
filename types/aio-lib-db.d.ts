/** The parts of `@adobe/aio-lib-db` that are used; the package has no types of its own. */
declare module '@adobe/aio-lib-db' {
  type Document = Record<string, unknown>;

  interface Cursor {
    sort(sort: Document): Cursor;
    limit(limit: number): Cursor;
    toArray(): Promise<Document[]>;
  }

  interface Collection {
    insertOne(document: Document): Promise<Document>;
    findOne(filter: Document, options?: Document): Promise<Document | null>;
    findArray(filter: Document, options?: Document): Promise<Document[]>;
    find(filter: Document): Cursor;
    findOneAndUpdate(filter: Document, update: Document, options?: Document): Promise<Document | null>;
    updateOne(filter: Document, update: Document, options?: Document): Promise<Document>;
    updateMany(filter: Document, update: Document, options?: Document): Promise<Document>;
    bulkWrite(operations: readonly Document[], options?: Document): Promise<Document>;
    deleteOne(filter: Document): Promise<Document>;
    deleteMany(filter: Document): Promise<Document>;
    countDocuments(filter: Document): Promise<number>;
    createIndex(specification: Document, options?: Document): Promise<string>;
    getIndexes(): Promise<Document[]>;
  }

  interface Client {
    collection(name: string): Collection;
    close(): Promise<void>;
  }

  export function init(config: {
    ow: { namespace: string };
    region?: string;
    token: string;
  }): Promise<{ connect(): Promise<Client> }>;
}
