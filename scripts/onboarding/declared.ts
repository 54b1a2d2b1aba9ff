import { catalogue, consumerOf, packageOf } from '#lib/catalogue/index';
import type { EventDefinition, System } from '#lib/catalogue/types';
import type { Config } from '#lib/core/config';
import {
  BACKOFFICE_PROVIDER,
  COMMERCE_PROVIDER,
  providerLabel,
  SALEOR_PROVIDER,
  STRAPI_PROVIDER,
} from '#lib/platform/provider';
import { AIO_runtime_namespace, EVENT_PREFIX, SALEOR_ALLOWED_URLS, STRAPI_URL } from '#lib/settings/generated';

/** An event as the management API takes it. */
export interface DeclaredEvent {
  event_code: string;
  label: string;
  description: string;
  /** Base64 of the sample's JSON. */
  sample_event_template: string;
}

/** A consumer and the events that it receives. */
export interface DeclaredRegistration {
  name: string;
  description: string;
  runtime_action: string;
  events: string[];
}

/** The provider, events and registrations that one system's events need. */
export interface Declared {
  system: 'backoffice' | 'commerce' | 'saleor' | 'strapi';
  provider: { label: string; description: string; provider_metadata?: string; instance_id?: string };
  events: DeclaredEvent[];
  registrations: DeclaredRegistration[];
}

const PROVIDERS = {
  backoffice: BACKOFFICE_PROVIDER,
  commerce: COMMERCE_PROVIDER,
  saleor: SALEOR_PROVIDER,
  strapi: STRAPI_PROVIDER,
};

/** What the catalogue declares for the back office, in a Runtime namespace. */
export function declaredBackoffice(namespace: string): Declared {
  return declare('backoffice', namespace, (type) => type);
}

/**
 * What the catalogue declares for Adobe Commerce; `prefix` keeps several apps on one store apart.
 */
export function declaredCommerce(namespace: string, prefix: string | undefined): Declared {
  const declared = declare('commerce', namespace, (type) => prefixed(type, prefix));
  // An instance has one provider, named after the workspace.
  const instance_id = declared.provider.label.replace(/[^\w-]+/g, '-').toLowerCase();
  return { ...declared, provider: { ...declared.provider, provider_metadata: 'dx_commerce_events', instance_id } };
}

/**
 * What a workspace needs by its settings: the back office's part and Commerce's, Saleor's if
 * SALEOR_ALLOWED_URLS allows an installation, and the CMS's if STRAPI_URL names one.
 */
export function declaredBy(config: Config): Declared[] {
  const isUsed: Partial<Record<Declared['system'], boolean>> = {
    saleor: config.read(SALEOR_ALLOWED_URLS).length > 0,
    strapi: config.read(STRAPI_URL) !== undefined,
  };
  return declaredEver(config).filter(({ system }) => isUsed[system] ?? true);
}

/** Everything of ours that a workspace may have, whatever its settings are. */
export function declaredEver(config: Config): Declared[] {
  const namespace = config.require(AIO_runtime_namespace);
  const commerce = declaredCommerce(namespace, config.read(EVENT_PREFIX));
  return [
    declaredBackoffice(namespace),
    commerce,
    declare('saleor', namespace, (type) => type),
    declare('strapi', namespace, (type) => type),
  ];
}

/** A Commerce event's type with the app's prefix. */
export function prefixed(type: string, prefix: string | undefined): string {
  return prefix === undefined ? type : type.replace('com.adobe.commerce.', `com.adobe.commerce.${prefix}.`);
}

function declare(system: Declared['system'], namespace: string, code: (type: string) => string): Declared {
  const events = catalogue.filter(({ source }) => source === system);
  return {
    system,
    provider: {
      label: providerLabel(PROVIDERS[system], namespace),
      description: `Changes in ${PLACES[system]}, for Commerce Relay.`,
    },
    events: events.map(({ type, label, description, sample }) => ({
      event_code: code(type),
      label,
      description,
      sample_event_template: Buffer.from(JSON.stringify(sample)).toString('base64'),
    })),
    registrations: [...new Set(events.map(packageOf))].map((name) => registrationOf(name, system, events, code)),
  };
}

const PLACES: Readonly<Record<System, string>> = {
  backoffice: 'the back office',
  commerce: 'Adobe Commerce',
  saleor: 'Saleor',
  strapi: 'the CMS',
  reporting: 'the reporting service',
};

/** Names as in Adobe's starter kit: `Backoffice Product Sync`. */
function registrationOf(
  packageName: string,
  source: System,
  events: readonly EventDefinition[],
  code: (type: string) => string,
): DeclaredRegistration {
  const own = events.filter((event) => packageOf(event) === packageName);
  const entity = own[0] === undefined ? '' : consumerOf(own[0]);
  const place = PLACES[source];
  return {
    name: `${capital(source)} ${capital(entity)} Sync`,
    description: `Changes of ${entity} data in ${place}.`,
    runtime_action: `${packageName}/consumer`,
    events: own.map(({ type }) => code(type)),
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
