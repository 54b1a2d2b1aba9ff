import type {
  CustomerCreate,
  CustomerDelete,
  CustomerGroupCreate,
  CustomerGroupUpdate,
  CustomerUpdate,
} from '#lib/catalogue/generated/types';
import { numberOf } from '../ids';

/** A customer as Adobe Commerce's REST API takes it. */
export interface CommerceCustomer {
  email: string;
  firstname: string;
  lastname: string;
  group_id?: number;
}

/** A customer that the store may know: by its number, or where that is another system's, by its e-mail address. */
export interface ExistingCustomer extends CommerceCustomer {
  id: number | undefined;
}

export interface FormerCustomer {
  id: number | undefined;
  email: string | undefined;
}

/** A customer group as Adobe Commerce's REST API takes it. */
export interface CommerceGroup {
  code: string;
  tax_class_id: number;
}

export interface ExistingGroup extends CommerceGroup {
  id: number;
}

/** Back office → Adobe Commerce: a new customer. */
export function toCommerceCustomer({ name, lastname, email, groupId }: CustomerCreate): CommerceCustomer {
  return { firstname: name, lastname, email, ...(groupId === undefined ? {} : { group_id: groupId }) };
}

/** Back office → Adobe Commerce: a customer that changed. */
export function toExistingCustomer(customer: CustomerUpdate): ExistingCustomer {
  return { id: numberOf(customer.id), ...toCommerceCustomer(customer) };
}

/** Back office → Adobe Commerce: a customer that is gone. */
export function toFormerCustomer({ id, email }: CustomerDelete): FormerCustomer {
  return { id: numberOf(id), email };
}

/** Back office → Adobe Commerce: a new customer group; its name is the group's code there. */
export function toCommerceGroup({ name, taxClassId }: CustomerGroupCreate): CommerceGroup {
  return { code: name, tax_class_id: taxClassId };
}

/** Back office → Adobe Commerce: a customer group that the store knows by its id. */
export function toExistingGroup(group: CustomerGroupUpdate): ExistingGroup {
  return { id: group.id, ...toCommerceGroup(group) };
}
