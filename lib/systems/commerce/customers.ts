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

/** A customer to update; it has no `id` where that is another system's. */
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
    const known = isRejected(error) ? await findByEmail(api, customer.email) : undefined;
    if (known === undefined) {
      throw error;
    }
    await put(api, known, customer);
  }
}

/**
 * Updates the customer with that number; where the store has none, the one with the same e-mail address.
 * @throws RelayError `rejected` where neither is known: another store's id does not tell a new customer from one whose address
 * has changed.
 */
export async function updateCustomer(api: CommerceApi, { id, ...customer }: ExistingCustomer): Promise<void> {
  if (id === undefined) {
    const known = await findByEmail(api, customer.email);
    if (known === undefined) {
      const text =
        'Adobe Commerce knows neither the id nor the e-mail address. A new customer is created by customer_create.';
      throw new RelayError('rejected', text, { status: 404 });
    }
    await put(api, known, customer);
    return;
  }
  try {
    await put(api, await api.request('GET', `customers/${id}`), customer);
  } catch (error) {
    const known = isMissing(error) ? await findByEmail(api, customer.email) : undefined;
    if (known === undefined) {
      throw error;
    }
    await put(api, known, customer);
  }
}

/**
 * Deletes the customer; one that is gone already counts as deleted.
 * @throws RelayError `rejected` where nothing tells which one it is: it may be there.
 */
export async function deleteCustomer(api: CommerceApi, { id, email }: CommerceCustomerKeys): Promise<void> {
  const known = id === undefined && email !== undefined ? await findByEmail(api, email) : undefined;
  const number = id ?? (isRecord(known) ? known.id : undefined);
  if (number === undefined) {
    if (email === undefined) {
      const text = 'Adobe Commerce does not know the id of the customer. Send the e-mail address beside it.';
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

/** A PUT replaces: without the website, the store and the group, a store refuses it or resets them. */
async function put(api: CommerceApi, known: unknown, customer: CommerceCustomer): Promise<void> {
  const current = isRecord(known) ? known : {};
  const kept = Object.fromEntries(
    ['id', 'website_id', 'store_id', 'group_id'].flatMap((name) => (name in current ? [[name, current[name]]] : [])),
  );
  await api.request('PUT', `customers/${String(current.id)}`, { customer: { ...kept, ...customer } });
}
