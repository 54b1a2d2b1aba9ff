import { defineHandler, steps } from '#lib/action/define-handler';
import { orderStatusUpdate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { toStatusHistory } from '#lib/systems/commerce/mapping/order';
import { setOrderStatus as setCommerceStatus } from '#lib/systems/commerce/orders';
import { saleorApi } from '#lib/systems/saleor/installation';
import { setOrderStatus } from '#lib/systems/saleor/orders';

export const main = defineHandler({
  schema: orderStatusUpdate,
  targets: {
    commerce: steps({
      transform: toStatusHistory,
      send: (entry, context) => setCommerceStatus(commerceApi(context), entry),
    }),
    saleor: steps({
      transform: (status) => status,
      send: (status, context) => setOrderStatus(saleorApi(context), status),
    }),
  },
  message: 'Order updated successfully',
});
