import { defineHandler, steps } from '#lib/action/define-handler';
import { customerGroupCreate } from '#lib/catalogue/generated/schemas';
import { customerGroupInCommerce, customerGroupToCommerce } from '#lib/flows/backoffice-commerce/customer-group';
import { customerGroupToSaleor } from '#lib/flows/backoffice-saleor/customer-group';
import { commerceApi } from '#lib/systems/commerce/client';
import { createGroup } from '#lib/systems/commerce/customer-groups';
import { saleorApi } from '#lib/systems/saleor/client';
import { saveGroup } from '#lib/systems/saleor/customer-groups';

export const main = defineHandler({
  schema: customerGroupCreate,
  targets: {
    commerce: steps({
      transform: customerGroupToCommerce,
      send: (group, context) => createGroup(commerceApi(context), group),
      record: ({ request }) => customerGroupInCommerce(request),
    }),
    saleor: steps({
      transform: customerGroupToSaleor,
      send: (group, context) => saveGroup(saleorApi(context), group),
    }),
  },
  message: 'Customer group created successfully',
});
