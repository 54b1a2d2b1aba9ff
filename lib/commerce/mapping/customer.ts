import type {
  CustomerCreate,
  CustomerGroupCreate,
  CustomerGroupUpdate,
  CustomerUpdate,
} from '../../catalogue/generated/types';

/** A customer as Adobe Commerce's REST API takes it. */
export interface CommerceCustomer {
  email: string;
  firstname: string;
  lastname: string;
}

export interface ExistingCustomer extends CommerceCustomer {
  id: number;
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
export function toCommerceCustomer({ name, lastname, email }: CustomerCreate): CommerceCustomer {
  return { firstname: name, lastname, email };
}

/** Back office → Adobe Commerce: a customer that the store knows by its id. */
export function toExistingCustomer(customer: CustomerUpdate): ExistingCustomer {
  return { id: customer.id, ...toCommerceCustomer(customer) };
}

/** Back office → Adobe Commerce: a new customer group; its name is the group's code there. */
export function toCommerceGroup({ name, taxClassId }: CustomerGroupCreate): CommerceGroup {
  return { code: name, tax_class_id: taxClassId };
}

/** Back office → Adobe Commerce: a customer group that the store knows by its id. */
export function toExistingGroup(group: CustomerGroupUpdate): ExistingGroup {
  return { id: group.id, ...toCommerceGroup(group) };
}
