import type { ShippingCart, TaxCart } from '#lib/catalogue/generated/types';
import { type Amount, money, sumOf } from '#lib/core/money';

/** Where something goes. */
export type Address = TaxCart['address'];

/** What a row of the table holds for; without a field it holds everywhere. */
export interface Place {
  countries?: readonly string[];
  region?: string;
  postalCodes?: { from: string; to: string };
}

/** Whether an address is in a place. */
export function isIn({ countries, region, postalCodes }: Place, address: Address): boolean {
  return (
    (countries === undefined || (address?.country !== undefined && countries.includes(address.country))) &&
    (region === undefined || region === address?.region) &&
    (postalCodes === undefined || isBetween(address?.postalCode, postalCodes))
  );
}

/** Compares as many letters as each bound has: 62701-1234 is between 62 and 62999. */
function isBetween(code: string | undefined, { from, to }: { from: string; to: string }): boolean {
  const [own, first, last] = [code ?? '', from, to].map((text) => text.toUpperCase().replace(/[\s-]/g, ''));
  if (own === undefined || first === undefined || last === undefined || own.length < first.length) {
    return false;
  }
  return own.slice(0, first.length) >= first && own.slice(0, last.length) <= last;
}

/** From a bound on, up to another one; without a bound, however little or much. */
interface Range {
  from?: string | number;
  to?: string | number;
}

/** What a row of the table asks of a cart. */
export interface Bounds extends Place {
  channel?: string;
  weight?: Range;
  subtotal?: Range;
}

/** Whether a cart is within all bounds of a row. What is not known is within none. */
export function fitsCart({ channel, weight, subtotal, ...place }: Bounds, cart: ShippingCart): boolean {
  return (
    (channel === undefined || channel === cart.channel) &&
    isIn(place, cart.address) &&
    isWithin(weight, totalOf(cart, 'weight')) &&
    isWithin(subtotal, totalOf(cart, 'amount'))
  );
}

function isWithin(range: Range | undefined, value: Amount | undefined): boolean {
  if (range === undefined) {
    return true;
  }
  const { from, to } = range;
  return value !== undefined && (from === undefined || value.gte(from)) && (to === undefined || value.lt(to));
}

/** What all lines weigh or cost; undefined where it is not known of one of them. */
function totalOf({ lines }: ShippingCart, field: 'weight' | 'amount'): Amount | undefined {
  const known = lines.flatMap((line) => line[field] ?? []);
  return known.length === lines.length ? sumOf(known.map((one) => money(one))) : undefined;
}
