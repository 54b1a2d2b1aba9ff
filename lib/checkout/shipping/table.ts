import type { CheckoutTable, ShippingAnswer, ShippingCart } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import { fitsCart } from '../places';

/** A method of the store, or one of ours. */
export interface Method {
  id: string;
  name: string;
}

export interface Exclusions {
  excluded: { id: string; reason: string }[];
}

/** The ways to send a cart by the table: of each id the first row that fits, in its currency. */
export function ratesByTable({ shipping = [] }: CheckoutTable, cart: ShippingCart): ShippingAnswer {
  const found = new Map<string, ShippingAnswer['rates'][number]>();
  for (const { countries, region, postalCodes, weight, subtotal, channel, ...rate } of shipping) {
    const bounds = omitNullish({ countries, region, postalCodes, weight, subtotal, channel });
    if (rate.currency === cart.currency && !found.has(rate.id) && fitsCart(bounds, cart)) {
      found.set(rate.id, rate);
    }
  }
  return { rates: [...found.values()] };
}

/** The methods that a cart may not have by the table, each with the first reason that fits. */
export function excludedByTable(
  { restrictions = [] }: CheckoutTable,
  cart: ShippingCart,
  methods: readonly Method[],
): Exclusions {
  const skus = new Set(cart.lines.map(({ sku }) => sku));
  const rules = restrictions.filter(
    (rule) => fitsCart(rule, cart) && (rule.skus === undefined || rule.skus.some((sku) => skus.has(sku))),
  );
  return {
    excluded: methods.flatMap(({ id, name }) => {
      const rule = rules.find(({ methods: own }) => own === undefined || own.includes(name) || own.includes(id));
      return rule === undefined ? [] : [{ id, reason: rule.reason }];
    }),
  };
}
