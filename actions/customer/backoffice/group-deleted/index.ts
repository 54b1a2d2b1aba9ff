import { defineHandler, steps } from '#lib/action/define-handler';
import { customerGroupDelete } from '#lib/catalogue/generated/schemas';
import { deletedCustomerGroupToCommerce } from '#lib/flows/backoffice-commerce/customer-group';
import { deletedCustomerGroupToSaleor } from '#lib/flows/backoffice-saleor/customer-group';
import { commerceApi } from '#lib/systems/commerce/client';
import { deleteGroup as deleteCommerceGroup } from '#lib/systems/commerce/customer-groups';
import { saleorApi } from '#lib/systems/saleor/client';
import { deleteGroup } from '#lib/systems/saleor/customer-groups';

export const main = defineHandler({
  schema: customerGroupDelete,
  targets: {
    commerce: steps({
      transform: deletedCustomerGroupToCommerce,
      send: (id, context) => deleteCommerceGroup(commerceApi(context), id),
    }),
    saleor: steps({
      transform: deletedCustomerGroupToSaleor,
      send: (group, context) => deleteGroup(saleorApi(context), group),
    }),
  },
  message: 'Customer group deleted successfully',
});
