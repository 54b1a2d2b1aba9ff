import { flag, list, object, text } from '../events/fields';
import type { PayloadSchema } from '../types';

const any: PayloadSchema = { type: 'string' };
const number: PayloadSchema = { type: 'number' };
const time: PayloadSchema = { ...any, description: 'ISO 8601, UTC.' };
const about = (schema: PayloadSchema, description: string): PayloadSchema => ({ ...schema, description });
/** A decimal text, never a binary fraction: JPY has no digits behind the point, KWD three. */
const amount: PayloadSchema = { ...any, pattern: '^-?\\d+(?:\\.\\d+)?$' };
const taxed = object({ net: amount, gross: amount, tax: amount });
const priced = object({ net: amount, gross: amount });
const fee = object({ name: any, net: amount, gross: amount, tax: amount });
const named = object({}, { code: any, name: any });

/** Addresses have the words of schema.org's `PostalAddress`. */
const address = object(
  {},
  {
    firstName: any,
    lastName: any,
    company: any,
    taxNumber: any,
    streetAddress: about(list(any), 'Its lines.'),
    addressLocality: about(any, 'The city.'),
    district: about(any, 'A part of the city.'),
    addressRegion: about(any, 'The region or state, by its name or as the store has it.'),
    regionCode: any,
    postalCode: any,
    addressCountry: about(any, 'ISO 3166-1, two letters.'),
    telephone: any,
  },
);

const customer = object(
  {},
  {
    id: about(any, 'The id in the store; a guest has none.'),
    email: any,
    firstName: any,
    lastName: any,
    company: any,
    taxNumber: any,
    groupId: about(any, 'The customer group in Adobe Commerce.'),
    guest: flag,
  },
);

const line = object(
  {},
  {
    id: about(any, 'The line in the store.'),
    parentId: about(any, "The order's line of the configurable product or the bundle that it is a part of."),
    sku: any,
    productVariantId: about(any, 'The variant in Saleor, also where it has no SKU.'),
    externalReference: about(any, 'What the back office calls the variant, in Saleor.'),
    type: about(any, 'The type of the product in Adobe Commerce, such as configurable or bundle.'),
    name: any,
    variantName: any,
    quantity: about(number, 'What was ordered.'),
    shipped: number,
    cancelled: number,
    invoiced: about(number, 'In Adobe Commerce.'),
    refunded: number,
    gift: about(flag, 'Whether it is given for nothing.'),
    unitPrice: about(priced, 'Of one piece, before discounts.'),
    discount: about(priced, 'Of the whole line; the price has it taken off already.'),
    price: about(
      taxed,
      'Of the whole line, after discounts. Where the parts of a bundle have prices of their own, the bundle has zero here: the sum over all lines counts nothing twice.',
    ),
    taxRate: about(amount, 'In percent.'),
    options: list(object({}, { id: any, name: any, value: any })),
  },
);

const totals = object(
  {
    subtotal: about(taxed, 'The sum of the prices of all lines.'),
    discount: about(priced, 'The sum of the discounts of all lines. The prices have them taken off already.'),
    shipping: about(taxed, 'After discounts.'),
    tax: about(amount, 'The taxes of the lines, the shipping and the fees, before gift cards.'),
    grandTotal: about(amount, 'What the store says that the order costs.'),
    paid: about(amount, 'What was paid, also where something was paid back since.'),
    refunded: about(amount, 'What was paid back.'),
  },
  {
    fees: about(list(fee), 'Gift wrapping and fixed product taxes.'),
    giftCards: about(amount, 'What gift cards have paid.'),
    storeCredit: about(amount, 'What store credit and reward points have paid.'),
    adjustment: about(
      amount,
      'What the store counts and does not itemise. Net prices + tax - giftCards - storeCredit + adjustment is the grandTotal, and so are gross prices - giftCards - storeCredit + adjustment.',
    ),
    authorized: about(amount, 'What is authorized and not charged yet.'),
  },
);

/** An order as the back office is told of it, of either store. */
export const orderRecord = object(
  { id: about(text, 'The id in the store.'), lines: list(line) },
  {
    number: about(any, 'The order number that the customer sees.'),
    externalReference: about(any, 'What another system calls the order, in Saleor.'),
    cartId: about(any, 'The cart in the store that it was made of, by which taxes were asked for.'),
    estimated: about(
      flag,
      'True where taxes or shipping were estimated when the shopper bought: check and correct them.',
    ),
    store: about(object({ id: any }, { name: any }), 'The channel by its slug, or the store view by its number.'),
    status: any,
    state: about(any, 'In Adobe Commerce, whose statuses each belong to a state.'),
    paid: about(flag, 'Whether it was paid in full, also where something was paid back since.'),
    chargeStatus: about(
      any,
      'The payment status: `none`, `partial`, `full`, `overcharged`: what is charged, of the total without promised refunds.',
    ),
    currency: about(any, 'ISO 4217. Every amount of the order is in it.'),
    charged: about(number, 'What is charged now, without what was paid back.'),
    refunded: number,
    authorized: number,
    baseCurrency: about(any, 'The currency in which the website of Adobe Commerce counts.'),
    exchangeRate: about(amount, 'From the base currency to the currency of the order.'),
    customer,
    billingAddress: address,
    shippingAddress: address,
    shippingMethod: about(named, 'Of Saleor its id; a collection point has its slug.'),
    paymentMethod: named,
    payments: about(
      list(object({}, { reference: any, name: any, authorized: amount, charged: amount, refunded: amount })),
      'The transactions of Saleor, with the reference of the payment service.',
    ),
    totals,
    discounts: about(
      list(object({}, { code: any, name: any, type: any, amount })),
      'Vouchers and rules, by name; the prices have them taken off already.',
    ),
    giftCards: about(list(object({}, { lastCharacters: any, amount })), 'The cards, without their codes.'),
    customerNote: any,
    notes: about(
      list(object({ text: any }, { createdAt: time, visibleToCustomer: flag })),
      'The comments in Adobe Commerce.',
    ),
    language: about(any, 'As in `EN` or `DE`.'),
    metadata: about(
      list(object({ key: any, value: any })),
      'What the shop or another app keeps with the order in Saleor.',
    ),
    shipments: about(
      list(object({ id: any }, { status: any })),
      'All shipments and returns that the order has in Saleor. One that is missing has no pieces left.',
    ),
    createdAt: time,
    updatedAt: time,
  },
);
