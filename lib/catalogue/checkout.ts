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

/** What the checkout functions are asked, answered and configured with. */
export const checkoutSchemas: readonly NamedSchema[] = [
  {
    payload: 'TaxCart',
    byHand: true,
    description: 'What is to be taxed: a cart, or an order.',
    schema: object(
      {
        currency: { ...text, pattern: '^[A-Z]{3}$', description: 'ISO 4217.' },
        pricesIncludeTax: flag,
        lines: list(line),
        shipping: object({ amount }),
      },
      {
        channel: { ...text, description: 'The channel of Saleor, or the store view of Adobe Commerce.' },
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
      },
    ),
  },
];
