import type { Order } from '#lib/catalogue/generated/records';
import type { CommerceOrderSaved, OrderStatusUpdate } from '#lib/catalogue/generated/types';
import { recordsIn } from '#lib/core/json';
import { amountIn } from '#lib/core/money';
import { omitNullish } from '#lib/core/omit-nullish';
import { requireNumber } from '#lib/systems/commerce/ids';
import type { CommerceStatusHistory } from '#lib/systems/commerce/orders';
import { amountOf, linesFromCommerce, totalsFromCommerce } from './order-amounts';
import { peopleFromCommerce } from './order-people';
import { bit, dates, given } from './values';

type Fields = Record<string, unknown>;

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
 * The whole order, by the REST answer that was read for an event: what is read is newer than the
 * event, or the same.
 */
export function wholeOrderFromCommerce(told: ReturnType<typeof orderFromCommerce>, order: Fields): Order {
  const { created_at, updated_at, status, increment_id, base_currency_code: base } = order;
  const times = dates(given(created_at, String), given(updated_at, String));
  const rate = base === order.order_currency_code ? undefined : amountIn(order.base_to_order_rate);
  const notes = notesOf(order);
  return {
    ...told,
    ...omitNullish({ number: given(increment_id, String), status: given(status, String), ...times }),
    ...omitNullish({
      state: given(order.state, String),
      cartId: given(order.quote_id, String),
      store: storeOf(order),
      currency: given(order.order_currency_code, String),
      baseCurrency: given(base, String),
      exchangeRate: rate?.toFixed(),
      customerNote: given(order.customer_note, String) || undefined,
      notes: notes.length === 0 ? undefined : notes,
    }),
    ...paymentOf(order),
    ...peopleFromCommerce(order),
    lines: linesFromCommerce(order),
    ...totalsFromCommerce(order),
  };
}

/** The store's name is that of its website, its store and its view, each on a line. */
function storeOf({ store_id, store_name }: Fields): Order['store'] {
  const name = given(store_name, String)?.split('\n').at(-1)?.trim();
  const id = given(store_id, String);
  return id === undefined ? undefined : { id, ...omitNullish({ name }) };
}

/** What was paid, in the words that Saleor's orders are told in. */
function paymentOf(order: Fields) {
  const total = amountIn(order.grand_total);
  if (total === undefined) {
    return {};
  }
  const [paid, refunded] = [amountOf(order, 'total_paid'), amountOf(order, 'total_refunded')];
  const [charged, owed] = [paid.minus(refunded), total.minus(refunded)];
  const part = charged.lte(0) ? 'none' : charged.lt(owed) ? 'partial' : 'overcharged';
  return {
    paid: paid.gte(total),
    chargeStatus: charged.eq(owed) ? 'full' : part,
    charged: charged.toNumber(),
    refunded: refunded.toNumber(),
  };
}

function notesOf({ status_histories }: Fields) {
  return recordsIn(status_histories).flatMap(({ comment, created_at, is_visible_on_front }) => {
    const text = given(comment, String);
    const visibleToCustomer = given(is_visible_on_front, (value) => Number(value) === 1);
    const { createdAt } = dates(given(created_at, String), undefined);
    return text ? [{ text, ...omitNullish({ createdAt, visibleToCustomer }) }] : [];
  });
}

/** What each of the two has of an order whose status was written, as its own events carry it. */
export function orderStatusIn({ status }: { status?: string | null | undefined }) {
  return { status };
}
