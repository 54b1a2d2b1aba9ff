import { defineHandler } from '#lib/action/define-handler';
import { commerceCustomerPart } from '#lib/catalogue/generated/schemas';
import {
  customerInBackoffice,
  customerOfPart,
  wholeCustomerFromCommerce,
} from '#lib/flows/backoffice-commerce/customer';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { readCustomer } from '#lib/systems/commerce/customers';

export const main = defineHandler({
  schema: commerceCustomerPart,
  target: 'backoffice',
  transform: customerOfPart,
  send: async (id, context) => {
    const customer = id === undefined ? undefined : await readCustomer(commerceApi(context), id);
    // A guest's subscription is no customer's; a customer that is gone is told by its own event.
    const whole = customer && wholeCustomerFromCommerce(customer);
    if (whole !== undefined) {
      await backoffice(context).notify('customers/updated', whole, context.event);
    }
    return whole;
  },
  record: ({ result }) => result && customerInBackoffice(result),
  message: 'Customer updated successfully',
});
