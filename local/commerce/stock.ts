import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { listIn, number, text } from './input';
import { search } from './search';
import { markOut, putSourceItem } from './sources';

const PATH = '/V1/inventory/source-items';
/** The column's letters: what is longer is cut, and no word is said of it. */
const SKU_COLUMN = 64;

/** Quantities of products in inventory sources: all of a request are set, or none. */
export function stockRoutes(app: Hono, documents: Documents): void {
  app.get(PATH, (c) => c.json(search(documents.all('source_item'), new URL(c.req.url).searchParams)));
  app.post(PATH, async (c) => {
    const items = listIn(await jsonBody(c), 'sourceItems');
    if (items.length === 0) {
      throw new CommerceError(400, 'Input data is empty');
    }
    const read = items.map(readItem);
    // The store notices it as it writes, and does not say which one it was.
    if (read.some(({ source_code }) => documents.byKey('source', String(source_code)) === undefined)) {
      throw new CommerceError(400, 'Could not save Source Item');
    }
    refuseApart(documents, read, new URL(c.req.url).origin);
    documents.transaction(() => {
      for (const item of read) {
        putSourceItem(documents, item);
        if (item.source_code === 'default') {
          markOut(documents, String(item.sku), false);
        }
      }
    });
    return c.json([]);
  });
}

/**
 * All parts of a bundle that ships together are in one source. @throws CommerceError 400
 */
function refuseApart(documents: Documents, items: readonly Document[], origin: string): void {
  for (const bundle of documents.all('product')) {
    const parts = Array.isArray(bundle.together) ? bundle.together.map(String) : [];
    for (const { sku, source_code } of items.filter((item) => parts.includes(String(item.sku)))) {
      const others = documents.all('source_item').filter((item) => parts.includes(String(item.sku)));
      if (others.some((item) => item.source_code !== source_code)) {
        const place = `${origin}/catalog/product/edit/id/${String(bundle.id)}/`;
        const parameters = [String(source_code), String(sku), place, String(bundle.sku)];
        const message = `Not able to assign "%1" to product "%2", as it is part of bundle product <a href="%3">"%4"</a> with shipment type "Ship Together" and has multiple sources or different source as other bundle selections.`;
        const filled = message.replace(/%(\d)/g, (_all, n) => parameters[Number(n) - 1] ?? '');
        throw new CommerceError(400, `Validation Failed: ${filled}`, undefined, [{ message, parameters }]);
      }
    }
  }
}

function readItem(item: Document): Document {
  if (item.sku === undefined || item.sku === null || item.sku === '') {
    throw invalid('"%field" can not be empty.', 'sku');
  }
  const sku = text(item, 'sku');
  if (sku !== sku.trim()) {
    throw invalid('"%field" can not contain leading or trailing spaces.', 'sku');
  }
  const quantity = number(item, 'quantity');
  if (item.status === undefined || item.status === null) {
    throw invalid('"%field" should be numeric.', 'status');
  }
  const status = number(item, 'status', 'integer');
  if (status !== 0 && status !== 1) {
    throw invalid('"%field" should a known status.', 'status');
  }
  return { sku: sku.slice(0, SKU_COLUMN), source_code: text(item, 'source_code'), quantity, status };
}

function invalid(message: string, field: string): CommerceError {
  const text = `Validation Failed: ${message.replace('%field', field)}`;
  return new CommerceError(400, text, undefined, [{ message, parameters: { field } }]);
}
