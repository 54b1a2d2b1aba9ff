import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';
import { readOrder } from './orders';
import { search } from './search';
import { hasComment, markOf } from './shipments';

/** What is written of an order's money, and where the store's API has it. */
const PLACES = {
  invoice: { all: 'invoices', one: 'invoices', act: 'invoice' },
  refund: { all: 'creditmemos', one: 'creditmemo', act: 'refund' },
} as const;
export type Booked = keyof typeof PLACES;

interface Line {
  order_item_id: number;
  qty: number;
}

/** An invoice or a credit memo to write. */
export interface NewBooking {
  orderId: number;
  /** Without it, all that is left; an empty list is none of the lines. */
  items?: readonly Line[] | undefined;
  /** What else the store is sent. */
  fields: Readonly<Record<string, unknown>>;
}

/**
 * Invoices lines of an order or pays them back, once for each event. The event's id stands in a
 * comment that only the store's staff sees, as with a shipment. The store leaves out without a word
 * the lines of another order, so each is compared with the order first. Resolves to its number.
 * @throws RelayError `rejected`: 404 for a line that the order does not have, 422 for more than is
 * left of it.
 */
export async function createBooking(
  api: CommerceApi,
  kind: Booked,
  { orderId, items, fields }: NewBooking,
  eventId: string,
): Promise<string> {
  const { all, act } = PLACES[kind];
  const mark = markOf(eventId);
  const existing = eventId === '' ? [] : await search(api, all, 'order_id', orderId);
  const own = existing.find((other) => hasComment(other, mark));
  if (own !== undefined) {
    return String(own.entity_id);
  }
  const lines = items && linesOf(await readOrder(api, orderId), items, kind);
  const made = await api.request('POST', `order/${orderId}/${act}`, {
    ...fields,
    ...(lines === undefined ? {} : { items: lines }),
    // The store keeps it in any case. With `appendComment` it would stand in the customer's e-mail.
    comment: { comment: mark, is_visible_on_front: 0 },
  });
  return String(made);
}

/** The invoice or the credit memo with its lines and comments. */
export async function readBooking(api: CommerceApi, kind: Booked, id: number): Promise<Record<string, unknown>> {
  const found = await api.request('GET', `${PLACES[kind].one}/${id}`);
  return isRecord(found) ? found : {};
}

/**
 * The lines as the store is to be sent them. It takes an empty list for all of the order, counts
 * the last entry alone of a line that is named twice, and leaves out without a word the line of a
 * configurable product's child.
 */
function linesOf(order: Record<string, unknown>, items: readonly Line[], kind: Booked): readonly Line[] {
  const lines = new Map(recordsIn(order.items).map((line) => [Number(line.item_id), line] as const));
  const wanted = new Map<number, number>();
  for (const { order_item_id: named, qty } of items) {
    const id = bookedLine(lines, named);
    wanted.set(id, (wanted.get(id) ?? 0) + qty);
  }
  for (const [id, qty] of wanted) {
    const left = leftOf(lines.get(id) ?? {}, kind);
    if (qty > left) {
      const text = `Of the line ${id} of the order in Adobe Commerce ${left} are left, and the event has ${qty}.`;
      throw new RelayError('rejected', text, { status: 422 });
    }
  }
  const none = [...lines.keys()].map((id) => [id, 0] as const);
  return (wanted.size > 0 ? [...wanted] : none).map(([id, qty]) => ({ order_item_id: id, qty }));
}

/**
 * The line that has the money of a line. Which of a bundle's lines it is depends on how the bundle
 * is priced, so a bundle is booked whole or by a person.
 */
function bookedLine(lines: ReadonlyMap<number, Record<string, unknown>>, id: number): number {
  const line = lines.get(id);
  if (line === undefined) {
    throw new RelayError('rejected', `The order in Adobe Commerce has no line ${id}.`, { status: 404 });
  }
  const parent = lines.get(Number(line.parent_item_id));
  if (line.product_type === 'bundle' || parent?.product_type === 'bundle') {
    const text = `The line ${id} of the order in Adobe Commerce is of a bundle. Leave out the lines, which is all that is left, or write it in the store.`;
    throw new RelayError('rejected', text, { status: 422 });
  }
  return parent === undefined ? id : Number(parent.item_id);
}

/** What can still be invoiced of a line, or paid back. */
function leftOf(line: Record<string, unknown>, kind: Booked): number {
  const count = (name: string) => Number(line[name] ?? 0);
  return kind === 'invoice'
    ? count('qty_ordered') - count('qty_invoiced') - count('qty_canceled')
    : count('qty_invoiced') - count('qty_refunded');
}
