import { defineHandler } from '#lib/action/define-handler';
import { saleorOrder } from '#lib/catalogue/generated/schemas';
import { orderFromSaleor } from '#lib/flows/backoffice-saleor/order';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorOrder,
  target: 'backoffice',
  transform: orderFromSaleor,
  send: (data, context) => backoffice(context).notify('orders/created', data, context.event),
  message: 'Order created successfully',
});
