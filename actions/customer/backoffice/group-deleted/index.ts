import { defineHandler } from '../../../../lib/action/define-handler';
import { customerGroupDelete } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { deleteGroup } from '../../../../lib/commerce/customer-groups';

export const main = defineHandler({
  schema: customerGroupDelete,
  transform: ({ id }) => id,
  send: (id, context) => deleteGroup(commerceApi(context), id),
  message: 'Customer group deleted successfully',
});
