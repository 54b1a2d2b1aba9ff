import type { Order } from '#lib/catalogue/generated/records';
import { isRecord, recordsIn } from '#lib/core/json';
import { type Amount, amountIn, amountWriter, sumOf, ZERO } from '#lib/core/money';
import { omitNullish } from '#lib/core/omit-nullish';
import { pricedText, type Taxed, taxedText, totalsOf } from '../order-totals';
import { given } from './values';

type Fields = Record<string, unknown>;
type Write = ReturnType<typeof amountWriter>;

/** The lines of an order, as its REST answer has them, with what was done and is paid for them. */
export function linesFromCommerce(order: Fields): Order['lines'] {
  const write = amountWriter(given(order.order_currency_code, String));
  const items = recordsIn(order.items);
  const bundles = bundlesPricedByParts(items);
  return items.map((item) => ({
    ...identityOf(item),
    ...piecesOf(item),
    ...pricesOf(item, bundles.has(String(item.item_id)), write),
    ...optionsOf(item),
  }));
}

function identityOf({ item_id, parent_item_id, sku, product_type, name }: Fields) {
  return {
    id: String(item_id),
    ...omitNullish({
      sku: given(sku, String),
      parentId: given(parent_item_id, String),
      type: given(product_type, String),
      name: given(name, String),
    }),
  };
}

function piecesOf({ qty_ordered, qty_shipped, qty_canceled, qty_invoiced, qty_refunded }: Fields) {
  return omitNullish({
    quantity: given(qty_ordered, Number),
    shipped: given(qty_shipped, Number),
    cancelled: given(qty_canceled, Number),
    invoiced: given(qty_invoiced, Number),
    refunded: given(qty_refunded, Number),
  });
}

function pricesOf(item: Fields, isPricedByParts: boolean, write: Write) {
  const [net, gross] = [amountIn(item.price), amountIn(item.price_incl_tax ?? item.price)];
  const price = isPricedByParts ? { net: ZERO, gross: ZERO } : priceOf(item);
  const discount = isPricedByParts ? { net: ZERO, gross: ZERO } : discountOf(item);
  return omitNullish({
    unitPrice: net && gross && pricedText({ net, gross }, write),
    discount: discount && pricedText(discount, write),
    price: price && taxedText(price, write),
    taxRate: amountIn(item.tax_percent)?.toFixed(),
  });
}

/**
 * What a line costs after discounts. Where prices are entered with tax, the discount is of the
 * price with tax, and the store gives its tax back as `discount_tax_compensation_amount`.
 */
export function priceOf(item: Fields): Taxed | undefined {
  const row = amountIn(item.row_total);
  if (row === undefined) {
    return undefined;
  }
  const net = row.minus(amountOf(item, 'discount_amount')).plus(amountOf(item, 'discount_tax_compensation_amount'));
  return { net, gross: net.plus(amountOf(item, 'tax_amount')) };
}

/** What was taken off a line. */
export function discountOf(item: Fields): Taxed | undefined {
  const [price, row, withTax] = [priceOf(item), amountIn(item.row_total), amountIn(item.row_total_incl_tax)];
  return (
    price &&
    row && { net: row.minus(price.net), gross: withTax?.minus(price.gross) ?? amountOf(item, 'discount_amount') }
  );
}

/** The bundles whose parts have prices of their own, by their lines' ids. */
function bundlesPricedByParts(items: readonly Fields[]): Set<string> {
  const priced = items.filter((item) => item.parent_item_id && !amountOf(item, 'row_total').eq(ZERO));
  return new Set(priced.map(({ parent_item_id }) => String(parent_item_id)));
}

function optionsOf({ product_option: chosen }: Fields) {
  const more = isRecord(chosen) && isRecord(chosen.extension_attributes) ? chosen.extension_attributes : {};
  const options = [...recordsIn(more.configurable_item_options), ...recordsIn(more.custom_options)];
  return options.length === 0
    ? {}
    : {
        options: options.map(({ option_id, option_value }) =>
          omitNullish({ id: given(option_id, String), value: given(option_value, String) }),
        ),
      };
}

