import { defineHandler, steps } from '#lib/action/define-handler';
import { customerUpdate } from '#lib/catalogue/generated/schemas';
import { customerInCommerce, updatedCustomerToCommerce } from '#lib/flows/backoffice-commerce/customer';
import { customerInSaleor, customerToSaleor } from '#lib/flows/backoffice-saleor/customer';
import { commerceApi } from '#lib/systems/commerce/client';
import { updateCustomer } from '#lib/systems/commerce/customers';
import { saleorApi } from '#lib/systems/saleor/client';
import { saveCustomer } from '#lib/systems/saleor/customers';

export const main = defineHandler({
  schema: customerUpdate,
  targets: {
    commerce: steps({
      transform: updatedCustomerToCommerce,
      send: (customer, context) => updateCustomer(commerceApi(context), customer),
      record: customerInCommerce,
    }),
    saleor: steps({
      transform: customerToSaleor,
      send: (customer, context) => saveCustomer(saleorApi(context), customer),
      record: customerInSaleor,
    }),
  },
  message: 'Customer updated successfully',
});
