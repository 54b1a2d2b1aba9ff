import Big from 'big.js';
import { isRecord, recordsIn } from '#lib/core/json';

/** What a parcel costs, and each kilogram beyond the first. */
const PARCEL = '4';
const KILOGRAM = '0.5';
/** The most that goes by letter, in kilograms, and the most that goes by post. */
const LETTER_MOST = '0.5';
const POST_MOST = 30;

/** The answer to `/shipping/rates`: a parcel by weight, and a letter where it is light. */
export function ratesOf(data: Record<string, unknown>) {
  const weight = weightOf(data);
  const digits = digitsOf(String(data.currency));
  const beyond = weight.gt(1) ? weight.minus(1) : new Big(0);
  const amount = (value: Big) => value.round(digits, Big.roundHalfUp).toFixed(digits);
  const common = { currency: data.currency, carrier: 'post' };
  const parcel = {
    id: 'parcel',
    name: 'Parcel',
    amount: amount(new Big(PARCEL).plus(beyond.times(KILOGRAM))),
    minimumDays: 1,
    maximumDays: 3,
    ...common,
  };
  const letter = { id: 'letter', name: 'Letter', amount: amount(new Big('1.2')), ...common };
  return { rates: weight.lte(LETTER_MOST) ? [parcel, letter] : [parcel] };
}

/** The answer to `/shipping/restrict`: what is too heavy goes by freight. */
export function exclusionsOf(data: Record<string, unknown>) {
  const isHeavy = weightOf(isRecord(data.cart) ? data.cart : {}).gt(POST_MOST);
  const methods = isHeavy ? recordsIn(data.methods) : [];
  return {
    excluded: methods.map(({ id }) => ({ id, reason: `Too heavy: above ${POST_MOST} kg it goes by freight.` })),
  };
}

function weightOf({ lines }: Record<string, unknown>): Big {
  return recordsIn(lines).reduce((sum, { weight }) => sum.plus(String(weight ?? '0')), new Big(0));
}

function digitsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits;
}
