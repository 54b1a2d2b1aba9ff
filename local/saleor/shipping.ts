import Big from 'big.js';
import type { Cart } from './cart-records';
import { globalId } from './ids';
import { Refusal } from './problem';
import type { Questions } from './questions';
import type { Place } from './records';
import { type CartMethod, takenExclusions, takenMethods } from './shipping-answer';
import type { View } from './views';
import type { World } from './world';

/** For how long the ways to send a cart are not asked for again, in milliseconds. */
const FRESH_MS = 86_400_000;

/** The ways that the shop itself has, in each channel. */
const OWN = [
  { number: 21, name: 'Standard', amount: '5' },
  { number: 22, name: 'Express', amount: '10' },
] as const;

interface Options {
  world: World;
  questions: Questions;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Whether the ways to send the cart have to be asked for again. */
export function isStale({ methodsAt }: Cart, now: number): boolean {
  return methodsAt === undefined || now >= methodsAt + FRESH_MS;
}

/**
 * Asks the apps how the cart can be sent, and which of it it may not have, one after another. A
 * chosen method that is gone, or has another price, is not valid any more.
 */
export async function refreshMethods(cart: Cart, channel: Place, options: Options): Promise<CartMethod[]> {
  const { world, questions, now } = options;
  const methods = cart.address === null ? [] : await methodsOf(cart, channel, { world, questions });
  cart.methods = methods;
  cart.methodsAt = now();
  if (cart.method !== undefined) {
    const { id, amount } = cart.method;
    const found = methods.find((method) => method.id === id);
    cart.method = { id, amount, valid: found?.amount === amount, active: found?.active === true };
  }
  world.records.change('cart', cart);
  return methods;
}

async function methodsOf(cart: Cart, channel: Place, { world, questions }: Omit<Options, 'now'>) {
  const digits = digitsOf(channel);
  const currency = channel.currency ?? 'USD';
  const own = OWN.map(({ number, name, amount }): CartMethod => {
    const id = globalId('ShippingMethod', number);
    const none = { description: null, minimumDays: 2, maximumDays: 4, metadata: {}, active: true, message: '' };
    return { id, name, amount: new Big(amount).toFixed(digits), ...none };
  });
  const source = sourceOf(cart, channel, world);
  const viewOf = (methods: readonly CartMethod[]) => ({
    [cart.draft ? 'order' : 'checkout']: source,
    shippingMethods: methods.map((method) => methodView(method, currency)),
  });
  const external: CartMethod[] = [];
  const list = 'SHIPPING_LIST_METHODS_FOR_CHECKOUT';
  // Drafts never see what apps offer.
  for (const app of cart.draft ? [] : questions.answering(list, null)) {
    const answer = await questions.ask(app, list, 'ShippingListMethodsForCheckout', viewOf(own));
    external.push(...takenMethods(answer, { app: app.identifier, currency, digits }));
  }
  const all = [...own, ...external];
  const filter = cart.draft ? 'ORDER_FILTER_SHIPPING_METHODS' : 'CHECKOUT_FILTER_SHIPPING_METHODS';
  const typename = cart.draft ? 'OrderFilterShippingMethods' : 'CheckoutFilterShippingMethods';
  const reasons: string[][] = all.map(() => []);
  for (const app of questions.answering(filter, null)) {
    const excluded = takenExclusions(await questions.ask(app, filter, typename, viewOf(all)));
    all.forEach(({ id }, at) => {
      reasons[at]?.push(...[excluded.get(id) ?? []].flat());
    });
  }
  return all.map((method, at) => {
    const own = reasons[at] ?? [];
    return { ...method, active: own.length === 0, message: own.join(' ') };
  });
}

/** Chooses one of the methods. @throws Refusal for one that the cart may not have. */
export function chooseMethod(cart: Cart, id: string): void {
  const method = cart.methods?.find((one) => one.id === id && one.active);
  if (method === undefined) {
    throw new Refusal('DELIVERY_METHOD_NOT_APPLICABLE', 'deliveryMethodId', 'This shipping method is not applicable.');
  }
  cart.method = { id, amount: method.amount, valid: true, active: true };
  cart.shipping = method.amount;
}

/**
 * Looks at the chosen method before an order is made. What an app excludes since the totals were
 * read last is not seen: Saleor's own defect.
 * @throws Refusal `INVALID_SHIPPING_METHOD`
 */
export async function requireMethod(cart: Cart, channel: Place, options: Options): Promise<void> {
  if (cart.method === undefined) {
    return;
  }
  const wasStale = isStale(cart, options.now());
  if (wasStale) {
    await refreshMethods(cart, channel, options);
  }
  if (!cart.method.valid || (!wasStale && !cart.method.active)) {
    throw new Refusal(
      'INVALID_SHIPPING_METHOD',
      'shippingMethod',
      'Delivery method is not valid for your shipping address',
    );
  }
}

function methodView({ id, name, amount, active, message }: CartMethod, currency: string): View {
  return { __typename: 'ShippingMethod', id, name, active, message, price: { amount: Number(amount), currency } };
}

function sourceOf({ id, draft, lines, address }: Cart, channel: Place, { records }: World): View {
  const currency = channel.currency ?? 'USD';
  return {
    __typename: draft ? 'Order' : 'Checkout',
    id: globalId(draft ? 'Order' : 'Checkout', id),
    channel: { __typename: 'Channel', slug: channel.slug, currencyCode: currency },
    shippingAddress: address && {
      city: '',
      postalCode: '',
      countryArea: '',
      ...address,
      country: { code: address.country },
    },
    lines: lines.map(({ sku, quantity, unitPrice, weight }) => ({
      quantity,
      productSku: records.all('variant').find((variant) => variant.sku === sku)?.sku ?? sku,
      variant: {
        __typename: 'ProductVariant',
        sku,
        weight: weight === undefined ? null : { value: weight, unit: 'KG' },
        channelListings: [{ channel: { slug: channel.slug }, price: { amount: Number(unitPrice), currency } }],
        product: { weight: null, productType: { weight: null } },
      },
    })),
  };
}

function digitsOf({ currency = 'USD' }: Place): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits;
}
