import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toDeletedGroup } from '../../../../lib/backoffice/mapping';
import { commerceGroupDeleted } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: commerceGroupDeleted,
  transform: toDeletedGroup,
  send: (data, context) => backoffice(context).tell('customer-groups/deleted', data, context.event),
  message: 'Customer group deleted successfully',
});
