import { defineHandler } from '../../../../lib/action/define-handler';
import { customerCreate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { createCustomer } from '../../../../lib/commerce/customers';
import { toCommerceCustomer } from '../../../../lib/commerce/mapping/customer';

export const main = defineHandler({
  schema: customerCreate,
  transform: toCommerceCustomer,
  send: (customer, context) => createCustomer(commerceApi(context), customer),
  message: 'Customer created successfully',
});