/** The bundles of an order; nothing where the answer does not have them. */
export function totalsFromCommerce(order: Fields): Pick<Order, 'totals' | 'giftCards' | 'discounts'> {
  const write = amountWriter(given(order.order_currency_code, String));
  const grandTotal = amountIn(order.grand_total);
  const more = isRecord(order.extension_attributes) ? order.extension_attributes : {};
  const items = recordsIn(order.items);
  const bundles = bundlesPricedByParts(items);
  const counted = items.filter(({ item_id }) => !bundles.has(String(item_id)));
  const prices = counted.map(priceOf);
  if (grandTotal === undefined || prices.includes(undefined)) {
    return {};
  }
  const lines = prices.filter((price) => price !== undefined);
  const shipping = shippingOf(order);
  const totals = totalsOf(
    {
      lines,
      discounts: counted.flatMap((item) => discountOf(item) ?? []),
      shipping,
      fees: feesOf(order, more, { counted, taxed: [...lines, shipping] }),
      giftCards: amountIn(more.gift_cards_amount),
      storeCredit: sumOf([amountIn(more.customer_balance_amount), amountIn(more.reward_currency_amount)]),
      grandTotal,
    },
    write,
  );
  const [paid, refunded] = [amountOf(order, 'total_paid'), amountOf(order, 'total_refunded')];
  return {
    totals: { ...totals, paid: write(paid), refunded: write(refunded) },
    ...cardsOf(more, write),
    ...discountsOf(order, write),
  };
}

/** What the shipping costs after discounts. */
export function shippingOf(order: Fields): Taxed {
  const net = amountOf(order, 'shipping_amount')
    .minus(amountOf(order, 'shipping_discount_amount'))
    .plus(amountOf(order, 'shipping_discount_tax_compensation_amount'));
  return { net, gross: net.plus(amountOf(order, 'shipping_tax_amount')) };
}

/** Of the order, of its lines, and the card. */
const WRAPPING = ['gw', 'gw_items', 'gw_card'];

/**
 * What is neither a line nor the shipping. The tax of fixed product taxes stands in the order's tax
 * alone: it is what the others leave of it.
 */
function feesOf(order: Fields, more: Fields, { counted, taxed }: { counted: Fields[]; taxed: Taxed[] }) {
  const wrapping = sumOf(WRAPPING.map((name) => amountOf(more, `${name}_price`)));
  const wrappingTax = sumOf(WRAPPING.map((name) => amountOf(more, `${name}_tax_amount`)));
  const fixed = sumOf(counted.map((item) => amountOf(item, 'weee_tax_applied_row_amount')));
  const known = sumOf([...taxed.map(({ net, gross }) => gross.minus(net)), wrappingTax]);
  const rest = (amountIn(order.tax_amount) ?? known).minus(known);
  return [
    { name: 'gift wrapping', net: wrapping, gross: wrapping.plus(wrappingTax) },
    { name: 'fixed product taxes', net: fixed, gross: fixed.plus(fixed.eq(ZERO) ? ZERO : rest) },
  ].filter(({ gross }) => !gross.eq(ZERO));
}

/** A gift card's code is worth money: its last characters say which it was. */
function cardsOf({ gift_cards }: Fields, write: Write): Pick<Order, 'giftCards'> {
  const cards = recordsIn(gift_cards).map(({ code, amount }) =>
    omitNullish({
      lastCharacters: given(code, String)?.slice(-4),
      amount: written(amount, write),
    }),
  );
  return cards.length === 0 ? {} : { giftCards: cards };
}

function discountsOf(order: Fields, write: Write): Pick<Order, 'discounts'> {
  const amount = amountOf(order, 'discount_amount').abs();
  const code = given(order.coupon_code, String) || undefined;
  if (code === undefined && amount.eq(ZERO)) {
    return {};
  }
  const name = given(order.discount_description, String) || undefined;
  return { discounts: [omitNullish({ code, name, type: 'rule', amount: write(amount) })] };
}

function written(value: unknown, write: Write): string | undefined {
  const amount = amountIn(value);
  return amount && write(amount);
}

/** A field's amount; what the store leaves out is nothing. */
export function amountOf(fields: Fields, name: string): Amount {
  return amountIn(fields[name]) ?? ZERO;
}
