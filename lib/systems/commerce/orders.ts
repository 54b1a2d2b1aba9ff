import type { CommerceApi } from './client';
import { itemsOf } from './search';

/**
 * An entry of an order's history, as Adobe Commerce's REST API takes it. 1 and 0 are true and
 * false.
 */
export interface CommerceStatusHistory {
  parent_id: number;
  status: string;
  comment: string;
  is_customer_notified: 0 | 1;
  is_visible_on_front: 0 | 1;
}

/** The result of a request that must not be repeated. */
export type Effect = 'applied' | 'already there';

/**
 * Sets the order's status with a comment. Each request adds an entry and may send an e-mail, so
 * nothing is sent where the newest entry is the same.
 */
export async function setOrderStatus(api: CommerceApi, statusHistory: CommerceStatusHistory): Promise<Effect> {
  const path = `orders/${statusHistory.parent_id}/comments`;
  const newest = itemsOf(await api.request('GET', path)).reduce<Record<string, unknown> | undefined>(
    (latest, item) => (latest === undefined || Number(item.entity_id) > Number(latest.entity_id) ? item : latest),
    undefined,
  );
  if (newest?.status === statusHistory.status && newest.comment === statusHistory.comment) {
    return 'already there';
  }
  await api.request('POST', path, { statusHistory });
  return 'applied';
}
