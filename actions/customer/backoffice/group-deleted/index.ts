import { defineHandler, steps } from '#lib/action/define-handler';
import { customerGroupDelete } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { deleteGroup as deleteCommerceGroup } from '#lib/systems/commerce/customer-groups';
import { saleorApi } from '#lib/systems/saleor/client';
import { deleteGroup } from '#lib/systems/saleor/customer-groups';

export const main = defineHandler({
  schema: customerGroupDelete,
  targets: {
    commerce: steps({
      transform: ({ id }) => id,
      send: (id, context) => deleteCommerceGroup(commerceApi(context), id),
    }),
    saleor: steps({
      transform: (group) => group,
      send: (group, context) => deleteGroup(saleorApi(context), group),
    }),
  },
  message: 'Customer group deleted successfully',
});
