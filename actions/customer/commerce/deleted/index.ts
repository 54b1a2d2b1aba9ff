import { defineHandler } from '#lib/action/define-handler';
import { commerceCustomerDeleted } from '#lib/catalogue/generated/schemas';
import { toDeletedCustomer } from '#lib/flows/backoffice-commerce/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceCustomerDeleted,
  target: 'backoffice',
  transform: toDeletedCustomer,
  send: (data, context) => backoffice(context).tell('customers/deleted', data, context.event),
  message: 'Customer deleted successfully',
});
