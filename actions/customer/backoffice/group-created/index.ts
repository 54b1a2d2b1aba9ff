import { defineHandler } from '../../../../lib/action/define-handler';
import { customerGroupCreate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { createGroup } from '../../../../lib/commerce/customer-groups';
import { toCommerceGroup } from '../../../../lib/commerce/mapping/customer';

export const main = defineHandler({
  schema: customerGroupCreate,
  transform: toCommerceGroup,
  send: (group, context) => createGroup(commerceApi(context), group),
  message: 'Customer group created successfully',
});
