import type { CustomerCreate, CustomerDelete, CustomerUpdate, SaleorCustomer } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorCustomerInput, SaleorCustomerKeys } from '#lib/systems/saleor/inputs';
import { time } from './time';

/** A customer that was created or updated in the back office; only an update has the id. */
export function customerToSaleor(customer: CustomerCreate | CustomerUpdate): SaleorCustomerInput {
  const { name, lastname, email, groupId } = customer;
  return {
    ...('id' in customer ? { id: customer.id } : {}),
    // Saleor stores addresses in lower case, and compares them case-sensitively.
    email: email.toLowerCase(),
    firstName: name,
    lastName: lastname,
    ...(groupId === undefined ? {} : { group: String(groupId) }),
  };
}

/** A customer that was deleted in the back office. */
export function deletedCustomerToSaleor({ id, email }: CustomerDelete): SaleorCustomerKeys {
  return { id, email: email?.toLowerCase() };
}

/** A customer that was created or updated in Saleor. */
export function customerFromSaleor({ id, email, firstName, lastName, updatedAt }: SaleorCustomer) {
  return { id, ...omitNullish({ email, firstName, lastName, updatedAt: time(updatedAt) }) };
}

/** A customer that was deleted in Saleor. */
export function deletedCustomerFromSaleor({ id, email }: SaleorCustomer) {
  return { id, ...omitNullish({ email }) };
}
