import { FIELDS, withFragments } from '#lib/catalogue/events/saleor-selections';
import type { SaleorCustomer } from '#lib/catalogue/generated/types';
import type { KeptOfCustomer } from '../inputs';
import { type MutationError, operation } from '../operation';

/** A customer, with all that the back office is told of one. */
export interface FoundCustomer extends SaleorCustomer, Readonly<Record<KeptOfCustomer, string | null>> {
  email: string;
  firstName: string;
  lastName: string;
  externalReference: string | null;
  /** The ids of the default addresses: one address may be both. */
  billing: { id: string } | null;
  shipping: { id: string } | null;
}

/** They are in the private metadata: customers can write their public metadata. */
export const KEPT: readonly KeptOfCustomer[] = ['customer_group', 'tax_number', 'birth_date', 'marketing_consent'];

const FOUND = withFragments(`fragment found on User { ${FIELDS.user}
  ${KEPT.map((key) => `${key}: privateMetafield(key: "${key}")`).join(' ')}
  billing: defaultBillingAddress { id } shipping: defaultShippingAddress { id } }`);

interface Names {
  id: string | null;
  hasId: boolean;
  reference: string | null;
  hasReference: boolean;
  email: string | null;
  hasEmail: boolean;
  givenEmail: string | null;
  hasGivenEmail: boolean;
}

/** By each key that the event has: Saleor takes one key in a query. */
export const FIND_CUSTOMER = operation<
  {
    app: { id: string } | null;
    byId?: FoundCustomer | null;
    byReference?: FoundCustomer | null;
    byEmail?: FoundCustomer | null;
    byGivenEmail?: FoundCustomer | null;
  },
  Names
>(`query FindCustomer(
  $id: ID, $hasId: Boolean!, $reference: String, $hasReference: Boolean!, $email: String, $hasEmail: Boolean!,
  $givenEmail: String, $hasGivenEmail: Boolean!
) {
  app { id }
  byId: user(id: $id) @include(if: $hasId) { ...found }
  byReference: user(externalReference: $reference) @include(if: $hasReference) { ...found }
  byEmail: user(email: $email) @include(if: $hasEmail) { ...found }
  byGivenEmail: user(email: $givenEmail) @include(if: $hasGivenEmail) { ...found }
}
${FOUND}`);

export interface CustomerFields {
  email?: string;
  firstName?: string;
  lastName?: string;
  isActive?: boolean;
  externalReference?: string | null;
  privateMetadata?: { key: string; value: string }[];
  defaultBillingAddress?: AddressFields;
  defaultShippingAddress?: AddressFields;
}

/** An address as Saleor takes it: what is missing is emptied. */
export interface AddressFields {
  firstName: string;
  lastName: string;
  companyName: string;
  streetAddress1: string;
  streetAddress2: string;
  city: string;
  cityArea: string;
  countryArea: string;
  postalCode: string;
  country: string;
  phone: string;
}

export const CREATE_CUSTOMER = operation<
  { customerCreate: { errors: MutationError[]; user: FoundCustomer | null } | null },
  { input: CustomerFields }
>(`mutation CreateCustomer($input: UserCreateInput!) {
  customerCreate(input: $input) { errors { field message code } user { ...found } }
}
${FOUND}`);

export const UPDATE_CUSTOMER = operation<
  { customerUpdate: { errors: MutationError[]; user: FoundCustomer | null } | null },
  { id: string; input: CustomerFields }
>(`mutation UpdateCustomer($id: ID!, $input: CustomerInput!) {
  customerUpdate(id: $id, input: $input) { errors { field message code } user { ...found } }
}
${FOUND}`);

export const DELETE_CUSTOMER = operation<
  { customerDelete: { errors: MutationError[] } | null },
  { id: string }
>(`mutation DeleteCustomer($id: ID!) {
  customerDelete(id: $id) { errors { field message code } }
}`);

/** All addresses of a customer. */
export const FIND_ADDRESSES = operation<
  {
    app: { id: string } | null;
    user: { addresses: (NonNullable<SaleorCustomer['defaultBillingAddress']> & { id: string })[] } | null;
  },
  { id: string }
>(
  withFragments(`query FindAddresses($id: ID!) {
  app { id }
  user(id: $id) { addresses { id ...PostalAddress } }
}`),
);

export const CREATE_ADDRESS = operation<
  { addressCreate: { errors: MutationError[]; address: { id: string } | null } | null },
  { userId: string; input: AddressFields }
>(`mutation CreateAddress($userId: ID!, $input: AddressInput!) {
  addressCreate(userId: $userId, input: $input) { errors { field message code } address { id } }
}`);

export const SET_DEFAULT_ADDRESS = operation<
  { addressSetDefault: { errors: MutationError[] } | null },
  { addressId: string; userId: string; type: 'BILLING' | 'SHIPPING' }
>(`mutation SetDefaultAddress($addressId: ID!, $userId: ID!, $type: AddressTypeEnum!) {
  addressSetDefault(addressId: $addressId, userId: $userId, type: $type) { errors { field message code } }
}`);

export const DELETE_ADDRESS = operation<
  { addressDelete: { errors: MutationError[] } | null },
  { id: string }
>(`mutation DeleteAddress($id: ID!) {
  addressDelete(id: $id) { errors { field message code } }
}`);
