import type {
  CommerceCustomerDeleted,
  CommerceCustomerSaved,
  CustomerCreate,
  CustomerDelete,
  CustomerUpdate,
} from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { CommerceCustomer, CommerceCustomerKeys, ExistingCustomer } from '#lib/systems/commerce/customers';
import { numberOf } from '#lib/systems/commerce/ids';
import { dates } from './values';

/** A customer that was created in the back office. */
export function customerToCommerce({ name, lastname, email, groupId, website }: CustomerCreate): CommerceCustomer {
  const group = groupId === undefined ? {} : { group_id: Number(groupId) };
  return { firstname: name, lastname, email, ...group, ...omitNullish({ website }) };
}

/** What Adobe Commerce has of a customer that was written, as its own events carry it. */
export function customerInCommerce({ firstname, lastname, email }: CommerceCustomer) {
  return { firstname, lastname, email: email.toLowerCase() };
}

/** A customer that was updated in the back office. */
export function updatedCustomerToCommerce(customer: CustomerUpdate): ExistingCustomer {
  return { id: numberOf(customer.id), ...customerToCommerce(customer) };
}

/** A customer that was deleted in the back office. */
export function deletedCustomerToCommerce({ id, email, website }: CustomerDelete): CommerceCustomerKeys {
  return { id: numberOf(id), email, website };
}

/** A customer that was saved in Adobe Commerce. */
export function customerFromCommerce(customer: CommerceCustomerSaved) {
  const { id, email, firstname, lastname, created_at, updated_at } = customer;
  const names = { email, firstName: firstname, lastName: lastname };
  return { id: String(id), ...omitNullish({ ...names, ...dates(created_at, updated_at) }) };
}

/** A customer that was deleted in Adobe Commerce. */
export function deletedCustomerFromCommerce({ id, email }: CommerceCustomerDeleted) {
  return { id: String(id), ...omitNullish({ email }) };
}

/** What the back office has of a customer that it was told of, as its own events carry it. */
export function customerInBackoffice({ firstName, lastName, email }: ReturnType<typeof customerFromCommerce>) {
  return { firstname: firstName, lastname: lastName, email: email?.toLowerCase() };
}
