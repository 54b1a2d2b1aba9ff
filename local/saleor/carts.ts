import Big from 'big.js';
import type { Cart } from './cart-records';
import { globalId } from './ids';
import { linkPayments, paymentsOf } from './order-payments';
import type { Order } from './order-records';
import { placeOrder } from './orders';
import { Refusal } from './problem';
import type { Questions } from './questions';
import type { Place } from './records';
import { isStale, refreshMethods, requireMethod } from './shipping';
import { type TaxedPrice, type TaxedPrices, takenPrices } from './tax-answer';
import type { View } from './views';
import type { World } from './world';

/** For how long prices are not asked for again, in milliseconds. */
const FRESH_MS = 3_600_000;

interface Options {
  world: World;
  questions: Questions;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What a query of the cart selects: its totals, its payments too, or all that a page shows. */
export type Selects = 'totals' | 'charge' | 'page';

/** How often Saleor asks for that, one after another, where everything is stale. */
const ASKS = {
  totals: { taxes: 1, shipping: 1 },
  charge: { taxes: 2, shipping: 2 },
  page: { taxes: 2, shipping: 3 },
} as const;

/** What a cart costs, as the shopper sees it. */
export interface Totals extends TaxedPrices {
  total: TaxedPrice;
  currency: string;
}

/**
 * What the cart costs. An app is asked where the prices are older than an hour, or the cart changed
 * since; where it has no answer the cart is shown without tax, and for an hour nobody is asked. A
 * query that selects the charge status too asks twice.
 */
export async function totalsOf(cart: Cart, options: Options, selects: Selects = 'totals'): Promise<Totals> {
  const channel = channelOf(cart, options.world);
  const asksOf = ASKS[selects];
  // Of a cart without a method only a page that shows the methods asks for them.
  if ((cart.method !== undefined || selects === 'page') && isStale(cart, options.now())) {
    for (let asks = asksOf.shipping; asks > 0; asks -= 1) {
      await refreshMethods(cart, channel, options);
    }
  }
  const isOld = cart.prices === undefined || options.now() >= (cart.pricedAt ?? 0) + FRESH_MS;
  if (isOld) {
    for (let asks = asksOf.taxes; asks > 0; asks -= 1) {
      await price(cart, channel, options);
    }
  }
  return withTotal(cart.prices ?? untaxed(cart, channel), channel);
}

/**
 * Makes an order of the cart. It asks where the prices are stale, or the last answer was none.
 * @throws Refusal `TAX_ERROR` where the channel names an app which has no answer.
 */
export async function complete(cart: Cart, options: Options): Promise<Order> {
  const channel = channelOf(cart, options.world);
  await requireMethod(cart, channel, options);
  if (cart.taxError === true) {
    delete cart.prices;
  }
  const { total } = await totalsOf(cart, options);
  if (cart.taxError === true && channel.tax?.app) {
    throw new Refusal('TAX_ERROR', 'id', 'Configured Tax App returned invalid response.');
  }
  const { world } = options;
  return world.records.transaction(() => {
    const items = cart.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const price = { currency: channel.currency ?? 'USD', total: Number(total.gross) };
    const payments = paymentsOf(world, cart.id);
    const order = placeOrder(world, { items, unconfirmed: false, paid: false, price, cart: cart.id, payments });
    linkPayments(world, cart.id, order.id);
    return order;
  });
}

async function price(cart: Cart, channel: Place, { world, questions, now }: Options): Promise<void> {
  const event = cart.draft ? 'ORDER_CALCULATE_TAXES' : 'CHECKOUT_CALCULATE_TAXES';
  const app = channel.tax?.app ?? null;
  let prices: TaxedPrices | undefined;
  for (const one of channel.tax === undefined ? [] : questions.answering(event, app)) {
    const answer = await questions.ask(one, event, 'CalculateTaxes', { taxBase: taxBase(cart, channel, world) });
    prices ??= answer && takenPrices(answer, { count: cart.lines.length, digits: digitsOf(channel) });
  }
  cart.prices = prices ?? untaxed(cart, channel);
  cart.taxError = channel.tax !== undefined && prices === undefined;
  cart.pricedAt = now();
  world.records.change('cart', cart);
}

/** The cart as it is without an app: with and without tax it costs the same. */
function untaxed({ lines, shipping }: Cart, channel: Place): TaxedPrices {
  const same = (amount: Big) => ({ net: amount.toFixed(digitsOf(channel)), gross: amount.toFixed(digitsOf(channel)) });
  return {
    lines: lines.map(({ unitPrice, quantity }) => same(new Big(unitPrice).times(quantity))),
    shipping: same(new Big(shipping)),
  };
}

function withTotal(prices: TaxedPrices, channel: Place): Totals {
  const all = [...prices.lines, prices.shipping];
  const sum = (side: keyof TaxedPrice) =>
    all.reduce((total, one) => total.plus(one[side]), new Big(0)).toFixed(digitsOf(channel));
  return { ...prices, total: { net: sum('net'), gross: sum('gross') }, currency: channel.currency ?? 'USD' };
}

/** What is asked of an app: `taxBase` of a subscription. Amounts are numbers of JSON. */
function taxBase(cart: Cart, channel: Place, { records }: World): View {
  const { lines, address, discounts, shipping, draft } = cart;
  const currency = channel.currency ?? 'USD';
  const amount = (value: Big.BigSource) => ({ amount: Number(value), currency });
  const productOf = (taxClass: string | null) => ({ taxClass: taxClass === null ? null : { name: taxClass } });
  return {
    pricesEnteredWithTax: channel.tax?.pricesIncludeTax ?? true,
    currency,
    channel: { __typename: 'Channel', id: globalId('Channel', channel.id), slug: channel.slug, currencyCode: currency },
    address:
      address === null
        ? null
        : { city: '', postalCode: '', countryArea: '', ...address, country: { code: address.country } },
    shippingPrice: amount(shipping),
    discounts: discounts.map(({ on, amount: off }) => ({ name: null, type: on, amount: amount(off) })),
    lines: lines.map(({ sku, quantity, unitPrice, taxClass, taxable }, at) => ({
      quantity,
      chargeTaxes: taxable,
      productName: sku,
      variantName: sku,
      productSku: records.where('variant', 'sku', sku)[0]?.sku ?? sku,
      unitPrice: amount(unitPrice),
      totalPrice: amount(new Big(unitPrice).times(quantity)),
      sourceLine: draft
        ? { __typename: 'OrderLine', id: globalId('OrderLine', at + 1), taxClassName: taxClass }
        : {
            __typename: 'CheckoutLine',
            id: globalId('CheckoutLine', at + 1),
            variant: { product: { ...productOf(taxClass), productType: { taxClass: null } } },
          },
    })),
    sourceObject: { __typename: draft ? 'Order' : 'Checkout', id: globalId(draft ? 'Order' : 'Checkout', cart.id) },
  };
}

export function channelOf({ channel }: Cart, { records }: World): Place {
  const found = records.get('channel', channel);
  if (found === undefined) {
    throw new Refusal('NOT_FOUND', 'channel', 'There is no such channel.');
  }
  return found;
}

function digitsOf({ currency = 'USD' }: Place): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits;
}
