import { defineStoreHandler } from '#lib/action/define-handler';
import { customerGroupCreate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { createGroup } from '#lib/systems/commerce/customer-groups';
import { toCommerceGroup } from '#lib/systems/commerce/mapping/customer';
import { saveGroup, toSaleorGroup } from '#lib/systems/saleor/customer-groups';
import { saleorApi } from '#lib/systems/saleor/installation';

export const main = defineStoreHandler({
  schema: customerGroupCreate,
  commerce: {
    transform: toCommerceGroup,
    send: (group, context) => createGroup(commerceApi(context), group),
  },
  saleor: {
    transform: toSaleorGroup,
    send: (group, context) => saveGroup(saleorApi(context), group),
  },
  message: 'Customer group created successfully',
});
