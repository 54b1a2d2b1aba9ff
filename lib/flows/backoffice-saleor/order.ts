import type { OrderStatusUpdate, SaleorOrder } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorOrderStatus } from '#lib/systems/saleor/inputs';
import { time } from './time';

/**
 * An order whose status changed in the back office. Saleor sends no e-mail about it, so
 * `notifyCustomer` says nothing.
 */
export function orderStatusToSaleor({ id, status }: OrderStatusUpdate): SaleorOrderStatus {
  return { id, status };
}

/** An order that was created or updated in Saleor. */
export function orderFromSaleor({ id, number, status, isPaid, created, updatedAt, lines }: SaleorOrder) {
  const dates = { createdAt: time(created), updatedAt: time(updatedAt) };
  return {
    id,
    ...omitNullish({ number, status: status?.toLowerCase(), paid: isPaid, ...dates }),
    lines: (lines ?? []).map((line) => omitNullish({ id: line.id, sku: line.productSku, quantity: line.quantity })),
  };
}
