import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toSaleorCustomer } from '../../../../lib/backoffice/mapping-saleor';
import { saleorCustomer } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorCustomer,
  transform: toSaleorCustomer,
  send: (data, context) => backoffice(context).tell('customers/updated', data, context.event),
  message: 'Customer updated successfully',
});
