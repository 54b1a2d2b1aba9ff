import { saleorEvents } from '#lib/catalogue/events/saleor';
import type { SaleorEventName, SaleorSource } from '#lib/catalogue/types';
import { RelayError } from '#lib/core/errors';

/** What identifies the app in every Saleor. */
export const APP_ID = 'commerce-relay';
/**
 * The lengths of Saleor's columns: with a longer one the installation fails with "Unknown error".
 */
const MOST = { targetUrl: 255, appUrl: 200 } as const;

/**
 * The fields that every subscription has: they bind the event to its body, and tell its time and
 * who caused it.
 */
const COMMON = '__typename issuedAt issuingPrincipal { ... on App { id } } recipient { id }';

/**
 * The life of the app itself. Saleor tells the app of it from 3.23.5 on, and asks for no
 * permission.
 */
const OWN_EVENTS = [
  { event: 'APP_DELETED', typename: 'AppDeleted', selection: 'app { id isActive }' },
  { event: 'APP_STATUS_CHANGED', typename: 'AppStatusChanged', selection: 'app { id isActive }' },
] as const;

/** How the names of the app's webhooks begin. */
export const WEBHOOK_NAME = 'Commerce Relay: ';

export interface AppWebhook {
  name: string;
  targetUrl: string;
  query: string;
  asyncEvents: SaleorEventName[];
  isActive: boolean;
}

/**
 * The app's manifest, made from the catalogue. `schemaVersion` is the version that the Saleor has,
 * as `3.22`: types that are newer are left out, since one unknown type fails the whole
 * installation. Unknown, none of the newer ones is used.
 * @throws RelayError `setup` where an address is longer than Saleor's columns.
 */
export function buildManifest(baseUrl: string, version: string, schemaVersion: string | undefined) {
  const [targetUrl, appUrl] = [`${baseUrl}/saleor/webhook`, `${baseUrl}/saleor/manifest`];
  for (const [name, address] of [
    ['targetUrl', targetUrl],
    ['appUrl', appUrl],
  ] as const) {
    if (address.length > MOST[name]) {
      const text = `The ${name} of the manifest has ${address.length} letters; Saleor takes ${MOST[name]}. Set SALEOR_APP_BASE_URL to a shorter address.`;
      throw new RelayError('setup', text);
    }
  }
  const sources = saleorEvents.flatMap(({ saleor }) => (saleor === undefined ? [] : [saleor]));
  const known = sources.filter(({ since }) => since === undefined || isAtLeast(schemaVersion, since));
  return {
    id: APP_ID,
    version,
    name: 'Commerce Relay',
    about: 'Keeps products, customers, orders and stock in step with your back office.',
    author: 'Commerce Relay',
    permissions: [...new Set(known.map(({ permission }) => permission))],
    requiredSaleorVersion: '>=3.20 <4',
    appUrl,
    tokenTargetUrl: `${baseUrl}/saleor/register`,
    webhooks: [
      ...groups(known).map(([name, own]) => webhook(WEBHOOK_NAME + name, targetUrl, own)),
      webhook(`${WEBHOOK_NAME}the app`, targetUrl, OWN_EVENTS),
    ],
  };
}

/**
 * One webhook for each permission: an event that the app may not have would otherwise silence none
 * but itself.
 */
function groups(sources: readonly SaleorSource[]): [string, SaleorSource[]][] {
  const names = { MANAGE_PRODUCTS: 'products', MANAGE_USERS: 'customers', MANAGE_ORDERS: 'orders' } as const;
  const permissions = [...new Set(sources.map(({ permission }) => permission))];
  return permissions.map((permission) => [
    names[permission],
    sources.filter((source) => source.permission === permission),
  ]);
}

function webhook(
  name: string,
  targetUrl: string,
  sources: readonly Pick<SaleorSource, 'event' | 'typename' | 'selection'>[],
): AppWebhook {
  const fragments = sources.map(({ typename, selection }) => `... on ${typename} { ${selection} }`);
  return {
    name,
    targetUrl,
    query: `subscription { event { ${COMMON} ${fragments.join(' ')} } }`,
    asyncEvents: sources.map(({ event }) => event),
    isActive: true,
  };
}

function isAtLeast(version: string | undefined, since: string): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = since.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
