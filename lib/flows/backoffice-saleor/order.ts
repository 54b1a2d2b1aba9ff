import type { Order } from '#lib/catalogue/generated/records';
import type { OrderStatusUpdate, SaleorOrder } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorOrderStatus } from '#lib/systems/saleor/inputs';
import { discountsFromSaleor, linesFromSaleor, paymentsFromSaleor, totalsFromSaleor } from './order-amounts';
import { peopleFromSaleor } from './order-people';
import { time } from './time';

/**
 * An order whose status changed in the back office. Saleor sends no e-mail about it, so
 * `notifyCustomer` says nothing.
 */
export function orderStatusToSaleor({ id, status }: OrderStatusUpdate): SaleorOrderStatus {
  return { id, status };
}

/** An order that was created or updated in Saleor, as `orderRecord` of the catalogue says. */
export function orderFromSaleor(order: SaleorOrder): Order {
  const { id, number, status, isPaid, created, updatedAt, fulfillments, discounts, transactions, metadata } = order;
  const dates = { createdAt: time(created), updatedAt: time(updatedAt) };
  return {
    id,
    ...omitNullish({ number, status: status?.toLowerCase(), paid: isPaid, ...dates }),
    ...moneyOf(order),
    ...omitNullish({
      externalReference: order.externalReference,
      cartId: order.checkoutId,
      store: order.channel?.slug ? { id: order.channel.slug } : undefined,
      language: order.languageCodeEnum,
      customerNote: order.customerNote || undefined,
    }),
    ...peopleFromSaleor(order),
    lines: linesFromSaleor(order),
    ...totalsFromSaleor(order),
    ...(discounts ? { discounts: discountsFromSaleor(order) } : {}),
    ...(transactions ? { payments: paymentsFromSaleor(order) } : {}),
    ...(metadata ? { metadata: metadata.map(({ key, value }) => ({ key: key ?? '', value: value ?? '' })) } : {}),
    ...(fulfillments ? { shipments: shipmentsOf(fulfillments) } : {}),
  };
}

/** Saleor removes a fulfilment when the last of its pieces came back, and sends nothing of that. */
function shipmentsOf(fulfillments: NonNullable<SaleorOrder['fulfillments']>) {
  return fulfillments
    .filter(({ status }) => status !== 'WAITING_FOR_APPROVAL')
    .map(({ id, status }) => ({ id, ...omitNullish({ status: status?.toLowerCase() }) }));
}

/**
 * What was paid, by the amounts: Saleor’s own `isPaid` is false once something was paid back, and
 * its `chargeStatus` lags after a change of the lines. Nothing where the amounts are not known.
 */
function moneyOf({ total, totalCharged, totalAuthorized, totalRefunded, totalGrantedRefund }: SaleorOrder) {
  const gross = total?.gross?.amount;
  const charged = totalCharged?.amount;
  if (typeof gross !== 'number' || typeof charged !== 'number') {
    return {};
  }
  const refunded = totalRefunded?.amount ?? 0;
  const owed = Math.max(0, thousandths(gross) - thousandths(totalGrantedRefund?.amount ?? 0));
  return {
    paid: thousandths(charged) + thousandths(refunded) >= thousandths(gross),
    chargeStatus: chargeStatus(thousandths(charged), owed),
    ...omitNullish({ currency: total?.gross?.currency, charged, refunded, authorized: totalAuthorized?.amount }),
  };
}

/** As Saleor has it: of what is charged for the order, without what is promised back. */
function chargeStatus(charged: number, owed: number): 'none' | 'partial' | 'full' | 'overcharged' {
  if (charged === owed) {
    return 'full';
  }
  return charged <= 0 ? 'none' : charged < owed ? 'partial' : 'overcharged';
}

/** No currency has more digits; sums of fractions would not be equal. */
function thousandths(amount: number): number {
  return Math.round(amount * 1000);
}
