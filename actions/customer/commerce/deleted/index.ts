import { defineHandler } from '#lib/action/define-handler';
import { commerceCustomerDeleted } from '#lib/catalogue/generated/schemas';
import { deletedCustomerFromCommerce } from '#lib/flows/backoffice-commerce/customer';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceCustomerDeleted,
  target: 'backoffice',
  transform: deletedCustomerFromCommerce,
  send: (data, context) => backoffice(context).notify('customers/deleted', data, context.event),
  message: 'Customer deleted successfully',
});
