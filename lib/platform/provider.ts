import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import type { Publisher } from './events-client';
import { embedded } from './hal';

// By organisation and label; one process serves many activations.
const remembered = new Map<string, Promise<string>>();

/** The providers that an event can come from: the setting that names each, and the label that finds it. */
export const PROVIDERS = {
  backoffice: { setting: 'BACKOFFICE_PROVIDER_ID', label: 'Backoffice Provider' },
  commerce: { setting: 'COMMERCE_PROVIDER_ID', label: 'Commerce Provider' },
  saleor: { setting: 'SALEOR_PROVIDER_ID', label: 'Saleor Provider' },
} as const;

/** Those that this application publishes to; Adobe Commerce does that itself. */
export type PublishingSystem = Exclude<keyof typeof PROVIDERS, 'commerce'>;

/** A provider's label: its name and the namespace's tail, so that workspaces keep apart (as the official kit does). */
export function providerLabel(system: keyof typeof PROVIDERS, namespace: string): string {
  return `${PROVIDERS[system].label} - ${namespace.slice(namespace.indexOf('-') + 1)}`;
}

/**
 * The id of a system's provider: from the settings, else looked up by its label once and remembered.
 * @throws RelayError `setup` when there is none.
 */
export async function providerId(
  system: PublishingSystem,
  config: Config,
  publisher: Publisher,
  deadline: Deadline,
): Promise<string> {
  const { setting } = PROVIDERS[system];
  const configured = config.get(setting);
  if (configured !== undefined) {
    return configured;
  }
  const orgId = config.require('IO_CONSUMER_ID');
  const label = providerLabel(system, config.require('AIO_runtime_namespace'));
  const key = `${orgId}/${label}`;
  const known = remembered.get(key) ?? lookUp(orgId, label, setting, publisher, deadline);
  remembered.set(key, known);
  return known.catch((error) => {
    remembered.delete(key);
    throw error;
  });
}

async function lookUp(
  orgId: string,
  label: string,
  setting: string,
  publisher: Publisher,
  deadline: Deadline,
): Promise<string> {
  const answer = await publisher.withClient(deadline, (client) => client.getAllProviders(orgId));
  const found = embedded(answer, 'providers').find((item) => item.label === label)?.id;
  if (typeof found !== 'string') {
    throw new RelayError('setup', `No provider is called "${label}". Run npm run onboard, then set ${setting}.`);
  }
  return found;
}
