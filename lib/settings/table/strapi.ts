import type { SettingGroup } from '../types';

/** Strapi, the CMS: as the source of texts, and where products appear as drafts. */
export const strapi = {
  title: 'Strapi, a CMS: docs/cms.md',
  settings: {
    STRAPI_URL: {
      type: 'url',
      meaning: 'the address of Strapi',
      where: 'your own Strapi',
      example: 'The address of a Strapi 5, such as https://cms.example.com. Empty: there is no CMS.',
    },
    STRAPI_TOKEN: {
      type: 'text',
      meaning: "a token of Strapi's API",
      where: 'Strapi > Settings > API Tokens',
      example:
        'A token with find and findOne of the content types, and create and update of products for drafts.\nOne with full access lets the mapping of fields be checked too.',
      needed: { where: 'STRAPI_URL' },
      secret: true,
    },
    STRAPI_WEBHOOK_SECRET: {
      type: 'secrets',
      meaning: "what Strapi's webhook shows",
      where: 'openssl rand -base64 32',
      example:
        "The webhook's header Authorization is: Bearer <this>. Strapi signs nothing: openssl rand -base64 32.\nTwo, separated by a blank, while one is being replaced.",
      needed: { where: 'STRAPI_URL' },
      form: { pattern: /^\S{16,}(\s+\S{16,})*$/, text: 'has at least 16 characters' },
      secret: true,
    },
    STRAPI_LOCALE: {
      type: 'text',
      default: 'en',
      meaning: "the locale of the stores' own texts",
      where: 'Strapi > Settings > Internationalization',
      example: "The locale whose texts are the products' own; others are translations. Empty: en.",
      form: { pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, text: 'is a locale such as en or pt-BR' },
    },
    STRAPI_STORE_VIEWS: {
      type: 'list',
      meaning: 'which locale is which store view of Adobe Commerce',
      where: 'Stores > All Stores: code',
      example:
        'The store views of Adobe Commerce by locale: de=german,fr=french   A locale that is not named\nstays out of Adobe Commerce. Saleor needs no map: a locale is a language.',
      form: {
        pattern: /^[^\s,=]+=[^\s,=]+([\s,]+[^\s,=]+=[^\s,=]+)*$/,
        text: 'is pairs such as de=german',
      },
    },
    STRAPI_DRAFTS: {
      type: 'one of',
      of: ['none', 'create'],
      default: 'none',
      meaning: 'whether products appear in the CMS as drafts',
      where: 'your own choice',
      example:
        'none or create: whether a product of the back office or of a store appears in the CMS as a draft,\nwith its SKU, name and price. Nothing is published. Empty: none.',
    },
    STRAPI_UNPUBLISHED: {
      type: 'one of',
      of: ['keep', 'clear'],
      default: 'keep',
      meaning: 'what becomes of the texts of an entry that is not published any more',
      where: 'your own choice',
      example:
        'keep or clear: what becomes of the texts of an entry that is not published any more. clear takes\nthe description, the SEO and translations away. No product is ever removed. Empty: keep.',
    },
    STRAPI_PROVIDER_ID: {
      type: 'text',
      meaning: "the provider of Strapi's events",
      where: 'npm run onboard writes it',
      example: 'Written by `npm run onboard`. Empty: looked up by its label once in each process.',
    },
  },
} as const satisfies SettingGroup;
