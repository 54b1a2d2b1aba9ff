import type { Document, Documents } from './documents';

/** What is bought. */
export interface Line {
  sku: string;
  name: string;
  price: number;
  qty: number;
}

/** Who buys. */
export interface Buyer {
  id: number;
  email: string;
  firstname: string;
  lastname: string;
}

/** Keeps a new order as the store's checkout would. `time` in the store's own form. */
export function placeOrder(documents: Documents, time: string, buyer: Buyer, lines: readonly Line[]): Document {
  const id = documents.nextId('order');
  const total = lines.reduce((sum, { price, qty }) => sum + price * qty, 0);
  const document = {
    entity_id: id,
    increment_id: String(id).padStart(9, '0'),
    state: 'new',
    status: 'pending',
    store_id: 1,
    customer_id: buyer.id,
    customer_email: buyer.email,
    customer_firstname: buyer.firstname,
    customer_lastname: buyer.lastname,
    base_currency_code: 'USD',
    order_currency_code: 'USD',
    base_grand_total: total,
    grand_total: total,
    total_qty_ordered: lines.reduce((sum, { qty }) => sum + qty, 0),
    created_at: time,
    updated_at: time,
    items: lines.map(({ sku, name, price, qty }) => ({
      item_id: documents.nextId('order_item'),
      order_id: id,
      product_type: 'simple',
      sku,
      name,
      price,
      qty_ordered: qty,
      qty_canceled: 0,
      qty_invoiced: 0,
      qty_shipped: 0,
    })),
    status_histories: [],
  };
  documents.put('order', id, document.increment_id, document);
  return document;
}
