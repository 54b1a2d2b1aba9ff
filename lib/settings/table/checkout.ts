import type { SettingGroup } from '../types';

/** What a store asks while a shopper waits. A function without a provider is not offered. */
export const checkout = {
  title: 'Taxes while a shopper waits: docs/checkout.md',
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
    CHECKOUT_TABLE: {
      type: 'text',
      meaning: 'rates that replace those in lib/checkout/table.json',
      where: 'docs/checkout.md',
      example: 'Rates as JSON on one line, in place of those in lib/checkout/table.json. Empty: the file counts.',
    },
  },
} as const satisfies SettingGroup;
