import Big from 'big.js';

/** An amount that is computed with: exact, whatever its digits are. */
export type Amount = Big;

export const ZERO: Amount = new Big(0);

/** An amount of a store: a JSON number or a decimal text. Undefined for what is none. */
export function amountIn(value: unknown): Amount | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) {
    return undefined;
  }
  try {
    // The shortest decimal text of a JSON number is the text that it was read from.
    return new Big(String(value).trim());
  } catch {
    return undefined;
  }
}

/** The amount of a text in decimals, or of a number as JSON has it. @throws Error for none. */
export function money(amount: string | number): Amount {
  return new Big(amount);
}

/** The sum of a list; what is undefined counts nothing. */
export function sumOf(amounts: readonly (Amount | undefined)[]): Amount {
  return amounts.reduce<Amount>((sum, amount) => (amount === undefined ? sum : sum.plus(amount)), ZERO);
}

/**
 * Writes amounts as decimal texts with the digits of a currency (ISO 4217): two for EUR, none for
 * JPY, three for KWD. What has more digits keeps them: nothing is rounded.
 */
export function amountWriter(currency: string | undefined): (amount: Amount) => string {
  const digits = digitsOf(currency);
  return (amount) => {
    const decimals = amount.c.length - amount.e - 1;
    const text = amount.toFixed(Math.max(digits, decimals));
    return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
  };
}

/** Rounds halves up, as Saleor and Adobe Commerce do. */
export function rounded(amount: Amount, digits: number): Amount {
  return amount.round(digits, Big.roundHalfUp);
}

/** The lesser of two. */
export function least(a: Amount, b: Amount): Amount {
  return a.lt(b) ? a : b;
}

/** The greater of two. */
export function greatest(a: Amount, b: Amount): Amount {
  return a.gt(b) ? a : b;
}

const COMMON_DIGITS = 2;

/** The digits behind the point that a currency (ISO 4217) has: EUR 2, JPY 0, KWD 3. */
export function digitsOf(currency: string | undefined): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? '' });
    return format.resolvedOptions().maximumFractionDigits ?? COMMON_DIGITS;
  } catch {
    return COMMON_DIGITS;
  }
}
