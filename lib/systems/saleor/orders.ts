import { RelayError } from '#lib/core/errors';
import { type SaleorApi, throwOnErrors } from './api';
import { namesOf } from './ids';
import type { SaleorOrderStatus } from './inputs';
import { CANCEL_ORDER, CONFIRM_ORDER, FIND_ORDER, SAVE_STATUS, STATUS_KEY } from './operations/orders';

/** Statuses of the back office that change the order itself in Saleor. */
const CANCELLED = ['canceled', 'cancelled'];
const CONFIRMED = ['processing', 'confirmed'];

/**
 * Saves the back office's status in the order's private metadata, with a note in its history:
 * Saleor sets its own status itself. A cancellation also cancels the order, and the beginning of
 * its processing confirms an unconfirmed one. Nothing is done where Saleor's own status already
 * says the same.
 * @throws RelayError `rejected` with 404 for an unknown order.
 */
export async function setOrderStatus(api: SaleorApi, { id, status }: SaleorOrderStatus): Promise<void> {
  const code = status.toLowerCase();
  const order = foundOrder(await api.execute(FIND_ORDER, orderNames(id)), id);
  if (CONFIRMED.includes(code) && order.status === 'UNCONFIRMED') {
    throwOnErrors((await api.execute(CONFIRM_ORDER, { id: order.id })).orderConfirm);
  }
  // A cancellation is always saved: afterwards nothing else shows whether the back office has
  // cancelled the order.
  const isOwn = order.saved === null && order.status.toLowerCase() === code && !CANCELLED.includes(code);
  if (order.saved !== code && !isOwn) {
    const result = await api.execute(SAVE_STATUS, {
      id: order.id,
      metadata: [{ key: STATUS_KEY, value: code }],
      message: `Order status changed to ${code}`,
    });
    throwOnErrors(result.updatePrivateMetadata, result.orderNoteAdd);
  }
  if (CANCELLED.includes(code) && order.status !== 'CANCELED') {
    // Last, since Saleor refuses it for an order that was shipped in part: the back office's word
    // is kept all the same.
    throwOnErrors((await api.execute(CANCEL_ORDER, { id: order.id })).orderCancel);
  }
}

/** The variables that find an order: by Saleor's own id, else by reference and by number. */
export function orderNames(id: string | number) {
  const names = namesOf(id, 'Order');
  return { ...names, numbers: names.reference === null ? null : [names.reference] };
}

/**
 * The order that was found by its id, by its external reference or by its number.
 * @throws RelayError `rejected` with 404: there is none.
 */
export function foundOrder<Order>(found: FoundBy<Order>, id: string | number): Order {
  const order = found.byId ?? found.byReference ?? found.byNumber?.edges[0]?.node;
  if (order === undefined || order === null) {
    const text = `Saleor has no order with the id, the external reference or the number ${id}.`;
    throw new RelayError('rejected', text, { status: 404 });
  }
  return order;
}

interface FoundBy<Order> {
  byId?: Order | null;
  byReference?: Order | null;
  byNumber?: { edges: readonly { node: Order }[] } | null;
}
