import { objectOf } from '#lib/core/json';
import { hasRegions, mustHavePostCode, mustHaveRegion, regionOf } from './directory';
import type { Document, Documents } from './documents';
import { CommerceError, type ErrorParameters } from './errors';
import { listIn } from './input';

/** The texts of an address, in the order of the store's own answer; a missing one stays. */
const TEXTS = ['country_id', 'company', 'telephone', 'postcode', 'city', 'firstname', 'lastname', 'vat_id'];
const REQUIRED = ['firstname', 'lastname', 'city', 'telephone'];
const FLAGS = ['default_shipping', 'default_billing'] as const;

/** What came of a customer's addresses. */
export interface SavedAddresses {
  addresses: Document[];
  /** What the store tells of: those that are new or differ. */
  changed: Document[];
  removed: Document[];
  /** What the store has against one of them: those before it are saved. */
  fault?: CommerceError;
}

/**
 * Saves the addresses of a customer, where some are sent, one by one, and then deletes those that
 * were not sent. A field that is missing stays as it was, and one address of each kind is the
 * default.
 */
export function saveAddresses(documents: Documents, customer: Document, given: unknown): SavedAddresses {
  const before = listIn(customer, 'addresses');
  if (given === undefined || given === null) {
    return { addresses: before, changed: [], removed: [] };
  }
  let addresses = before;
  const changed: Document[] = [];
  const sent: unknown[] = [];
  for (const address of listIn({ addresses: given }, 'addresses')) {
    const old = before.find(({ id }) => id === address.id);
    const next = merged(documents, customer, old, address);
    const fault = faultOf(next);
    if (fault !== undefined) {
      return { addresses, changed, removed: [], fault };
    }
    sent.push(next.id);
    if (JSON.stringify(next) !== JSON.stringify(old)) {
      changed.push(next);
    }
    const others = addresses.filter(({ id }) => id !== next.id).map((other) => withoutDefaults(other, next));
    addresses = [...others, next].sort((one, other) => Number(one.id) - Number(other.id));
  }
  const removed = addresses.filter(({ id }) => !sent.includes(id));
  return { addresses: addresses.filter(({ id }) => sent.includes(id)), changed, removed };
}

/**
 * What the customer had before is added to a request, and a default must be among the addresses
 * that are sent: one that is taken away is sent as an empty text (seen on 2.4.7-p3).
 * @throws CommerceError for one that is not.
 */
export function refuseLostDefault(customer: Document, sent: unknown): void {
  const ids = Array.isArray(sent) ? sent.map((address) => Number(objectOf(address).id)) : [];
  for (const flag of ['default_billing', 'default_shipping'] as const) {
    const id = Number(customer[flag] ?? 0);
    if (ids.length > 0 && id !== 0 && !ids.includes(id)) {
      throw new CommerceError(400, `The ${flag} value is invalid. Set the correct value and try again.`);
    }
  }
}

/** The numbers of the default addresses, as texts. */
export function defaultsOf(addresses: readonly Document[]): Document {
  return Object.fromEntries(
    FLAGS.flatMap((flag) => addresses.flatMap((one) => (one[flag] === true ? [[flag, String(one.id)]] : []))),
  );
}

function merged(documents: Documents, customer: Document, old: Document | undefined, given: Document): Document {
  const id = old?.id ?? documents.nextId('customer_address');
  const text = (name: string) => given[name] ?? old?.[name];
  const texts = TEXTS.map((name) => [name, text(name)] as const).filter(([, value]) => value !== undefined);
  const region = regionIn(String(text('country_id')), given, old);
  const flags = FLAGS.map((flag) => [flag, given[flag] ?? old?.[flag]] as const).filter(([, value]) => value === true);
  const { street } = { ...old, ...given };
  const own = { ...Object.fromEntries(texts), ...(street === undefined ? {} : { street }) };
  return { id, customer_id: customer.id, region, region_id: region.region_id, ...own, ...Object.fromEntries(flags) };
}

function regionIn(country: string, given: Document, old: Document | undefined): Document {
  const sent = given.region ?? given.region_id;
  if (sent === undefined && old !== undefined) {
    return objectOf(old.region);
  }
  const { region, region_id } = objectOf(given.region);
  const text = String(region ?? '');
  const found = regionOf(country, Number(given.region_id ?? region_id ?? 0), text);
  return found === undefined
    ? { region_code: text || null, region: text || null, region_id: Number(region_id ?? 0) }
    : { region_code: found.code, region: found.name, region_id: Number(found.id) };
}

function withoutDefaults(other: Document, next: Document): Document {
  const lost = FLAGS.filter((flag) => next[flag] === true);
  return Object.fromEntries(Object.entries(other).filter(([name]) => !lost.some((flag) => flag === name)));
}

function faultOf(address: Document): CommerceError | undefined {
  const country = String(address.country_id ?? '');
  const { region, region_id } = objectOf(address.region);
  const street = Array.isArray(address.street) ? address.street.join('').trim() : '';
  const missing = [
    ...REQUIRED.filter((name) => !address[name]),
    ...(street === '' ? ['street'] : []),
    ...(mustHavePostCode(country) && !address.postcode ? ['postcode'] : []),
    ...(country === '' ? ['countryId'] : []),
    ...(mustHaveRegion(country) ? missingRegion(country, region, region_id) : []),
  ];
  const errors = missing.map((fieldName) => required(fieldName));
  const [first, second] = errors;
  if (first === undefined) {
    return undefined;
  }
  return second === undefined
    ? new CommerceError(400, first.message, first.parameters)
    : new CommerceError(400, 'One or more input exceptions have occurred.', undefined, errors);
}

function missingRegion(country: string, region: unknown, id: unknown): string[] {
  return hasRegions(country) ? (Number(id) > 0 ? [] : ['regionId']) : region ? [] : ['region'];
}

function required(fieldName: string): { message: string; parameters: ErrorParameters } {
  return { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName } };
}
