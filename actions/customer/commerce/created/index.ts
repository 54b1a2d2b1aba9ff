import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toCustomer } from '../../../../lib/backoffice/mapping';
import { commerceCustomerSaved } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: commerceCustomerSaved,
  transform: toCustomer,
  send: (data, context) => backoffice(context).tell('customers/created', data, context.event),
  message: 'Customer created successfully',
});
