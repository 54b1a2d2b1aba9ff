import { taxCart } from '#lib/catalogue/generated/schemas';
import type { TaxCart } from '#lib/catalogue/generated/types';
import { isRecord, recordsIn } from '#lib/core/json';
import { amountIn, digitsOf, greatest, least, money, rounded, sumOf, ZERO } from '#lib/core/money';
import { omitNullish } from '#lib/core/omit-nullish';
import { add, type Operation, replace } from './operations';
import { addressOf, objectUnder, textOf } from './read';

const TAX = 'Magento\\OutOfProcessTaxManagement\\Api\\Data\\OopQuoteItemTaxInterface';
const BREAKDOWN = 'Magento\\OutOfProcessTaxManagement\\Api\\Data\\OopQuoteItemTaxBreakdownInterface';

/** A cart to be taxed, and which of the store's items its lines and its shipping are. */
export interface TaxGroup {
  cart: TaxCart;
  /** The places of the lines in `items`. */
  lines: readonly Item[];
  shipping: Item | undefined;
}

interface Item {
  at: number;
  /** What it costs without its discount, and the discount. */
  price: string;
  discount: string;
}

/**
 * Reads `oopQuote`. Adobe Commerce says of each item whether its price includes the tax: where that
 * differs, as it may between products and shipping, there are two carts. A discount is taken off
 * before the tax.
 * @throws RelayError `invalid` with the place.
 */
export function readTaxQuote(payload: unknown, currency: string): TaxGroup[] {
  const quote = objectUnder(payload, 'oopQuote');
  const address = taxAddress(quote);
  const items = recordsIn(quote.items).map((item, at) => ({ item, at }));
  return [false, true].flatMap((pricesIncludeTax) => {
    const own = items.filter(({ item }) => (item.is_tax_included === true) === pricesIncludeTax);
    if (own.length === 0) {
      return [];
    }
    const lines = own.filter(({ item }) => item.type !== 'shipping');
    const shipping = own.find(({ item }) => item.type === 'shipping');
    const read = lines.map(({ item, at }) => ({ item, place: placeOf(item, at) }));
    const sent = shipping && placeOf(shipping.item, shipping.at);
    const cart = taxCart.parse({
      currency,
      pricesIncludeTax,
      ...(address === undefined ? {} : { address }),
      lines: read.map(({ item, place }) => ({
        taxable: true,
        quantity: Number(item.quantity),
        amount: leftOf(place),
        ...omitNullish({ id: textOf(item.code), sku: textOf(item.sku), taxClass: textOf(item.tax_class) }),
      })),
      shipping: { amount: sent === undefined ? '0' : leftOf(sent) },
    });
    return [{ cart, lines: read.map(({ place }) => place), shipping: sent }];
  });
}

/** The cart, as its order names it later; undefined where it is not sent. */
export function readQuoteId(payload: unknown): string | undefined {
  const { quote_id: id } = objectUnder(payload, 'oopQuote');
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : undefined;
}

/** Where it goes; what is not sent is taxed where the bill goes. */
function taxAddress({ ship_to_address, billing_address }: Record<string, unknown>) {
  const given = isRecord(ship_to_address) ? ship_to_address : isRecord(billing_address) ? billing_address : {};
  const { country, region, region_code, city, postcode } = given;
  return addressOf(country, { region: textOf(region_code) ?? region, city, postalCode: postcode });
}

function placeOf({ unit_price, quantity, discount_amount }: Record<string, unknown>, at: number): Item {
  const price = (amountIn(unit_price) ?? ZERO).times(Number(quantity ?? 1));
  const discount = greatest(least(amountIn(discount_amount) ?? ZERO, price), ZERO);
  return { at, price: price.toFixed(), discount: discount.toFixed() };
}

function leftOf({ price, discount }: Item): string {
  return money(price).minus(discount).toFixed();
}

interface Taxed {
  net: string;
  gross: string;
  rate: string;
}

/** The operations that write the taxes of a cart into the store's items. */
export function taxOperations(
  { cart, lines, shipping }: TaxGroup,
  taxes: { lines: readonly Taxed[]; shipping: Taxed },
): Operation[] {
  const digits = digitsOf(cart.currency);
  const pairs = [
    ...lines.map((item, at) => [item, taxes.lines[at]] as const),
    ...(shipping === undefined ? [] : [[shipping, taxes.shipping] as const]),
  ];
  return pairs.flatMap(([{ at, discount }, taxed]) => {
    if (taxed === undefined) {
      return [];
    }
    const rate = Number(taxed.rate);
    const amount = Number(sumOf([money(taxed.gross), money(taxed.net).times(-1)]).toFixed(digits));
    // What the discount has taken of the tax: the store adds it to its own discount.
    const hidden = cart.pricesIncludeTax
      ? money(discount).minus(money(discount).div(money(taxed.rate).div(100).plus(1)))
      : ZERO;
    const data = { rate, amount, discount_compensation_amount: Number(rounded(hidden, digits).toFixed(digits)) };
    const breakdown = { code: 'tax', rate, amount, title: 'Tax', tax_rate_key: `tax-${taxed.rate}` };
    return [
      add(`oopQuote/items/${at}/tax_breakdown`, { data: breakdown }, BREAKDOWN),
      replace(`oopQuote/items/${at}/tax`, { data }, TAX),
    ];
  });
}

/** The two adjustments of a credit memo that the store asks the tax of. */
export const ADJUSTMENTS = ['refund', 'fee'] as const;

/** Reads `oopCreditMemo`: the adjustments that are not nothing, as the lines of a cart. */
export function readCreditMemo(payload: unknown, currency: string) {
  const memo = objectUnder(payload, 'oopCreditMemo');
  const adjustment = isRecord(memo.adjustment) ? memo.adjustment : {};
  const names = ADJUSTMENTS.filter((name) => amountIn(adjustment[name])?.gt(0));
  const address = taxAddress(memo);
  const cart = taxCart.parse({
    currency,
    pricesIncludeTax: recordsIn(memo.items).some(({ is_tax_included }) => is_tax_included === true),
    ...(address === undefined ? {} : { address }),
    lines: names.map((name) => ({
      id: name,
      taxable: true,
      quantity: 1,
      amount: (amountIn(adjustment[name]) ?? ZERO).toFixed(),
    })),
    shipping: { amount: '0' },
  });
  return { cart, names };
}

/** The operations for what `readCreditMemo` has read. */
export function creditMemoOperations(
  { cart, names }: ReturnType<typeof readCreditMemo>,
  taxes: { lines: readonly Taxed[] },
): Operation[] {
  const digits = digitsOf(cart.currency);
  return names.map((name, at) => {
    const { gross = '0', net = '0' } = taxes.lines[at] ?? {};
    return replace(`oopCreditMemo/adjustment/${name}_tax`, Number(money(gross).minus(net).toFixed(digits)));
  });
}
