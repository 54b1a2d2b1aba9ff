import { defineHandler, steps } from '#lib/action/define-handler';
import { orderStatusUpdate } from '#lib/catalogue/generated/schemas';
import { orderStatusIn, orderStatusToCommerce } from '#lib/flows/backoffice-commerce/order';
import { orderStatusToSaleor } from '#lib/flows/backoffice-saleor/order';
import { COMMERCE_ORDER_STATUSES } from '#lib/settings/generated';
import { commerceApi } from '#lib/systems/commerce/client';
import { setOrderStatus as setCommerceStatus } from '#lib/systems/commerce/orders';
import { saleorApi } from '#lib/systems/saleor/client';
import { setOrderStatus } from '#lib/systems/saleor/orders';

export const main = defineHandler({
  schema: orderStatusUpdate,
  targets: {
    commerce: steps({
      transform: orderStatusToCommerce,
      send: (entry, context) =>
        setCommerceStatus(commerceApi(context), entry, context.config.read(COMMERCE_ORDER_STATUSES)),
      record: ({ request }) => orderStatusIn(request),
    }),
    saleor: steps({
      transform: orderStatusToSaleor,
      send: (status, context) => setOrderStatus(saleorApi(context), status),
    }),
  },
  message: 'Order updated successfully',
});
