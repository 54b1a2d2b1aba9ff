import type { SaleorOrder } from '#lib/catalogue/generated/types';
import { amountIn, amountWriter, sumOf, ZERO } from '#lib/core/money';
import { omitNullish } from '#lib/core/omit-nullish';
import { pricedText, type Taxed, taxedText, totalsOf } from '../order-totals';
import { orderedFrom } from './line';

type Line = NonNullable<SaleorOrder['lines']>[number];
type Money = { amount?: number | null } | null | undefined;

/** Fulfilments whose pieces were paid back. */
const REFUNDED = ['REFUNDED', 'REFUNDED_AND_RETURNED'];
/** Orders of which nothing more is sent. */
const ENDED = ['CANCELED', 'EXPIRED'];

/**
 * The lines of an order with what was done and what is paid for them. Saleor has spread a voucher
 * over the lines already. What an event does not have is left out.
 */
export function linesFromSaleor(order: SaleorOrder) {
  const write = amountWriter(currencyOf(order));
  const refunded = refundedPieces(order);
  return (order.lines ?? []).map((line) => ({
    ...omitNullish({ id: line.id }),
    ...orderedFrom(line),
    ...omitNullish({
      externalReference: line.variant?.externalReference,
      name: line.productName || undefined,
      variantName: line.variantName || undefined,
      gift: line.isGift === true ? true : undefined,
    }),
    ...piecesOf(line, order, refunded),
    ...pricesOf(line, write),
  }));
}

/** What was done with the pieces of a line. Without the number of those that left: nothing. */
function piecesOf(line: Line, { status }: SaleorOrder, refunded: ReadonlyMap<string, number>) {
  const { id, quantity, quantityFulfilled: shipped } = line;
  if (typeof shipped !== 'number') {
    return {};
  }
  const left = ENDED.includes(status ?? '') ? Math.max(0, (quantity ?? 0) - shipped) : 0;
  return { shipped, cancelled: left, refunded: refunded.get(id ?? '') ?? 0 };
}

function pricesOf(line: Line, write: ReturnType<typeof amountWriter>) {
  const [unit, price, discount] = [taxedIn(line.undiscountedUnitPrice), taxedIn(line.totalPrice), discountOf(line)];
  const rate = amountIn(line.taxRate);
  return omitNullish({
    unitPrice: unit && pricedText(unit, write),
    discount: discount && pricedText(discount, write),
    price: price && taxedText(price, write),
    // Saleor has 0.08 for 8 %.
    taxRate: rate?.times(100).toFixed(),
  });
}

function discountOf({ undiscountedTotalPrice, totalPrice }: Line): Taxed | undefined {
  const [before, after] = [taxedIn(undiscountedTotalPrice), taxedIn(totalPrice)];
  return before && after && { net: before.net.minus(after.net), gross: before.gross.minus(after.gross) };
}

/** The pieces that were paid back, by the lines' ids. */
function refundedPieces({ fulfillments }: SaleorOrder): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { status, lines } of fulfillments ?? []) {
    for (const { quantity, orderLine } of REFUNDED.includes(status ?? '') ? (lines ?? []) : []) {
      const id = orderLine?.id ?? '';
      pieces.set(id, (pieces.get(id) ?? 0) + (quantity ?? 0));
    }
  }
  return pieces;
}

/**
 * The sums of an order; nothing where Saleor did not send them all. What a gift card has paid
 * Saleor takes off the total, and does not say how much it was.
 */
export function totalsFromSaleor(order: SaleorOrder) {
  const { shippingPrice, total, totalCharged, totalRefunded, totalAuthorized, giftCards } = order;
  const write = amountWriter(currencyOf(order));
  const lines = (order.lines ?? []).map(({ totalPrice }) => taxedIn(totalPrice));
  const [shipping, grandTotal] = [taxedIn(shippingPrice), amountIn(total?.gross?.amount)];
  if (shipping === undefined || grandTotal === undefined || lines.includes(undefined)) {
    return {};
  }
  const hasCards = (giftCards ?? []).length > 0;
  const totals = totalsOf(
    {
      lines: lines.filter((line) => line !== undefined),
      discounts: (order.lines ?? []).flatMap((line) => discountOf(line) ?? []),
      shipping,
      giftCards: hasCards ? 'rest' : undefined,
      grandTotal,
    },
    write,
  );
  const refunded = amountIn(totalRefunded?.amount) ?? ZERO;
  const paid = sumOf([amountIn(totalCharged?.amount), refunded]);
  const authorized = amountIn(totalAuthorized?.amount) ?? ZERO;
  return {
    totals: { ...totals, paid: write(paid), refunded: write(refunded), authorized: write(authorized) },
    ...(hasCards ? { giftCards: cardsOf(order, totals.giftCards) } : {}),
  };
}

/** Of one card alone it is known what it has paid. */
function cardsOf({ giftCards }: SaleorOrder, paid: string | undefined) {
  const amount = giftCards?.length === 1 ? paid : undefined;
  return (giftCards ?? []).map(({ last4CodeChars }) => omitNullish({ lastCharacters: last4CodeChars, amount }));
}

/** The discounts by name. A voucher's code is the order's. */
export function discountsFromSaleor(order: SaleorOrder) {
  const write = amountWriter(currencyOf(order));
  const { discounts, voucherCode } = order;
  return (discounts ?? []).map(({ type, name, amount }) =>
    omitNullish({
      code: type === 'VOUCHER' ? voucherCode : undefined,
      name: name || undefined,
      type: type?.toLowerCase(),
      amount: written(amount, write),
    }),
  );
}

/** The payments that Saleor knows by their transactions. */
export function paymentsFromSaleor(order: SaleorOrder) {
  const write = amountWriter(currencyOf(order));
  return (order.transactions ?? []).map((transaction) =>
    omitNullish({
      reference: transaction.pspReference || undefined,
      name: transaction.name || undefined,
      authorized: written(transaction.authorizedAmount, write),
      charged: written(transaction.chargedAmount, write),
      refunded: written(transaction.refundedAmount, write),
    }),
  );
}

function currencyOf({ total }: SaleorOrder): string | undefined {
  return total?.gross?.currency ?? undefined;
}

function written(money: Money, write: ReturnType<typeof amountWriter>): string | undefined {
  const amount = amountIn(money?.amount);
  return amount && write(amount);
}

function taxedIn(price: { net?: Money; gross?: Money } | null | undefined): Taxed | undefined {
  const [net, gross] = [amountIn(price?.net?.amount), amountIn(price?.gross?.amount)];
  return net && gross && { net, gross };
}
