import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toGroup } from '../../../../lib/backoffice/mapping';
import { commerceGroupSaved } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: commerceGroupSaved,
  transform: toGroup,
  send: (data, context) => backoffice(context).tell('customer-groups/updated', data, context.event),
  message: 'Customer group updated successfully',
});
