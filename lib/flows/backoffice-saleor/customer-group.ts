import type { CustomerGroupCreate, CustomerGroupDelete, CustomerGroupUpdate } from '#lib/catalogue/generated/types';
import type { SaleorCustomerGroup } from '#lib/systems/saleor/inputs';

/** A customer group that was created or updated in the back office; only an update has the id. */
export function customerGroupToSaleor(group: CustomerGroupCreate | CustomerGroupUpdate): SaleorCustomerGroup {
  const { name: code, taxClassId } = group;
  return { ...('id' in group ? { id: Number(group.id) } : {}), code, taxClassId: Number(taxClassId) };
}

/** A customer group that was deleted in the back office. */
export function deletedCustomerGroupToSaleor({ id }: CustomerGroupDelete): { id: number } {
  return { id: Number(id) };
}
