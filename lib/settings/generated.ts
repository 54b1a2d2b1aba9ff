// Written by `npm run generate` from lib/settings/table. Do not edit.
import {
  choiceSetting,
  flagSetting,
  listSetting,
  numberSetting,
  secretsSetting,
  textSetting,
  textSettingOr,
  urlSetting,
  urlSettingOr,
} from './kinds';

/** The Runtime namespace. */
export const AIO_runtime_namespace = /* @__PURE__ */ textSetting('AIO_runtime_namespace');

/** Its key. */
export const AIO_runtime_auth = /* @__PURE__ */ textSetting('AIO_runtime_auth');

/** Where the Runtime is. */
export const AIO_runtime_apihost = /* @__PURE__ */ textSettingOr('AIO_runtime_apihost', 'https://adobeioruntime.net');

/** The organization. */
export const IO_CONSUMER_ID = /* @__PURE__ */ textSetting('IO_CONSUMER_ID');

/** The project. */
export const IO_PROJECT_ID = /* @__PURE__ */ textSetting('IO_PROJECT_ID');

/** The workspace. */
export const IO_WORKSPACE_ID = /* @__PURE__ */ textSetting('IO_WORKSPACE_ID');

/** The server-to-server credential. */
export const OAUTH_CLIENT_ID = /* @__PURE__ */ textSetting('OAUTH_CLIENT_ID');

/** Its secret. */
export const OAUTH_CLIENT_SECRET = /* @__PURE__ */ textSetting('OAUTH_CLIENT_SECRET');

/** The organization in IMS. */
export const OAUTH_ORG_ID = /* @__PURE__ */ textSetting('OAUTH_ORG_ID');

/** What the token may do. */
export const OAUTH_SCOPES = /* @__PURE__ */ textSetting('OAUTH_SCOPES');

/** Adobe IMS. */
export const OAUTH_BASE_URL = /* @__PURE__ */ urlSettingOr('OAUTH_BASE_URL', 'https://ims-na1.adobelogin.com/ims/token/');

/** The management of events. */
export const IO_MANAGEMENT_BASE_URL = /* @__PURE__ */ urlSetting('IO_MANAGEMENT_BASE_URL');

/** Where events are published. */
export const IO_INGRESS_URL = /* @__PURE__ */ urlSetting('IO_INGRESS_URL');

/** The provider of the back office's events. */
export const BACKOFFICE_PROVIDER_ID = /* @__PURE__ */ textSetting('BACKOFFICE_PROVIDER_ID');

/** The provider of Adobe Commerce's events. */
export const COMMERCE_PROVIDER_ID = /* @__PURE__ */ textSetting('COMMERCE_PROVIDER_ID');

/** Keeps the events of several apps on one store apart. */
export const EVENT_PREFIX = /* @__PURE__ */ textSetting('EVENT_PREFIX');

/** The stores that the back office's events go to. */
export const STORES = /* @__PURE__ */ listSetting('STORES', 'commerce');

/** The store. */
export const COMMERCE_BASE_URL = /* @__PURE__ */ urlSetting('COMMERCE_BASE_URL');

/** The store view that products are written to. */
export const COMMERCE_STORE = /* @__PURE__ */ textSettingOr('COMMERCE_STORE', 'all');

/** The number of that store view: its products are those that the back office knows. */
export const COMMERCE_STORE_ID = /* @__PURE__ */ numberSetting('COMMERCE_STORE_ID', 0, { least: 0, wrong: 'refused' });

/** Whether a product that was saved in another store view is sent to the back office. */
export const COMMERCE_STORE_VIEW_SAVES = /* @__PURE__ */ choiceSetting('COMMERCE_STORE_VIEW_SAVES', ['skip', 'tell'], 'skip', 'refused');

/** The integration's key. */
export const COMMERCE_CONSUMER_KEY = /* @__PURE__ */ textSetting('COMMERCE_CONSUMER_KEY');

/** Its secret. */
export const COMMERCE_CONSUMER_SECRET = /* @__PURE__ */ textSetting('COMMERCE_CONSUMER_SECRET');

/** Its token. */
export const COMMERCE_ACCESS_TOKEN = /* @__PURE__ */ textSetting('COMMERCE_ACCESS_TOKEN');

