import { defineHandler, steps } from '#lib/action/define-handler';
import { customerGroupUpdate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { updateGroup } from '#lib/systems/commerce/customer-groups';
import { toExistingGroup } from '#lib/systems/commerce/mapping/customer';
import { saveGroup, toSaleorGroup } from '#lib/systems/saleor/customer-groups';
import { saleorApi } from '#lib/systems/saleor/installation';

export const main = defineHandler({
  schema: customerGroupUpdate,
  targets: {
    commerce: steps({
      transform: toExistingGroup,
      send: (group, context) => updateGroup(commerceApi(context), group),
    }),
    saleor: steps({
      transform: toSaleorGroup,
      send: (group, context) => saveGroup(saleorApi(context), group),
    }),
  },
  message: 'Customer group updated successfully',
});
