import type {
  CommerceCustomerDeleted,
  CommerceCustomerPart,
  CommerceCustomerSaved,
  CustomerCreate,
  CustomerDelete,
  CustomerUpdate,
} from '#lib/catalogue/generated/types';
import { objectOf, recordsIn } from '#lib/core/json';
import { omitNullish, omitUndefined } from '#lib/core/omit-nullish';
import type { CommerceCustomer, CommerceCustomerKeys, ExistingCustomer } from '#lib/systems/commerce/customers';
import { numberOf } from '#lib/systems/commerce/ids';
import { addressFromCommerce, addressToCommerce } from './address';
import { dates, dayIn, given, textIn } from './values';

type Fields = Record<string, unknown>;

/** A customer that was created in the back office. */
export function customerToCommerce(customer: CustomerCreate): CommerceCustomer {
  const { name, lastname, email, groupId, website, taxNumber, birthDate, marketingConsent } = customer;
  const addresses = omitUndefined({
    billing: customer.billingAddress && addressToCommerce(customer.billingAddress),
    shipping: customer.shippingAddress && addressToCommerce(customer.shippingAddress),
  });
  return {
    ...{ firstname: name, lastname, email },
    ...(groupId === undefined ? {} : { group_id: Number(groupId) }),
    ...omitNullish({ website, subscribed: marketingConsent }),
    // The store takes null for what is not sent, and an empty text for nothing.
    ...(taxNumber === undefined ? {} : { taxvat: taxNumber ?? '' }),
    ...(birthDate === undefined ? {} : { dob: birthDate ?? '' }),
    ...(Object.keys(addresses).length === 0 ? {} : { addresses }),
  };
}

/** A customer that was updated in the back office. */
export function updatedCustomerToCommerce(customer: CustomerUpdate): ExistingCustomer {
  return { id: numberOf(customer.id), ...customerToCommerce(customer) };
}

/** A customer that was deleted in the back office. */
export function deletedCustomerToCommerce({ id, email, website }: CustomerDelete): CommerceCustomerKeys {
  return { id: numberOf(id), email, website };
}

/** A customer that was saved in Adobe Commerce, by what its event has. */
export function customerFromCommerce(customer: CommerceCustomerSaved) {
  const { id, email, firstname, lastname, created_at, updated_at } = customer;
  const names = { email, firstName: firstname, lastName: lastname };
  return { id: String(id), ...omitNullish({ ...names, ...dates(created_at, updated_at) }) };
}

/**
 * The whole customer, by the REST answer that was read for an event. What the customer does not
 * have is null.
 */
export function wholeCustomerFromCommerce(customer: Fields) {
  const { id, created_at, updated_at, website_id } = customer;
  return {
    id: String(id),
    ...partsOf(customer),
    ...omitNullish({ website: given(website_id, Number) }),
    addresses: recordsIn(customer.addresses).map((address) => ({
      id: String(address.id),
      ...addressFromCommerce(address),
      defaultBilling: address.default_billing === true,
      defaultShipping: address.default_shipping === true,
    })),
    ...omitNullish(dates(given(created_at, String), given(updated_at, String))),
  };
}

/** What a customer is, in the words in which the back office is told of it. */
function partsOf(customer: Fields) {
  const addresses = recordsIn(customer.addresses);
  const defaultOf = (flag: string) => {
    const found = addresses.find((address) => address[flag] === true);
    return found === undefined ? null : addressFromCommerce(found);
  };
  return {
    ...omitNullish({
      email: textIn(customer.email),
      firstName: textIn(customer.firstname),
      lastName: textIn(customer.lastname),
      groupId: given(customer.group_id, Number),
    }),
    taxNumber: textIn(customer.taxvat) ?? null,
    birthDate: dayIn(customer.dob),
    marketingConsent: objectOf(customer.extension_attributes).is_subscribed === true,
    billingAddress: defaultOf('default_billing'),
    shippingAddress: defaultOf('default_shipping'),
  };
}

/** What Adobe Commerce has of a customer that was written, by its answer. */
export function customerInCommerce({ result }: { result: Fields }) {
  return customerInBackoffice(partsOf(result));
}

/** What the back office has of a customer that it was told of, as its own events carry it. */
export function customerInBackoffice(told: Partial<ReturnType<typeof partsOf>>) {
  const { firstName, lastName, email, groupId, taxNumber, birthDate, marketingConsent } = told;
  const { billingAddress, shippingAddress } = told;
  return omitUndefined({
    ...{ firstname: firstName, lastname: lastName, email: email?.toLowerCase(), groupId },
    ...{ taxNumber, birthDate, marketingConsent, billingAddress, shippingAddress },
  });
}

/** A customer that was deleted in Adobe Commerce. */
export function deletedCustomerFromCommerce({ id, email }: CommerceCustomerDeleted) {
  return { id: String(id), ...omitNullish({ email }) };
}

/** The number of the customer whose address or subscription changed; undefined for a guest's. */
export function customerOfPart({ parent_id, customer_id }: CommerceCustomerPart): number | undefined {
  const id = Number(parent_id ?? customer_id ?? 0);
  return id > 0 ? id : undefined;
}
