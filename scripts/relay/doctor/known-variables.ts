import type { Config } from '#lib/core/config';
import { SALEOR_VARIABLES } from './saleor-variables';
import { address, never, number, type Variable } from './variable';

const always = () => true;
const hasStore = (config: Config) => config.get('COMMERCE_BASE_URL') !== undefined;
const usesIntegration = (config: Config) => config.get('COMMERCE_CONSUMER_KEY') !== undefined;
const scheme = (name: string) => (config: Config) => config.get('INGESTION_AUTH') === name;

const CONSOLE = 'Developer Console > workspace';
const INTEGRATION = 'Commerce Admin > System > Integrations';
const word = { pattern: /^\w+$/, text: 'has letters, digits and underscores only' };
const accept = { pattern: /^accept$/, text: 'is accept, or empty' };
const off = { pattern: /^(on|off)$/, text: 'is on or off' };
const bool = { pattern: /^(true|false)$/, text: 'is true or false' };
const level = { pattern: /^(debug|info|warn|error)$/, text: 'is debug, info, warn or error' };
const key = { pattern: /^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, text: 'is whsec_ and base64' };
const keys = { pattern: /^whsec_[A-Za-z0-9+/]{16,}={0,2}(\s+whsec_\S+)*$/, text: key.text };

/** Every setting that has a meaning of its own to whoever fills `.env` in. */
export const VARIABLES: readonly Variable[] = [
  { name: 'AIO_runtime_namespace', meaning: 'the Runtime namespace', where: `${CONSOLE} > Runtime`, needed: always },
  { name: 'AIO_runtime_auth', meaning: 'its key', where: `${CONSOLE} > Runtime`, needed: always, secret: true },
  {
    name: 'IO_CONSUMER_ID',
    meaning: 'the organization',
    where: 'workspace.json: project.org.id',
    needed: always,
    form: number,
  },
  { name: 'IO_PROJECT_ID', meaning: 'the project', where: 'workspace.json: project.id', needed: always, form: number },
  {
    name: 'IO_WORKSPACE_ID',
    meaning: 'the workspace',
    where: 'workspace.json: project.workspace.id',
    needed: always,
    form: number,
  },
  {
    name: 'OAUTH_CLIENT_ID',
    meaning: 'the server-to-server credential',
    where: `${CONSOLE} > OAuth Server-to-Server`,
    needed: always,
  },
  {
    name: 'OAUTH_CLIENT_SECRET',
    meaning: 'its secret',
    where: `${CONSOLE} > OAuth Server-to-Server`,
    needed: always,
    secret: true,
  },
  {
    name: 'OAUTH_ORG_ID',
    meaning: 'the organization in IMS',
    where: `${CONSOLE} > OAuth Server-to-Server`,
    needed: always,
    form: { pattern: /@AdobeOrg$/, text: 'ends with @AdobeOrg' },
  },
  {
    name: 'BACKOFFICE_PROVIDER_ID',
    meaning: 'the provider of ingestion',
    where: 'npm run onboard writes it',
    needed: never,
  },
  {
    name: 'COMMERCE_PROVIDER_ID',
    meaning: 'the provider of Commerce',
    where: 'npm run onboard writes it',
    needed: never,
  },
  {
    name: 'EVENT_PREFIX',
    meaning: 'keeps apps on one store apart',
    where: 'your own choice',
    needed: never,
    form: word,
  },
  {
    name: 'COMMERCE_BASE_URL',
    meaning: 'the store',
    where: 'https://<host>/rest/ or https://<server>.api.commerce.adobe.com/<tenant>/',
    needed: always,
    form: address,
  },
  { name: 'COMMERCE_CONSUMER_KEY', meaning: "the integration's key", where: INTEGRATION, needed: never, secret: true },
  {
    name: 'COMMERCE_CONSUMER_SECRET',
    meaning: 'its secret',
    where: INTEGRATION,
    needed: usesIntegration,
    secret: true,
  },
  { name: 'COMMERCE_ACCESS_TOKEN', meaning: 'its token', where: INTEGRATION, needed: usesIntegration, secret: true },
  {
    name: 'COMMERCE_ACCESS_TOKEN_SECRET',
    meaning: "the token's secret",
    where: INTEGRATION,
    needed: usesIntegration,
    secret: true,
  },
  {
    name: 'COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID',
    meaning: "the store's name in its events",
    where: 'your own choice',
    needed: hasStore,
    form: word,
  },
  {
    name: 'BACKOFFICE_BASE_URL',
    meaning: 'where the back office is told',
    where: 'docs/backoffice.openapi.yaml',
    needed: always,
    form: address,
  },
  {
    name: 'BACKOFFICE_SECRET',
    meaning: 'signs those calls',
    where: 'your own choice',
    needed: never,
    form: key,
    secret: true,
  },
  {
    name: 'INGESTION_AUTH',
    meaning: 'how callers of the webhook prove themselves',
    where: 'docs/ingestion.md',
    needed: never,
    form: { pattern: /^(none|bearer|basic|hmac)$/, text: 'is none, bearer, basic or hmac' },
  },
  {
    name: 'INGESTION_BEARER_TOKEN',
    meaning: 'the token of callers',
    where: 'your own choice',
    needed: scheme('bearer'),
    secret: true,
  },
  {
    name: 'INGESTION_BASIC_USERNAME',
    meaning: 'the name of callers',
    where: 'your own choice',
    needed: scheme('basic'),
  },
  {
    name: 'INGESTION_BASIC_PASSWORD',
    meaning: 'their password',
    where: 'your own choice',
    needed: scheme('basic'),
    secret: true,
  },
  {
    name: 'INGESTION_HMAC_SECRET',
    meaning: 'the secret of callers',
    where: 'your own choice',
    needed: scheme('hmac'),
    form: keys,
    secret: true,
  },
  {
    name: 'STOCK_CHECK_FALLBACK',
    meaning: 'what holds while the stock is not known',
    where: 'docs/check-stock.md',
    needed: never,
    form: { pattern: /^(accept|refuse)$/, text: 'is accept or refuse' },
  },
  { name: 'OAUTH_SCOPES', meaning: 'what the token may do', where: 'leave it empty for the usual ones', needed: never },
  { name: 'OAUTH_BASE_URL', meaning: 'Adobe IMS', where: 'leave it empty', needed: never, form: address },
  {
    name: 'IO_MANAGEMENT_BASE_URL',
    meaning: 'the management of events',
    where: 'leave it empty',
    needed: never,
    form: address,
  },
  {
    name: 'IO_INGRESS_URL',
    meaning: 'where events are published',
    where: 'leave it empty',
    needed: never,
    form: address,
  },
  { name: 'COMMERCE_STORE', meaning: 'the store view', where: 'Commerce Admin > Stores', needed: never },
  {
    name: 'COMMERCE_ATTRIBUTE_SET_ID',
    meaning: 'of new products',
    where: 'Commerce Admin > Stores > Attribute Set',
    needed: never,
    form: number,
  },
  {
    name: 'COMMERCE_STOCK_CHUNK_SIZE',
    meaning: 'stock items in a request',
    where: 'your own choice',
    needed: never,
    form: number,
  },
  {
    name: 'COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID',
    meaning: "the store's environment in its events",
    where: 'your own choice',
    needed: never,
    form: word,
  },
  {
    name: 'STOCK_CHECK_TIMEOUT_MS',
    meaning: 'what the back office may take while a shopper waits',
    where: 'your own choice',
    needed: never,
    form: number,
  },
  {
    name: 'INGESTION_UNROUTED',
    meaning: 'what holds for events that nobody receives',
    where: 'docs/ingestion.md',
    needed: never,
    form: accept,
  },
  {
    name: 'RELAY_STATE',
    meaning: 'whether anything is remembered',
    where: 'docs/delivery.md',
    needed: never,
    form: off,
  },
  {
    name: 'RELAY_ECHO_SECONDS',
    meaning: 'how long a change may come back',
    where: 'your own choice',
    needed: never,
    form: number,
  },
  {
    name: 'RELAY_ACK_DEAD',
    meaning: 'whether what is refused for good is acknowledged',
    where: 'docs/delivery.md',
    needed: never,
    form: bool,
  },
  { name: 'LOG_LEVEL', meaning: 'how much is logged', where: 'your own choice', needed: never, form: level },
  ...SALEOR_VARIABLES,
];