/** The token's secret. */
export const COMMERCE_ACCESS_TOKEN_SECRET = /* @__PURE__ */ textSetting('COMMERCE_ACCESS_TOKEN_SECRET');

/** The attribute set of new products. */
export const COMMERCE_ATTRIBUTE_SET_ID = /* @__PURE__ */ numberSetting('COMMERCE_ATTRIBUTE_SET_ID', 4, { least: 1, wrong: 'refused' });

/** The store's own order statuses. */
export const COMMERCE_ORDER_STATUSES = /* @__PURE__ */ listSetting('COMMERCE_ORDER_STATUSES');

/** Stock items in one request, where the store takes so many. */
export const COMMERCE_STOCK_CHUNK_SIZE = /* @__PURE__ */ numberSetting('COMMERCE_STOCK_CHUNK_SIZE', 100, { least: 1, wrong: 'refused' });

/** The store's name in its events. */
export const COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID = /* @__PURE__ */ textSetting('COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID');

/** The store's environment in its events. */
export const COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID = /* @__PURE__ */ textSettingOr('COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID', 'Stage');

/** Where the back office takes events. */
export const BACKOFFICE_BASE_URL = /* @__PURE__ */ urlSetting('BACKOFFICE_BASE_URL');

/** Signs the calls of the back office. */
export const BACKOFFICE_SECRET = /* @__PURE__ */ textSetting('BACKOFFICE_SECRET');

/** The Saleors that may install the app. */
export const SALEOR_ALLOWED_URLS = /* @__PURE__ */ listSetting('SALEOR_ALLOWED_URLS');

/** Seals what is kept of an installation. */
export const SALEOR_ENCRYPTION_KEY = /* @__PURE__ */ secretsSetting('SALEOR_ENCRYPTION_KEY');

/** The addresses of Saleor's Dashboard, which shows the console in a frame. */
export const SALEOR_DASHBOARD_URLS = /* @__PURE__ */ listSetting('SALEOR_DASHBOARD_URLS');

/** The channels that products are sold in. */
export const SALEOR_CHANNELS = /* @__PURE__ */ listSetting('SALEOR_CHANNELS');

/** The currency of the back office's price. */
export const SALEOR_CURRENCY = /* @__PURE__ */ textSetting('SALEOR_CURRENCY');

/** The type of new products. */
export const SALEOR_PRODUCT_TYPE = /* @__PURE__ */ textSetting('SALEOR_PRODUCT_TYPE');

/** The category of new products. */
export const SALEOR_CATEGORY = /* @__PURE__ */ textSetting('SALEOR_CATEGORY');

/** Which inventory source is which warehouse. */
export const SALEOR_WAREHOUSES = /* @__PURE__ */ listSetting('SALEOR_WAREHOUSES');

/** What the back office's quantities count. */
export const SALEOR_STOCK = /* @__PURE__ */ choiceSetting('SALEOR_STOCK', ['on-hand', 'available'], 'on-hand', 'refused');

/** What is done with a shipment that Saleor wants approved. */
export const SALEOR_APPROVAL = /* @__PURE__ */ choiceSetting('SALEOR_APPROVAL', ['approve', 'wait'], 'approve', 'refused');

/** Which metadata of products and customers the back office gets. */
export const SALEOR_METADATA = /* @__PURE__ */ listSetting('SALEOR_METADATA');

/** The provider of Saleor's events. */
export const SALEOR_PROVIDER_ID = /* @__PURE__ */ textSetting('SALEOR_PROVIDER_ID');

/** The secret of webhooks that were made by hand. */
export const SALEOR_WEBHOOK_SECRET = /* @__PURE__ */ textSetting('SALEOR_WEBHOOK_SECRET');

/** Seconds between two looks for new keys of one Saleor. */
export const SALEOR_KEYS_COOL_DOWN_S = /* @__PURE__ */ numberSetting('SALEOR_KEYS_COOL_DOWN_S', 30, { least: 0, wrong: 'default' });

/** Where Saleor reaches the actions. */
export const SALEOR_APP_BASE_URL = /* @__PURE__ */ urlSetting('SALEOR_APP_BASE_URL');

/** Where a merchant gets help, a button on the app's page in Saleor. */
export const SALEOR_APP_SUPPORT_URL = /* @__PURE__ */ urlSetting('SALEOR_APP_SUPPORT_URL');

