import type { Database } from './database';

/** Anything that a stand-in keeps: the fields as its API shows them. */
export type Document = Record<string, unknown>;

/** A stand-in's records: each has a number within its kind, and a key that is unique within it. */
export class Documents<Kind extends string, Indexed extends string = never> {
  /** `table`: the name of the stand-in; `indexed`: the fields by which `where` finds records. */
  constructor(
    private readonly database: Database,
    private readonly table: string,
    indexed: readonly Indexed[] = [],
  ) {
    database.define(`
      create table if not exists ${table} (
        kind text not null, id integer not null, key text not null, doc text not null,
        primary key (kind, id), unique (kind, key)) strict;
      create table if not exists ${table}_ids (kind text primary key, last integer not null) strict;
    `);
    for (const field of indexed) {
      database.define(
        `create index if not exists ${table}_${field} on ${table} (kind, json_extract(doc, '$.${field}'))`,
      );
    }
  }

  /** Numbers are never given out twice, also not those of deleted records. */
  nextId(kind: string): number {
    const row = this.database.get<{ last: number }>(
      `insert into ${this.table}_ids values (?, 1) on conflict (kind) do update set last = last + 1 returning last`,
      kind,
    );
    return row?.last ?? 0;
  }

  put(kind: Kind, id: number, key: string, document: Document): void {
    this.database.run(
      `insert into ${this.table} values (?, ?, ?, ?)
       on conflict (kind, id) do update set key = excluded.key, doc = excluded.doc`,
      kind,
      id,
      key,
      JSON.stringify(document),
    );
  }

  byId(kind: Kind, id: number): Document | undefined {
    return parse(this.database.get(`select doc from ${this.table} where kind = ? and id = ?`, kind, id));
  }

  byKey(kind: Kind, key: string): Document | undefined {
    return parse(this.database.get(`select doc from ${this.table} where kind = ? and key = ?`, kind, key));
  }

  idOf(kind: Kind, key: string): number | undefined {
    return this.database.get<{ id: number }>(`select id from ${this.table} where kind = ? and key = ?`, kind, key)?.id;
  }

  all(kind: Kind): Document[] {
    return this.database
      .all<{ doc: string }>(`select doc from ${this.table} where kind = ? order by id`, kind)
      .map(({ doc }) => JSON.parse(doc));
  }

  /** Those whose field has one of the values, in the order of their numbers. */
  where(kind: Kind, field: Indexed, values: readonly (string | number)[]): Document[] {
    return this.database
      .all<{ doc: string }>(
        `select doc from ${this.table}
         where kind = ? and json_extract(doc, '$.${field}') in (select value from json_each(?)) order by id`,
        kind,
        JSON.stringify(values),
      )
      .map(({ doc }) => JSON.parse(doc));
  }

  /** Those that have the value somewhere, without reading the others. */
  having(kind: Kind, value: string): Document[] {
    return this.database
      .all<{ doc: string }>(
        `select doc from ${this.table} where kind = ? and instr(doc, ?) > 0 order by id`,
        kind,
        JSON.stringify(value),
      )
      .map(({ doc }) => JSON.parse(doc));
  }

  remove(kind: Kind, id: number): void {
    this.database.run(`delete from ${this.table} where kind = ? and id = ?`, kind, id);
  }

  isEmpty(): boolean {
    return this.database.get(`select 1 from ${this.table} limit 1`) === undefined;
  }

  transaction<T>(work: () => T): T {
    return this.database.transaction(work);
  }
}

function parse(row: { doc: string } | undefined): Document | undefined {
  return row && JSON.parse(row.doc);
}
