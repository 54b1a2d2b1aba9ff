import { defineHandler, steps } from '#lib/action/define-handler';
import { customerCreate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { createCustomer } from '#lib/systems/commerce/customers';
import { toCommerceCustomer } from '#lib/systems/commerce/mapping/customer';
import { saveCustomer, toPerson } from '#lib/systems/saleor/customers';
import { saleorApi } from '#lib/systems/saleor/installation';

export const main = defineHandler({
  schema: customerCreate,
  targets: {
    commerce: steps({
      transform: toCommerceCustomer,
      send: (customer, context) => createCustomer(commerceApi(context), customer),
    }),
    saleor: steps({
      transform: toPerson,
      send: (person, context) => saveCustomer(saleorApi(context), person),
    }),
  },
  message: 'Customer created successfully',
});
