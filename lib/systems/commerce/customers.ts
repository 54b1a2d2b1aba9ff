import { RelayError } from '#lib/core/errors';
import { isRecord, objectOf, recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { type CommerceApi, isMissing, isRejected } from './client';
import { addressesToSend, type WantedAddresses } from './customer-addresses';
import { type Criterion, itemsOf, searchPath } from './search';

/** A customer to write; what is missing stays as it is. */
export interface CommerceCustomer {
  email: string;
  firstname: string;
  lastname: string;
  group_id?: number;
  /** An empty text takes it away, as does one of `dob`. */
  taxvat?: string;
  /** As 1990-01-31. */
  dob?: string;
  /** Whether they want the newsletter. */
  subscribed?: boolean;
  addresses?: WantedAddresses;
  /** A website's code or number. */
  website?: string | number;
}

/** A customer to update. `id` is undefined where the event has another system's id. */
export interface ExistingCustomer extends CommerceCustomer {
  id: number | undefined;
}

/** What finds a customer: the id in Adobe Commerce, or the e-mail address on a website. */
export interface CommerceCustomerKeys {
  /** Undefined where the event has another system's id. */
  id: number | undefined;
  email: string | undefined;
  /** A website's code or number; undefined where the event does not say it. */
  website: string | number | undefined;
}

type Existing = Record<string, unknown>;

/**
 * Creates the customer, or updates the one with the same e-mail address on the website; resolves to
 * the customer as it is then.
 */
export async function createCustomer(api: CommerceApi, { website, ...customer }: CommerceCustomer): Promise<Existing> {
  const id = await websiteId(api, website);
  try {
    const { fields } = await differences(api, {}, customer);
    const saved = await api.request('POST', 'customers', {
      customer: { ...fields, ...(id === undefined ? {} : { website_id: id }) },
    });
    return isRecord(saved) ? saved : {};
  } catch (error) {
    const existing = isRejected(error) ? await findByEmail(api, customer.email, id) : undefined;
    if (existing === undefined) {
      throw error;
    }
    return put(api, existing, customer);
  }
}

/**
 * Updates the customer with that id, and resolves to it as it is then. Where the store has none, it
 * updates the one with the same e-mail address on the website.
 * @throws RelayError `rejected` where there is neither. It creates none: a customer with another
 * system's id may exist under an address that has changed.
 */
export async function updateCustomer(
  api: CommerceApi,
  { id, website, ...customer }: ExistingCustomer,
): Promise<Existing> {
  const wanted = await websiteId(api, website);
  const byId = id === undefined ? undefined : await readCustomer(api, id);
  if (byId !== undefined) {
    requireWebsite(byId, wanted);
  }
  const existing = byId ?? (await findByEmail(api, customer.email, wanted));
  if (existing === undefined) {
    const text =
      'Adobe Commerce has no customer with the id or the e-mail address. Send customer_create for a new customer.';
    throw new RelayError('rejected', text, { status: 404 });
  }
  return put(api, existing, customer);
}

/**
 * Deletes the customer. One that does not exist counts as deleted.
 * @throws RelayError `rejected`: 409 where id, e-mail address and website are not of one customer,
 * 404 where the event has neither an id of this store nor an e-mail address.
 */
export async function deleteCustomer(api: CommerceApi, { id, email, website }: CommerceCustomerKeys): Promise<void> {
  if (id === undefined && email === undefined) {
    const text = 'The id is not one of Adobe Commerce. Send the e-mail address too.';
    throw new RelayError('rejected', text, { status: 404 });
  }
  const existing = await toDelete(api, { id, email, website });
  if (existing === undefined) {
    return;
  }
  try {
    await api.request('DELETE', `customers/${String(existing.id)}`);
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
  }
}

/** The customer that all of the keys are of; undefined where there is none. */
async function toDelete(api: CommerceApi, { id, email, website }: CommerceCustomerKeys): Promise<Existing | undefined> {
  const wanted = await websiteId(api, website);
  const byId = id === undefined ? undefined : await readCustomer(api, id);
  if (byId !== undefined) {
    requireWebsite(byId, wanted);
    if (email !== undefined && String(byId.email).toLowerCase() !== email.toLowerCase()) {
      throw contradiction('The id is that of a customer with another e-mail address');
    }
    return byId;
  }
  const byEmail = email === undefined ? undefined : await findByEmail(api, email, wanted);
  if (id !== undefined && byEmail !== undefined) {
    throw contradiction('The e-mail address is that of a customer with another id');
  }
  return byEmail;
}

function contradiction(what: string): RelayError {
  const text = `${what} in Adobe Commerce: nothing was changed. Send the id and the e-mail address of one customer.`;
  return new RelayError('rejected', text, { status: 409 });
}

function requireWebsite(existing: Existing, website: number | undefined): void {
  if (website !== undefined && existing.website_id !== website) {
    throw contradiction('The id is that of a customer of another website');
  }
}

/** A website's number, by its number or its code. */
async function websiteId(api: CommerceApi, website: string | number | undefined): Promise<number | undefined> {
  if (website === undefined || typeof website === 'number') {
    return website;
  }
  const found = recordsIn(await api.request('GET', 'store/websites')).find(({ code }) => code === website);
  const id = found?.id ?? (/^\d+$/.test(website) ? Number(website) : undefined);
  if (typeof id !== 'number') {
    throw new RelayError('rejected', 'Adobe Commerce has no such website: send its code or its number.', {
      status: 404,
    });
  }
  return id;
}

/** The customer with that number; undefined where the store has none. */
export async function readCustomer(api: CommerceApi, id: number): Promise<Existing | undefined> {
  try {
    const customer = await api.request('GET', `customers/${id}`);
    return isRecord(customer) ? customer : undefined;
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

/** The customer with the address. Of several, each on a website of its own, none is guessed. */
async function findByEmail(
  api: CommerceApi,
  email: string,
  website: number | undefined,
): Promise<Existing | undefined> {
  const criteria: Criterion[] = [{ field: 'email', value: email, condition: 'eq' }];
  if (website !== undefined) {
    criteria.push({ field: 'website_id', value: website, condition: 'eq' });
  }
  const [first, second] = itemsOf(await api.request('GET', searchPath('customers/search', criteria, { size: 2 })));
  if (second !== undefined) {
    const text =
      'Adobe Commerce has customers with the e-mail address on several websites: nothing was changed. Send the website, by its code or its number.';
    throw new RelayError('rejected', text, { status: 409 });
  }
  return first;
}

/** What a PUT has to have beside what changes: the store refuses it, or resets them. */
const KEPT = ['id', 'website_id', 'store_id', 'group_id', 'email', 'firstname', 'lastname', 'taxvat', 'dob'];

/** Writes what differs; where nothing does, the store is not called. */
async function put(api: CommerceApi, current: Existing, customer: Written): Promise<Existing> {
  const { fields, differ } = await differences(api, current, customer);
  if (!differ) {
    return current;
  }
  const kept = omitNullish(Object.fromEntries(KEPT.map((name) => [name, current[name]] as const)));
  const saved = await api.request('PUT', `customers/${String(current.id)}`, { customer: { ...kept, ...fields } });
  return isRecord(saved) ? saved : {};
}

type Written = Omit<CommerceCustomer, 'website'>;

/** What of a customer is not as it is to be, as the store's API takes it. */
async function differences(api: CommerceApi, current: Existing, { subscribed, addresses, ...customer }: Written) {
  const before = { ...current, taxvat: current.taxvat ?? '', dob: String(current.dob ?? '').slice(0, 10) };
  const own = Object.entries(customer).filter(([name, value]) => before[name as keyof typeof before] !== value);
  const { is_subscribed: wants = false } = objectOf(current.extension_attributes);
  const { firstname, lastname } = customer;
  const names = { firstname, lastname };
  const list = addresses && (await addressesToSend(api, recordsIn(current.addresses), addresses, names));
  const fields: Existing = {
    ...Object.fromEntries(own),
    ...(list === undefined ? {} : { addresses: list, ...defaultsTaken(addresses) }),
    ...(subscribed === undefined || subscribed === wants
      ? {}
      : { extension_attributes: { is_subscribed: subscribed } }),
  };
  return { fields, differ: Object.keys(fields).length > 0 };
}

/**
 * A default address that is taken away has to be said beside the list: the store adds what the
 * customer had before to a request, and refuses a default that is not in the list any more.
 */
function defaultsTaken({ billing, shipping }: WantedAddresses = {}): Existing {
  return {
    ...(billing === null ? { default_billing: '' } : {}),
    ...(shipping === null ? { default_shipping: '' } : {}),
  };
}
