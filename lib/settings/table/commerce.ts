import type { SettingGroup } from '../types';

const INTEGRATION = 'Commerce Admin > System > Integrations';
const INTEGRATED = { where: 'COMMERCE_CONSUMER_KEY' } as const;
const WORD = { pattern: /^\w+$/, text: 'has letters, digits and underscores only' };

/** Which stores there are. */
export const stores = {
  title: "The stores that the back office's events go to",
  settings: {
    STORES: {
      type: 'list',
      of: ['commerce', 'saleor'],
      default: 'commerce',
      meaning: "the stores that the back office's events go to",
      where: 'your own choice',
      example: 'commerce, saleor, or both: commerce,saleor. Empty: commerce.',
    },
  },
} as const satisfies SettingGroup;

/** Adobe Commerce. */
export const commerce = {
  title: 'Adobe Commerce',
  settings: {
    COMMERCE_BASE_URL: {
      type: 'url',
      meaning: 'the store',
      where: 'https://<host>/rest/ or https://<server>.api.commerce.adobe.com/<tenant>/',
      example: 'PaaS: https://<host>/rest/    SaaS: https://<server>.api.commerce.adobe.com/<tenant>/',
      needed: 'always',
    },
    COMMERCE_STORE: {
      type: 'text',
      default: 'all',
      meaning: 'the store view that products are written to',
      where: 'Commerce Admin > Stores > All Stores: store view code',
      example:
        'The code of the store view that products are written to, in PaaS and in SaaS; empty takes all,\nwhich every store view shows.',
    },
    COMMERCE_STORE_ID: {
      type: 'number',
      default: '0',
      meaning: 'the number of that store view: its products are those that the back office knows',
      where: 'Commerce Admin > Stores > All Stores: the number in the address of the store view',
      example: 'The number of that store view, where it is not all; empty takes 0, which is all.',
    },
    COMMERCE_STORE_VIEW_SAVES: {
      type: 'one of',
      of: ['skip', 'tell'],
      default: 'skip',
      meaning: 'whether a product that was saved in another store view is sent to the back office',
      where: 'your own choice',
      example:
        'skip, or tell: a product that was saved in another store view alone. It is sent with the number\nof the view as storeView, which the back office must heed. Empty: skip.',
    },
    COMMERCE_CONSUMER_KEY: {
      type: 'text',
      meaning: "the integration's key",
      where: INTEGRATION,
      example:
        "PaaS: an integration's credentials (Admin > System > Integrations).\nEmpty: the OAUTH_* credential is used (SaaS).",
      secret: true,
    },
    COMMERCE_CONSUMER_SECRET: {
      type: 'text',
      meaning: 'its secret',
      where: INTEGRATION,
      needed: INTEGRATED,
      secret: true,
    },
    COMMERCE_ACCESS_TOKEN: {
      type: 'text',
      meaning: 'its token',
      where: INTEGRATION,
      needed: INTEGRATED,
      secret: true,
    },
    COMMERCE_ACCESS_TOKEN_SECRET: {
      type: 'text',
      meaning: "the token's secret",
      where: INTEGRATION,
      needed: INTEGRATED,
      secret: true,
    },
    COMMERCE_ATTRIBUTE_SET_ID: {
      type: 'number',
      default: '4',
      least: 1,
      meaning: 'the attribute set of new products',
      where: 'Commerce Admin > Stores > Attribute Set',
      example: 'The attribute set of new products; empty takes 4, the default set of a new store.',
    },
    COMMERCE_ORDER_STATUSES: {
      type: 'list',
      meaning: "the store's own order statuses",
      where: 'Commerce Admin > Stores > Order Status: status code',
      example:
        "The codes of the store's own order statuses, separated by commas, where the store cannot be asked\nfor them (docs/adobe-commerce.md).",
    },
    COMMERCE_STOCK_CHUNK_SIZE: {
      type: 'number',
      default: '100',
      least: 1,
      meaning: 'stock items in one request, where the store takes so many',
      where: 'your own choice',
      example:
        'Stock items in one request; empty takes 100. A store whose input limiting is on takes fewer, and says so:\nthen it gets no more.',
    },
    COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID: {
      type: 'text',
      meaning: "the store's name in its events",
      where: 'your own choice',
      example:
        "Stores > Settings > Configuration > Adobe Services > Adobe I/O Events: the merchant's id,\nyour own choice.",
      needed: { where: 'COMMERCE_BASE_URL' },
      form: WORD,
    },
    COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID: {
      type: 'text',
      default: 'Stage',
      meaning: "the store's environment in its events",
      where: 'your own choice',
      example: "The store's environment in its events, such as Stage or Production; empty takes Stage.",
      form: WORD,
    },
  },
} as const satisfies SettingGroup;
