import { defineHandler, steps } from '#lib/action/define-handler';
import { customerDelete } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { deleteCustomer as deleteCommerceCustomer } from '#lib/systems/commerce/customers';
import { toFormerCustomer } from '#lib/systems/commerce/mapping/customer';
import { deleteCustomer, toFormerPerson } from '#lib/systems/saleor/customers';
import { saleorApi } from '#lib/systems/saleor/installation';

export const main = defineHandler({
  schema: customerDelete,
  targets: {
    commerce: steps({
      transform: toFormerCustomer,
      send: (customer, context) => deleteCommerceCustomer(commerceApi(context), customer),
    }),
    saleor: steps({
      transform: toFormerPerson,
      send: (person, context) => deleteCustomer(saleorApi(context), person),
    }),
  },
  message: 'Customer deleted successfully',
});
