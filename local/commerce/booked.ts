import { isRecord, objectOf } from '#lib/core/json';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { listIn, number, objectIn, text } from './input';
import { itemsOf } from './orders';

/** A line of an order, and how many pieces of it an invoice or a credit memo has. */
export interface Booked {
  line: Document;
  qty: number;
}

/**
 * The lines that a body names, or all that is left. A line of another order is left out without a
 * word; of more than is left, nothing is written.
 */
export function bookedLines(
  order: Document,
  body: unknown,
  left: (line: Document) => number,
  refusal: (sku: string) => CommerceError,
): Booked[] {
  const given = isRecord(body) && Array.isArray(body.items) ? listIn(body, 'items') : undefined;
  const lines = itemsOf(order).flatMap((line) => {
    // The line of a child has no money of its own: it is left out without a word.
    const isChild = line.parent_item_id !== undefined && line.parent_item_id !== null;
    const named = isChild ? undefined : given?.findLast((one) => Number(one.order_item_id) === Number(line.item_id));
    const qty = given === undefined || given.length === 0 ? left(line) : named === undefined ? 0 : number(named, 'qty');
    return qty > 0 ? [{ line, qty }] : [];
  });
  for (const { line, qty } of lines) {
    if (qty > left(line)) {
      throw refusal(String(line.sku));
    }
  }
  return lines;
}

/** The lines of an invoice or a credit memo, with what the order says that they cost. */
export function itemsFor(documents: Documents, kind: string, parent: number, lines: readonly Booked[]): Document[] {
  return lines.map(({ line, qty }) => {
    const row = cents(Number(line.price) * qty);
    return {
      ...{ entity_id: documents.nextId(`${kind}_item`), parent_id: parent, order_item_id: line.item_id },
      ...{ sku: line.sku, name: line.name, price: line.price, price_incl_tax: line.price, qty },
      ...{ row_total: row, row_total_incl_tax: row, tax_amount: 0, discount_amount: 0 },
    };
  });
}

/** Kept whatever `appendComment` says, which decides whether the customer's e-mail has it. */
export function commentsFor(documents: Documents, kind: string, parent: number, body: unknown, time: string) {
  if (!isRecord(body) || !isRecord(body.comment)) {
    return [];
  }
  const given = objectIn(body, 'comment');
  return [
    {
      ...{ entity_id: documents.nextId(`${kind}_comment`), parent_id: parent, comment: text(given, 'comment') },
      ...{ is_customer_notified: 0, is_visible_on_front: Number(given.is_visible_on_front ?? 0), created_at: time },
    },
  ];
}

/** The arguments of a request. */
export function argumentsIn(body: unknown): Document {
  return objectOf(isRecord(body) ? body.arguments : undefined);
}

/** A sum of prices without the error of binary fractions. */
export function cents(sum: number): number {
  return Math.round(sum * 100) / 100;
}

/** What is wrong with an order, as the store's validators write it. */
export function refused(what: string, ...faults: string[]): CommerceError {
  return new CommerceError(400, `${what} Document Validation Error(s):\n${faults.join('\n')}`);
}
