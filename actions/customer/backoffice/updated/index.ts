import { defineStoreHandler } from '../../../../lib/action/define-handler';
import { customerUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { updateCustomer } from '../../../../lib/commerce/customers';
import { toExistingCustomer } from '../../../../lib/commerce/mapping/customer';
import { saveCustomer, toPerson } from '../../../../lib/saleor/customers';
import { saleorApi } from '../../../../lib/saleor/installation';

export const main = defineStoreHandler({
  schema: customerUpdate,
  commerce: {
    transform: toExistingCustomer,
    send: (customer, context) => updateCustomer(commerceApi(context), customer),
  },
  saleor: {
    transform: toPerson,
    send: (person, context) => saveCustomer(saleorApi(context), person),
  },
  message: 'Customer updated successfully',
});
