import { defineHandler } from '#lib/action/define-handler';
import { commerceGroupSaved } from '#lib/catalogue/generated/schemas';
import { toGroup } from '#lib/flows/backoffice-commerce/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceGroupSaved,
  target: 'backoffice',
  transform: toGroup,
  send: (data, context) => backoffice(context).tell('customer-groups/updated', data, context.event),
  message: 'Customer group updated successfully',
});
