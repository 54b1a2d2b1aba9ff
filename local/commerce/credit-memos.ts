import type { Hono } from 'hono';
import { objectOf } from '#lib/core/json';
import { jsonBody } from '../kernel/http';
import { argumentsIn, bookedLines, cents, commentsFor, itemsFor, refused } from './booked';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { noEntity } from './errors';
import { commerceTime } from './input';
import { findOrder, itemsOf, saveOrder } from './orders';
import { search } from './search';
import { putSourceItem, sourceItem } from './sources';

const CLOSED = ['canceled', 'closed', 'holded', 'payment_review', 'new'];
const unrefunded = (line: Document) => Number(line.qty_invoiced) - Number(line.qty_refunded);

/** Credit memos of an order, which are paid outside of the store. */
export function creditMemoRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  app.get('/V1/creditmemos', (c) => c.json(search(documents.all('creditmemo'), new URL(c.req.url).searchParams)));
  app.get('/V1/creditmemo/:id{[0-9]+}', (c) => {
    const memo = documents.byId('creditmemo', Number(c.req.param('id')));
    if (memo === undefined) {
      throw noEntity();
    }
    return c.json(memo);
  });
  app.post('/V1/order/:id{[0-9]+}/refund', async (c) => {
    const body = await jsonBody(c);
    const id = Number(c.req.param('id'));
    const order = findOrder(documents, id);
    if (CLOSED.includes(String(order.state)) || available(order) <= 0) {
      throw refused('Creditmemo', 'The order does not allow a creditmemo to be created.');
    }
    const made = documents.transaction(() => refund(documents, order, body, commerceTime(now())));
    tell({ kind: 'order', record: findOrder(documents, id), change: 'updated' });
    tell({ kind: 'creditmemo', record: made, change: 'created' });
    return c.json(String(made.entity_id));
  });
}

/** The most money that can be paid back. */
function available({ total_paid, total_refunded }: Document): number {
  return cents(Number(total_paid ?? 0) - Number(total_refunded ?? 0));
}

function refund(documents: Documents, order: Document, body: unknown, time: string): Document {
  const given = argumentsIn(body);
  const lines = bookedLines(order, body, unrefunded, (sku) =>
    refused(
      'Creditmemo',
      `The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "${sku}".`,
    ),
  );
  const id = documents.nextId('creditmemo');
  const items = itemsFor(documents, 'creditmemo', id, lines);
  const subtotal = cents(items.reduce((sum, { row_total }) => sum + Number(row_total), 0));
  const left = cents(Number(order.shipping_amount) - Number(order.shipping_refunded ?? 0));
  const shipping = Number(given.shipping_amount ?? left);
  if (shipping > left) {
    throw refused('Creditmemo', `Maximum shipping amount allowed to refund is: ${left}`);
  }
  const [more, less] = [Number(given.adjustment_positive ?? 0), Number(given.adjustment_negative ?? 0)];
  const total = cents(subtotal + shipping + more - less);
  if (total <= 0) {
    throw refused('Creditmemo', "The credit memo's total must be positive.");
  }
  if (total > available(order)) {
    throw refused('Creditmemo', `The most money available to refund is $${available(order).toFixed(2)}.`);
  }
  const made = {
    ...{ entity_id: id, increment_id: String(id).padStart(9, '0'), order_id: order.entity_id, state: 2 },
    ...{ order_currency_code: 'USD', subtotal, subtotal_incl_tax: subtotal, tax_amount: 0, discount_amount: 0 },
    ...{ shipping_amount: shipping, shipping_tax_amount: 0, grand_total: total, base_grand_total: total },
    ...{ adjustment_positive: more, adjustment_negative: less, adjustment: more - less },
    ...{ created_at: time, updated_at: time, items, comments: commentsFor(documents, 'creditmemo', id, body, time) },
  };
  documents.put('creditmemo', id, String(made.increment_id), made);
  saveRefunded(documents, order, { lines, shipping, total, time });
  putBack(documents, objectOf(given.extension_attributes), lines);
  return made;
}

interface Refunded {
  lines: readonly { line: Document; qty: number }[];
  shipping: number;
  total: number;
  time: string;
}

/** An order of which all is paid back is closed. */
function saveRefunded(documents: Documents, order: Document, { lines, shipping, total, time }: Refunded): void {
  const items = itemsOf(order).map((item) => {
    const own = lines.find(({ line }) => line.item_id === item.item_id);
    return own === undefined ? item : { ...item, qty_refunded: Number(item.qty_refunded) + own.qty };
  });
  const refunded = cents(Number(order.total_refunded ?? 0) + total);
  const isOver = refunded >= Number(order.total_paid) && refunded >= Number(order.grand_total);
  saveOrder(documents, {
    ...{ ...order, items, total_refunded: refunded, updated_at: time },
    shipping_refunded: cents(Number(order.shipping_refunded ?? 0) + shipping),
    ...(isOver ? { state: 'closed', status: 'closed' } : {}),
  });
}

/** Only the lines that the request names go back into the stock. */
function putBack(documents: Documents, { return_to_stock_items: named }: Document, lines: Refunded['lines']): void {
  for (const { line, qty } of lines) {
    const stock = sourceItem(documents, String(line.sku), 'default');
    if (Array.isArray(named) && named.includes(line.item_id) && stock !== undefined) {
      putSourceItem(documents, { ...stock, quantity: Number(stock.quantity) + qty });
    }
  }
}
