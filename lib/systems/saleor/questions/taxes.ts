import { taxCart } from '#lib/catalogue/generated/schemas';
import type { TaxCart } from '#lib/catalogue/generated/types';
import { objectOf, recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { addressOf, amountOf, named } from './read';

/** What is to be taxed, as Saleor tells it, with the id of the cart or the order. */
export interface TaxQuestion {
  cart: TaxCart;
  sourceId: string | undefined;
}

/**
 * Reads `taxBase` of `CHECKOUT_CALCULATE_TAXES` and `ORDER_CALCULATE_TAXES`.
 * @throws RelayError `invalid` where a field is missing, with its place.
 */
export function readTaxQuestion(body: Record<string, unknown>): TaxQuestion {
  const base = objectOf(body.taxBase);
  const { id } = objectOf(base.sourceObject);
  const cart = {
    currency: base.currency,
    pricesIncludeTax: base.pricesEnteredWithTax,
    lines: Array.isArray(base.lines) ? base.lines.map(lineOf) : undefined,
    shipping: { amount: amountOf(base.shippingPrice) },
    ...omitNullish({ channel: objectOf(base.channel).slug, address: addressOf(base.address) }),
    discounts: recordsIn(base.discounts).map(({ type, amount }) => ({
      on: type === 'SHIPPING' ? 'shipping' : 'lines',
      amount: amountOf(amount),
    })),
  };
  return { cart: taxCart.parse(cart), sourceId: typeof id === 'string' ? id : undefined };
}

function lineOf(value: unknown): Record<string, unknown> {
  const { chargeTaxes, quantity, totalPrice, productSku, sourceLine } = objectOf(value);
  const source = objectOf(sourceLine);
  const product = objectOf(objectOf(source.variant).product);
  const taxClass =
    source.taxClassName ?? objectOf(product.taxClass).name ?? objectOf(objectOf(product.productType).taxClass).name;
  return {
    taxable: chargeTaxes,
    quantity,
    amount: amountOf(totalPrice),
    ...named({ id: source.id, sku: productSku, taxClass }),
  };
}

/** An amount with and without tax, and the rate in percent. */
interface Taxed {
  net: string;
  gross: string;
  rate: string;
}

/**
 * The answer that Saleor takes. Its lines are always there: without them it sold goods for the
 * shipping alone. Amounts are texts, which Saleor reads as exact decimals.
 */
export function taxesBody({ lines, shipping }: { lines: readonly Taxed[]; shipping: Taxed }) {
  return {
    shipping_tax_rate: shipping.rate,
    shipping_price_gross_amount: shipping.gross,
    shipping_price_net_amount: shipping.net,
    lines: lines.map(({ net, gross, rate }) => ({ tax_rate: rate, total_gross_amount: gross, total_net_amount: net })),
  };
}
