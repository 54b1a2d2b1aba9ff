/**
 * An amount with the digits that its currency has, halves up. Saleor refuses a price with more:
 * `Value cannot have more than 2 decimal places.` The amount is rounded as it is written in
 * decimals, so 1.005 EUR is 1.01.
 * @param currency its ISO 4217 code.
 */
export function roundAmount(amount: number, currency: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const units = Math.round(shifted(amount, digits));
  // Beyond 2⁵³ there are no fractions to round.
  return Number.isSafeInteger(units) ? shifted(units, -digits) : amount;
}

/** Times 10 to the power of `digits`, without an error of the binary fraction. */
function shifted(amount: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(amount).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
