import type { TaxCart } from '#lib/catalogue/generated/types';
import { type Amount, digitsOf, greatest, least, money, rounded, sumOf, ZERO } from '#lib/core/money';

/** A cart whose amounts are what is to be paid: the discounts on the whole are taken off. */
export type DiscountedCart = Omit<TaxCart, 'discounts'>;

/**
 * Takes the discounts off: those on the lines in proportion to what each costs, with the rest on
 * the last lines, and those on the shipping off the shipping. The sum is exact in the currency's
 * digits. No amount falls below zero: a discount beyond what there is takes all.
 */
export function discountedCart({ discounts = [], ...cart }: TaxCart): DiscountedCart {
  const digits = digitsOf(cart.currency);
  const exact = (amount: string) => rounded(money(amount), digits);
  const off = (on: string) => sumOf(discounts.filter((one) => one.on === on).map(({ amount }) => exact(amount)));
  const amounts = cart.lines.map(({ amount }) => exact(amount));
  const shares = sharesOf(off('lines'), amounts, digits);
  const shipping = exact(cart.shipping.amount);
  const write = (amount: Amount, less: Amount) => amount.minus(less).toFixed(digits);
  return {
    ...cart,
    lines: cart.lines.map((line, at) => ({ ...line, amount: write(amounts[at] ?? ZERO, shares[at] ?? ZERO) })),
    shipping: { amount: write(shipping, least(off('shipping'), shipping)) },
  };
}

/** How much of a discount each amount bears; never more than the amount. */
function sharesOf(discount: Amount, amounts: readonly Amount[], digits: number): Amount[] {
  const total = sumOf(amounts);
  const wanted = least(discount, total);
  if (wanted.eq(ZERO)) {
    return amounts.map(() => ZERO);
  }
  const shares = amounts.map((amount) => rounded(amount.times(wanted).div(total), digits));
  let rest = wanted.minus(sumOf(shares));
  // On the last line; what it cannot bear, on those before it.
  for (let at = amounts.length - 1; at >= 0 && !rest.eq(ZERO); at -= 1) {
    const [amount = ZERO, share = ZERO] = [amounts[at], shares[at]];
    const more = greatest(least(rest, amount.minus(share)), share.times(-1));
    shares[at] = share.plus(more);
    rest = rest.minus(more);
  }
  return shares;
}
