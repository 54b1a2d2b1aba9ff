import { RelayError } from '#lib/core/errors';
import { isRefusedWith, type SaleorApi, throwOnErrors } from './api';
import { namesOf } from './ids';
import type { SaleorCustomerInput, SaleorCustomerKeys } from './inputs';
import {
  CREATE_CUSTOMER,
  type CustomerFields,
  DELETE_CUSTOMER,
  FIND_CUSTOMER,
  type FoundCustomer,
  GROUP_KEY,
  UPDATE_CUSTOMER,
} from './operations/customers';

/**
 * Creates or updates the customer. It is found by its id, its external reference or its e-mail
 * address. Only differences are written. Where another call creates the same customer meanwhile,
 * this one updates it.
 * @returns the customer as it then is, where Saleor has said it.
 * @throws RelayError `rejected` (409) where another customer has the event's e-mail address, and as
 * `SaleorApi` does.
 */
export async function saveCustomer(api: SaleorApi, customer: SaleorCustomerInput): Promise<FoundCustomer | undefined> {
  const { own: existing, other } = await find(api, customer);
  if (other !== undefined) {
    throw new RelayError('rejected', `Another customer has this e-mail address: ${other.id} in Saleor.`, {
      status: 409,
    });
  }
  if (existing !== undefined) {
    return update(api, existing, customer);
  }
  try {
    const { customerCreate } = await api.execute(CREATE_CUSTOMER, { input: fieldsOf(customer) });
    throwOnErrors(customerCreate);
    return customerCreate?.user ?? undefined;
  } catch (error) {
    const { own } = isRefusedWith(error, 'UNIQUE') ? await find(api, customer) : {};
    if (own === undefined) {
      throw error;
    }
    return update(api, own, customer);
  }
}

/**
 * Deletes the customer. One that does not exist counts as deleted, also where another customer has
 * its e-mail address.
 * @throws RelayError `rejected` where it is not found and the event has neither Saleor's id nor an
 * e-mail address: the customer may exist under its address.
 */
export async function deleteCustomer(api: SaleorApi, customer: SaleorCustomerKeys): Promise<void> {
  const { own: existing } = await find(api, customer);
  if (existing === undefined) {
    if (customer.email === undefined && !namesOf(customer.id, 'User').hasId) {
      const text = `Saleor has no customer with the external reference ${customer.id}. Send the e-mail address too.`;
      throw new RelayError('rejected', text, { status: 404 });
    }
    return;
  }
  try {
    throwOnErrors((await api.execute(DELETE_CUSTOMER, { id: existing.id })).customerDelete);
  } catch (error) {
    if (!isRefusedWith(error, 'NOT_FOUND')) {
      throw error;
    }
  }
}

/**
 * `own`: the customer of the event; one that nobody has named yet may be found by its e-mail
 * address. `other`: one with the address that is known by another id.
 */
async function find(
  api: SaleorApi,
  { id, email }: Pick<SaleorCustomerInput, 'id'> & { email?: string | undefined },
): Promise<{ own?: FoundCustomer; other?: FoundCustomer }> {
  const names = { ...namesOf(id, 'User'), email: email ?? null, hasEmail: email !== undefined };
  const { byId, byReference, byEmail } = await api.execute(FIND_CUSTOMER, names);
  const named = byId ?? byReference;
  if (named) {
    return { own: named };
  }
  if (!byEmail) {
    return {};
  }
  const { hasId, reference } = names;
  const isOther = hasId || (reference !== null && ![null, reference].includes(byEmail.externalReference));
  return isOther ? { other: byEmail } : { own: byEmail };
}

async function update(
  api: SaleorApi,
  existing: FoundCustomer,
  customer: SaleorCustomerInput,
): Promise<FoundCustomer | undefined> {
  const { externalReference, privateMetadata, ...names } = fieldsOf(customer);
  const { email, firstName, lastName } = existing;
  const before: CustomerFields = { email, firstName, lastName };
  const changed = Object.entries(names).filter(([name, value]) => before[name as keyof typeof names] !== value);
  const input: CustomerFields = {
    ...Object.fromEntries(changed),
    // An existing external reference is not replaced.
    ...(existing.externalReference === null && externalReference !== undefined ? { externalReference } : {}),
    ...(customer.group !== undefined && customer.group !== existing.group && privateMetadata !== undefined
      ? { privateMetadata }
      : {}),
  };
  if (Object.keys(input).length === 0) {
    return existing;
  }
  const { customerUpdate } = await api.execute(UPDATE_CUSTOMER, { id: existing.id, input });
  throwOnErrors(customerUpdate);
  return customerUpdate?.user ?? undefined;
}

function fieldsOf({ id, email, firstName, lastName, group }: SaleorCustomerInput) {
  const { reference } = namesOf(id, 'User');
  return {
    email,
    firstName,
    lastName,
    ...(reference === null ? {} : { externalReference: reference }),
    ...(group === undefined ? {} : { privateMetadata: [{ key: GROUP_KEY, value: group }] }),
  };
}
