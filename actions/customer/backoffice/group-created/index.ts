import { defineHandler, steps } from '#lib/action/define-handler';
import { customerGroupCreate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { createGroup } from '#lib/systems/commerce/customer-groups';
import { toCommerceGroup } from '#lib/systems/commerce/mapping/customer';
import { saveGroup, toSaleorGroup } from '#lib/systems/saleor/customer-groups';
import { saleorApi } from '#lib/systems/saleor/installation';

export const main = defineHandler({
  schema: customerGroupCreate,
  targets: {
    commerce: steps({
      transform: toCommerceGroup,
      send: (group, context) => createGroup(commerceApi(context), group),
    }),
    saleor: steps({
      transform: toSaleorGroup,
      send: (group, context) => saveGroup(saleorApi(context), group),
    }),
  },
  message: 'Customer group created successfully',
});
