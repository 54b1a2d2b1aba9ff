import { defineHandler, steps } from '#lib/action/define-handler';
import { customerGroupUpdate } from '#lib/catalogue/generated/schemas';
import { customerGroupInCommerce, updatedCustomerGroupToCommerce } from '#lib/flows/backoffice-commerce/customer-group';
import { customerGroupToSaleor } from '#lib/flows/backoffice-saleor/customer-group';
import { commerceApi } from '#lib/systems/commerce/client';
import { updateGroup } from '#lib/systems/commerce/customer-groups';
import { saleorApi } from '#lib/systems/saleor/client';
import { saveGroup } from '#lib/systems/saleor/customer-groups';

export const main = defineHandler({
  schema: customerGroupUpdate,
  targets: {
    commerce: steps({
      transform: updatedCustomerGroupToCommerce,
      send: (group, context) => updateGroup(commerceApi(context), group),
      record: ({ request }) => customerGroupInCommerce(request),
    }),
    saleor: steps({
      transform: customerGroupToSaleor,
      send: (group, context) => saveGroup(saleorApi(context), group),
    }),
  },
  message: 'Customer group updated successfully',
});
