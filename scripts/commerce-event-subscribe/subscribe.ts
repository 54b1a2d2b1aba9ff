import { catalogue } from '#lib/catalogue/index';
import { recordsIn } from '#lib/core/json';
import { type CommerceApi, isRejected } from '#lib/systems/commerce/client';
import { prefixed } from '../onboarding/declared';

/** The provider that receives the store's events, and the app's prefix. */
export interface Eventing {
  /** The Commerce provider in I/O Events. */
  providerId: string;
  /** `EVENT_PREFIX`: keeps several apps on one store apart. */
  prefix: string | undefined;
}

/** The subscriptions that were made, changed, right already, and refused though not needed. */
export interface Subscribed {
  subscribed: string[];
  updated: string[];
  kept: string[];
  refused: string[];
}

/**
 * Subscribes each Commerce event of the catalogue with the fields that it names, then reads the
 * subscriptions back. It sends them one after another, because a store loses concurrent ones.
 * @throws RelayError with the store's reason; Error if the store does not have the provider, or
 * does not list a subscription that it accepted.
 */
export async function subscribe(api: CommerceApi, eventing: Eventing): Promise<Subscribed> {
  const done: Subscribed = { subscribed: [], updated: [], kept: [], refused: [] };
  const providers = recordsIn(await api.request('GET', 'eventing/eventProvider'));
  if (!providers.some(({ provider_id }) => provider_id === eventing.providerId)) {
    throw new Error(`The store does not have the provider ${eventing.providerId}. Run npm run onboard.`);
  }
  const known = new Map((await subscriptions(api)).map((item) => [String(item.name), item] as const));
  for (const { name, parent, fields, optional } of wanted(eventing.prefix)) {
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
      const isTaken = await api.request('POST', 'eventing/eventSubscribe', body).then(
        () => true,
        (error: unknown) => {
          if (optional && isRejected(error)) {
            return false;
          }
          throw error;
        },
      );
      (isTaken ? done.subscribed : done.refused).push(name);
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

/**
 * The names of the subscriptions that are missing, lack fields, or use another provider; of those
 * that are needed.
 */
export async function subscriptionsToMake(api: CommerceApi, { prefix, providerId }: Eventing): Promise<string[]> {
  const found = new Map((await subscriptions(api)).map((item) => [String(item.name), item] as const));
  return wanted(prefix)
    .filter(({ optional }) => !optional)
    .filter(({ name, ...event }) => differs(found.get(name), event, providerId))
    .map(({ name }) => name);
}

async function verify(api: CommerceApi, eventing: Eventing): Promise<void> {
  const lost = await subscriptionsToMake(api, eventing);
  if (lost.length > 0) {
    throw new Error(`The store accepted these subscriptions but does not list them: ${lost.join(', ')}. Run it again.`);
  }
}

/** A subscription with a prefix is an alias of the observer's event. */
function wanted(prefix: string | undefined) {
  return catalogue
    .filter(({ source }) => source === 'commerce')
    .map(({ type, fields = [], optional = false }) => {
      const nameOf = (code: string) => code.replace('com.adobe.commerce.', '');
      return {
        name: nameOf(prefixed(type, prefix)),
        parent: prefix === undefined ? '' : nameOf(type),
        fields: fields.map((name) => ({ name, converter: '', source: '' })),
        optional,
      };
    });
}

/**
 * Whether a subscription differs from the catalogue. One without a provider uses the store's
 * default provider, which may belong to another app.
 */
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
