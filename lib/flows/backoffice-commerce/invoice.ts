import type { InvoiceCreate, RefundCreate } from '#lib/catalogue/generated/types';
import { recordsIn } from '#lib/core/json';
import { amountIn, amountWriter } from '#lib/core/money';
import { omitNullish } from '#lib/core/omit-nullish';
import { requireNumber } from '#lib/systems/commerce/ids';
import type { NewBooking } from '#lib/systems/commerce/invoices';
import { eventOf } from '#lib/systems/commerce/shipments';
import { taxedText, totalsOf } from '../order-totals';
import { amountOf, discountOf, priceOf, shippingOf } from './order-amounts';
import { dates, given } from './values';

type Fields = Record<string, unknown>;

/**
 * An invoice that was written in the back office.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function invoiceToCommerce({ orderId, items, capture, notifyCustomer }: InvoiceCreate): NewBooking {
  return {
    orderId: requireNumber(orderId, 'order'),
    items: items?.map(lineToCommerce),
    fields: { capture: capture ?? false, notify: notifyCustomer ?? false },
  };
}

/**
 * A refund that was paid in the back office.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function refundToCommerce(refund: RefundCreate): NewBooking {
  const { orderId, items, shipping, adjustment = 0, notifyCustomer } = refund;
  const returned = (items ?? []).filter(({ returnToStock }) => returnToStock === true);
  const stock = returned.map(({ orderItemId }) => requireNumber(orderItemId, 'order item'));
  const amounts = {
    ...(shipping === undefined ? {} : { shipping_amount: shipping }),
    ...(adjustment > 0 ? { adjustment_positive: adjustment } : {}),
    ...(adjustment < 0 ? { adjustment_negative: -adjustment } : {}),
    ...(stock.length === 0 ? {} : { extension_attributes: { return_to_stock_items: stock } }),
  };
  return {
    orderId: requireNumber(orderId, 'order'),
    items: items?.map(lineToCommerce),
    fields: {
      notify: notifyCustomer ?? false,
      ...(Object.keys(amounts).length === 0 ? {} : { arguments: amounts }),
    },
  };
}

function lineToCommerce({ orderItemId, qty }: { orderItemId: string | number; qty: number }) {
  return { order_item_id: requireNumber(orderItemId, 'order item'), qty };
}

/** The number of an invoice or a credit memo that was saved in Adobe Commerce. */
export function savedBooking({ entity_id }: { entity_id: string | number }): number {
  return Number(entity_id);
}

const INVOICE_STATES: Readonly<Record<string, string>> = { 1: 'open', 2: 'paid', 3: 'cancelled' };
const REFUND_STATES: Readonly<Record<string, string>> = { 1: 'open', 2: 'refunded', 3: 'cancelled' };

/** An invoice as Adobe Commerce's REST API answers it. */
export function invoiceFromCommerce(invoice: Fields) {
  return { ...bookingFromCommerce(invoice), ...omitNullish({ status: INVOICE_STATES[String(invoice.state)] }) };
}

/** A credit memo as Adobe Commerce's REST API answers it. */
export function refundFromCommerce(memo: Fields) {
  const invoiceId = given(memo.invoice_id, String);
  return { ...bookingFromCommerce(memo), ...omitNullish({ invoiceId, status: REFUND_STATES[String(memo.state)] }) };
}

/** `uid` is that of the back office's event which made it. */
function bookingFromCommerce(booking: Fields) {
  const { entity_id, order_id, increment_id, created_at, updated_at } = booking;
  const currency = given(booking.order_currency_code, String);
  const write = amountWriter(currency);
  const lines = recordsIn(booking.items);
  return {
    id: String(entity_id),
    ...omitNullish({
      orderId: given(order_id, String),
      number: given(increment_id, String),
      uid: eventOf(booking),
      currency,
    }),
    lines: lines.map((line) => {
      const price = priceOf(line);
      return {
        orderLineId: String(line.order_item_id),
        ...omitNullish({
          sku: given(line.sku, String),
          name: given(line.name, String),
          quantity: given(line.qty, Number),
          price: price && taxedText(price, write),
        }),
      };
    }),
    totals: totalsOf(
      {
        lines: lines.flatMap((line) => priceOf(line) ?? []),
        discounts: lines.flatMap((line) => discountOf(line) ?? []),
        shipping: shippingOf(booking),
        grandTotal: amountIn(booking.grand_total) ?? amountOf(booking, 'subtotal'),
      },
      write,
    ),
    ...omitNullish(dates(given(created_at, String), given(updated_at, String))),
  };
}
