import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Documents } from './documents';
import { isRequired } from './errors';
import { listIn, number, text } from './input';
import { search } from './search';

const PATH = '/V1/inventory/source-items';

/** Quantities of products in inventory sources. */
export function stockRoutes(app: Hono, documents: Documents): void {
  app.get(PATH, (c) => c.json(search(documents.all('source_item'), new URL(c.req.url).searchParams)));
  app.post(PATH, async (c) => {
    const items = listIn(await jsonBody(c), 'sourceItems').map((item) => ({
      sku: text(item, 'sku'),
      source_code: text(item, 'source_code'),
      quantity: number(item, 'quantity'),
      status: number(item, 'status', 'integer'),
    }));
    if (items.length === 0) {
      throw isRequired('sourceItems');
    }
    documents.transaction(() => {
      for (const item of items) {
        const key = JSON.stringify([item.sku, item.source_code]);
        // The record's number is not part of what the store shows, so it is looked up by the key.
        const id = documents.idOf('source_item', key) ?? documents.nextId('source_item');
        documents.put('source_item', id, key, item);
      }
    });
    return c.json([]);
  });
}
