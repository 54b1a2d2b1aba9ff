import { defineHandler } from '#lib/action/define-handler';
import { commerceCustomerSaved } from '#lib/catalogue/generated/schemas';
import {
  customerFromCommerce,
  customerInBackoffice,
  wholeCustomerFromCommerce,
} from '#lib/flows/backoffice-commerce/customer';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { readCustomer } from '#lib/systems/commerce/customers';

export const main = defineHandler({
  schema: commerceCustomerSaved,
  target: 'backoffice',
  transform: customerFromCommerce,
  send: async (told, context) => {
    const customer = await readCustomer(commerceApi(context), Number(told.id));
    const whole = customer === undefined ? told : wholeCustomerFromCommerce(customer);
    await backoffice(context).notify('customers/created', whole, context.event);
    return whole;
  },
  record: ({ result }) => customerInBackoffice(result),
  message: 'Customer created successfully',
});
