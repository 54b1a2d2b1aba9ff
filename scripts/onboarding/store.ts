import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import { COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID, COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID } from '#lib/settings/generated';
import type { CommerceApi } from '#lib/systems/commerce/client';
import type { Planned, Step } from './step';

/** What a store needs to send its events. */
interface StoreSettings {
  /** Called only to configure the store. @throws RelayError `setup` if a setting is missing. */
  names: () => { merchant_id: string; environment_id: string };
  /** The Developer Console's description of the workspace; the store never returns it. */
  workspace: string | undefined;
}

/** Reads them from the settings; `workspace` is the Developer Console's description. */
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
 * Plans the store's eventing: our provider becomes the default provider, or an additional one if
 * the store already has another default. A store lists its default provider without an id, even if
 * it was never configured.
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

/** The default provider is part of the store's configuration; no id addresses it. */
function hasNoId({ id }: Record<string, unknown>): boolean {
  return id === undefined || id === null;
}

function isConfigured(provider: Record<string, unknown>): boolean {
  return !hasNoId(provider) || (provider.workspace_configuration ?? '') !== '';
}

/** Plans the removal: the subscriptions of our events, one after another, then the provider. */
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
      // Other applications' providers keep working: eventing is switched off only if there are
      // none.
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
