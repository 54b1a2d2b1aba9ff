import { defineHandler } from '#lib/action/define-handler';
import { saleorOrder } from '#lib/catalogue/generated/schemas';
import { cartOf } from '#lib/checkout/estimates';
import { tellOrder } from '#lib/checkout/told-order';
import { orderFromSaleor } from '#lib/flows/backoffice-saleor/order';
import { markEstimated } from '#lib/systems/saleor/mark-estimated';

export const main = defineHandler({
  schema: saleorOrder,
  target: 'backoffice',
  transform: orderFromSaleor,
  send: (order, context) =>
    tellOrder('orders/created', order, context, {
      source: cartOf('saleor', order.cartId ?? order.id),
      mark: (text) => markEstimated(order.id, text, context),
    }),
  message: 'Order created successfully',
});