/** Where more about the app stands, a button on the app's page in Saleor. */
export const SALEOR_APP_HOMEPAGE_URL = /* @__PURE__ */ urlSetting('SALEOR_APP_HOMEPAGE_URL');

/** Who pushes: the service account of the subscription. */
export const PUBSUB_SERVICE_ACCOUNT = /* @__PURE__ */ textSetting('PUBSUB_SERVICE_ACCOUNT');

/** The audience of the tokens. */
export const PUBSUB_AUDIENCE = /* @__PURE__ */ textSetting('PUBSUB_AUDIENCE');

/** Where Google's keys are. */
export const PUBSUB_KEYS_URL = /* @__PURE__ */ urlSettingOr('PUBSUB_KEYS_URL', 'https://www.googleapis.com/oauth2/v3/certs');

/** The address of Strapi. */
export const STRAPI_URL = /* @__PURE__ */ urlSetting('STRAPI_URL');

/** A token of Strapi's API. */
export const STRAPI_TOKEN = /* @__PURE__ */ textSetting('STRAPI_TOKEN');

/** What Strapi's webhook shows. */
export const STRAPI_WEBHOOK_SECRET = /* @__PURE__ */ secretsSetting('STRAPI_WEBHOOK_SECRET');

/** The locale of the stores' own texts. */
export const STRAPI_LOCALE = /* @__PURE__ */ textSettingOr('STRAPI_LOCALE', 'en');

/** Which locale is which store view of Adobe Commerce. */
export const STRAPI_STORE_VIEWS = /* @__PURE__ */ listSetting('STRAPI_STORE_VIEWS');

/** Whether products appear in the CMS as drafts. */
export const STRAPI_DRAFTS = /* @__PURE__ */ choiceSetting('STRAPI_DRAFTS', ['none', 'create'], 'none', 'refused');

/** What becomes of the texts of an entry that is not published any more. */
export const STRAPI_UNPUBLISHED = /* @__PURE__ */ choiceSetting('STRAPI_UNPUBLISHED', ['keep', 'clear'], 'keep', 'refused');

/** The provider of Strapi's events. */
export const STRAPI_PROVIDER_ID = /* @__PURE__ */ textSetting('STRAPI_PROVIDER_ID');

/** The key that Adobe Commerce signs its webhooks with. */
export const COMMERCE_WEBHOOK_PUBLIC_KEY = /* @__PURE__ */ textSetting('COMMERCE_WEBHOOK_PUBLIC_KEY');

/** Whether the onboarding lets Adobe Commerce ask for the stock. */
export const STOCK_CHECK_SUBSCRIBE = /* @__PURE__ */ flagSetting('STOCK_CHECK_SUBSCRIBE');

/** Whether anybody may ask for the stock on purpose. */
export const STOCK_CHECK_OPEN = /* @__PURE__ */ flagSetting('STOCK_CHECK_OPEN');

/** Milliseconds that the back office may take while a shopper waits. */
export const STOCK_CHECK_TIMEOUT_MS = /* @__PURE__ */ numberSetting('STOCK_CHECK_TIMEOUT_MS', 1000, { least: 1, wrong: 'default' });

/** What a shopper may do while the stock is not known. */
export const STOCK_CHECK_FALLBACK = /* @__PURE__ */ choiceSetting('STOCK_CHECK_FALLBACK', ['accept', 'refuse'], 'accept', 'default');

/** Who calculates the taxes of a cart. */
export const TAXES_PROVIDER = /* @__PURE__ */ choiceSetting('TAXES_PROVIDER', ['off', 'table', 'backoffice'], 'off', 'refused');

/** Milliseconds that the back office may take for taxes. */
export const TAXES_TIMEOUT_MS = /* @__PURE__ */ numberSetting('TAXES_TIMEOUT_MS', 3000, { least: 1, wrong: 'default' });

/** What counts while the back office does not answer. */
export const TAXES_FALLBACK = /* @__PURE__ */ listSetting('TAXES_FALLBACK', 'last-good');

/** Who says how a cart can be sent, and for how much. */
export const SHIPPING_PROVIDER = /* @__PURE__ */ choiceSetting('SHIPPING_PROVIDER', ['off', 'table', 'backoffice'], 'off', 'refused');

/** Who says which of the ways to send a cart it may not have. */
export const SHIPPING_RESTRICTIONS = /* @__PURE__ */ choiceSetting('SHIPPING_RESTRICTIONS', ['off', 'table', 'backoffice'], 'off', 'refused');

