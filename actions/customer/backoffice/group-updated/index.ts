import { defineHandler } from '../../../../lib/action/define-handler';
import { customerGroupUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { updateGroup } from '../../../../lib/commerce/customer-groups';
import { toExistingGroup } from '../../../../lib/commerce/mapping/customer';

export const main = defineHandler({
  schema: customerGroupUpdate,
  transform: toExistingGroup,
  send: (group, context) => updateGroup(commerceApi(context), group),
  message: 'Customer group updated successfully',
});
