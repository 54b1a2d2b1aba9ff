import type { ShippingAnswer, ShippingCart } from '#lib/catalogue/generated/types';
import type { Log } from '#lib/core/log';
import { digitsOf, money, rounded } from '#lib/core/money';

type Given = ShippingAnswer['rates'][number];

/** A way to send a cart; the amount in the currency's digits. */
export type ShippingRate = Omit<Given, 'amount'> & { amount: string };

export interface ShippingRates {
  rates: ShippingRate[];
}

/**
 * What a provider answered, without what a store would drop or mistake: a rate in another currency,
 * and the second of an id. One such rate does not cost the others.
 */
export function checkedRates({ currency }: ShippingCart, { rates }: ShippingAnswer, log?: Log): ShippingRates {
  const digits = digitsOf(currency);
  const good = new Map<string, ShippingRate>();
  for (const { amount, ...rate } of rates) {
    const fault = rate.currency === currency ? (good.has(rate.id) ? 'its id is there twice' : undefined) : 'currency';
    if (fault === undefined) {
      good.set(rate.id, { ...rate, amount: rounded(money(amount), digits).toFixed(digits) });
    } else {
      log?.warn('A shipping rate is left out', { id: rate.id, fault, currency: rate.currency });
    }
  }
  return { rates: [...good.values()] };
}
