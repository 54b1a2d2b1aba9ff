import { defineHandler } from '#lib/action/define-handler';
import { saleorOrder } from '#lib/catalogue/generated/schemas';
import { toSaleorOrder } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorOrder,
  target: 'backoffice',
  transform: toSaleorOrder,
  send: (data, context) => backoffice(context).tell('orders/created', data, context.event),
  message: 'Order created successfully',
});
