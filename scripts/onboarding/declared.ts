import { providerLabel } from '../../lib/adobe/provider';
import { catalogue, packageOf } from '../../lib/catalogue';
import type { EventDefinition } from '../../lib/catalogue/types';

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

/** What a workspace must have for the back office's events to flow. */
export interface Declared {
  provider: { label: string; description: string };
  events: DeclaredEvent[];
  registrations: DeclaredRegistration[];
}

/** What the catalogue declares for the back office, in a runtime namespace. */
export function declaredBackoffice(namespace: string): Declared {
  const events = catalogue.filter(({ source }) => source === 'backoffice');
  return {
    provider: {
      label: providerLabel('Backoffice Provider', namespace),
      description: 'Changes in the back office, sent by Commerce Relay.',
    },
    events: events.map(({ type, label, description, sample }) => ({
      event_code: type,
      label,
      description,
      sample_event_template: Buffer.from(JSON.stringify(sample)).toString('base64'),
    })),
    registrations: [...new Set(events.map(packageOf))].map((name) => registrationOf(name, events)),
  };
}

/** Names as the official kit writes them: `Backoffice Product Sync`. */
function registrationOf(packageName: string, events: readonly EventDefinition[]): DeclaredRegistration {
  const own = events.filter((event) => packageOf(event) === packageName);
  const entity = own[0]?.consumer ?? '';
  return {
    name: `Backoffice ${entity.charAt(0).toUpperCase()}${entity.slice(1)} Sync`,
    description: `Changes of ${entity} data in the back office.`,
    runtime_action: `${packageName}/consumer`,
    events: own.map(({ type }) => type),
  };
}