/** Milliseconds that the back office may take for shipping. */
export const SHIPPING_TIMEOUT_MS = /* @__PURE__ */ numberSetting('SHIPPING_TIMEOUT_MS', 2000, { least: 1, wrong: 'default' });

/** What counts for shipping while the back office does not answer. */
export const SHIPPING_FALLBACK = /* @__PURE__ */ listSetting('SHIPPING_FALLBACK', 'last-good');

/** Who takes the payments of Saleor. */
export const PAYMENTS_PROVIDER = /* @__PURE__ */ choiceSetting('PAYMENTS_PROVIDER', ['off', 'manual'], 'off', 'refused');

/** Who says which payment methods of Adobe Commerce a cart may not have. */
export const PAYMENT_RESTRICTIONS = /* @__PURE__ */ choiceSetting('PAYMENT_RESTRICTIONS', ['off', 'table', 'backoffice'], 'off', 'refused');

/** Who says whether an order of Adobe Commerce may be placed with its payment. */
export const PAYMENT_VALIDATION = /* @__PURE__ */ choiceSetting('PAYMENT_VALIDATION', ['off', 'backoffice'], 'off', 'refused');

/** What counts while the back office does not say whether a payment is good. */
export const PAYMENT_VALIDATION_FALLBACK = /* @__PURE__ */ choiceSetting('PAYMENT_VALIDATION_FALLBACK', ['accept', 'refuse'], 'refuse', 'default');

/** Milliseconds that the back office may take for payment methods and their validation. */
export const PAYMENT_TIMEOUT_MS = /* @__PURE__ */ numberSetting('PAYMENT_TIMEOUT_MS', 3000, { least: 1, wrong: 'default' });

/** The currency of the carts of Adobe Commerce, whose tax webhook does not tell it. */
export const COMMERCE_CURRENCY = /* @__PURE__ */ textSettingOr('COMMERCE_CURRENCY', 'USD');

/** The unit of the weights of Adobe Commerce. */
export const COMMERCE_WEIGHT_UNIT = /* @__PURE__ */ choiceSetting('COMMERCE_WEIGHT_UNIT', ['lbs', 'kgs'], 'lbs', 'refused');

/** Rates that replace those in lib/checkout/table.json. */
export const CHECKOUT_TABLE = /* @__PURE__ */ textSetting('CHECKOUT_TABLE');

/** How callers of the webhook prove who they are. */
export const INGESTION_AUTH = /* @__PURE__ */ textSettingOr('INGESTION_AUTH', 'none');

/** The token of callers. */
export const INGESTION_BEARER_TOKEN = /* @__PURE__ */ secretsSetting('INGESTION_BEARER_TOKEN');

/** The name of callers. */
export const INGESTION_BASIC_USERNAME = /* @__PURE__ */ textSetting('INGESTION_BASIC_USERNAME');

/** Their password. */
export const INGESTION_BASIC_PASSWORD = /* @__PURE__ */ textSetting('INGESTION_BASIC_PASSWORD');

/** The secret of callers. */
export const INGESTION_HMAC_SECRET = /* @__PURE__ */ secretsSetting('INGESTION_HMAC_SECRET');

/** What the webhook answers for an event that no registration receives. */
export const INGESTION_UNROUTED = /* @__PURE__ */ textSetting('INGESTION_UNROUTED');

/** Whether deliveries are remembered. */
export const RELAY_STATE = /* @__PURE__ */ textSetting('RELAY_STATE');

/** Where deliveries are remembered. */
export const RELAY_LEDGER = /* @__PURE__ */ textSettingOr('RELAY_LEDGER', 'state');

/** The region of the App Builder Database. */
export const RELAY_DATABASE_REGION = /* @__PURE__ */ textSettingOr('RELAY_DATABASE_REGION', 'amer');

/** Seconds for which a change may come back as an echo. */
export const RELAY_ECHO_SECONDS = /* @__PURE__ */ numberSetting('RELAY_ECHO_SECONDS', 86400, { least: 0, wrong: 'default' });

/** Whether an event that is refused for good is acknowledged with 200. */
export const RELAY_ACK_DEAD = /* @__PURE__ */ flagSetting('RELAY_ACK_DEAD');
