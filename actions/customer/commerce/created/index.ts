import { defineHandler } from '#lib/action/define-handler';
import { commerceCustomerSaved } from '#lib/catalogue/generated/schemas';
import { customerFromCommerce, customerInBackoffice } from '#lib/flows/backoffice-commerce/customer';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceCustomerSaved,
  target: 'backoffice',
  transform: customerFromCommerce,
  send: (data, context) => backoffice(context).notify('customers/created', data, context.event),
  record: ({ request }) => customerInBackoffice(request),
  message: 'Customer created successfully',
});
