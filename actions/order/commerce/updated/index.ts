import { defineHandler } from '#lib/action/define-handler';
import { commerceOrderSaved } from '#lib/catalogue/generated/schemas';
import { orderFromCommerce, orderLinesFromCommerce, orderStatusIn } from '#lib/flows/backoffice-commerce/order';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { readOrder } from '#lib/systems/commerce/orders';

export const main = defineHandler({
  schema: commerceOrderSaved,
  target: 'backoffice',
  transform: orderFromCommerce,
  send: async (order, context) => {
    const lines = orderLinesFromCommerce(await readOrder(commerceApi(context), Number(order.id)));
    await backoffice(context).notify('orders/updated', { ...order, lines }, context.event);
  },
  record: ({ request }) => orderStatusIn(request),
  message: 'Order updated successfully',
});
