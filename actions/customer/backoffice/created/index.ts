import { defineHandler, steps } from '#lib/action/define-handler';
import { customerCreate } from '#lib/catalogue/generated/schemas';
import { customerInCommerce, customerToCommerce } from '#lib/flows/backoffice-commerce/customer';
import { customerInSaleor, customerToSaleor } from '#lib/flows/backoffice-saleor/customer';
import { commerceApi } from '#lib/systems/commerce/client';
import { createCustomer } from '#lib/systems/commerce/customers';
import { saleorApi } from '#lib/systems/saleor/client';
import { saveCustomer } from '#lib/systems/saleor/customers';

export const main = defineHandler({
  schema: customerCreate,
  targets: {
    commerce: steps({
      transform: customerToCommerce,
      send: (customer, context) => createCustomer(commerceApi(context), customer),
      record: customerInCommerce,
    }),
    saleor: steps({
      transform: customerToSaleor,
      send: (customer, context) => saveCustomer(saleorApi(context), customer),
      record: customerInSaleor,
    }),
  },
  message: 'Customer created successfully',
});
