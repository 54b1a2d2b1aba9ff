import { RelayError } from '#lib/core/errors';
import { isRefusal, type SaleorApi, throwOnErrors } from './api';
import { namesOf } from './ids';
import {
  CHANGE_CUSTOMER,
  CREATE_CUSTOMER,
  type CustomerFields,
  DELETE_CUSTOMER,
  FIND_CUSTOMER,
  type FoundCustomer,
  GROUP_KEY,
} from './operations/customers';

/** A customer to create or to update. */
export interface SaleorCustomerInput {
  /** Saleor's own id, or the back office's, which Saleor keeps as the external reference. */
  id?: string | number | undefined;
  email: string;
  firstName: string;
  lastName: string;
  group?: string;
}

/** What finds a customer: the id or the external reference, or the e-mail address. */
export interface SaleorCustomerKeys {
  id: string | number;
  email?: string | undefined;
}

/**
 * Brings the customer to what the back office says, or creates it; it is known by its id, its
 * external reference or its e-mail address. Only what differs is written. Two who create it at once
 * end with one.
 */
export async function saveCustomer(api: SaleorApi, customer: SaleorCustomerInput): Promise<void> {
  const known = await find(api, customer);
  if (known !== undefined) {
    await change(api, known, customer);
    return;
  }
  try {
    throwOnErrors((await api.execute(CREATE_CUSTOMER, { input: fieldsOf(customer) })).customerCreate);
  } catch (error) {
    const other = isRefusal(error, 'UNIQUE') ? await find(api, customer) : undefined;
    if (other === undefined) {
      throw error;
    }
    await change(api, other, customer);
  }
}

/**
 * Deletes the customer; one that is gone already counts as deleted.
 * @throws RelayError `rejected` where only an id of another system is known: the customer may be
 * there under its address.
 */
export async function deleteCustomer(api: SaleorApi, customer: SaleorCustomerKeys): Promise<void> {
  const known = await find(api, customer);
  if (known === undefined) {
    if (customer.email === undefined && !namesOf(customer.id, 'User').hasId) {
      const text = `Saleor knows no customer with the external reference ${customer.id}. Send the e-mail address beside it.`;
      throw new RelayError('rejected', text, { status: 404 });
    }
    return;
  }
  try {
    throwOnErrors((await api.execute(DELETE_CUSTOMER, { id: known.id })).customerDelete);
  } catch (error) {
    if (!isRefusal(error, 'NOT_FOUND')) {
      throw error;
    }
  }
}

async function find(api: SaleorApi, { id, email }: Pick<SaleorCustomerInput, 'id'> & { email?: string | undefined }) {
  const names = { ...namesOf(id, 'User'), email: email ?? null, hasEmail: email !== undefined };
  const { byId, byReference, byEmail } = await api.execute(FIND_CUSTOMER, names);
  return byId ?? byReference ?? byEmail ?? undefined;
}

async function change(api: SaleorApi, known: FoundCustomer, customer: SaleorCustomerInput): Promise<void> {
  const { externalReference, privateMetadata, ...names } = fieldsOf(customer);
  const { email, firstName, lastName } = known;
  const before: CustomerFields = { email, firstName, lastName };
  const changed = Object.entries(names).filter(([name, value]) => before[name as keyof typeof names] !== value);
  const input: CustomerFields = {
    ...Object.fromEntries(changed),
    // One that is there is somebody's choice.
    ...(known.externalReference === null && externalReference !== undefined ? { externalReference } : {}),
    ...(customer.group !== undefined && customer.group !== known.group && privateMetadata !== undefined
      ? { privateMetadata }
      : {}),
  };
  if (Object.keys(input).length > 0) {
    throwOnErrors((await api.execute(CHANGE_CUSTOMER, { id: known.id, input })).customerUpdate);
  }
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
