import { defineHandler } from '#lib/action/define-handler';
import { saleorCustomer } from '#lib/catalogue/generated/schemas';
import { customerFromSaleor } from '#lib/flows/backoffice-saleor/customer';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorCustomer,
  target: 'backoffice',
  transform: (customer, { config }) => customerFromSaleor(customer, config),
  send: (data, context) => backoffice(context).notify('customers/created', data, context.event),
  message: 'Customer created successfully',
});
