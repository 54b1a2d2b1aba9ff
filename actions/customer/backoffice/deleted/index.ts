import { defineHandler, steps } from '#lib/action/define-handler';
import { customerDelete } from '#lib/catalogue/generated/schemas';
import { deletedCustomerToCommerce } from '#lib/flows/backoffice-commerce/customer';
import { deletedCustomerToSaleor } from '#lib/flows/backoffice-saleor/customer';
import { commerceApi } from '#lib/systems/commerce/client';
import { deleteCustomer as deleteCommerceCustomer } from '#lib/systems/commerce/customers';
import { saleorApi } from '#lib/systems/saleor/client';
import { deleteCustomer } from '#lib/systems/saleor/customers';

export const main = defineHandler({
  schema: customerDelete,
  targets: {
    commerce: steps({
      transform: deletedCustomerToCommerce,
      send: (customer, context) => deleteCommerceCustomer(commerceApi(context), customer),
    }),
    saleor: steps({
      transform: deletedCustomerToSaleor,
      send: (customer, context) => deleteCustomer(saleorApi(context), customer),
    }),
  },
  message: 'Customer deleted successfully',
});
