import { defineHandler } from '#lib/action/define-handler';
import { saleorCustomer } from '#lib/catalogue/generated/schemas';
import { deletedCustomerFromSaleor } from '#lib/flows/backoffice-saleor/customer';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorCustomer,
  target: 'backoffice',
  transform: deletedCustomerFromSaleor,
  send: (data, context) => backoffice(context).notify('customers/deleted', data, context.event),
  message: 'Customer deleted successfully',
});
