import type { SettingGroup } from '../types';

const SLUG = { pattern: /^[\w-]+$/, text: 'is a slug' };

/** Saleor, as a source and as a store. */
export const saleor = {
  title: 'Saleor: docs/saleor.md',
  settings: {
    SALEOR_ALLOWED_URLS: {
      type: 'list',
      meaning: 'the Saleors that may install the app',
      where: 'docs/saleor.md',
      example:
        'The GraphQL addresses of the Saleors that may install the app, separated by blanks; a * stands\nfor one part of the host name, as in https://*.saleor.cloud/graphql/.\nEmpty: none, and nothing of Saleor is onboarded.',
      needed: { where: 'STORES', is: 'saleor' },
    },
    SALEOR_ENCRYPTION_KEY: {
      type: 'secrets',
      meaning: 'seals what is kept of an installation',
      where: 'openssl rand -base64 32',
      example:
        'Seals what is kept of an installation: openssl rand -base64 32.\nTwo, separated by a blank, while one is being replaced.',
      needed: { where: 'SALEOR_ALLOWED_URLS' },
      form: {
        pattern: /^[A-Za-z0-9+/]{43}=(\s+[A-Za-z0-9+/]{43}=)*$/,
        text: 'is 32 bytes in base64',
      },
      secret: true,
    },
    SALEOR_DASHBOARD_URLS: {
      type: 'list',
      meaning: "the addresses of Saleor's Dashboard, which shows the console in a frame",
      where: "the Dashboard's address in a browser",
      example:
        "The addresses of Saleor's Dashboard, separated by blanks, where its host is not that of the API:\nit shows the console in a frame. Empty: the hosts in SALEOR_ALLOWED_URLS alone.",
    },
    SALEOR_CHANNELS: {
      type: 'list',
      meaning: 'the channels that products are sold in',
      where: 'Saleor > Channels: slug',
      example:
        'The slugs of the channels that products are sold in, separated by commas. Empty: the only\nchannel that there is.',
    },
    SALEOR_CURRENCY: {
      type: 'text',
      meaning: "the currency of the back office's price",
      where: 'your own choice',
      example:
        "The currency (ISO 4217) of the back office's price: it goes to the channels with this currency\nalone. Empty: that of the first channel in SALEOR_CHANNELS.",
      form: { pattern: /^[A-Z]{3}$/, text: 'is a currency such as EUR' },
    },
    SALEOR_PRODUCT_TYPE: {
      type: 'text',
      meaning: 'the type of new products',
      where: 'Saleor > Product types: slug',
      example: 'The slug of the type of new products. Empty: the only one that there is, or default-type.',
      form: SLUG,
    },
    SALEOR_CATEGORY: {
      type: 'text',
      meaning: 'the category of new products',
      where: 'Saleor > Categories: slug',
      example:
        'The slug of the category of new products, which are published then.\nEmpty: without one, and not published.',
      form: SLUG,
    },
    SALEOR_WAREHOUSES: {
      type: 'list',
      meaning: 'which inventory source is which warehouse',
      where: 'Saleor > Warehouses: slug',
      example:
        "Warehouses that have another name than the inventory source, and sources that are none of\nSaleor's: default=berlin,store-7=   Empty: a source is a warehouse's slug.",
      form: {
        pattern: /^[^\s,=]+=[^\s,=]*([\s,]+[^\s,=]+=[^\s,=]*)*$/,
        text: 'is pairs such as default=berlin',
      },
    },
    SALEOR_STOCK: {
      type: 'one of',
      of: ['on-hand', 'available'],
      default: 'on-hand',
      meaning: "what the back office's quantities count",
      where: 'your own choice',
      example: "on-hand or available: what the back office's quantities count. Empty: on-hand.",
    },
    SALEOR_APPROVAL: {
      type: 'one of',
      of: ['approve', 'wait'],
      default: 'approve',
      meaning: 'what is done with a shipment that Saleor wants approved',
      where: 'your own choice',
      example:
        'approve or wait: what is done with a shipment of the back office where Saleor wants each fulfilment\napproved. wait: the event is retried until somebody has approved it. Empty: approve.',
    },
    SALEOR_METADATA: {
      type: 'list',
      meaning: 'which metadata of products and customers the back office gets',
      where: 'your own choice',
      example:
        'The keys of the public metadata of products, variants and customers that the back office gets,\nseparated by commas. Empty: none. An order is sent with all of its own.',
    },
    SALEOR_PROVIDER_ID: {
      type: 'text',
      meaning: "the provider of Saleor's events",
      where: 'npm run onboard writes it',
      example: 'Written by `npm run onboard`. Empty: looked up by its label once in each process.',
    },
    SALEOR_WEBHOOK_SECRET: {
      type: 'text',
      meaning: 'the secret of webhooks that were made by hand',
      where: 'your own choice',
      example: 'Only for webhooks that were made by hand with a secret. Empty: such signatures are refused.',
      secret: true,
    },
    SALEOR_KEYS_COOL_DOWN_S: {
      type: 'number',
      default: '30',
      wrong: 'default',
      meaning: 'seconds between two looks for new keys of one Saleor',
      where: 'your own choice',
      example: 'Seconds between two looks for new keys of one Saleor; empty takes 30.',
    },
    SALEOR_APP_BASE_URL: {
      type: 'url',
      meaning: 'where Saleor reaches the actions',
      where: 'leave it empty',
      example: 'Where the actions are reached, if not at https://<namespace>.adobeioruntime.net/api/v1/web',
    },
    SALEOR_APP_SUPPORT_URL: {
      type: 'url',
      meaning: "where a merchant gets help, a button on the app's page in Saleor",
      where: 'your own choice',
      example: "Buttons on the app's page in Saleor's Dashboard, at its installation: where a merchant gets help,",
    },
    SALEOR_APP_HOMEPAGE_URL: {
      type: 'url',
      meaning: "where more about the app stands, a button on the app's page in Saleor",
      where: 'your own choice',
      example: 'and where more about the app stands.',
    },
  },
} as const satisfies SettingGroup;
