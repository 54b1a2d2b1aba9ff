import type { CommerceApi } from '../../lib/commerce/client';
import { RelayError } from '../../lib/core/errors';
import { recordsIn } from '../../lib/core/json';
import type { ProviderIds, Step } from './plan';

/** What a store must know to send its events. */
export interface StoreSettings {
  instanceId: string;
  merchantId: string;
  environmentId: string;
  /** The workspace as the Developer Console describes it; the store keeps it and never shows it. */
  workspace: string | undefined;
}

const TEXTS = { label: 'Commerce Relay', description: 'Events for Commerce Relay.' };

/**
 * The store's eventing: the default provider is the workspace's, unless the store has one already; then ours is added.
 * @throws RelayError with the store's reason.
 */
export async function planStore(api: CommerceApi, ids: ProviderIds, settings: StoreSettings): Promise<Step> {
  const providers = recordsIn(await api.request('GET', 'eventing/eventProvider'));
  const step = { kind: 'store', name: 'the eventing of Adobe Commerce' } as const;
  if (ids.commerce !== undefined && providers.some(({ provider_id }) => provider_id === ids.commerce)) {
    return { ...step, verb: 'keep' };
  }
  const { workspace: workspace_configuration } = settings;
  if (workspace_configuration === undefined) {
    throw new RelayError(
      'setup',
      'Adobe Commerce needs the description of the workspace. Download it (Developer Console > workspace overview > Download all) to scripts/onboarding/config/workspace.json.',
    );
  }
  const { instanceId: instance_id, merchantId: merchant_id, environmentId: environment_id } = settings;
  const run = async () => {
    const own = { provider_id: ids.commerce ?? '', instance_id, workspace_configuration };
    if (providers.length === 0) {
      await api.request('PUT', 'eventing/updateConfiguration', {
        config: { enabled: true, merchant_id, environment_id, ...own },
      });
    } else {
      await api.request('POST', 'eventing/eventProvider', { eventProvider: { ...own, ...TEXTS } });
    }
  };
  const detail = providers.length === 0 ? 'as its default provider' : 'as another provider';
  return { ...step, verb: 'create', detail, run };
}

/** Takes it back: the subscriptions of our events, one after another, then the provider. */
export async function planStoreRemoval(api: CommerceApi, providerId: string): Promise<Step[]> {
  const subscriptions = recordsIn(await api.request('GET', 'eventing/getEventSubscriptions')).filter(
    ({ provider_id }) => provider_id === providerId,
  );
  const provider = recordsIn(await api.request('GET', 'eventing/eventProvider')).find(
    ({ provider_id }) => provider_id === providerId,
  );
  const steps = subscriptions.map(({ name }): Step => {
    const run = async () => void (await api.request('POST', `eventing/eventUnsubscribe/${String(name)}`));
    return { verb: 'remove', kind: 'store', name: `the subscription ${String(name)}`, run };
  });
  if (provider === undefined) {
    return steps;
  }
  const run = async () => {
    if (provider.id === undefined || provider.id === null) {
      // The default provider stands in the configuration, and has no id by which it could be deleted.
      const empty = {
        merchant_id: '',
        environment_id: '',
        provider_id: '',
        instance_id: '',
        workspace_configuration: '',
      };
      await api.request('PUT', 'eventing/updateConfiguration', { config: { enabled: false, ...empty } });
    } else {
      await api.request('DELETE', `eventing/eventProvider/${providerId}`);
    }
  };
  return [...steps, { verb: 'remove', kind: 'store', name: 'the eventing of Adobe Commerce', run }];
}
