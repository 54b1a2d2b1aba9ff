import type { TaxAnswer } from '#lib/catalogue/generated/types';
import { RelayError } from '#lib/core/errors';
import { type Amount, digitsOf, money, rounded } from '#lib/core/money';
import type { DiscountedCart } from './discounted';

/** The tax of a line, or of the shipping: amounts in the currency's digits, the rate in percent. */
export interface Taxed {
  net: string;
  gross: string;
  rate: string;
}

/** The taxes of a cart; as many lines as the cart has, in its order. */
export interface Taxes {
  lines: Taxed[];
  shipping: Taxed;
}

/**
 * What a provider answered, in the currency's digits. A store takes whatever it is told: Saleor
 * sold a cart of 80 for 7 to an app that named other amounts. So each line must be there, with 0 ≤
 * net ≤ gross, and the amount that was asked for, with or without tax, must be the same.
 * @throws RelayError `unavailable` that says which line breaks which rule, without an amount.
 */
export function checkedTaxes(cart: DiscountedCart, answer: TaxAnswer): Taxes {
  const asked = cart.lines.length;
  if (answer.lines.length !== asked) {
    throw wrong(`${answer.lines.length} lines of ${asked}`);
  }
  const check = ({ net, gross, rate }: TaxAnswer['shipping'], amount: string, place: string): Taxed => {
    const digits = digitsOf(cart.currency);
    const [exactNet, exactGross] = [rounded(money(net), digits), rounded(money(gross), digits)];
    if (exactNet.lt(0) || exactGross.lt(exactNet)) {
      throw wrong(`${place} with a net amount below zero or above its gross amount`);
    }
    if (!(cart.pricesIncludeTax ? exactGross : exactNet).eq(money(amount))) {
      throw wrong(`${place} with another ${cart.pricesIncludeTax ? 'gross' : 'net'} amount than was asked for`);
    }
    return { net: exactNet.toFixed(digits), gross: exactGross.toFixed(digits), rate: plain(money(rate)) };
  };
  return {
    lines: cart.lines.map(({ amount }, at) => check(answer.lines[at] ?? NONE, amount, `line ${at + 1}`)),
    shipping: check(answer.shipping, cart.shipping.amount, 'the shipping'),
  };
}

/** Not reached: as many lines are there as were asked for. */
const NONE: Taxed = { net: '0', gross: '0', rate: '0' };

function plain(rate: Amount): string {
  return rate.toFixed();
}

function wrong(what: string): RelayError {
  return new RelayError('unavailable', `The taxes that were answered are not believed: ${what}.`);
}
