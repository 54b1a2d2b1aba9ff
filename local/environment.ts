import { SETTING_GROUPS, type SettingName } from '#lib/settings/table';
import type { Credentials } from './credentials';
import { local } from './identity';
import { BACKOFFICE, COMMERCE_REST, SALEOR, STRAPI } from './paths';

/**
 * The settings that point the relay's actions, and anything else that reads them, at the platform.
 * Each secret is one of the platform's own or empty: a real one of a `.env` never gets here.
 */
export function platformEnvironment(url: string, credentials: Credentials): Record<string, string> {
  const settings: Partial<Record<SettingName, string>> = {
    AIO_runtime_namespace: local.namespace,
    AIO_runtime_auth: credentials.apiKey,
    AIO_runtime_apihost: url,
    OAUTH_BASE_URL: `${url}/ims/token/`,
    OAUTH_CLIENT_ID: local.clientId,
    OAUTH_CLIENT_SECRET: credentials.clientSecret,
    OAUTH_ORG_ID: local.imsOrgId,
    OAUTH_SCOPES: '',
    IO_MANAGEMENT_BASE_URL: `${url}/events/`,
    IO_INGRESS_URL: `${url}/ingress`,
    IO_CONSUMER_ID: local.orgId,
    IO_PROJECT_ID: local.projectId,
    IO_WORKSPACE_ID: local.workspaceId,
    BACKOFFICE_BASE_URL: `${url}${BACKOFFICE}/`,
    BACKOFFICE_SECRET: local.backofficeSecret,
    SALEOR_ALLOWED_URLS: `${url}${SALEOR}/graphql/`,
    SALEOR_ENCRYPTION_KEY: local.saleorKey,
    // What a new local Saleor has; npm start lays a user's own settings over them.
    SALEOR_CHANNELS: '',
    SALEOR_PRODUCT_TYPE: '',
    SALEOR_CATEGORY: 'default-category',
    SALEOR_WAREHOUSES: '',
    SALEOR_STOCK: '',
    SALEOR_APP_BASE_URL: '',
    STRAPI_URL: `${url}${STRAPI}`,
    STRAPI_TOKEN: local.strapiToken,
    STRAPI_WEBHOOK_SECRET: local.strapiWebhookSecret,
    STORES: '',
    INGESTION_BEARER_TOKEN: local.ingestion.token,
    INGESTION_BASIC_USERNAME: local.ingestion.username,
    INGESTION_BASIC_PASSWORD: local.ingestion.password,
    INGESTION_HMAC_SECRET: local.ingestion.hmacSecret,
    COMMERCE_BASE_URL: `${url}${COMMERCE_REST}/`,
    COMMERCE_CONSUMER_KEY: local.commerce.consumerKey,
    COMMERCE_CONSUMER_SECRET: local.commerce.consumerSecret,
    COMMERCE_ACCESS_TOKEN: local.commerce.accessToken,
    COMMERCE_ACCESS_TOKEN_SECRET: local.commerce.accessTokenSecret,
    COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID: 'local',
    COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID: 'laptop',
  };
  return { ...noSecrets(), ...settings };
}

/** Every secret of the table, empty. */
function noSecrets(): Record<string, string> {
  const secrets = SETTING_GROUPS.flatMap(({ settings }) => Object.entries(settings)).filter(([, { secret }]) => secret);
  return Object.fromEntries(secrets.map(([name]) => [name, '']));
}
