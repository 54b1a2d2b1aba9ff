import { flag, list, object, text } from './events/fields';
import type { NamedSchema, PayloadSchema } from './types';

/** What is written in decimals, and exact: never a binary fraction. */
const amount: PayloadSchema = {
  type: 'string',
  pattern: '^\\d{1,15}(\\.\\d{1,12})?$',
  description: 'In decimals, such as "12.50".',
};
/** What another system, or a person, writes: a number of JSON is taken as it is written. */
const decimal: PayloadSchema = { ...amount, type: ['string', 'number'], minimum: 0 };
const country: PayloadSchema = { ...text, pattern: '^[A-Z]{2}$', description: 'ISO 3166-1, such as DE.' };
const taxClass: PayloadSchema = { ...text, description: "The name of the product's tax class." };

const address = object({ country }, { region: text, city: text, postalCode: text });
const line = object(
  { taxable: flag, quantity: { type: 'number', exclusiveMinimum: 0 }, amount },
  { id: text, sku: text, taxClass },
);
const discount = object({ on: { ...text, pattern: '^(lines|shipping)$' }, amount });
const taxed = object({
  net: { ...decimal, description: 'Without tax.' },
  gross: { ...decimal, description: 'With tax.' },
  rate: { ...decimal, description: 'In percent.' },
});
const postalCodes = object({ from: text, to: text });
const taxRate = object(
  { rate: { ...decimal, description: 'In percent.' } },
  {
    country,
    region: text,
    postalCodes: { ...postalCodes, description: 'As many letters of a postal code count as the bound has.' },
    taxClass: { ...text, description: 'The name of a tax class, or "shipping".' },
  },
);

const currency: PayloadSchema = { ...text, pattern: '^[A-Z]{3}$', description: 'ISO 4217.' };
const channel: PayloadSchema = { ...text, description: 'The channel of Saleor, or the store view of Adobe Commerce.' };
const kilograms: PayloadSchema = { ...amount, description: 'In kilograms, of all pieces.' };
const sent = object(
  { quantity: { type: 'number', exclusiveMinimum: 0 } },
  { sku: text, weight: kilograms, amount: { ...amount, description: 'Of all pieces, before discounts.' } },
);
/** A store takes it as it is: what it would refuse is refused here, with its place. */
const methodId: PayloadSchema = {
  ...text,
  pattern: '^[A-Za-z0-9_-]{1,60}$',
  description: 'Stable: a chosen method is known by it.',
};
const methodName: PayloadSchema = { ...text, maxLength: 100 };
const days: PayloadSchema = { type: 'integer', minimum: 0, maximum: 3650 };
const about = {
  description: { ...text, maxLength: 255 },
  carrier: { ...text, maxLength: 100 },
  service: { ...text, maxLength: 100 },
  minimumDays: days,
  maximumDays: days,
};
const range = object({}, { from: decimal, to: { ...decimal, description: 'That much itself is outside.' } });
const place = {
  countries: { ...list(country, 1), description: 'ISO 3166-1. Without it: every country.' },
  region: text,
  postalCodes: { ...postalCodes, description: 'As many letters of a postal code count as the bound has.' },
};
const bounds = {
  weight: { ...range, description: 'In kilograms. A cart whose weight is not known is outside.' },
  subtotal: { ...range, description: 'In the currency of the cart, before discounts.' },
};
const shippingRate = object(
  { id: methodId, name: methodName, amount: decimal, currency },
  { ...about, ...place, ...bounds, channel },
);
const restriction = object(
  { reason: { ...text, maxLength: 255, description: 'Shown to the shopper.' } },
  {
    methods: { ...list(text, 1), description: 'Their names or ids. Without it: every method.' },
    skus: { ...list(text, 1), description: 'The rule holds where one of these is in the cart.' },
    ...place,
    ...bounds,
    channel,
  },
);

const paymentRule = object(
  { methods: { ...list(text, 1), description: 'Their codes in the store.' } },
  {
    skus: { ...list(text, 1), description: 'The rule holds where one of these is in the cart.' },
    customerGroups: { ...list(text, 1), description: 'Their ids in the store.' },
    ...place,
    ...bounds,
    channel,
  },
);

/** What the checkout functions are asked, answered and configured with. */
export const checkoutSchemas: readonly NamedSchema[] = [
  {
    payload: 'TaxCart',
    byHand: true,
    description: 'What is to be taxed: a cart, or an order.',
    schema: object(
      {
        currency,
        pricesIncludeTax: flag,
        lines: list(line),
        shipping: object({ amount }),
      },
      {
        channel,
        address: { ...address, description: 'Where it goes. A new cart has none yet.' },
        discounts: { ...list(discount), description: 'On the whole: they are not in the lines.' },
      },
    ),
  },
  {
    payload: 'TaxAnswer',
    description: 'The taxes of each line, in the order in which they were asked for, and of the shipping.',
    schema: object({ lines: list(taxed), shipping: taxed }),
  },
  {
    payload: 'ShippingCart',
    byHand: true,
    description: 'What is to be sent: a cart, or an order that staff edit.',
    schema: object({ currency, lines: list(sent) }, { id: text, channel, address }),
  },
  {
    payload: 'ShippingAnswer',
    description: 'The ways in which a cart can be sent.',
    schema: object({
      rates: list(object({ id: methodId, name: methodName, amount: decimal, currency }, about)),
    }),
  },
  {
    payload: 'RestrictionAnswer',
    description: 'The methods that a cart may not have, each with its reason.',
    schema: object({ excluded: list(object({ id: text, reason: { ...text, maxLength: 255 } })) }),
  },
  {
    payload: 'PaymentRestrictionAnswer',
    description: 'The payment methods that a cart may not have, by their codes.',
    schema: object({ excluded: list(text) }),
  },
  {
    payload: 'PaymentVerdict',
    description: 'Whether an order may be placed with this payment; the reason is shown to the shopper.',
    schema: object({ valid: flag }, { reason: { ...text, maxLength: 255 } }),
  },
  {
    payload: 'CheckoutTable',
    byHand: true,
    description: 'The rates that the checkout functions look up.',
    schema: object(
      {},
      {
        taxes: {
          ...list(taxRate),
          description: 'The first that fits counts. One without a country also fits a cart without an address.',
        },
        shipping: { ...list(shippingRate), description: 'Of each id the first that fits is offered.' },
        payments: { ...list(paymentRule), description: 'A payment method that one of these fits is not offered.' },
        restrictions: { ...list(restriction), description: 'A method that one of these fits is not offered.' },
      },
    ),
  },
];
