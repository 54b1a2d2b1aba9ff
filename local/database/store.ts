import { EJSON } from 'bson';
import { isRecord } from '#lib/core/json';
import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { HttpError } from '../kernel/http';
import { MAX_COLLECTIONS, MAX_DOCUMENT_BYTES, MAX_INDEXED_BYTES, SWEEP_MS } from './limits';

export type Document = Record<string, unknown>;

interface Row {
  doc: string;
}

/** Documents in SQLite, as Extended JSON: so what is read has the types that were written. */
export class DocumentStore {
  private swept = 0;
  private readonly made = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    database.define(`
      create table if not exists documents (
        collection text not null, id text not null, doc text not null, primary key (collection, id)) strict;
      create table if not exists document_indexes (
        collection text not null, name text not null, field text not null, expires integer,
        primary key (collection, name)) strict;
    `);
  }

  /** The documents that a filter's `_id` leaves, in the order of their keys. */
  candidates(collection: string, { _id }: Document): Document[] {
    this.sweep();
    if (typeof _id === 'string') {
      return this.rows('id = ?', collection, keyOf(_id));
    }
    if (isRecord(_id) && Array.isArray(_id.$in)) {
      return this.rows('id in (select value from json_each(?))', collection, JSON.stringify(_id.$in.map(keyOf)));
    }
    const from = isRecord(_id) ? (_id.$gte ?? _id.$gt) : undefined;
    const below = isRecord(_id) ? _id.$lt : undefined;
    if (typeof from === 'string' && typeof below === 'string') {
      return this.rows('id >= ? and id < ?', collection, keyOf(from), keyOf(below));
    }
    return this.rows('true', collection);
  }

  /** @throws HttpError 400 as MongoDB refuses a key that is taken, or too large. */
  insert(collection: string, document: Document): void {
    const id = this.checkedKey(document);
    this.make(collection);
    const { changes } = this.database.run(
      'insert into documents values (?, ?, ?) on conflict do nothing',
      collection,
      id,
      written(document),
    );
    if (changes === 0) {
      throw new HttpError(400, `E11000 duplicate key error collection: ${collection} index: _id_ dup key`);
    }
  }

  /** @throws HttpError 400 where the change gives the document another key. */
  replace(collection: string, before: Document, after: Document): void {
    const id = this.checkedKey(after);
    if (id !== keyOf(before._id)) {
      throw new HttpError(400, "Performing an update on the path '_id' would modify the immutable field '_id'");
    }
    this.database.run('update documents set doc = ? where collection = ? and id = ?', written(after), collection, id);
  }

  remove(collection: string, { _id }: Document): void {
    this.database.run('delete from documents where collection = ? and id = ?', collection, keyOf(_id));
  }

  /** All of `work` or nothing. */
  transaction<T>(work: () => T): T {
    return this.database.transaction(work);
  }

  /** `expires`: seconds after the field's time at which a document is removed. */
  putIndex(collection: string, name: string, field: string, expires: number | undefined): void {
    this.database.run(
      'insert or replace into document_indexes values (?, ?, ?, ?)',
      collection,
      name,
      field,
      expires ?? null,
    );
  }

  indexes(collection: string): { name: string; key: Record<string, number>; expireAfterSeconds?: number }[] {
    const rows = this.database.all<{ name: string; field: string; expires: number | null }>(
      'select name, field, expires from document_indexes where collection = ? order by name',
      collection,
    );
    const own = rows.map(({ name, field, expires }) => ({
      name,
      key: { [field]: 1 },
      ...(expires === null ? {} : { expireAfterSeconds: expires }),
    }));
    return [{ name: '_id_', key: { _id: 1 } }, ...own];
  }

  /** Counts the collection in, where it is new. A collection stays when its documents have gone. */
  private make(collection: string): void {
    if (this.made.has(collection)) {
      return;
    }
    const known = this.database.get('select 1 from documents where collection = ? limit 1', collection) !== undefined;
    if (!known && this.countCollections() >= MAX_COLLECTIONS) {
      throw new HttpError(403, `No more than ${MAX_COLLECTIONS} collections are possible.`);
    }
    this.made.add(collection);
  }

  /** It reads all documents, so it is asked only for a collection that is new. */
  private countCollections(): number {
    return this.database.get<{ n: number }>('select count(distinct collection) as n from documents')?.n ?? 0;
  }

  private rows(where: string, ...values: string[]): Document[] {
    return this.database
      .all<Row>(`select doc from documents where collection = ? and ${where} order by id`, ...values)
      .map(({ doc }) => EJSON.parse(doc, { relaxed: true }));
  }

  private checkedKey({ _id }: Document): string {
    const key = keyOf(_id);
    if (Buffer.byteLength(key) > MAX_INDEXED_BYTES) {
      throw new HttpError(400, `The values of the index _id_ are larger than ${MAX_INDEXED_BYTES} bytes.`);
    }
    return key;
  }

  /** Removes what an index has ended, now and then, as the service does. */
  private sweep(): void {
    const now = this.clock.now();
    if (now - this.swept < SWEEP_MS) {
      return;
    }
    this.swept = now;
    const indexes = this.database.all<{ collection: string; field: string; expires: number }>(
      'select collection, field, expires from document_indexes where expires is not null',
    );
    for (const { collection, field, expires } of indexes) {
      for (const document of this.rows('true', collection)) {
        const time = document[field];
        if (time instanceof Date && time.getTime() + expires * 1000 <= now) {
          this.remove(collection, document);
        }
      }
    }
  }
}

/** A text's key sorts as the text does. */
function keyOf(id: unknown): string {
  return typeof id === 'string' ? `"${id}` : EJSON.stringify(id, { relaxed: false });
}

function written(document: Document): string {
  const text = EJSON.stringify(document, { relaxed: false });
  if (Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    throw new HttpError(400, 'The document is larger than 16 MB.');
  }
  return text;
}
