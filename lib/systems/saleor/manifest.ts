import { saleorEvents } from '#lib/catalogue/events/saleor';
import { withFragments } from '#lib/catalogue/events/saleor-selections';
import type { SaleorEventName, SaleorSource } from '#lib/catalogue/types';
import { RelayError } from '#lib/core/errors';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorQuestionName, SaleorQuestions } from './questions/table';

/** The app's identifier in each Saleor. */
export const APP_ID = 'commerce-relay';
/** The app's picture, behind the address of the manifest's action. */
export const LOGO_NAME = 'logo.png';
/** Saleor's column for a webhook's address: its installation fails of a longer one. */
const MOST_LETTERS = 255;

/**
 * The fields of each subscription: they bind the body to its event and installation, and have the
 * event's time and its cause.
 */
const COMMON = '__typename issuedAt issuingPrincipal { ... on App { id } } recipient { id }';

/** The events about the app itself. Saleor sends them from 3.23.5 on; they need no permission. */
const APP_EVENTS = [
  { event: 'APP_DELETED', typename: 'AppDeleted', selection: 'app { id isActive }' },
  { event: 'APP_STATUS_CHANGED', typename: 'AppStatusChanged', selection: 'app { id isActive }' },
] as const;

/** The prefix of the names of the app's webhooks. */
export const WEBHOOK_NAME = 'Commerce Relay: ';

/** Where the merchant gets help, and more about the app: buttons on its page in the Dashboard. */
export interface AppLinks {
  supportUrl?: string | undefined;
  homepageUrl?: string | undefined;
}

/** A place of the Dashboard that shows a part of the app's page. */
type AppExtension = { label: string; url: string } & (
  | { mount: 'NAVIGATION_ORDERS'; target: 'APP_PAGE'; permissions: ['MANAGE_ORDERS'] }
  | { mount: 'ORDER_DETAILS_WIDGETS'; target: 'WIDGET'; permissions: ['MANAGE_ORDERS'] }
  | { mount: 'PRODUCT_DETAILS_WIDGETS'; target: 'WIDGET'; permissions: ['MANAGE_PRODUCTS'] }
);

export interface AppWebhook {
  name: string;
  targetUrl: string;
  query: string;
  asyncEvents: SaleorEventName[];
  syncEvents: SaleorQuestionName[];
  isActive: boolean;
}

/**
 * The app's manifest, from the catalogue. `schemaVersion` is the Saleor's version, such as `3.22`.
 * Types that it does not have are left out, since one unknown type fails the whole installation.
 * Without a version all newer types are left out. `questions`: what Saleor is to ask the app, for
 * the functions that are switched on alone: whoever is not asked does not need their permissions.
 * @throws RelayError `setup` where an address is longer than Saleor's columns.
 */
export function buildManifest(
  baseUrl: string,
  version: string,
  schemaVersion: string | undefined,
  questions: readonly SaleorQuestions[] = [],
  links: AppLinks = {},
) {
  const targetUrl = `${baseUrl}/saleor/webhook`;
  if (targetUrl.length > MOST_LETTERS) {
    const text = `The targetUrl of the manifest has ${targetUrl.length} characters; Saleor takes ${MOST_LETTERS}. Set SALEOR_APP_BASE_URL to a shorter address.`;
    throw new RelayError('setup', text);
  }
  const sources = saleorEvents.flatMap(({ saleor }) => (saleor === undefined ? [] : [saleor]));
  const supported = sources.filter(({ since }) => since === undefined || isAtLeast(schemaVersion, since));
  return {
    id: APP_ID,
    version,
    name: 'Commerce Relay',
    about: 'Keeps products, customers, orders and stock in step with your back office.',
    author: 'Commerce Relay',
    // The last one is for a product's texts in other languages.
    permissions: [
      ...new Set([...supported, ...questions].map(({ permission }) => permission)),
      'MANAGE_TRANSLATIONS' as const,
    ],
    // 3.23.0 to 3.23.4 do not know CUSTOMER_DELETED, and call themselves 3.23 as others do.
    requiredSaleorVersion: '>=3.20 <3.23 || >=3.23.5 <4',
    appUrl: `${baseUrl}/console/page`,
    extensions: extensionsFor(schemaVersion),
    tokenTargetUrl: `${baseUrl}/saleor/register`,
    brand: { logo: { default: `${baseUrl}/saleor/manifest/${LOGO_NAME}` } },
    ...omitNullish({ supportUrl: links.supportUrl, homepageUrl: links.homepageUrl }),
    webhooks: [
      ...groups(supported).map(([name, own]) => webhook(WEBHOOK_NAME + name, targetUrl, own)),
      webhook(`${WEBHOOK_NAME}the app`, targetUrl, APP_EVENTS),
      ...questions.map((one) => questionWebhook(`${baseUrl}/saleor/${one.action}`, one)),
    ],
  };
}

/**
 * Where the Dashboard shows the app beside its own page: one widget a page, since two of one app
 * get each other's messages. A token for one has no other permissions than it names here.
 */
function extensionsFor(schemaVersion: string | undefined): AppExtension[] {
  const label = 'In step with the back office';
  const widget = { label, target: 'WIDGET', url: '/widget' } as const;
  return [
    {
      label: 'Commerce Relay',
      mount: 'NAVIGATION_ORDERS',
      target: 'APP_PAGE',
      url: '/',
      permissions: ['MANAGE_ORDERS'],
    },
    // An older Saleor does not know the target, and would refuse the whole installation.
    ...(isAtLeast(schemaVersion, '3.22')
      ? [
          { ...widget, mount: 'ORDER_DETAILS_WIDGETS', permissions: ['MANAGE_ORDERS'] } satisfies AppExtension,
          { ...widget, mount: 'PRODUCT_DETAILS_WIDGETS', permissions: ['MANAGE_PRODUCTS'] } satisfies AppExtension,
        ]
      : []),
  ];
}

/** One webhook for each permission: where one is missing, only that webhook stays silent. */
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
    query: withFragments(`subscription { event { ${COMMON} ${fragments.join(' ')} } }`),
    asyncEvents: sources.map(({ event }) => event),
    syncEvents: [],
    isActive: true,
  };
}

function questionWebhook(targetUrl: string, { name, events, typename, selection }: SaleorQuestions): AppWebhook {
  return {
    name: WEBHOOK_NAME + name,
    targetUrl,
    query: `subscription { event { ${COMMON} ... on ${typename} { ${selection} } } }`,
    asyncEvents: [],
    syncEvents: [...events],
    isActive: true,
  };
}

function isAtLeast(version: string | undefined, since: string): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = since.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
