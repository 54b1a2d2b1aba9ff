import { catalogue } from '#lib/catalogue/index';
import { recordsIn } from '#lib/core/json';
import type { CommerceApi } from '#lib/systems/commerce/client';
import { prefixed } from '../onboarding/declared';

/** Whose events go where. */
export interface Eventing {
  /** The Commerce provider in I/O Events. */
  providerId: string;
  /** `EVENT_PREFIX`: keeps several apps on one store apart. */
  prefix: string | undefined;
}

/** What was done; a subscription that is there already counts as done. */
export interface Subscribed {
  subscribed: string[];
  updated: string[];
  kept: string[];
}

/**
 * Subscribes each Commerce event of the catalogue with the fields that it names: one after another, since a store loses
 * subscriptions that come at once; then reads them to verify.
 * @throws RelayError with the store's reason, Error where the store does not know the provider or does not show what it took.
 */
export async function subscribe(api: CommerceApi, eventing: Eventing): Promise<Subscribed> {
  const done: Subscribed = { subscribed: [], updated: [], kept: [] };
  const providers = recordsIn(await api.request('GET', 'eventing/eventProvider'));
  if (!providers.some(({ provider_id }) => provider_id === eventing.providerId)) {
    throw new Error(`The store does not know the provider ${eventing.providerId}. Run npm run onboard.`);
  }
  const known = new Map((await subscriptions(api)).map((item) => [String(item.name), item] as const));
  for (const { name, parent, fields } of wanted(eventing.prefix)) {
    const event = {
      name,
      parent,
      fields,
      rules: [],
      destination: 'default',
      priority: true,
      hipaa_audit_required: false,
    };
    const old = known.get(name);
    if (old === undefined) {
      const body = { event: { ...event, provider_id: eventing.providerId }, force: false };
      await api.request('POST', 'eventing/eventSubscribe', body);
      done.subscribed.push(name);
    } else if (differs(old, { parent, fields }, eventing.providerId)) {
      const body = { event: { ...event, provider_id: eventing.providerId } };
      await api.request('PUT', `eventing/eventSubscribe/${name}`, body);
      done.updated.push(name);
    } else {
      done.kept.push(name);
    }
  }
  await verify(api, eventing);
  return done;
}

/** The names of the subscriptions that are missing, lack fields, or send to another provider. */
export async function subscriptionsToMake(api: CommerceApi, { prefix, providerId }: Eventing): Promise<string[]> {
  const found = new Map((await subscriptions(api)).map((item) => [String(item.name), item] as const));
  return wanted(prefix)
    .filter(({ name, ...event }) => differs(found.get(name), event, providerId))
    .map(({ name }) => name);
}

async function verify(api: CommerceApi, eventing: Eventing): Promise<void> {
  const lost = await subscriptionsToMake(api, eventing);
  if (lost.length > 0) {
    throw new Error(`The store took these subscriptions and does not show them: ${lost.join(', ')}.`);
  }
}

/** A subscription with a prefix is an alias of the observer's event. */
function wanted(prefix: string | undefined) {
  return catalogue
    .filter(({ source }) => source === 'commerce')
    .map(({ type, fields = [] }) => {
      const nameOf = (code: string) => code.replace('com.adobe.commerce.', '');
      return {
        name: nameOf(prefixed(type, prefix)),
        parent: prefix === undefined ? '' : nameOf(type),
        fields: fields.map((name) => ({ name, converter: '', source: '' })),
      };
    });
}

/** Whether a subscription is not as wanted; one without a provider sends to the store's default one, which may be another's. */
function differs(
  subscription: Record<string, unknown> | undefined,
  { parent, fields }: { parent: string; fields: readonly { name: string }[] },
  providerId: string,
): boolean {
  const { provider_id, parent: known } = subscription ?? {};
  return (
    subscription === undefined ||
    provider_id !== providerId ||
    (known ?? '') !== parent ||
    missing(subscription, fields).length > 0
  );
}

function missing(subscription: Record<string, unknown>, fields: readonly { name: string }[]): string[] {
  const known = recordsIn(subscription.fields).map(({ name }) => name);
  return known.includes('*') ? [] : fields.map(({ name }) => name).filter((name) => !known.includes(name));
}

async function subscriptions(api: CommerceApi): Promise<Record<string, unknown>[]> {
  return recordsIn(await api.request('GET', 'eventing/getEventSubscriptions'));
}
