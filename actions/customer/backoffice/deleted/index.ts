import { defineHandler } from '../../../../lib/action/define-handler';
import { customerDelete } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { deleteCustomer } from '../../../../lib/commerce/customers';

export const main = defineHandler({
  schema: customerDelete,
  transform: ({ id }) => id,
  send: (id, context) => deleteCustomer(commerceApi(context), id),
  message: 'Customer deleted successfully',
});
