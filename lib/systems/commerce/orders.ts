import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import { type CommerceApi, isRejected, isRouteUnknown } from './client';

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

type Order = Record<string, unknown>;

const CANCELED = 'canceled';
const HELD = 'holded';
/** The other statuses that every store has. */
const COMMON_STATUSES: ReadonlySet<string> = new Set([
  'closed',
  'complete',
  'fraud',
  'payment_review',
  'paypal_canceled_reversal',
  'paypal_reversed',
  'pending',
  'pending_payment',
  'pending_paypal',
  'processing',
]);
/** The store's refusal of a comment whose status is not the order's any more. */
const MOVED_ON = /is not part of the order\s+status history/;

/**
 * Sets the order's status, then adds a comment. Since 2.4.7 a comment cannot change the status. The
 * status is compared with the order, which may have moved on by itself. The comment is compared
 * with the newest one: each adds an entry and may send an e-mail. `ownStatuses`: those of this
 * store, where it cannot be asked.
 * @throws RelayError `rejected`: 409 where the order cannot get the status, 422 where the store has
 * no such status.
 */
export async function setOrderStatus(
  api: CommerceApi,
  statusHistory: CommerceStatusHistory,
  ownStatuses: readonly string[] = [],
): Promise<Effect> {
  const { parent_id: id, status, comment } = statusHistory;
  let order = await readOrder(api, id);
  if (!isAt(order, status)) {
    order = await moveTo(api, order, status, ownStatuses);
  } else if (newestOf(recordsIn(order.status_histories))?.comment === comment) {
    return 'already there';
  }
  await addComment(api, { ...statusHistory, status: String(order.status) });
  return 'applied';
}

/** The order with its lines and its history. */
export async function readOrder(api: CommerceApi, id: number): Promise<Order> {
  const order = await api.request('GET', `orders/${id}`);
  return isRecord(order) ? order : {};
}

/**
 * Adds a comment for staff to an order that is estimated, unless it is there.
 * @throws RelayError as the API does.
 */
export async function markEstimated(api: CommerceApi, id: number, text: string): Promise<void> {
  const order = await readOrder(api, id);
  const known = recordsIn(order.status_histories).some(({ comment }) => comment === text);
  if (!known) {
    const comment = { parent_id: id, comment: text, is_customer_notified: 0, is_visible_on_front: 0 } as const;
    await addComment(api, { ...comment, status: String(order.status) });
  }
}

/** A store may have more than one status for cancelled and for held orders. */
function isAt(order: Order, status: string): boolean {
  return order.status === status || ((status === CANCELED || status === HELD) && order.state === status);
}

function newestOf(entries: readonly Record<string, unknown>[]): Record<string, unknown> | undefined {
  return [...entries].sort((a, b) => Number(b.entity_id) - Number(a.entity_id))[0];
}

/** Resolves to the order as it is then. */
async function moveTo(api: CommerceApi, order: Order, status: string, ownStatuses: readonly string[]): Promise<Order> {
  const id = Number(order.entity_id);
  const act = (action: 'cancel' | 'hold' | 'unhold') => api.request('POST', `orders/${id}/${action}`);
  if (order.state === CANCELED && COMMON_STATUSES.has(status)) {
    throw refused(`is cancelled, which cannot be undone: it does not become ${status}`);
  }
  if (status !== CANCELED && status !== HELD) {
    await requireStatus(api, status, ownStatuses);
  }
  let current = order;
  if (order.state === HELD) {
    await act('unhold');
    current = await readOrder(api, id);
  }
  if (status === HELD) {
    await act('hold');
    return readOrder(api, id);
  }
  if (status === CANCELED) {
    // The store answers `false` where it did nothing, and does not say why.
    if ((await act('cancel')) !== true) {
      throw refused('was not cancelled: it is complete, closed or invoiced');
    }
    return readOrder(api, id);
  }
  if (current.status !== status) {
    await api.request('POST', 'orders', { entity: { entity_id: id, status } });
  }
  return { ...current, status };
}

async function addComment(api: CommerceApi, statusHistory: CommerceStatusHistory): Promise<void> {
  try {
    await api.request('POST', `orders/${statusHistory.parent_id}/comments`, { statusHistory });
  } catch (error) {
    if (isRejected(error) && MOVED_ON.test(error.message)) {
      throw new RelayError('unavailable', `${error.message} The order changed meanwhile.`);
    }
    throw error;
  }
}

function refused(what: string): RelayError {
  return new RelayError('rejected', `The order in Adobe Commerce ${what}.`, { status: 409 });
}

/** The store takes any text for a status, and then shows none: it is asked which ones it has. */
async function requireStatus(api: CommerceApi, status: string, ownStatuses: readonly string[]): Promise<void> {
  if (COMMON_STATUSES.has(status) || ownStatuses.includes(status)) {
    return;
  }
  const known = await statusesOf(api);
  if (known?.some((item) => item.status === status) !== true) {
    const mend =
      known === undefined
        ? 'This store does not tell its own statuses: name them in COMMERCE_ORDER_STATUSES.'
        : 'Send one of its statuses.';
    throw new RelayError('rejected', `Adobe Commerce has no order status ${status}. ${mend}`, { status: 422 });
  }
}

/** Only a store with the module Magento_OopeApiIntegrations tells its statuses. */
async function statusesOf(api: CommerceApi): Promise<Record<string, unknown>[] | undefined> {
  try {
    return recordsIn(await api.request('GET', 'order-statuses'));
  } catch (error) {
    if (isRouteUnknown(error)) {
      return undefined;
    }
    throw error;
  }
}
