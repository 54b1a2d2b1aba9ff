import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import { bookedLines, cents, commentsFor, itemsFor, refused } from './booked';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { noEntity } from './errors';
import { commerceTime } from './input';
import { progressed, uninvoiced } from './order-states';
import { findOrder, itemsOf, saveOrder } from './orders';
import { search } from './search';

const CLOSED = ['canceled', 'closed', 'holded', 'payment_review'];

/** Invoices of an order: with the first one it pays the shipping too. */
export function invoiceRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  app.get('/V1/invoices', (c) => c.json(search(documents.all('invoice'), new URL(c.req.url).searchParams)));
  app.get('/V1/invoices/:id{[0-9]+}', (c) => {
    const invoice = documents.byId('invoice', Number(c.req.param('id')));
    if (invoice === undefined) {
      throw noEntity();
    }
    return c.json(invoice);
  });
  app.post('/V1/order/:id{[0-9]+}/invoice', async (c) => {
    const body = await jsonBody(c);
    const id = Number(c.req.param('id'));
    const order = findOrder(documents, id);
    if (CLOSED.includes(String(order.state)) || !itemsOf(order).some((item) => uninvoiced(item) > 0)) {
      throw refused('Invoice', 'The order does not allow an invoice to be created.');
    }
    const made = documents.transaction(() => invoice(documents, order, body, commerceTime(now())));
    tell({ kind: 'order', record: findOrder(documents, id), change: 'updated' });
    tell({ kind: 'invoice', record: made, change: 'created' });
    return c.json(String(made.entity_id));
  });
}

function invoice(documents: Documents, order: Document, body: unknown, time: string): Document {
  const lines = bookedLines(order, body, uninvoiced, (sku) =>
    refused(
      'Invoice',
      `The quantity to invoice must not be greater than the uninvoiced quantity for product SKU "${sku}".`,
    ),
  );
  if (lines.length === 0) {
    throw refused('Invoice', "You can't create an invoice without products.");
  }
  const id = documents.nextId('invoice');
  const items = itemsFor(documents, 'invoice', id, lines);
  const subtotal = cents(items.reduce((sum, { row_total }) => sum + Number(row_total), 0));
  const isFirst = !itemsOf(order).some((item) => Number(item.qty_invoiced) > 0);
  const shipping = isFirst ? Number(order.shipping_amount) : 0;
  const total = cents(subtotal + shipping);
  const made = {
    ...{ entity_id: id, increment_id: String(id).padStart(9, '0'), order_id: order.entity_id, state: 2 },
    ...{ order_currency_code: 'USD', subtotal, subtotal_incl_tax: subtotal, tax_amount: 0, discount_amount: 0 },
    ...{ shipping_amount: shipping, shipping_tax_amount: 0, grand_total: total, base_grand_total: total },
    ...{ total_qty: lines.reduce((sum, { qty }) => sum + qty, 0), created_at: time, updated_at: time, items },
    comments: commentsFor(documents, 'invoice', id, body, time),
  };
  documents.put('invoice', id, String(made.increment_id), made);
  const all = itemsOf(order).map((item) => {
    const own = lines.find(({ line }) => line.item_id === item.item_id);
    return own === undefined ? item : { ...item, qty_invoiced: Number(item.qty_invoiced) + own.qty };
  });
  const paid = cents(Number(order.total_paid ?? 0) + total);
  saveOrder(documents, { ...progressed({ ...order, items: all }), total_paid: paid, updated_at: time });
  return made;
}
