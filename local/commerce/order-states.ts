import type { Document } from './documents';
import { CommerceError } from './errors';

const ENDED = ['canceled', 'complete', 'closed'];

/** The order's lines, as objects. */
function lines(order: Document): Document[] {
  return Array.isArray(order.items) ? order.items : [];
}

const left = (line: Document, done: 'qty_shipped' | 'qty_invoiced'): number =>
  Number(line.qty_ordered) - Number(line.qty_canceled) - Number(line[done]);

/** How much of a line can still be shipped. */
export function unshipped(line: Document): number {
  return left(line, 'qty_shipped');
}

/** How much of a line can still be invoiced. */
export function uninvoiced(line: Document): number {
  return left(line, 'qty_invoiced');
}

/** Lines under a configurable product or a bundle that ships together follow their parent. */
function owed(order: Document, rest: (line: Document) => number): boolean {
  return lines(order).some((line) => line.parent_item_id === undefined && rest(line) > 0);
}

/** The order after a shipment or an invoice: it is complete when nothing of either is left. */
export function progressed(order: Document): Document {
  const ended = !owed(order, unshipped) && !owed(order, uninvoiced);
  const state = ended ? 'complete' : 'processing';
  return order.state === state ? order : { ...order, state, status: state };
}

/** Cancels what is left; undefined where the store answers `false` and does nothing. */
export function cancelOrder(order: Document): Document | undefined {
  const state = String(order.state);
  if (ENDED.includes(state) || state === 'holded' || state === 'payment_review' || !owed(order, uninvoiced)) {
    return undefined;
  }
  const items = lines(order).map((line) => ({
    ...line,
    qty_canceled: Number(line.qty_canceled) + Math.min(unshipped(line), uninvoiced(line)),
  }));
  return { ...order, items, state: 'canceled', status: 'canceled' };
}

/** Holds the order. @throws CommerceError 400 */
export function holdOrder(order: Document): Document {
  if ([...ENDED, 'holded', 'payment_review'].includes(String(order.state))) {
    throw new CommerceError(400, 'A hold action is not available.');
  }
  const { state, status } = order;
  return { ...order, hold_before_state: state, hold_before_status: status, state: 'holded', status: 'holded' };
}

/** Lets the order go on where it was. @throws CommerceError 400 */
export function unholdOrder(order: Document): Document {
  if (order.state !== 'holded') {
    throw new CommerceError(400, 'You cannot remove the hold.');
  }
  const { hold_before_state: state, hold_before_status: status, ...rest } = order;
  return { ...rest, state, status };
}

/** What the store answers of a saved order: what it was given, and nothing that it did not load. */
export function answerSaved(order: Document, given: { state: string | undefined; status: string | undefined }) {
  const { created_at, entity_id, updated_at, status_histories } = order;
  return {
    base_grand_total: null,
    base_total_due: 0,
    created_at,
    customer_email: null,
    entity_id,
    grand_total: null,
    ...(given.state === undefined ? {} : { state: given.state }),
    ...(given.status === undefined ? {} : { status: given.status }),
    total_due: 0,
    updated_at,
    items: order.items,
    status_histories,
  };
}
