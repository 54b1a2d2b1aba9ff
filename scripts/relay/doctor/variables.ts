import type { Config } from '../../../lib/core/config';
import { type Finding, fail, ok, warn } from './finding';

interface Variable {
  name: string;
  meaning: string;
  /** Where a person finds its value. */
  where: string;
  needed: (config: Config) => boolean;
  /** What a value must look like, and how to say so. */
  form?: { pattern: RegExp; text: string };
  /** Whether its value is never shown. */
  secret?: boolean;
}

const always = () => true;
const never = () => false;
const usesIntegration = (config: Config) => config.get('COMMERCE_CONSUMER_KEY') !== undefined;
const scheme = (name: string) => (config: Config) => config.get('INGESTION_AUTH') === name;

const CONSOLE = 'Developer Console > workspace';
const INTEGRATION = 'Commerce Admin > System > Integrations';
const number = { pattern: /^\d+$/, text: 'is a number' };
const address = { pattern: /^https?:\/\/[^\s/]+/, text: 'begins with https://' };
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
    form: { pattern: /^\w+$/, text: 'has letters, digits and underscores only' },
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
    needed: never,
    form: { pattern: /^\w+$/, text: 'has letters, digits and underscores only' },
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
];

/** A finding for each variable that is set or needed. `raw` are the values as they stand, also those that count as not set. */
export function checkVariables(config: Config, raw: Readonly<Record<string, string | undefined>>): Finding[] {
  return VARIABLES.flatMap((variable) => {
    const { name, meaning, where, needed, form, secret } = variable;
    const value = config.get(name);
    if (raw[name] === `$${name}`) {
      return [fail(name, `is the text $${name}, which counts as not set`, `Give it a value: ${meaning}, ${where}.`)];
    }
    if (value === undefined) {
      return needed(config) ? [fail(name, `is not set: ${meaning}`, `It is found at ${where}.`)] : [];
    }
    if (form !== undefined && !form.pattern.test(value)) {
      return [fail(name, `is not as it should be: it ${form.text}`, `It is ${meaning}, found at ${where}.`)];
    }
    return [ok(name, secret ? `set: ${meaning}` : `${value}: ${meaning}`)];
  });
}

/** What stands open, or does nothing, by the settings. `local`: a laptop may be open. */
export function checkOpenDoors(config: Config, local: boolean): Finding[] {
  const findings: Finding[] = [];
  const severity = local ? warn : fail;
  if (['none', undefined].includes(config.get('INGESTION_AUTH'))) {
    const text = 'lets everybody in who knows the address';
    findings.push(severity('ingestion/webhook', text, 'Set INGESTION_AUTH to bearer, basic or hmac, and deploy.'));
  } else {
    findings.push(ok('ingestion/webhook', `asks its callers for ${config.get('INGESTION_AUTH')}`));
  }
  if (config.get('COMMERCE_WEBHOOK_PUBLIC_KEY') === undefined) {
    const mend = "Set COMMERCE_WEBHOOK_PUBLIC_KEY to the store's public key; docs/check-stock.md says how.";
    findings.push(warn('webhook/check-stock', 'does not check who asks for your stock', mend));
  }
  if (config.get('BACKOFFICE_SECRET') === undefined) {
    findings.push(warn('the back office', 'cannot tell who calls it', 'Set BACKOFFICE_SECRET on both sides.'));
  }
  return findings;
}
