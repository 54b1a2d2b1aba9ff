import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import { COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID, COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID } from '#lib/settings/generated';
import type { CommerceApi } from '#lib/systems/commerce/client';
import type { Planned, Step } from './step';

/** What a store must know to send its events. */
interface StoreSettings {
  /** Asked for only where the store must be configured. @throws RelayError `setup` where a setting is missing. */
  names: () => { merchant_id: string; environment_id: string };
  /** The workspace as the Developer Console describes it; the store keeps it and never shows it. */
  workspace: string | undefined;
}

/** What the settings say of it; `workspace` is the Developer Console's description. */
export function storeSettings(config: Config, workspace: string | undefined): StoreSettings {
  const names = () => ({
    merchant_id: config.require(COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID),
    environment_id: config.read(COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID),
  });
  return { names, workspace };
}

const TEXTS = { label: 'Commerce Relay', description: 'Events for Commerce Relay.' };
const WHAT = { kind: 'store', name: 'the eventing of Adobe Commerce' } as const;

/**
 * The store's eventing: the default provider is the workspace's, unless the store has another one; then ours is added. A
 * store lists its default provider without an id, also when it has never been configured.
 * @throws RelayError with the store's reason.
 */
export async function planStore(api: CommerceApi, planned: Planned, settings: StoreSettings): Promise<Step> {
  const { ids, instances } = planned;
  const providers = recordsIn(await api.request('GET', 'eventing/eventProvider'));
  const own = providers.find(({ provider_id }) => ids.commerce !== undefined && provider_id === ids.commerce);
  if (own !== undefined && own.instance_id === instances.commerce) {
    return { ...WHAT, verb: 'keep' };
  }
  const { workspace: workspace_configuration } = settings;
  if (workspace_configuration === undefined) {
    throw new RelayError(
      'setup',
      'Adobe Commerce needs the description of the workspace. Download it (Developer Console > workspace overview > Download all) to scripts/onboarding/config/workspace.json.',
    );
  }
  const isDefault = own === undefined ? !providers.some(isConfigured) : hasNoId(own);
  const names = isDefault ? settings.names() : undefined;
  const run = async () => {
    const provider = {
      provider_id: ids.commerce ?? '',
      instance_id: instances.commerce ?? '',
      workspace_configuration,
    };
    if (names !== undefined) {
      await api.request('PUT', 'eventing/updateConfiguration', { config: { enabled: true, ...names, ...provider } });
    } else if (own !== undefined) {
      await api.request('PUT', 'eventing/eventProvider', { eventProvider: { ...provider, ...TEXTS, id: own.id } });
    } else {
      await api.request('POST', 'eventing/eventProvider', { eventProvider: { ...provider, ...TEXTS } });
    }
  };
  const detail = isDefault ? 'as its default provider' : 'as another provider';
  return own === undefined
    ? { ...WHAT, verb: 'create', detail, run }
    : { ...WHAT, verb: 'change', detail: 'instance_id', run };
}

/** The default provider stands in the configuration, and has no id by which it could be changed or deleted. */
function hasNoId({ id }: Record<string, unknown>): boolean {
  return id === undefined || id === null;
}

function isConfigured(provider: Record<string, unknown>): boolean {
  return !hasNoId(provider) || (provider.workspace_configuration ?? '') !== '';
}

/** Takes it back: the subscriptions of our events, one after another, then the provider. */
export async function planStoreRemoval(api: CommerceApi, providerId: string): Promise<Step[]> {
  const subscriptions = recordsIn(await api.request('GET', 'eventing/getEventSubscriptions')).filter(
    ({ provider_id }) => provider_id === providerId,
  );
  const providers = recordsIn(await api.request('GET', 'eventing/eventProvider'));
  const provider = providers.find(({ provider_id }) => provider_id === providerId);
  const steps = subscriptions.map(({ name }): Step => {
    const run = async () => void (await api.request('POST', `eventing/eventUnsubscribe/${String(name)}`));
    return { verb: 'remove', kind: 'store', name: `the subscription ${String(name)}`, run };
  });
  if (provider === undefined) {
    return steps;
  }
  const run = async () => {
    if (hasNoId(provider)) {
      // Other applications' providers go on: only a store that is ours alone is switched off.
      const alone = providers.every((item) => item === provider);
      const off = alone ? { enabled: false, merchant_id: '', environment_id: '' } : {};
      const empty = { provider_id: '', instance_id: '', workspace_configuration: '' };
      await api.request('PUT', 'eventing/updateConfiguration', { config: { ...off, ...empty } });
    } else {
      await api.request('DELETE', `eventing/eventProvider/${providerId}`);
    }
  };
  return [...steps, { ...WHAT, verb: 'remove', run }];
}
