import { defineHandler } from '#lib/action/define-handler';
import { commerceOrderSaved } from '#lib/catalogue/generated/schemas';
import { orderFromCommerce, orderStatusIn, wholeOrderFromCommerce } from '#lib/flows/backoffice-commerce/order';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { readOrder } from '#lib/systems/commerce/orders';

export const main = defineHandler({
  schema: commerceOrderSaved,
  target: 'backoffice',
  transform: orderFromCommerce,
  send: async (order, context) => {
    const whole = wholeOrderFromCommerce(order, await readOrder(commerceApi(context), Number(order.id)));
    await backoffice(context).notify('orders/created', whole, context.event);
    return whole;
  },
  record: ({ result }) => orderStatusIn(result),
  message: 'Order created successfully',
});
