import { FIELDS, withFragments } from '#lib/catalogue/events/saleor-selections';
import type { SaleorCustomer } from '#lib/catalogue/generated/types';
import { type MutationError, operation } from '../operation';

/**
 * The key of a customer's group in its private metadata, since Saleor has no groups. Customers can
 * write their public metadata.
 */
export const GROUP_KEY = 'customer_group';

/** A customer, with all that the back office is told of one. */
export interface FoundCustomer extends SaleorCustomer {
  email: string;
  firstName: string;
  lastName: string;
  externalReference: string | null;
  /** The customer's group. */
  group: string | null;
}

const FOUND = withFragments(`fragment found on User { ${FIELDS.user} group: privateMetafield(key: "${GROUP_KEY}") }`);

interface Names {
  id: string | null;
  hasId: boolean;
  reference: string | null;
  hasReference: boolean;
  email: string | null;
  hasEmail: boolean;
}

/** By each key that the event has: Saleor takes one key in a query. */
export const FIND_CUSTOMER = operation<
  {
    app: { id: string } | null;
    byId?: FoundCustomer | null;
    byReference?: FoundCustomer | null;
    byEmail?: FoundCustomer | null;
  },
  Names
>(`query FindCustomer(
  $id: ID, $hasId: Boolean!, $reference: String, $hasReference: Boolean!, $email: String, $hasEmail: Boolean!
) {
  app { id }
  byId: user(id: $id) @include(if: $hasId) { ...found }
  byReference: user(externalReference: $reference) @include(if: $hasReference) { ...found }
  byEmail: user(email: $email) @include(if: $hasEmail) { ...found }
}
${FOUND}`);

export interface CustomerFields {
  email?: string;
  firstName?: string;
  lastName?: string;
  externalReference?: string;
  privateMetadata?: { key: string; value: string }[];
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
