import { defineHandler, steps } from '#lib/action/define-handler';
import { customerUpdate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { updateCustomer } from '#lib/systems/commerce/customers';
import { toExistingCustomer } from '#lib/systems/commerce/mapping/customer';
import { saveCustomer, toPerson } from '#lib/systems/saleor/customers';
import { saleorApi } from '#lib/systems/saleor/installation';

export const main = defineHandler({
  schema: customerUpdate,
  targets: {
    commerce: steps({
      transform: toExistingCustomer,
      send: (customer, context) => updateCustomer(commerceApi(context), customer),
    }),
    saleor: steps({
      transform: toPerson,
      send: (person, context) => saveCustomer(saleorApi(context), person),
    }),
  },
  message: 'Customer updated successfully',
});
