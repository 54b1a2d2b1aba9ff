import { defineHandler } from '#lib/action/define-handler';
import { commerceOrderSaved } from '#lib/catalogue/generated/schemas';
import { orderFromCommerce, orderStatusIn } from '#lib/flows/backoffice-commerce/order';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceOrderSaved,
  target: 'backoffice',
  transform: orderFromCommerce,
  send: (data, context) => backoffice(context).notify('orders/created', data, context.event),
  record: ({ request }) => orderStatusIn(request),
  message: 'Order created successfully',
});
