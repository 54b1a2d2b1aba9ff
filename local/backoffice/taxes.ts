import Big from 'big.js';
import { isRecord, recordsIn } from '#lib/core/json';

/**
 * The back office's answer to `/taxes/calculate`: one rate in percent on all that is taxable, in
 * the currency's digits, halves up.
 */
export function taxesOf(data: Record<string, unknown>, rate: string) {
  const digits = digitsOf(String(data.currency));
  const taxed = (amount: unknown, own: string) => {
    const asked = new Big(String(amount));
    const factor = new Big(own).div(100).plus(1);
    const other = data.pricesIncludeTax === true ? asked.div(factor) : asked.times(factor);
    const [given, found] = [asked.toFixed(digits), other.round(digits, Big.roundHalfUp).toFixed(digits)];
    return data.pricesIncludeTax === true
      ? { net: found, gross: given, rate: own }
      : { net: given, gross: found, rate: own };
  };
  return {
    lines: recordsIn(data.lines).map(({ amount, taxable }) => taxed(amount, taxable === true ? rate : '0')),
    shipping: taxed(isRecord(data.shipping) ? data.shipping.amount : '0', rate),
  };
}

function digitsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits;
}
