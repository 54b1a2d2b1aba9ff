import { type Amount, sumOf, ZERO } from '#lib/core/money';

/** A price without and with its tax. */
export interface Taxed {
  net: Amount;
  gross: Amount;
}

/** What a store says that an order is made of. What it does not say is left out. */
export interface OrderParts {
  /** Of each line, after discounts; of a bundle and its parts, one of the two. */
  lines: readonly Taxed[];
  discounts: readonly Taxed[];
  shipping: Taxed;
  fees?: readonly (Taxed & { name: string })[];
  /** `rest`: what the parts are more than the grand total is what cards have paid. */
  giftCards?: Amount | 'rest' | undefined;
  storeCredit?: Amount | undefined;
  grandTotal: Amount;
}

type Write = (amount: Amount) => string;

/** A price as texts, with the tax in it. */
export function taxedText({ net, gross }: Taxed, write: Write) {
  return { net: write(net), gross: write(gross), tax: write(gross.minus(net)) };
}

/** A price as texts, without the tax in it. */
export function pricedText({ net, gross }: Taxed, write: Write) {
  return { net: write(net), gross: write(gross) };
}

export function sumOfTaxed(prices: readonly Taxed[]): Taxed {
  return { net: sumOf(prices.map(({ net }) => net)), gross: sumOf(prices.map(({ gross }) => gross)) };
}

/**
 * The totals of an order, such that a booking of its parts is the store's own grand total, exactly:
 * what the store counts and does not itemise is the `adjustment`.
 */
export function totalsOf(parts: OrderParts, write: Write) {
  const { lines, discounts, shipping, fees = [], giftCards, storeCredit = ZERO, grandTotal } = parts;
  const all = sumOfTaxed([...lines, shipping, ...fees]);
  const rest = all.gross.minus(storeCredit).minus(grandTotal);
  const byCards = giftCards === 'rest' ? (rest.gt(ZERO) ? rest : ZERO) : (giftCards ?? ZERO);
  const adjustment = byCards.minus(rest);
  return {
    subtotal: taxedText(sumOfTaxed(lines), write),
    discount: pricedText(sumOfTaxed(discounts), write),
    shipping: taxedText(shipping, write),
    ...(fees.length === 0 ? {} : { fees: fees.map(({ name, ...fee }) => ({ name, ...taxedText(fee, write) })) }),
    tax: write(all.gross.minus(all.net)),
    ...(byCards.eq(ZERO) ? {} : { giftCards: write(byCards) }),
    ...(storeCredit.eq(ZERO) ? {} : { storeCredit: write(storeCredit) }),
    ...(adjustment.eq(ZERO) ? {} : { adjustment: write(adjustment) }),
    grandTotal: write(grandTotal),
  };
}
