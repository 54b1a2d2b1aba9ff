import { defineStoreHandler } from '../../../../lib/action/define-handler';
import { customerGroupUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { updateGroup } from '../../../../lib/commerce/customer-groups';
import { toExistingGroup } from '../../../../lib/commerce/mapping/customer';
import { saveGroup, toSaleorGroup } from '../../../../lib/saleor/customer-groups';
import { saleorApi } from '../../../../lib/saleor/installation';

export const main = defineStoreHandler({
  schema: customerGroupUpdate,
  commerce: {
    transform: toExistingGroup,
    send: (group, context) => updateGroup(commerceApi(context), group),
  },
  saleor: {
    transform: toSaleorGroup,
    send: (group, context) => saveGroup(saleorApi(context), group),
  },
  message: 'Customer group updated successfully',
});
