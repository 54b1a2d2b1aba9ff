import type { CommerceOrderSaved, OrderStatusUpdate } from '#lib/catalogue/generated/types';
import { recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { requireNumber } from '#lib/systems/commerce/ids';
import type { CommerceStatusHistory } from '#lib/systems/commerce/orders';
import { bit, dates, given } from './values';

/**
 * An order whose status changed in the back office.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function orderStatusToCommerce({ id, status, notifyCustomer }: OrderStatusUpdate): CommerceStatusHistory {
  return {
    parent_id: requireNumber(id, 'order'),
    status,
    comment: `Order status changed to ${status}`,
    is_customer_notified: bit(notifyCustomer),
    is_visible_on_front: 1,
  };
}

/** An order that was saved in Adobe Commerce. */
export function orderFromCommerce({ id, increment_id, status, created_at, updated_at }: CommerceOrderSaved) {
  return { id: String(id), ...omitNullish({ number: increment_id, status, ...dates(created_at, updated_at) }) };
}

/**
 * The lines of an order, with the ids that shipments name. The parts of a configurable product and
 * of a bundle are lines too, and name their parent.
 */
export function orderLinesFromCommerce({ items }: Record<string, unknown>) {
  return recordsIn(items).map(({ item_id, sku, qty_ordered, parent_item_id }) => ({
    id: String(item_id),
    ...omitNullish({
      sku: given(sku, String),
      quantity: given(qty_ordered, Number),
      parentId: given(parent_item_id, String),
    }),
  }));
}

/** What each of the two has of an order whose status was written, as its own events carry it. */
export function orderStatusIn({ status }: { status?: string | null | undefined }) {
  return { status };
}
