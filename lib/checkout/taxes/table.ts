import type { CheckoutTable, TaxAnswer } from '#lib/catalogue/generated/types';
import { RelayError } from '#lib/core/errors';
import { digitsOf, money, rounded } from '#lib/core/money';
import { isIn } from '../places';
import type { DiscountedCart } from './discounted';

type TaxRate = NonNullable<CheckoutTable['taxes']>[number];

/** The class under which the table has the rate of what is paid for the shipping. */
const SHIPPING = 'shipping';

/**
 * The taxes by the table: each line by the first rate that fits, each rounded by itself.
 * @throws RelayError `setup` where no rate fits a line: a rate is never guessed.
 */
export function taxesByTable({ taxes = [] }: CheckoutTable, cart: DiscountedCart): TaxAnswer {
  const digits = digitsOf(cart.currency);
  const taxed = (amount: string, taxClass: string | undefined, taxable: boolean) => {
    const rate = taxable ? rateOf(taxes, cart.address, taxClass) : '0';
    const factor = money(rate).div(100).plus(1);
    const asked = money(amount);
    const other = rounded(cart.pricesIncludeTax ? asked.div(factor) : asked.times(factor), digits).toFixed(digits);
    return cart.pricesIncludeTax ? { net: other, gross: amount, rate } : { net: amount, gross: other, rate };
  };
  return {
    lines: cart.lines.map(({ amount, taxClass, taxable }) => taxed(amount, taxClass, taxable)),
    // Nothing is nothing, whatever its rate would be.
    shipping: taxed(cart.shipping.amount, SHIPPING, !money(cart.shipping.amount).eq(0)),
  };
}

function rateOf(rates: readonly TaxRate[], address: DiscountedCart['address'], taxClass: string | undefined): string {
  const found = rates.find(
    ({ country, ...rate }) =>
      isIn({ ...rate, ...(country === undefined ? {} : { countries: [country] }) }, address) &&
      (rate.taxClass === undefined || rate.taxClass === taxClass),
  );
  if (found === undefined) {
    const place = [address?.country ?? 'no country', address?.region, taxClass && `the class ${taxClass}`];
    const named = place.filter((part) => part !== undefined && part !== '').join(', ');
    throw new RelayError('setup', `The table has no tax rate for ${named}. Add one: docs/checkout.md.`);
  }
  return String(found.rate);
}
