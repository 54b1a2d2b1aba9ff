import { defineHandler } from '#lib/action/define-handler';
import { commerceGroupSaved } from '#lib/catalogue/generated/schemas';
import { customerGroupFromCommerce, customerGroupInBackoffice } from '#lib/flows/backoffice-commerce/customer-group';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceGroupSaved,
  target: 'backoffice',
  transform: customerGroupFromCommerce,
  send: (data, context) => backoffice(context).notify('customer-groups/updated', data, context.event),
  record: ({ request }) => customerGroupInBackoffice(request),
  message: 'Customer group updated successfully',
});
