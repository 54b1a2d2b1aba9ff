import type { Config } from '../core/config';
import type { Deadline } from '../core/deadline';
import { RelayError } from '../core/errors';
import type { Publisher } from './events';
import { embedded } from './hal';

// By organisation and label; one process serves many activations.
const remembered = new Map<string, Promise<string>>();

/** A provider's label: the name and the namespace's tail, so that workspaces keep apart (as the official kit does). */
export function providerLabel(name: string, namespace: string): string {
  return `${name} - ${namespace.slice(namespace.indexOf('-') + 1)}`;
}

/**
 * The id of the back office's provider: from the settings, else looked up by its label once and remembered.
 * @throws RelayError `setup` when there is none.
 */
export async function backofficeProviderId(config: Config, publisher: Publisher, deadline: Deadline): Promise<string> {
  const configured = config.get('BACKOFFICE_PROVIDER_ID');
  if (configured !== undefined) {
    return configured;
  }
  const orgId = config.require('IO_CONSUMER_ID');
  const label = providerLabel('Backoffice Provider', config.require('AIO_runtime_namespace'));
  const key = `${orgId}/${label}`;
  const known = remembered.get(key) ?? lookUp(orgId, label, publisher, deadline);
  remembered.set(key, known);
  return known.catch((error) => {
    remembered.delete(key);
    throw error;
  });
}

async function lookUp(orgId: string, label: string, publisher: Publisher, deadline: Deadline): Promise<string> {
  const answer = await publisher.withClient(deadline, (client) => client.getAllProviders(orgId));
  const found = embedded(answer, 'providers').find((item) => item.label === label)?.id;
  if (typeof found !== 'string') {
    throw new RelayError(
      'setup',
      `No provider is called "${label}". Run npm run onboard, then set BACKOFFICE_PROVIDER_ID.`,
    );
  }
  return found;
}
