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
  const { byId, byReference } = await api.execute(FIND_ORDER, namesOf(id, 'Order'));
  const order = byId ?? byReference ?? unknownOrder(id);
  if (CANCELLED.includes(code) && order.status !== 'CANCELED') {
    throwOnErrors((await api.execute(CANCEL_ORDER, { id: order.id })).orderCancel);
  }
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
}

/** @throws RelayError `rejected` with 404: there is no such order. */
export function unknownOrder(id: string | number): never {
  throw new RelayError('rejected', `Saleor has no order with the id or the external reference ${id}.`, { status: 404 });
}
