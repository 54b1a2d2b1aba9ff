import type { CustomerCreate, CustomerDelete, CustomerUpdate, SaleorCustomer } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { omitNullish, omitUndefined } from '#lib/core/omit-nullish';
import type { SaleorCustomerInput, SaleorCustomerKeys } from '#lib/systems/saleor/inputs';
import { addressFromSaleor, addressToSaleor } from './address';
import { metadataFromSaleor } from './metadata';
import { time } from './time';

/** A customer that was created or updated in the back office; only an update has the id. */
export function customerToSaleor(customer: CustomerCreate | CustomerUpdate): SaleorCustomerInput {
  const { name, lastname, email, active, externalReference, billingAddress, shippingAddress } = customer;
  const kept = keptOf(customer);
  return {
    ...('id' in customer ? { id: customer.id } : {}),
    ...lettersOf(email),
    firstName: name,
    lastName: lastname,
    ...(Object.keys(kept).length === 0 ? {} : { kept }),
    ...(active === undefined ? {} : { active }),
    ...(externalReference === undefined ? {} : { externalReference }),
    ...(billingAddress === undefined ? {} : { billing: billingAddress && addressToSaleor(billingAddress) }),
    ...(shippingAddress === undefined ? {} : { shipping: shippingAddress && addressToSaleor(shippingAddress) }),
  };
}

/** What Saleor has no field for. */
function keptOf({ groupId, taxNumber, birthDate, marketingConsent }: CustomerCreate) {
  return omitUndefined({
    customer_group: groupId === undefined ? undefined : String(groupId),
    tax_number: taxNumber,
    birth_date: birthDate,
    marketing_consent: marketingConsent === undefined ? undefined : String(marketingConsent),
  });
}

/** Saleor stores addresses in small letters; 3.21 and earlier have some as they were written. */
function lettersOf(given: string) {
  const email = given.toLowerCase();
  return { email, ...(email === given ? {} : { givenEmail: given }) };
}

/** A customer that was deleted in the back office. */
export function deletedCustomerToSaleor({ id, email }: CustomerDelete): SaleorCustomerKeys {
  return { id, ...(email === undefined ? {} : lettersOf(email)) };
}

/** A customer that was created or updated in Saleor. */
export function customerFromSaleor(customer: SaleorCustomer, config: Config) {
  const { id, email, firstName, lastName, updatedAt, isActive, externalReference } = customer;
  const { defaultBillingAddress: billing, defaultShippingAddress: shipping } = customer;
  return {
    id,
    ...omitNullish({ email, firstName, lastName, updatedAt: time(updatedAt), active: isActive }),
    // What is null was taken away, and is told so; what is missing was not read.
    ...(externalReference === undefined ? {} : { externalReference }),
    ...(billing === undefined ? {} : { billingAddress: billing && addressFromSaleor(billing) }),
    ...(shipping === undefined ? {} : { shippingAddress: shipping && addressFromSaleor(shipping) }),
    ...metadataFromSaleor(config, customer.metadata),
  };
}

/**
 * What Saleor has of a customer after it was saved, as the back office would be told of it: its
 * event is then known as the echo, and what was changed beside it is none.
 */
export function customerInSaleor({
  result,
  context,
}: {
  result: SaleorCustomer | undefined;
  context: { config: Config };
}) {
  if (result === undefined) {
    return undefined;
  }
  const { firstName, lastName, updatedAt: _when, ...others } = customerFromSaleor(result, context.config);
  return { ...others, firstname: firstName, lastname: lastName };
}

/** A customer that was deleted in Saleor. */
export function deletedCustomerFromSaleor({ id, email }: SaleorCustomer) {
  return { id, ...omitNullish({ email }) };
}
