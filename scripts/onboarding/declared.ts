import { providerLabel } from '../../lib/adobe/provider';
import { catalogue, consumerOf, packageOf } from '../../lib/catalogue';
import type { EventDefinition, System } from '../../lib/catalogue/types';
import type { Config } from '../../lib/core/config';

/** An event as the management API takes it. */
export interface DeclaredEvent {
  event_code: string;
  label: string;
  description: string;
  /** Base64 of the sample's JSON. */
  sample_event_template: string;
}

/** A consumer and the events that it is to get. */
export interface DeclaredRegistration {
  name: string;
  description: string;
  runtime_action: string;
  events: string[];
}

/** What a workspace must have for one system's events to flow. */
export interface Declared {
  system: 'backoffice' | 'commerce' | 'saleor';
  provider: { label: string; description: string; provider_metadata?: string; instance_id?: string };
  events: DeclaredEvent[];
  registrations: DeclaredRegistration[];
}

/** What the catalogue declares for the back office, in a runtime namespace. */
export function declaredBackoffice(namespace: string): Declared {
  return {
    system: 'backoffice',
    provider: {
      label: providerLabel('Backoffice Provider', namespace),
      description: 'Changes in the back office, sent by Commerce Relay.',
    },
    ...eventsOf('backoffice', (type) => type),
  };
}

/** What the catalogue declares for Adobe Commerce; `prefix` keeps several apps on one store apart. */
export function declaredCommerce(namespace: string, prefix: string | undefined): Declared {
  const label = providerLabel('Commerce Provider', namespace);
  return {
    system: 'commerce',
    provider: {
      label,
      description: 'Changes in Adobe Commerce, for Commerce Relay.',
      provider_metadata: 'dx_commerce_events',
      // One instance has one provider: its name is the workspace's.
      instance_id: label.replace(/[^\w-]+/g, '-').toLowerCase(),
    },
    ...eventsOf('commerce', (type) => prefixed(type, prefix)),
  };
}

/** What the catalogue declares for Saleor, in a runtime namespace. */
export function declaredSaleor(namespace: string): Declared {
  return {
    system: 'saleor',
    provider: {
      label: providerLabel('Saleor Provider', namespace),
      description: 'Changes in Saleor, sent by Commerce Relay.',
    },
    ...eventsOf('saleor', (type) => type),
  };
}

/**
 * What a workspace must have by its settings: the back office's side and Commerce's, and Saleor's where an address may install
 * the app.
 */
export function declaredBy(config: Config): Declared[] {
  const namespace = config.require('AIO_runtime_namespace');
  const saleor = config.get('SALEOR_ALLOWED_URLS') === undefined ? [] : [declaredSaleor(namespace)];
  return [declaredBackoffice(namespace), declaredCommerce(namespace, config.get('EVENT_PREFIX')), ...saleor];
}

/** A Commerce event's type with the app's prefix. */
export function prefixed(type: string, prefix: string | undefined): string {
  return prefix === undefined ? type : type.replace('com.adobe.commerce.', `com.adobe.commerce.${prefix}.`);
}

function eventsOf(source: System, code: (type: string) => string): Pick<Declared, 'events' | 'registrations'> {
  const events = catalogue.filter((event) => event.source === source);
  return {
    events: events.map(({ type, label, description, sample }) => ({
      event_code: code(type),
      label,
      description,
      sample_event_template: Buffer.from(JSON.stringify(sample)).toString('base64'),
    })),
    registrations: [...new Set(events.map(packageOf))].map((name) => registrationOf(name, source, events, code)),
  };
}

const PLACES: Readonly<Record<System, string>> = {
  backoffice: 'the back office',
  commerce: 'Adobe Commerce',
  saleor: 'Saleor',
  cms: 'the CMS',
};

/** Names as the official kit writes them: `Backoffice Product Sync`. */
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
