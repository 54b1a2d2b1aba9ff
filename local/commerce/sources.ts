import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { objectIn, text } from './input';
import { search } from './search';

const PATH = '/V1/inventory/sources';

/** The inventory sources of a new store. */
export const SOURCES = ['default', 'store-7', 'store-9'];

/** Places that goods are kept at and leave from. */
export function sourceRoutes(app: Hono, documents: Documents): void {
  app.get(PATH, (c) => c.json(search(documents.all('source'), new URL(c.req.url).searchParams)));
  app.get(`${PATH}/:code`, (c) => {
    const value = c.req.param('code');
    const source = documents.byKey('source', value);
    if (source === undefined) {
      throw new CommerceError(404, 'Source with code "%value" does not exist.', { value });
    }
    return c.json(source);
  });
  app.post(PATH, async (c) => {
    const source = objectIn(await jsonBody(c), 'source');
    putSource(documents, text(source, 'source_code'), text(source, 'name'));
    return c.json([]);
  });
}

/** Keeps a source. */
export function putSource(documents: Documents, code: string, name: string): void {
  const id = documents.idOf('source', code) ?? documents.nextId('source');
  documents.put('source', id, code, { source_code: code, name, enabled: true });
}

/** What of a product is in a source; a SKU's letters may be small or large. */
export function sourceItem(documents: Documents, sku: string, source: string): Document | undefined {
  return documents.byKey('source_item', keyOf(sku, source));
}

/** Keeps what of a product is in a source. */
export function putSourceItem(documents: Documents, item: Document): void {
  const key = keyOf(String(item.sku), String(item.source_code));
  // The record's number is not part of what the store shows, so it is looked up by the key.
  documents.put('source_item', documents.idOf('source_item', key) ?? documents.nextId('source_item'), key, item);
}

/** Whether the older part of the store has a product as out of stock, whatever its source says. */
export function isOut(documents: Documents, sku: string): boolean {
  return documents.byKey('stock_out', sku.toLowerCase()) !== undefined;
}

/** Says so, or takes it back. */
export function markOut(documents: Documents, sku: string, out: boolean): void {
  const id = documents.idOf('stock_out', sku.toLowerCase());
  if (out) {
    documents.put('stock_out', id ?? documents.nextId('stock_out'), sku.toLowerCase(), {});
  } else if (id !== undefined) {
    documents.remove('stock_out', id);
  }
}

/** Takes goods from a source. Answers whether it has them all; else nothing is taken. */
export function takeStock(documents: Documents, source: string, goods: readonly Document[]): boolean {
  const taken = goods.map(({ sku, qty }) => {
    const item = sourceItem(documents, String(sku), source);
    const rest = Number(item?.quantity) - Number(qty);
    return item === undefined || item.status === 0 || !(rest >= 0) ? undefined : { ...item, quantity: rest };
  });
  if (taken.includes(undefined)) {
    return false;
  }
  for (const item of taken) {
    putSourceItem(documents, item ?? {});
  }
  return true;
}

function keyOf(sku: string, source: string): string {
  return JSON.stringify([sku.toLowerCase(), source]);
}
