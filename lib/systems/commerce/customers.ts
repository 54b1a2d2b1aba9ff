import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { type CommerceApi, isMissing, isRejected } from './client';
import { search } from './search';

/** A customer as Adobe Commerce's REST API takes it. */
export interface CommerceCustomer {
  email: string;
  firstname: string;
  lastname: string;
  group_id?: number;
}

/** A customer to update. `id` is undefined where the event has another system's id. */
export interface ExistingCustomer extends CommerceCustomer {
  id: number | undefined;
}

/** What finds a customer: the id in Adobe Commerce, or the e-mail address. */
export interface CommerceCustomerKeys {
  id: number | undefined;
  email: string | undefined;
}

/** Creates the customer, or updates the one with the same e-mail address. */
export async function createCustomer(api: CommerceApi, customer: CommerceCustomer): Promise<void> {
  try {
    await api.request('POST', 'customers', { customer });
  } catch (error) {
    const existing = isRejected(error) ? await findByEmail(api, customer.email) : undefined;
    if (existing === undefined) {
      throw error;
    }
    await put(api, existing, customer);
  }
}

/**
 * Updates the customer with that id. Where the store has none, it updates the one with the same
 * e-mail address.
 * @throws RelayError `rejected` where there is neither. It creates none: a customer with another
 * system's id may exist under an address that has changed.
 */
export async function updateCustomer(api: CommerceApi, { id, ...customer }: ExistingCustomer): Promise<void> {
  if (id === undefined) {
    const existing = await findByEmail(api, customer.email);
    if (existing === undefined) {
      const text =
        'Adobe Commerce has no customer with the id or the e-mail address. Send customer_create for a new customer.';
      throw new RelayError('rejected', text, { status: 404 });
    }
    await put(api, existing, customer);
    return;
  }
  try {
    await put(api, await api.request('GET', `customers/${id}`), customer);
  } catch (error) {
    const existing = isMissing(error) ? await findByEmail(api, customer.email) : undefined;
    if (existing === undefined) {
      throw error;
    }
    await put(api, existing, customer);
  }
}

/**
 * Deletes the customer. One that does not exist counts as deleted.
 * @throws RelayError `rejected` where the event has neither an id of this store nor an e-mail
 * address.
 */
export async function deleteCustomer(api: CommerceApi, { id, email }: CommerceCustomerKeys): Promise<void> {
  const existing = id === undefined && email !== undefined ? await findByEmail(api, email) : undefined;
  const number = id ?? (isRecord(existing) ? existing.id : undefined);
  if (number === undefined) {
    if (email === undefined) {
      const text = 'The id is not one of Adobe Commerce. Send the e-mail address too.';
      throw new RelayError('rejected', text, { status: 404 });
    }
    return;
  }
  try {
    await api.request('DELETE', `customers/${String(number)}`);
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
  }
}

async function findByEmail(api: CommerceApi, email: string): Promise<unknown> {
  return (await search(api, 'customers/search', 'email', email, 1))[0];
}

/**
 * A PUT replaces the customer. Without its website, store and group the store refuses it or resets
 * them.
 */
async function put(api: CommerceApi, existing: unknown, customer: CommerceCustomer): Promise<void> {
  const current = isRecord(existing) ? existing : {};
  const required = Object.fromEntries(
    ['id', 'website_id', 'store_id', 'group_id'].flatMap((name) => (name in current ? [[name, current[name]]] : [])),
  );
  await api.request('PUT', `customers/${String(current.id)}`, { customer: { ...required, ...customer } });
}
