import { defineStoreHandler } from '../../../../lib/action/define-handler';
import { customerDelete } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { deleteCustomer as deleteCommerceCustomer } from '../../../../lib/commerce/customers';
import { toFormerCustomer } from '../../../../lib/commerce/mapping/customer';
import { deleteCustomer, toFormerPerson } from '../../../../lib/saleor/customers';
import { saleorApi } from '../../../../lib/saleor/installation';

export const main = defineStoreHandler({
  schema: customerDelete,
  commerce: {
    transform: toFormerCustomer,
    send: (customer, context) => deleteCommerceCustomer(commerceApi(context), customer),
  },
  saleor: {
    transform: toFormerPerson,
    send: (person, context) => deleteCustomer(saleorApi(context), person),
  },
  message: 'Customer deleted successfully',
});
