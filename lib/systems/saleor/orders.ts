import { RelayError } from '#lib/core/errors';
import { type SaleorApi, throwOnErrors } from './api';
import { namesOf } from './ids';
import { CANCEL_ORDER, CONFIRM_ORDER, FIND_ORDER, KEEP_STATUS, STATUS_KEY } from './operations/orders';

/** A status that the back office gave to an order. */
export interface SaleorOrderStatus {
  /** Saleor's own id, or the back office's, which Saleor has as the external reference. */
  id: string | number;
  status: string;
}

/** Statuses of the back office that are something to do in Saleor. */
const CANCELLED = ['canceled', 'cancelled'];
const CONFIRMED = ['processing', 'confirmed'];

/**
 * Saleor sets an order's status itself, so what the back office says is kept beside it, in the
 * order's metadata and its history; a cancellation cancels the order, and the beginning of the work
 * confirms one that waits for it. What there is to do is told by Saleor's own status alone. What
 * Saleor said itself is nothing new to it.
 */
export async function setOrderStatus(api: SaleorApi, { id, status }: SaleorOrderStatus): Promise<void> {
  const code = status.toLowerCase();
  const { byId, byReference } = await api.execute(FIND_ORDER, namesOf(id, 'Order'));
  const order = byId ?? byReference ?? unknownOrder(id);
  if (CANCELLED.includes(code) && order.status !== 'CANCELED') {
    throwOnErrors((await api.execute(CANCEL_ORDER, { id: order.id })).orderCancel);
  }
  if (CONFIRMED.includes(code) && order.status === 'UNCONFIRMED') {
    throwOnErrors((await api.execute(CONFIRM_ORDER, { id: order.id })).orderConfirm);
  }
  // A cancellation is kept in any case: whether Saleor's own word or ours has cancelled it cannot
  // be told afterwards.
  const isOwn = order.said === null && order.status.toLowerCase() === code && !CANCELLED.includes(code);
  if (order.said !== code && !isOwn) {
    const kept = await api.execute(KEEP_STATUS, {
      id: order.id,
      metadata: [{ key: STATUS_KEY, value: code }],
      message: `Order status changed to ${code}`,
    });
    throwOnErrors(kept.updatePrivateMetadata, kept.orderNoteAdd);
  }
}

/** An order that is not there. */
export function unknownOrder(id: string | number): never {
  throw new RelayError('rejected', `Saleor has no order with the id or the external reference ${id}.`, { status: 404 });
}
