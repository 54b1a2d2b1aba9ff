import fc from 'fast-check';

/** The digits that the store's amounts have, by currency. */
const DIGITS = { USD: 2, PLN: 2, JPY: 0, KWD: 3 } as const;
export type Currency = keyof typeof DIGITS;
export const currency = fc.constantFrom<Currency>('USD', 'PLN', 'JPY', 'KWD');
/** In the smallest unit of the currency. */
export const units = fc.nat({ max: 10_000_000 });
export const taxed = fc.record({ net: units, tax: units });
export const money = (code: Currency) => (amount: number) => ({ amount: amount / 10 ** DIGITS[code], currency: code });

/** Whole numbers alone: a reckoning of its own. */
export function inUnits(amount: number, code: Currency): string {
  const digits = DIGITS[code];
  const text = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function signedUnits(amount: number, code: Currency): string {
  return amount < 0 ? `-${inUnits(-amount, code)}` : inUnits(amount, code);
}
