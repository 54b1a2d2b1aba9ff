import type { SettingGroup } from '../types';

/** What a store asks while a shopper waits. A function without a provider is not offered. */
export const checkout = {
  title: 'Taxes, shipping and payments while a shopper waits: docs/checkout.md',
  settings: {
    TAXES_PROVIDER: {
      type: 'one of',
      of: ['off', 'table', 'backoffice'],
      default: 'off',
      meaning: 'who calculates the taxes of a cart',
      where: 'docs/checkout.md',
      example:
        'off, table (lib/checkout/table.json, or CHECKOUT_TABLE) or backoffice (POST /taxes/calculate).\nEmpty: off, and no store asks for taxes.',
    },
    TAXES_TIMEOUT_MS: {
      type: 'number',
      default: '3000',
      least: 1,
      wrong: 'default',
      meaning: 'milliseconds that the back office may take for taxes',
      where: 'your own choice',
      example: 'Milliseconds that the back office may take for taxes; empty takes 3000.',
    },
    TAXES_FALLBACK: {
      type: 'list',
      of: ['last-good', 'table', 'none'],
      default: 'last-good',
      meaning: 'what counts while the back office does not answer',
      where: 'docs/checkout.md',
      example:
        'What counts while the back office does not answer, in this order: last-good (what it said of the same\ncart within a day), table; or none: the store is told that the taxes are not known. Empty: last-good.',
    },
    SHIPPING_PROVIDER: {
      type: 'one of',
      of: ['off', 'table', 'backoffice'],
      default: 'off',
      meaning: 'who says how a cart can be sent, and for how much',
      where: 'docs/checkout.md',
      example:
        'off, table (lib/checkout/table.json, or CHECKOUT_TABLE) or backoffice (POST /shipping/rates).\nEmpty: off, and no store asks for ways to send a cart.',
    },
    SHIPPING_RESTRICTIONS: {
      type: 'one of',
      of: ['off', 'table', 'backoffice'],
      default: 'off',
      meaning: 'who says which of the ways to send a cart it may not have',
      where: 'docs/checkout.md',
      example:
        'off, table or backoffice (POST /shipping/restrict). A page asks for it up to three times: leave it off where\nyou need it not. Empty: off.',
    },
    SHIPPING_TIMEOUT_MS: {
      type: 'number',
      default: '2000',
      least: 1,
      wrong: 'default',
      meaning: 'milliseconds that the back office may take for shipping',
      where: 'your own choice',
      example: 'Milliseconds that the back office may take for shipping; empty takes 2000.',
    },
    SHIPPING_FALLBACK: {
      type: 'list',
      of: ['last-good', 'table', 'none'],
      default: 'last-good',
      meaning: 'what counts for shipping while the back office does not answer',
      where: 'docs/checkout.md',
      example:
        'What counts for shipping while the back office does not answer, in this order: last-good, table; or none:\nit has no rates, and nothing is excluded. Empty: last-good.',
    },
    PAYMENTS_PROVIDER: {
      type: 'one of',
      of: ['off', 'manual'],
      default: 'off',
      meaning: 'who takes the payments of Saleor',
      where: 'docs/checkout.md',
      example: 'off, or manual: on account, authorised at once, and charged when staff say so. Empty: off.',
    },
    PAYMENT_RESTRICTIONS: {
      type: 'one of',
      of: ['off', 'table', 'backoffice'],
      default: 'off',
      meaning: 'who says which payment methods of Adobe Commerce a cart may not have',
      where: 'docs/checkout.md',
      example: 'off, table or backoffice (POST /payments/restrict). Empty: off.',
    },
    PAYMENT_VALIDATION: {
      type: 'one of',
      of: ['off', 'backoffice'],
      default: 'off',
      meaning: 'who says whether an order of Adobe Commerce may be placed with its payment',
      where: 'docs/checkout.md',
      example: 'off or backoffice (POST /payments/validate). Empty: off.',
    },
    PAYMENT_VALIDATION_FALLBACK: {
      type: 'one of',
      of: ['accept', 'refuse'],
      default: 'refuse',
      wrong: 'default',
      meaning: 'what counts while the back office does not say whether a payment is good',
      where: 'docs/checkout.md',
      example:
        'accept or refuse: what counts while the back office does not say whether a payment is good; empty takes refuse.',
    },
    PAYMENT_TIMEOUT_MS: {
      type: 'number',
      default: '3000',
      least: 1,
      wrong: 'default',
      meaning: 'milliseconds that the back office may take for payment methods and their validation',
      where: 'your own choice',
      example: 'Milliseconds that the back office may take for payments; empty takes 3000.',
    },
    COMMERCE_CURRENCY: {
      type: 'text',
      default: 'USD',
      meaning: 'the currency of the carts of Adobe Commerce, whose tax webhook does not tell it',
      where: 'Stores > Configuration > General > Currency Setup',
      example: 'The base currency of Adobe Commerce (ISO 4217), which its tax webhook does not tell; empty takes USD.',
      form: { pattern: /^[A-Z]{3}$/, text: 'is three capital letters' },
    },
    COMMERCE_WEIGHT_UNIT: {
      type: 'one of',
      of: ['lbs', 'kgs'],
      default: 'lbs',
      meaning: 'the unit of the weights of Adobe Commerce',
      where: 'Stores > Configuration > General > Locale Options',
      example: 'lbs or kgs, as in Stores > Configuration > General > Locale Options; empty takes lbs.',
    },
    CHECKOUT_TABLE: {
      type: 'text',
      meaning: 'rates that replace those in lib/checkout/table.json',
      where: 'docs/checkout.md',
      example: 'Rates as JSON on one line, in place of those in lib/checkout/table.json. Empty: the file counts.',
    },
  },
} as const satisfies SettingGroup;
