import type { Config, Setting } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import {
  AIO_runtime_namespace,
  BACKOFFICE_PROVIDER_ID,
  COMMERCE_PROVIDER_ID,
  IO_CONSUMER_ID,
  SALEOR_PROVIDER_ID,
  STRAPI_PROVIDER_ID,
} from '#lib/settings/generated';
import type { EventsClient } from './events-client';
import { embedded } from './hal';

// Ids by organization and label. The activations of a process share them.
const ids = new Map<string, Promise<string>>();

/** A provider of events in Adobe I/O Events. */
export interface Provider {
  /** The setting that names its id. */
  setting: Setting<string | undefined>;
  /** The first part of its label. It finds the provider where the setting is empty. */
  label: string;
}

export const BACKOFFICE_PROVIDER: Provider = { setting: BACKOFFICE_PROVIDER_ID, label: 'Backoffice Provider' };
export const COMMERCE_PROVIDER: Provider = { setting: COMMERCE_PROVIDER_ID, label: 'Commerce Provider' };
export const SALEOR_PROVIDER: Provider = { setting: SALEOR_PROVIDER_ID, label: 'Saleor Provider' };
export const STRAPI_PROVIDER: Provider = { setting: STRAPI_PROVIDER_ID, label: 'Strapi Provider' };

/**
 * A provider's label: its name and the end of the namespace. It differs between workspaces, as in
 * the official starter kit.
 */
export function providerLabel({ label }: Provider, namespace: string): string {
  return `${label} - ${namespace.slice(namespace.indexOf('-') + 1)}`;
}

/**
 * The provider's id: the setting, or where that is empty, the id of the provider with its label.
 * That is requested once in a process.
 * @throws RelayError `setup` where there is none.
 */
export async function providerId(
  provider: Provider,
  config: Config,
  events: EventsClient,
  deadline: Deadline,
): Promise<string> {
  const configured = config.read(provider.setting);
  if (configured !== undefined) {
    return configured;
  }
  const orgId = config.require(IO_CONSUMER_ID);
  const label = providerLabel(provider, config.require(AIO_runtime_namespace));
  const key = `${orgId}/${label}`;
  const id = ids.get(key) ?? lookUp(orgId, label, provider.setting.name, events, deadline);
  ids.set(key, id);
  return id.catch((error) => {
    ids.delete(key);
    throw error;
  });
}

async function lookUp(
  orgId: string,
  label: string,
  setting: string,
  events: EventsClient,
  deadline: Deadline,
): Promise<string> {
  const answer = await events.withClient(deadline, (client) => client.getAllProviders(orgId));
  const found = embedded(answer, 'providers').find((item) => item.label === label)?.id;
  if (typeof found !== 'string') {
    throw new RelayError('setup', `No provider is called "${label}". Run npm run onboard, then set ${setting}.`);
  }
  return found;
}
