import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import type { Database } from '../kernel/database';

/** What identifies a record, by the name of its kind. */
const KEYS: Readonly<Record<string, string>> = {
  products: 'sku',
  customers: 'id',
  'customer-groups': 'id',
  orders: 'id',
  shipments: 'id',
  invoices: 'id',
  refunds: 'id',
};

/** What the back office has: the records that it was sent, and its own stock. */
export class BackofficeRecords {
  constructor(private readonly database: Database) {
    database.define(`
      create table if not exists backoffice (kind text, id text, doc text not null, writes integer not null,
        primary key (kind, id)) strict;
      create table if not exists backoffice_keys (key text primary key) strict;
      create table if not exists backoffice_available (sku text primary key, available real not null) strict;
    `);
  }

  /** Changes a record, unless this was done under the same idempotency key before. */
  change(key: string, kind: string, change: string, data: Record<string, unknown>): void {
    this.database.transaction(() => {
      if (this.database.run('insert or ignore into backoffice_keys values (?)', key).changes > 0) {
        this.apply(kind, change, data);
      }
    });
  }

  /** All of a kind, each with the number of its writes. */
  all(kind: string): object[] {
    const sql = 'select doc, writes from backoffice where kind = ? order by id';
    const rows = this.database.all<{ doc: string; writes: number }>(sql, kind);
    return rows.map(({ doc, writes }) => ({ ...JSON.parse(doc), writes }));
  }

  /** How many there are of each item that it knows. */
  available(items: unknown): { sku: string; available: number }[] {
    const sql = 'select sku, available from backoffice_available';
    const known = this.database.all<{ sku: string; available: number }>(sql);
    const wanted = new Set(recordsIn(items).map(({ sku }) => sku));
    return known.filter(({ sku }) => wanted.has(sku));
  }

  setAvailable(sku: string, available: number): void {
    this.database.run('insert or replace into backoffice_available values (?, ?)', sku, available);
  }

  private apply(kind: string, change: string, data: Record<string, unknown>): void {
    const { database } = this;
    if (change === 'synced') {
      for (const product of recordsIn(data.products)) {
        this.apply(kind, 'updated', product);
      }
      return;
    }
    if (change === 'deleted' && data.sku === undefined && data.parentId !== undefined) {
      const sql = "delete from backoffice where kind = ? and json_extract(doc, '$.parentId') = ?";
      database.run(sql, kind, String(data.parentId));
      return;
    }
    const id = idOf(kind, data);
    if (change === 'deleted') {
      database.run('delete from backoffice where kind = ? and id = ?', kind, id);
    } else if (!this.isOlder(data, kind, id)) {
      database.run(
        `insert into backoffice values (?, ?, ?, 1)
         on conflict (kind, id) do update set doc = excluded.doc, writes = writes + 1`,
        kind,
        id,
        JSON.stringify(data),
      );
    }
  }

  /** Whether something newer is known: what was read before an event may come after it. */
  private isOlder({ updatedAt }: Record<string, unknown>, kind: string, id: string): boolean {
    const row = this.database.get<{ doc: string }>('select doc from backoffice where kind = ? and id = ?', kind, id);
    const known = row && parseJson(row.doc);
    return isRecord(known) && Date.parse(String(updatedAt)) < Date.parse(String(known.updatedAt));
  }
}

/**
 * What holds in one store view is no part of the record itself; stock is counted by product and
 * source.
 */
function idOf(kind: string, data: Record<string, unknown>): string {
  if (kind === 'stock') {
    return JSON.stringify([data.sku ?? data.productId, data.stockId]);
  }
  const id = String(data[KEYS[kind] ?? 'id'] ?? data.code);
  return data.storeView === undefined ? id : `${id} in ${String(data.storeView)}`;
}
