import { type Config, readConfig } from '#lib/core/config';
import { isRecord, recordsIn } from '#lib/core/json';
import {
  SALEOR_CATEGORY,
  SALEOR_CHANNELS,
  SALEOR_CURRENCY,
  SALEOR_PRODUCT_TYPE,
  SALEOR_WAREHOUSES,
} from '#lib/settings/generated';
import { warehouses } from '#lib/systems/saleor/settings';
import { local } from '#local/identity';
import { SALEOR } from '#local/paths';

/** What a user sets for their Saleor. */
const OWN = [
  ...['SALEOR_CHANNELS', 'SALEOR_CURRENCY', 'SALEOR_PRODUCT_TYPE', 'SALEOR_CATEGORY'],
  ...['SALEOR_WAREHOUSES', 'SALEOR_STOCK', 'SALEOR_APPROVAL'],
] as const;

/** The currencies of channels, where nobody says which they have. */
const [FIRST_CURRENCY, OTHER_CURRENCY] = ['EUR', 'USD'];

/** Saleor keeps no warehouse without one. */
const ADDRESS = { streetAddress1: 'Main Street 1', city: 'Berlin', postalCode: '10115', country: 'DE' };

/** The settings of a Saleor that a user has made, without empty ones. */
export function ownSaleorSettings(own: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    OWN.flatMap((name) => {
      const value = own[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
}

interface Wanted {
  what: string;
  mutation: string;
  input: object;
}

/**
 * Makes the channels, the type of products, the category and the warehouses that settings name and
 * the local Saleor at `url` lacks, as a merchant would. The first channel has `SALEOR_CURRENCY`, or
 * EUR; each other one that is made has USD, or EUR beside a first one in USD.
 * @returns what was made, such as `the channel uk (EUR)`.
 * @throws Error with Saleor's refusal, RelayError `setup` for a setting of another form.
 */
export async function furnishSaleor(url: string, settings: Record<string, string>): Promise<string[]> {
  const made: string[] = [];
  for (const { what, mutation, input } of wantedBy(readConfig(settings))) {
    if (await make(url, mutation, input)) {
      made.push(what);
    }
  }
  return made;
}

function wantedBy(config: Config): Wanted[] {
  const { slugOf } = warehouses(config);
  const [type, category] = [config.read(SALEOR_PRODUCT_TYPE), config.read(SALEOR_CATEGORY)];
  const slugs = config.read(SALEOR_WAREHOUSES).flatMap((pair) => slugOf(pair.split('=')[0] ?? '') ?? []);
  return [
    ...channelsIn(config),
    ...(type === undefined ? [] : [wanted('product type', type, 'productTypeCreate', 'ProductTypeInput')]),
    ...(category === undefined ? [] : [wanted('category', category, 'categoryCreate', 'CategoryInput')]),
    ...slugs.map((slug) => wanted('warehouse', slug, 'createWarehouse', 'WarehouseCreateInput', { address: ADDRESS })),
  ];
}

function channelsIn(config: Config): Wanted[] {
  const first = config.read(SALEOR_CURRENCY) ?? FIRST_CURRENCY;
  const other = first === OTHER_CURRENCY ? FIRST_CURRENCY : OTHER_CURRENCY;
  return config.read(SALEOR_CHANNELS).map((slug, index) => {
    const currencyCode = index === 0 ? first : other;
    const more = { currencyCode, defaultCountry: 'DE', isActive: true };
    const channel = wanted('channel', slug, 'channelCreate', 'ChannelCreateInput', more);
    return { ...channel, what: `${channel.what} (${currencyCode})` };
  });
}

function wanted(word: string, slug: string, field: string, type: string, more: object = {}): Wanted {
  return {
    what: `the ${word} ${slug}`,
    mutation: `mutation($input: ${type}!) { made: ${field}(input: $input) { errors { code message } } }`,
    input: { name: slug, slug, ...more },
  };
}

/** Whether it was made: one that is there already is not. */
async function make(url: string, query: string, input: object): Promise<boolean> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${local.saleorStaffToken}` };
  const body = JSON.stringify({ query, variables: { input } });
  const response = await fetch(`${url}${SALEOR}/graphql/`, { method: 'POST', headers, body });
  const answer: unknown = await response.json();
  const { data, errors } = isRecord(answer) ? answer : {};
  const refused = isRecord(data) && isRecord(data.made) ? recordsIn(data.made.errors) : recordsIn(errors);
  const [error] = refused.filter(({ code }) => code !== 'UNIQUE');
  if (error !== undefined) {
    throw new Error(`The local Saleor refused what the settings name: ${String(error.message)}`);
  }
  return refused.length === 0;
}
