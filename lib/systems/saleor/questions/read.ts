import { objectOf } from '#lib/core/json';

/** An address without a country is none. */
export function addressOf(value: unknown): Record<string, unknown> | undefined {
  const { country, countryArea, city, postalCode } = objectOf(value);
  const { code } = objectOf(country);
  return named({ code }).code === undefined
    ? undefined
    : { country: code, ...named({ region: countryArea, city, postalCode }) };
}

/** Saleor's amounts are numbers of JSON, written in the currency's digits. */
export function amountOf(value: unknown): unknown {
  const { amount } = objectOf(value);
  return typeof amount === 'number' ? decimals(amount) : amount;
}

/** Numbers from 1e21 on are not written in decimals; no schema takes them. */
function decimals(amount: number): string {
  return Math.abs(amount) < 1e-6 && amount !== 0 ? amount.toFixed(12) : String(amount);
}

/** The fields that have a text: Saleor writes an empty one where there is none. */
export function named(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''));
}
