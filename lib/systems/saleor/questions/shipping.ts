import Big from 'big.js';
import { shippingCart } from '#lib/catalogue/generated/schemas';
import type { ShippingCart } from '#lib/catalogue/generated/types';
import { isRecord, objectOf, recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { addressOf, amountOf, named } from './read';

/** What is asked of the ways to send a cart, or an order that staff edit. */
export interface ShippingQuestion {
  cart: ShippingCart;
  /** The methods that Saleor has for it, those of apps among them. */
  methods: { id: string; name: string }[];
}

/** A unit of weight of Saleor, in kilograms. */
const KILOGRAMS: Readonly<Record<string, string>> = {
  G: '0.001',
  KG: '1',
  LB: '0.45359237',
  OZ: '0.028349523125',
  TONNE: '1000',
};

/** More digits than a scale has are left out. */
const MOST_DIGITS = 12;

/**
 * Reads `checkout`, or `order`, and `shippingMethods` of the three questions about shipping. What a
 * cart costs is the sum of its channel's prices: Saleor cannot tell more while it asks this.
 * @throws RelayError `invalid` where a field is missing, with its place.
 */
export function readShippingQuestion(body: Record<string, unknown>): ShippingQuestion {
  const source = objectOf(body.checkout ?? body.order);
  const { slug, currencyCode } = objectOf(source.channel);
  const { id } = named({ id: source.id });
  const cart = shippingCart.parse({
    currency: currencyCode,
    lines: Array.isArray(source.lines) ? source.lines.map((line) => lineOf(line, slug)) : undefined,
    ...omitNullish({ id, channel: slug, address: addressOf(source.shippingAddress) }),
  });
  const methods = recordsIn(body.shippingMethods).map((method) => ({
    id: String(method.id),
    name: String(method.name),
  }));
  return { cart, methods };
}

function lineOf(value: unknown, channel: unknown): Record<string, unknown> {
  const { quantity, variant: given, productSku } = objectOf(value);
  const variant = objectOf(given);
  const product = objectOf(variant.product);
  const weight = [variant, product, objectOf(product.productType)].map((one) => one.weight).find(isRecord);
  const listing = recordsIn(variant.channelListings).find((one) => objectOf(one.channel).slug === channel);
  return {
    quantity,
    ...named({ sku: productSku ?? variant.sku }),
    ...omitNullish({ weight: kilograms(weight, quantity), amount: times(amountOf(listing?.price), quantity) }),
  };
}

function kilograms(weight: unknown, quantity: unknown): string | undefined {
  const { value, unit } = objectOf(weight);
  const factor = KILOGRAMS[String(unit)];
  return typeof value !== 'number' || factor === undefined
    ? undefined
    : times(new Big(value).times(factor).toFixed(), quantity);
}

function times(amount: unknown, quantity: unknown): string | undefined {
  return typeof amount === 'string' && typeof quantity === 'number'
    ? new Big(new Big(amount).times(quantity).toFixed(MOST_DIGITS)).toFixed()
    : undefined;
}

/** A way to send a cart. */
interface Rate {
  id: string;
  name: string;
  amount: string;
  currency: string;
  description?: string;
  carrier?: string;
  service?: string;
  minimumDays?: number;
  maximumDays?: number;
}

/**
 * The list that Saleor takes. An order keeps of a method its metadata, and not its days: they stand
 * in both.
 */
export function shippingBody(rates: readonly Rate[]) {
  return rates.map(({ id, name, amount, currency, description, carrier, service, minimumDays, maximumDays }) => {
    const kept = omitNullish({ carrier, service, minimumDays, maximumDays });
    const metadata = Object.fromEntries(Object.entries(kept).map(([field, value]) => [field, String(value)]));
    const days = { minimum_delivery_days: minimumDays, maximum_delivery_days: maximumDays };
    return { id, name, amount, currency, ...omitNullish({ description, ...days }), metadata };
  });
}

/** The answer to a filter. Without a reason Saleor would exclude nothing. */
export function exclusionBody(excluded: readonly { id: string; reason: string }[]) {
  return { excluded_methods: excluded.map(({ id, reason }) => ({ id, reason })) };
}
