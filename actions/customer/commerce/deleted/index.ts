import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toDeletedCustomer } from '../../../../lib/backoffice/mapping';
import { commerceCustomerDeleted } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: commerceCustomerDeleted,
  transform: toDeletedCustomer,
  send: (data, context) => backoffice(context).tell('customers/deleted', data, context.event),
  message: 'Customer deleted successfully',
});
