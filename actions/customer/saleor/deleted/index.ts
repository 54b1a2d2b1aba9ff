import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toDeletedSaleorCustomer } from '../../../../lib/backoffice/mapping-saleor';
import { saleorCustomer } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorCustomer,
  transform: toDeletedSaleorCustomer,
  send: (data, context) => backoffice(context).tell('customers/deleted', data, context.event),
  message: 'Customer deleted successfully',
});
