import { defineHandler } from '#lib/action/define-handler';
import { commerceOrderSaved } from '#lib/catalogue/generated/schemas';
import { toOrder } from '#lib/flows/backoffice-commerce/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceOrderSaved,
  target: 'backoffice',
  transform: toOrder,
  send: (data, context) => backoffice(context).tell('orders/updated', data, context.event),
  message: 'Order updated successfully',
});
