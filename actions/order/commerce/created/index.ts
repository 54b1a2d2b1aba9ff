import { defineHandler } from '#lib/action/define-handler';
import { commerceOrderSaved } from '#lib/catalogue/generated/schemas';
import { cartOf } from '#lib/checkout/estimates';
import { tellOrder } from '#lib/checkout/told-order';
import { orderFromCommerce, orderStatusIn, wholeOrderFromCommerce } from '#lib/flows/backoffice-commerce/order';
import { commerceApi } from '#lib/systems/commerce/client';
import { markEstimated, readOrder } from '#lib/systems/commerce/orders';

export const main = defineHandler({
  schema: commerceOrderSaved,
  target: 'backoffice',
  transform: orderFromCommerce,
  send: async (order, context) => {
    const api = commerceApi(context);
    const whole = wholeOrderFromCommerce(order, await readOrder(api, Number(order.id)));
    await tellOrder('orders/created', whole, context, {
      source: cartOf('commerce', whole.cartId),
      mark: (text) => markEstimated(api, Number(order.id), text),
    });
    return whole;
  },
  record: ({ result }) => orderStatusIn(result),
  message: 'Order created successfully',
});
