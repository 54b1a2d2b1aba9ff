import { defineHandler } from '#lib/action/define-handler';
import { commerceGroupDeleted } from '#lib/catalogue/generated/schemas';
import { deletedCustomerGroupFromCommerce } from '#lib/flows/backoffice-commerce/customer-group';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceGroupDeleted,
  target: 'backoffice',
  transform: deletedCustomerGroupFromCommerce,
  send: (data, context) => backoffice(context).notify('customer-groups/deleted', data, context.event),
  message: 'Customer group deleted successfully',
});
