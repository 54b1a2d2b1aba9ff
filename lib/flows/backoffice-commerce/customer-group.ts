import type {
  CommerceGroupDeleted,
  CommerceGroupSaved,
  CustomerGroupCreate,
  CustomerGroupDelete,
  CustomerGroupUpdate,
} from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { CommerceGroup, ExistingGroup } from '#lib/systems/commerce/customer-groups';
import { number, text } from './values';

/**
 * A customer group that was created in the back office; its name is the group's code in Adobe
 * Commerce.
 */
export function customerGroupToCommerce({ name, taxClassId }: CustomerGroupCreate): CommerceGroup {
  return { code: name, tax_class_id: Number(taxClassId) };
}

/** What Adobe Commerce has of a group that was written, as its own events carry it. */
export function customerGroupInCommerce({ code, tax_class_id }: CommerceGroup) {
  return { code, taxClass: tax_class_id };
}

/** A customer group that was updated in the back office. Both systems know it by one id. */
export function updatedCustomerGroupToCommerce(group: CustomerGroupUpdate): ExistingGroup {
  return { id: Number(group.id), ...customerGroupToCommerce(group) };
}

/** The number of a customer group that was deleted in the back office. */
export function deletedCustomerGroupToCommerce({ id }: CustomerGroupDelete): number {
  return Number(id);
}

/** A customer group that was saved in Adobe Commerce. */
export function customerGroupFromCommerce(group: CommerceGroupSaved) {
  const { customer_group_id, customer_group_code, tax_class_id } = group;
  return {
    code: customer_group_code,
    ...omitNullish({ id: text(customer_group_id), taxClassId: number(tax_class_id) }),
  };
}

/** A customer group that was deleted in Adobe Commerce. */
export function deletedCustomerGroupFromCommerce({ customer_group_id, customer_group_code }: CommerceGroupDeleted) {
  return { id: String(customer_group_id), ...omitNullish({ code: customer_group_code }) };
}

/** What the back office has of a group that it was told of, as its own events carry it. */
export function customerGroupInBackoffice({ code, taxClassId }: ReturnType<typeof customerGroupFromCommerce>) {
  return { code, taxClass: taxClassId };
}
