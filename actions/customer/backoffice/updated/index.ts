import { defineHandler } from '../../../../lib/action/define-handler';
import { customerUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { updateCustomer } from '../../../../lib/commerce/customers';
import { toExistingCustomer } from '../../../../lib/commerce/mapping/customer';

export const main = defineHandler({
  schema: customerUpdate,
  transform: toExistingCustomer,
  send: (customer, context) => updateCustomer(commerceApi(context), customer),
  message: 'Customer updated successfully',
});
