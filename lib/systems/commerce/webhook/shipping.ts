import { shippingCart } from '#lib/catalogue/generated/schemas';
import type { ShippingCart } from '#lib/catalogue/generated/types';
import { isRecord } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { add, type Operation } from './operations';
import { addressOf, linesOf, objectUnder, packedLines, textOf } from './read';

/** The carrier that onboarding registers: the store shows no method of another one. */
export const CARRIER = 'relay';

interface Units {
  currency: string;
  unit: 'lbs' | 'kgs';
}

/** Reads `rateRequest`. @throws RelayError `invalid` with the place. */
export function readRateRequest(payload: unknown, { currency, unit }: Units): ShippingCart {
  const request = objectUnder(payload, 'rateRequest');
  const { dest_region_code, dest_city, dest_postcode, package_weight, package_value, base_currency } = request;
  const region = textOf(dest_region_code);
  return shippingCart.parse({
    currency: (isRecord(base_currency) ? textOf(base_currency.currency_code) : textOf(base_currency)) ?? currency,
    lines: packedLines(request.all_items, { weight: package_weight, value: package_value }, unit),
    ...omitNullish({
      channel: textOf(request.store_id),
      address: addressOf(request.dest_country_id, { region, city: dest_city, postalCode: dest_postcode }),
    }),
  });
}

interface Rate {
  id: string;
  name: string;
  amount: string;
  carrier?: string;
  service?: string;
  minimumDays?: number;
  maximumDays?: number;
}

/** An operation for each rate; what the store has no field for goes along as additional data. */
export function rateOperations(rates: readonly Rate[]): Operation[] {
  return rates.map(({ id, name, amount, carrier, service, minimumDays, maximumDays }) => {
    const more = Object.entries(omitNullish({ carrier, service, minimumDays, maximumDays }));
    return add('result', {
      carrier_code: CARRIER,
      method: id,
      method_title: name,
      price: Number(amount),
      cost: Number(amount),
      additional_data: more.map(([key, value]) => ({ key, value: String(value) })),
    });
  });
}

/** Reads `payload` of the filter for payment methods. @throws RelayError `invalid` */
export function readPaymentFilter(payload: unknown, { currency, unit }: Units) {
  const { cart: given, customer } = objectUnder(payload, 'payload');
  const cart = isRecord(given) ? given : {};
  const { base_currency_code } = isRecord(cart.currency) ? cart.currency : {};
  const billing = isRecord(cart.billing_address) ? cart.billing_address : {};
  const buyer = isRecord(customer) ? customer : {};
  const region = isRecord(billing.region) ? billing.region.region_code : billing.region_code;
  return {
    group: textOf(buyer.group_id),
    cart: shippingCart.parse({
      currency: textOf(base_currency_code) ?? currency,
      lines: linesOf(cart.items, unit),
      ...omitNullish({
        channel: textOf(cart.store_id),
        address: addressOf(billing.country_id, { region, city: billing.city, postalCode: billing.postcode }),
      }),
    }),
  };
}

/** An operation for each payment method that is not offered. */
export function hiddenPayments(codes: readonly string[]): Operation[] {
  return codes.map((code) => add('result', { code }));
}
