import { RelayError } from '#lib/core/errors';
import { fieldsOf as addressFieldsOf, isAddress, planAddresses } from './addresses';
import { isRefusedWith, type SaleorApi, throwOnErrors } from './api';
import { namesOf } from './ids';
import type { SaleorCustomerInput, SaleorCustomerKeys } from './inputs';
import {
  type AddressFields,
  CREATE_ADDRESS,
  CREATE_CUSTOMER,
  type CustomerFields,
  DELETE_ADDRESS,
  DELETE_CUSTOMER,
  FIND_ADDRESSES,
  FIND_CUSTOMER,
  type FoundCustomer,
  KEPT,
  SET_DEFAULT_ADDRESS,
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
    const { billing, shipping } = customer;
    const addresses: CustomerFields = {
      ...(billing ? { defaultBillingAddress: addressFieldsOf(billing) } : {}),
      ...(shipping ? { defaultShippingAddress: addressFieldsOf(shipping) } : {}),
    };
    const { privateMetadata, ...fields } = fieldsOf(customer);
    const kept = privateMetadata?.filter(({ value }) => value !== '') ?? [];
    const input = { ...fields, ...(kept.length > 0 ? { privateMetadata: kept } : {}), ...addresses };
    const { customerCreate } = await api.execute(CREATE_CUSTOMER, { input });
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
  { id, email, givenEmail }: Pick<SaleorCustomerInput, 'id' | 'givenEmail'> & { email?: string | undefined },
): Promise<{ own?: FoundCustomer; other?: FoundCustomer }> {
  const addresses = { email: email ?? null, hasEmail: email !== undefined };
  const given = { givenEmail: givenEmail ?? null, hasGivenEmail: givenEmail !== undefined };
  const names = { ...namesOf(id, 'User'), ...addresses, ...given };
  const { byId, byReference, byEmail: byLower, byGivenEmail } = await api.execute(FIND_CUSTOMER, names);
  const byEmail = byLower ?? byGivenEmail;
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
  const plan = planAddresses(existing, customer);
  for (const { kind, address } of plan.apart) {
    await setApart(api, { userId: existing.id, kind, address, gone: plan.gone });
  }
  const input = { ...differences(existing, customer), ...plan.input };
  let saved: FoundCustomer | undefined = existing;
  if (Object.keys(input).length > 0) {
    const { customerUpdate } = await api.execute(UPDATE_CUSTOMER, { id: existing.id, input });
    throwOnErrors(customerUpdate);
    saved = customerUpdate?.user ?? undefined;
  }
  for (const id of plan.gone) {
    await deleteAddress(api, id);
  }
  const isSaid = plan.apart.length + plan.gone.length === 0;
  return isSaid ? saved : (await find(api, { id: existing.id })).own;
}

/** The names, the reference and what is kept, as far as they are not as they are to be. */
function differences(existing: FoundCustomer, customer: SaleorCustomerInput): CustomerFields {
  const { externalReference, privateMetadata, ...names } = fieldsOf(customer);
  // Saleor 3.21 may have the letters of an address as somebody once wrote them.
  const before: CustomerFields = {
    email: existing.email.toLowerCase(),
    firstName: existing.firstName,
    lastName: existing.lastName,
    isActive: existing.isActive ?? true,
  };
  const changed = Object.entries(names).filter(([name, value]) => before[name as keyof typeof names] !== value);
  // A reference that only the event's id says does not replace one that is there.
  const mayReplace = customer.externalReference !== undefined || existing.externalReference === null;
  const isReferenceNew = externalReference !== undefined && externalReference !== existing.externalReference;
  // An empty text is what is left of a value that was taken away.
  const newlyKept = privateMetadata?.filter(({ key, value }) => value !== (existing[key] ?? '')) ?? [];
  return {
    ...Object.fromEntries(changed),
    ...(mayReplace && isReferenceNew ? { externalReference } : {}),
    ...(newlyKept.length > 0 ? { privateMetadata: newlyKept } : {}),
  };
}

interface Apart {
  userId: string;
  kind: 'BILLING' | 'SHIPPING';
  address: AddressFields;
  /** Ids of addresses that will be deleted. */
  gone: readonly string[];
}

/**
 * Makes an address of its own the default of a kind. One that a try before has made, or the
 * customer has anyway, is taken.
 */
async function setApart(api: SaleorApi, { userId, kind, address, gone }: Apart): Promise<void> {
  const { user } = await api.execute(FIND_ADDRESSES, { id: userId });
  let addressId = user?.addresses.find((known) => !gone.includes(known.id) && isAddress(known, address))?.id;
  if (addressId === undefined) {
    const { addressCreate } = await api.execute(CREATE_ADDRESS, { userId, input: address });
    throwOnErrors(addressCreate);
    addressId = addressCreate?.address?.id ?? '';
  }
  throwOnErrors((await api.execute(SET_DEFAULT_ADDRESS, { addressId, userId, type: kind })).addressSetDefault);
}

async function deleteAddress(api: SaleorApi, id: string): Promise<void> {
  try {
    throwOnErrors((await api.execute(DELETE_ADDRESS, { id })).addressDelete);
  } catch (error) {
    if (!isRefusedWith(error, 'NOT_FOUND')) {
      throw error;
    }
  }
}

function fieldsOf({ id, email, firstName, lastName, kept = {}, active, externalReference }: SaleorCustomerInput) {
  const { reference } = namesOf(id, 'User');
  const known = externalReference === undefined ? (reference ?? undefined) : externalReference;
  const privateMetadata = KEPT.flatMap((key) => (kept[key] === undefined ? [] : [{ key, value: kept[key] ?? '' }]));
  return {
    email,
    firstName,
    lastName,
    ...(active === undefined ? {} : { isActive: active }),
    ...(known === undefined ? {} : { externalReference: known }),
    ...(privateMetadata.length === 0 ? {} : { privateMetadata }),
  };
}
