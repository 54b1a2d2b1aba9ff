import Big from 'big.js';

/** An exact amount. */
export type Money = Big;

/** The amount of a text in decimals, or of a number as JSON has it. */
export function money(amount: string | number): Money {
  return new Big(amount);
}

export const ZERO: Money = new Big(0);

/** The digits behind the point that a currency (ISO 4217) has: EUR 2, JPY 0, KWD 3. */
export function digitsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits;
}

/** Rounds halves up, as Saleor and Adobe Commerce do. */
export function rounded(amount: Money, digits: number): Money {
  return amount.round(digits, Big.roundHalfUp);
}

/** The lesser of two. */
export function least(a: Money, b: Money): Money {
  return a.lt(b) ? a : b;
}

/** The sum of a list; zero of an empty one. */
export function sum(amounts: readonly Money[]): Money {
  return amounts.reduce((total, one) => total.plus(one), ZERO);
}

/** The greater of two. */
export function greatest(a: Money, b: Money): Money {
  return a.gt(b) ? a : b;
}
