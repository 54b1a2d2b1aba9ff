import type { CustomerGroupCreate, CustomerGroupUpdate } from '#lib/catalogue/generated/types';
import type { SaleorCustomerGroup } from '#lib/systems/saleor/inputs';

/** A customer group that was created or updated in the back office; only an update has the id. */
export function customerGroupToSaleor(group: CustomerGroupCreate | CustomerGroupUpdate): SaleorCustomerGroup {
  const { name: code, taxClassId } = group;
  return { ...('id' in group ? { id: group.id } : {}), code, taxClassId };
}
