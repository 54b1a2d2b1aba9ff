import type { Config } from '#lib/core/config';
import { toRelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import { webActionsUrl } from '#lib/platform/web-actions';
import {
  AIO_runtime_apihost,
  AIO_runtime_namespace,
  COMMERCE_BASE_URL,
  SHIPPING_PROVIDER,
  TAXES_PROVIDER,
} from '#lib/settings/generated';
import type { CommerceApi } from '#lib/systems/commerce/client';
import { CARRIER } from '#lib/systems/commerce/webhook/shipping';
import { HOOKS, type Hook } from './checkout-hooks';
import type { Step } from './step';

const BATCH = 'commerce_relay';

/**
 * Plans what Adobe Commerce's checkout needs: a hook for each function that has a provider, the tax
 * integration and the carrier. Hooks of functions that are off are removed; those of others stay.
 * A store without webhooks is left as it is.
 */
export async function planCheckout(api: CommerceApi, config: Config): Promise<Step[]> {
  const wanted = HOOKS.filter((hook) => hook.isWanted(config));
  const listed = await api.request('GET', 'webhooks/list').catch((error: unknown) => toRelayError(error));
  if (!Array.isArray(listed)) {
    const detail = 'the store has no API for webhooks: see docs/checkout.md';
    return wanted.length === 0 ? [] : [{ verb: 'keep', kind: 'webhook', name: 'the checkout', detail, left: true }];
  }
  const own = recordsIn(listed).filter(({ batch_name }) => batch_name === BATCH);
  const steps = HOOKS.flatMap((hook) => {
    const found = own.find(({ hook_name }) => hook_name === nameOf(hook));
    return planHook(api, { hook, found, wanted: wanted.includes(hook), input: inputOf(hook, config) });
  });
  const taxes = config.read(TAXES_PROVIDER) === 'off' ? [] : [await planTaxes(api)];
  const shipping = config.read(SHIPPING_PROVIDER) === 'off' ? [] : [await planCarrier(api)];
  return [...steps, ...taxes, ...shipping];
}

type Input = Record<string, unknown>;

function planHook(
  api: CommerceApi,
  { hook, found, wanted, input }: { hook: Hook; found: Input | undefined; wanted: boolean; input: Input },
): Step[] {
  const step = { kind: 'webhook', name: hook.action } as const;
  const subscribe = async () => void (await api.request('POST', 'webhooks/subscribe', { webhook: input }));
  if (!wanted) {
    const run = async () => void (await api.request('POST', 'webhooks/unsubscribe', { webhook: found }));
    return found === undefined ? [] : [{ ...step, verb: 'remove', run }];
  }
  if (found === undefined) {
    return [{ ...step, verb: 'create', run: subscribe }];
  }
  const differs = Object.keys(input).filter((name) => !isSame(found[name], input[name]));
  return differs.length === 0
    ? [{ ...step, verb: 'keep' }]
    : [{ ...step, verb: 'change', detail: differs.join(', '), run: subscribe }];
}

/** The store may list more of a field than was sent, and numbers and flags as texts. */
function isSame(listed: unknown, sent: unknown): boolean {
  if (Array.isArray(sent)) {
    const all = recordsIn(listed);
    return all.length === sent.length && sent.every((one, at) => isSame(all[at], one));
  }
  if (isRecord(sent)) {
    return Object.keys(sent).every((name) => isSame(isRecord(listed) ? listed[name] : undefined, sent[name]));
  }
  return text(listed) === text(sent);
}

function text(value: unknown): string {
  return value === true ? '1' : value === false || value === undefined || value === null ? '' : String(value);
}

function nameOf({ action }: Hook): string {
  return action.replaceAll('-', '_');
}

function inputOf(hook: Hook, config: Config): Input {
  const isOwnInstallation = (config.read(COMMERCE_BASE_URL) ?? '').replace(/\/*$/, '/').endsWith('/rest/');
  const actions = webActionsUrl(config.read(AIO_runtime_apihost), config.read(AIO_runtime_namespace));
  return {
    webhook_method: isOwnInstallation ? hook.method : hook.method.replace('.magento.', '.'),
    webhook_type: hook.type,
    batch_name: BATCH,
    hook_name: nameOf(hook),
    url: `${actions}/webhook/${hook.action}`,
    required: hook.required,
    timeout: hook.timeout,
    soft_timeout: hook.softTimeout,
    fallback_error_message: hook.fallback,
    method: 'POST',
    fields: hook.fields.map((field) => ({ ...field })),
  };
}

async function planTaxes(api: CommerceApi): Promise<Step> {
  const tax_integration = { code: 'relay', title: 'Commerce Relay', active: true, credit_memo_tax_enabled: true };
  const path = 'oope_tax_management/tax_integration';
  return planRegistration(api, 'the tax integration', path, { tax_integration });
}

async function planCarrier(api: CommerceApi): Promise<Step> {
  const carrier = { code: CARRIER, title: 'Delivery', active: true };
  return planRegistration(api, 'the carrier', 'oope_shipping_carrier', { carrier });
}

/** Of what is there the merchant's title stays. */
async function planRegistration(
  api: CommerceApi,
  name: string,
  path: string,
  body: Record<string, { code: string; active: boolean }>,
): Promise<Step> {
  const [[key, wanted] = ['', { code: '', active: true }]] = Object.entries(body);
  const found = await api.request('GET', `${path}/${wanted.code}`).catch(() => undefined);
  const step = { kind: 'store', name } as const;
  if (isRecord(found) && text(found.active) === '1') {
    return { ...step, verb: 'keep' };
  }
  const given = isRecord(found) ? { ...found, active: true } : wanted;
  const run = async () => void (await api.request('POST', path, { [key]: given }));
  return { ...step, verb: isRecord(found) ? 'change' : 'create', run };
}

/** Plans the removal of what `planCheckout` makes: the hooks, which would stop the checkout. */
export async function planCheckoutRemoval(api: CommerceApi): Promise<Step[]> {
  const listed = await api.request('GET', 'webhooks/list').catch(() => []);
  return recordsIn(listed)
    .filter(({ batch_name }) => batch_name === BATCH)
    .map((webhook): Step => {
      const run = async () => void (await api.request('POST', 'webhooks/unsubscribe', { webhook }));
      return { verb: 'remove', kind: 'webhook', name: String(webhook.hook_name), run };
    });
}
