import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { listIn, number, text } from './input';
import { putSourceItem, sourceItem } from './sources';

/** What is bought. A configurable product has the chosen product as its one part. */
export interface Line {
  sku: string;
  name: string;
  price: number;
  qty: number;
  type?: 'configurable' | 'bundle';
  /** How many of each are in one piece. */
  parts?: readonly { sku: string; qty: number }[];
}

/** Who buys. */
export interface Buyer {
  id?: number;
  email: string;
  firstname: string;
  lastname: string;
}

/** What sending one piece costs. */
const FLAT_RATE = 5;

/** What is bought, from the body of a request. @throws CommerceError 400 */
export function linesIn(body: unknown): Line[] {
  const lines = listIn(body, 'items').map(readLine);
  if (lines.length === 0) {
    throw new CommerceError(400, 'Nothing is bought: send {"items":[{"sku":"LAMP-3","price":24,"qty":1}]}.');
  }
  return lines;
}

function readLine(given: Document): Line {
  const { type } = given;
  return {
    sku: text(given, 'sku'),
    name: text(given, 'sku'),
    price: number(given, 'price'),
    qty: number(given, 'qty'),
    ...(type === 'configurable' || type === 'bundle' ? { type } : {}),
    parts: listIn(given, 'parts').map((part) => ({ sku: text(part, 'sku'), qty: number(part, 'qty') })),
  };
}

/**
 * Keeps a new order as the store's checkout would. `time` in the store's own form; `quote`: the
 * cart that it is made of.
 */
export function placeOrder(
  documents: Documents,
  time: string,
  buyer: Buyer,
  lines: readonly Line[],
  { store = 1, quote }: { store?: number; quote?: unknown } = {},
): Document {
  const id = documents.nextId('order');
  const subtotal = cents(lines.reduce((sum, { price, qty }) => sum + price * qty, 0));
  const shipping = lines.reduce((sum, { qty }) => sum + FLAT_RATE * qty, 0);
  const total = cents(subtotal + shipping);
  const document = {
    entity_id: id,
    increment_id: String(id).padStart(9, '0'),
    state: 'new',
    status: 'pending',
    store_id: store,
    ...(typeof quote === 'number' ? { quote_id: quote } : {}),
    ...(buyer.id === undefined ? {} : { customer_id: buyer.id }),
    customer_email: buyer.email,
    customer_firstname: buyer.firstname,
    customer_lastname: buyer.lastname,
    base_currency_code: 'USD',
    order_currency_code: 'USD',
    base_grand_total: total,
    grand_total: total,
    ...{ subtotal, subtotal_incl_tax: subtotal, shipping_amount: shipping, shipping_incl_tax: shipping },
    ...{ discount_amount: 0, tax_amount: 0, shipping_tax_amount: 0 },
    total_qty_ordered: lines.reduce((sum, { qty }) => sum + qty, 0),
    created_at: time,
    updated_at: time,
    items: lines.flatMap((line) => itemsFor(documents, id, line)),
    status_histories: [],
  };
  documents.put('order', id, document.increment_id, document);
  return document;
}

/** The item of a line, then those of its parts. */
function itemsFor(documents: Documents, order: number, line: Line): Document[] {
  const { name, price, type = 'simple', parts = [] } = line;
  const weight = parts.length === 0 ? 1 : parts.reduce((sum, { qty }) => sum + qty, 0);
  const own = item(documents, order, { ...line, product_type: type, name, price, weight });
  for (const sold of parts.length === 0 ? [line] : parts) {
    stockWhatWasSold(documents, sold.sku, line.qty * (parts.length === 0 ? 1 : sold.qty));
  }
  return [
    own,
    ...parts.map((part) => ({
      ...item(documents, order, {
        ...part,
        qty: part.qty * line.qty,
        product_type: 'simple',
        price: priceIn(documents, type, part.sku),
        weight: 1,
      }),
      parent_item_id: own.item_id,
    })),
  ];
}

function item(documents: Documents, order: number, { sku, name, price, qty, ...rest }: Document): Document {
  const product = documents.byKey('product', String(rest.product_sku ?? sku).toLowerCase());
  const rowTotal = cents(Number(price) * Number(qty));
  return {
    item_id: documents.nextId('order_item'),
    order_id: order,
    ...(product === undefined ? {} : { product_id: product.id }),
    product_type: rest.product_type,
    sku,
    name: name ?? product?.name ?? sku,
    price,
    ...{ row_total: rowTotal, row_total_incl_tax: rowTotal, tax_amount: 0, discount_amount: 0 },
    is_qty_decimal: 0,
    weight: rest.weight,
    qty_ordered: qty,
    qty_canceled: 0,
    qty_invoiced: 0,
    qty_refunded: 0,
    qty_shipped: 0,
  };
}

/** A sum of prices without the error of binary fractions. */
function cents(sum: number): number {
  return Math.round(sum * 100) / 100;
}

/** A bundle's parts have their own prices, that of a configurable product stands in its line. */
function priceIn(documents: Documents, type: string, sku: string): unknown {
  return type === 'bundle' ? (documents.byKey('product', sku.toLowerCase())?.price ?? 0) : 0;
}

/** A shop sells what it has: what is bought here without having been in stock, is. */
function stockWhatWasSold(documents: Documents, sku: string, quantity: number): void {
  if (sourceItem(documents, sku, 'default') === undefined) {
    putSourceItem(documents, { sku, source_code: 'default', quantity, status: 1 });
  }
}
