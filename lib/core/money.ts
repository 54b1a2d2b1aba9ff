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

const COMMON_DIGITS = 2;

function digitsOf(currency: string | undefined): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? '' });
    return format.resolvedOptions().maximumFractionDigits ?? COMMON_DIGITS;
  } catch {
    return COMMON_DIGITS;
  }
}
