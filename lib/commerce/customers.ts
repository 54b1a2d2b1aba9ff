import { isRecord } from '../core/json';
import { type CommerceApi, isMissing, isRejected } from './client';
import type { CommerceCustomer, ExistingCustomer } from './mapping/customer';
import { search } from './search';

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

/** Updates the customer with that id; where the store has none, the one with the same e-mail address. */
export async function updateCustomer(api: CommerceApi, { id, ...customer }: ExistingCustomer): Promise<void> {
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

/** Deletes the customer; one that is gone already counts as deleted. */
export async function deleteCustomer(api: CommerceApi, id: number): Promise<void> {
  try {
    await api.request('DELETE', `customers/${id}`);
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
