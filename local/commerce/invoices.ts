import type { Hono } from 'hono';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError } from './errors';
import { commerceTime } from './input';
import { progressed, uninvoiced } from './order-states';
import { findOrder, itemsOf, saveOrder } from './orders';

/** Invoices, as far as they change an order: all that is left of it is invoiced. */
export function invoiceRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  app.post('/V1/order/:id{[0-9]+}/invoice', (c) => {
    const id = Number(c.req.param('id'));
    const order = findOrder(documents, id);
    if (!itemsOf(order).some((item) => uninvoiced(item) > 0)) {
      throw new CommerceError(
        400,
        'Invoice Document Validation Error(s):\nThe order does not allow an invoice to be created.',
      );
    }
    saveOrder(documents, { ...progressed(invoiced(order)), updated_at: commerceTime(now()) });
    tell({ kind: 'order', record: findOrder(documents, id), change: 'updated' });
    return c.json(String(documents.nextId('invoice')));
  });
}

function invoiced(order: Document): Document {
  const items = itemsOf(order).map((item) => ({
    ...item,
    qty_invoiced: Number(item.qty_invoiced) + uninvoiced(item),
  }));
  return { ...order, items };
}
