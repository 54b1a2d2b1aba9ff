import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError, toRelayError } from '#lib/core/errors';
import { send } from '#lib/core/http';
import { recordsIn } from '#lib/core/json';
import {
  BACKOFFICE_BASE_URL,
  COMMERCE_PROVIDER_ID,
  COMMERCE_WEBHOOK_PUBLIC_KEY,
  EVENT_PREFIX,
} from '#lib/settings/generated';
import { type CommerceApi, commerceApi } from '#lib/systems/commerce/client';
import { subscriptionsToMake } from '../../commerce-event-subscribe/subscribe';
import { planCheckout } from '../../onboarding/checkout';
import { HOOKS } from '../../onboarding/checkout-hooks';
import { type Finding, fail, ok, warn } from './finding';

/** The resources that the handlers use, under their permission's name in Commerce's Admin. */
const RESOURCES = [
  ['Catalog > Products', 'products?searchCriteria[pageSize]=1'],
  ['Customers > All Customers', 'customers/search?searchCriteria[pageSize]=1'],
  ['Customers > Customer Groups', 'customerGroups/search?searchCriteria[pageSize]=1'],
  ['Sales > Orders', 'orders?searchCriteria[pageSize]=1'],
  ['Sales > Shipments', 'shipments?searchCriteria[pageSize]=1'],
  ['Stores > Inventory', 'inventory/source-items?searchCriteria[pageSize]=1'],
] as const;

/**
 * The store answers, its credential may read what the handlers use, and its eventing is set up.
 * Write permissions are not checked, because that would change data.
 */
export async function checkCommerce(config: Config, deadline: Deadline): Promise<Finding[]> {
  const api = commerceApi({ config, deadline });
  const findings: Finding[] = [];
  for (const [permission, path] of RESOURCES) {
    // The request's signature covers the encoded brackets.
    const found = await attempt(api, path.replaceAll('[', '%5B').replaceAll(']', '%5D'));
    if (found instanceof RelayError) {
      if (found.kind !== 'setup' || !/\b(401|403)\b/.test(found.message)) {
        return [
          ...findings,
          fail('Adobe Commerce', found.message, 'Check COMMERCE_BASE_URL, and that the store is running.'),
        ];
      }
      findings.push(
        fail(
          'Adobe Commerce',
          `the credential may not read ${permission}`,
          'Allow it in the integration, then authorize the integration again.',
        ),
      );
    }
  }
  if (findings.length === 0) {
    findings.push(ok('Adobe Commerce', `answers; the credential can read all ${RESOURCES.length} resources`));
  }
  return [...findings, ...(await checkEventing(api, config)), ...(await checkCheckout(api, config))];
}

async function checkEventing(api: CommerceApi, config: Config): Promise<Finding[]> {
  const what = "the store's eventing";
  const answer = await attempt(api, 'eventing/eventProvider');
  if (answer instanceof RelayError) {
    const old = 'has a version that supports only one provider';
    const mend = 'Update magento/commerce-eventing to 1.12.1 or later: composer update magento/commerce-eventing.';
    return [
      /\b404\b/.test(answer.message) ? fail(what, old, mend) : fail(what, answer.message, 'Run npm run onboard.'),
    ];
  }
  const providers = recordsIn(answer).map(({ provider_id }) => String(provider_id));
  const configured = config.read(COMMERCE_PROVIDER_ID);
  if (providers.every((id) => id === '') || (configured !== undefined && !providers.includes(configured))) {
    return [fail(what, 'does not have our provider', 'Run npm run onboard.')];
  }
  const ours = configured ?? providers.find((id) => id !== '') ?? '';
  const missing = await subscriptionsToMake(api, { providerId: ours, prefix: config.read(EVENT_PREFIX) });
  return [
    missing.length === 0
      ? ok(what, 'sends every event of the catalogue')
      : fail(what, `does not send ${missing.join(', ')}`, 'Run npm run commerce-event-subscribe.'),
  ];
}

/** The checkout asks what has a provider, and proves who it is. */
async function checkCheckout(api: CommerceApi, config: Config): Promise<Finding[]> {
  const what = "the store's checkout";
  const wanted = HOOKS.filter((hook) => hook.isWanted(config));
  const steps = await planCheckout(api, config);
  const open = wanted.length > 0 && config.read(COMMERCE_WEBHOOK_PUBLIC_KEY) === undefined;
  const differs = steps.filter(({ verb, left }) => verb !== 'keep' || left === true);
  return [
    ...(open
      ? [
          warn(
            what,
            'is answered without a signature',
            'Set COMMERCE_WEBHOOK_PUBLIC_KEY, and deploy: docs/checkout.md.',
          ),
        ]
      : []),
    ...differs.map(({ name, verb, detail }) =>
      fail(
        what,
        `${name}: ${detail ?? (verb === 'create' ? 'is not there' : `is to ${verb}`)}`,
        'Run npm run onboard.',
      ),
    ),
    ...(wanted.length > 0 && differs.length === 0 ? [ok(what, `asks ${wanted.length} functions`)] : []),
  ];
}

async function attempt(api: CommerceApi, path: string): Promise<unknown> {
  return api.request('GET', path).catch((error: unknown) => toRelayError(error));
}

/** The back office's address answers. */
export async function checkBackoffice(config: Config, deadline: Deadline): Promise<Finding[]> {
  const url = config.read(BACKOFFICE_BASE_URL);
  if (url === undefined) {
    return [];
  }
  const { status } = await send({ method: 'GET', url }, 'The back office', deadline);
  return [
    status < 500
      ? ok('the back office', 'answers')
      : warn('the back office', `answered ${status}`, 'Events for it are retried for 24 hours.'),
  ];
}
