import type { SettingGroup } from '../types';

const auth = (scheme: string) => ({ where: 'INGESTION_AUTH', is: scheme });

/** The calls of the back office. */
export const backoffice = {
  title: 'The back office: docs/backoffice.openapi.yaml',
  settings: {
    BACKOFFICE_BASE_URL: {
      type: 'url',
      meaning: 'where the back office takes events',
      where: 'docs/backoffice.openapi.yaml',
      needed: 'always',
    },
    BACKOFFICE_SECRET: {
      type: 'text',
      meaning: 'signs the calls of the back office',
      where: 'your own choice',
      example:
        'A Standard Webhooks secret (whsec_… in base64) that calls of the back office are signed with.\nEmpty: not signed.',
      form: { pattern: /^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, text: 'is whsec_ and base64' },
      secret: true,
    },
  },
} as const satisfies SettingGroup;

/** The stock check while a shopper waits: whatever is set, it must answer. */
export const stockCheck = {
  title: 'The stock check: docs/check-stock.md',
  settings: {
    COMMERCE_WEBHOOK_PUBLIC_KEY: {
      type: 'text',
      meaning: 'the key that Adobe Commerce signs its webhooks with',
      where: 'docs/check-stock.md',
      example:
        'The public key that Commerce signs its webhooks with, on one line, with \\n where its lines end.\nEmpty: not checked.',
    },
    STOCK_CHECK_SUBSCRIBE: {
      type: 'flag',
      meaning: 'whether the onboarding lets Adobe Commerce ask for the stock',
      where: 'your own choice',
      example:
        'true: npm run onboard subscribes the stock check in Adobe Commerce. Empty: you do it, or there is none.',
    },
    STOCK_CHECK_OPEN: {
      type: 'flag',
      default: 'false',
      meaning: 'whether anybody may ask for the stock on purpose',
      where: 'docs/check-stock.md',
      example: 'true: the stock check is open on purpose, without a key, and the doctor does not fail of it.',
    },
    STOCK_CHECK_TIMEOUT_MS: {
      type: 'number',
      default: '1000',
      least: 1,
      wrong: 'default',
      meaning: 'milliseconds that the back office may take while a shopper waits',
      where: 'your own choice',
      example: 'Milliseconds that the back office may take while a shopper waits; empty takes 1000.',
    },
    STOCK_CHECK_FALLBACK: {
      type: 'one of',
      of: ['accept', 'refuse'],
      default: 'accept',
      wrong: 'default',
      meaning: 'what a shopper may do while the stock is not known',
      where: 'docs/check-stock.md',
      example: 'accept or refuse: what a shopper may do while the stock is not known. Empty: accept.',
    },
  },
} as const satisfies SettingGroup;

/** The ingestion webhook. */
export const ingestion = {
  title: 'The ingestion webhook: docs/ingestion.md',
  settings: {
    INGESTION_AUTH: {
      type: 'text',
      default: 'none',
      meaning: 'how callers of the webhook prove who they are',
      where: 'docs/ingestion.md',
      example: 'none, bearer, basic or hmac',
      exampleValue: 'none',
      form: { pattern: /^(none|bearer|basic|hmac)$/, text: 'is none, bearer, basic or hmac' },
    },
    INGESTION_BEARER_TOKEN: {
      type: 'secrets',
      meaning: 'the token of callers',
      where: 'your own choice',
      needed: auth('bearer'),
      secret: true,
    },
    INGESTION_BASIC_USERNAME: {
      type: 'text',
      meaning: 'the name of callers',
      where: 'your own choice',
      needed: auth('basic'),
    },
    INGESTION_BASIC_PASSWORD: {
      type: 'text',
      meaning: 'their password',
      where: 'your own choice',
      needed: auth('basic'),
      secret: true,
    },
    INGESTION_HMAC_SECRET: {
      type: 'secrets',
      meaning: 'the secret of callers',
      where: 'your own choice',
      example:
        'Standard Webhooks secrets: whsec_… in base64; several, separated by blanks, while one is\nbeing replaced.',
      needed: auth('hmac'),
      form: {
        pattern: /^whsec_[A-Za-z0-9+/]{16,}={0,2}(\s+whsec_\S+)*$/,
        text: 'is whsec_ and base64',
      },
      secret: true,
    },
    INGESTION_UNROUTED: {
      type: 'text',
      meaning: 'what the webhook answers for an event that no registration receives',
      where: 'docs/ingestion.md',
      example: 'accept: answer 200, and say so, where no active registration receives an event. Empty: 503.',
      form: { pattern: /^accept$/, text: 'is accept, or empty' },
    },
  },
} as const satisfies SettingGroup;

/** What delivery remembers, and what is logged. */
export const delivery = {
  title: 'Once, in order, nothing lost: docs/delivery.md',
  settings: {
    RELAY_STATE: {
      type: 'text',
      meaning: 'whether deliveries are remembered',
      where: 'docs/delivery.md',
      example: 'off: without the State service, so nothing is remembered. Empty: on.',
      form: { pattern: /^(on|off)$/, text: 'is on or off' },
    },
    RELAY_LEDGER: {
      type: 'text',
      default: 'state',
      meaning: 'where deliveries are remembered',
      where: 'docs/delivery.md',
      example:
        'state: the State service, which every workspace has. database: the App Builder Database, with two calls\nfor an event where State takes eight; docs/delivery.md says what it needs. Empty: state.',
      form: { pattern: /^(state|database)$/, text: 'is state or database' },
    },
    RELAY_DATABASE_REGION: {
      type: 'text',
      default: 'amer',
      meaning: 'the region of the App Builder Database',
      where: 'app.config.yaml: runtimeManifest.database.region',
      example: 'As in app.config.yaml; empty takes amer.',
      form: { pattern: /^(amer|emea|apac|aus)$/, text: 'is amer, emea, apac or aus' },
    },
    RELAY_ECHO_SECONDS: {
      type: 'number',
      default: '86400',
      wrong: 'default',
      meaning: 'seconds for which a change may come back as an echo',
      where: 'your own choice',
      example: 'How long a change may come back from the target as an echo; empty takes 86400.',
    },
    RELAY_ACK_DEAD: {
      type: 'flag',
      default: 'false',
      meaning: 'whether an event that is refused for good is acknowledged with 200',
      where: 'docs/delivery.md',
      example: 'true: an event that is refused for good, and safely recorded, is acknowledged with 200.',
    },
    LOG_LEVEL: {
      type: 'text',
      inCore: true,
      default: 'info',
      meaning: 'how much is logged',
      where: 'your own choice',
      example: 'debug, info, warn or error; empty takes info',
      form: { pattern: /^(debug|info|warn|error)$/, text: 'is debug, info, warn or error' },
    },
  },
} as const satisfies SettingGroup;
