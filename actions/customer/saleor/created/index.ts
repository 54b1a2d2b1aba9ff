import { defineHandler } from '#lib/action/define-handler';
import { saleorCustomer } from '#lib/catalogue/generated/schemas';
import { toSaleorCustomer } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorCustomer,
  target: 'backoffice',
  transform: toSaleorCustomer,
  send: (data, context) => backoffice(context).tell('customers/created', data, context.event),
  message: 'Customer created successfully',
});
