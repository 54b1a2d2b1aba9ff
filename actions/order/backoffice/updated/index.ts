import { defineHandler } from '../../../../lib/action/define-handler';
import { orderStatusUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toStatusHistory } from '../../../../lib/commerce/mapping/order';
import { setOrderStatus } from '../../../../lib/commerce/orders';

export const main = defineHandler({
  schema: orderStatusUpdate,
  transform: toStatusHistory,
  send: (entry, context) => setOrderStatus(commerceApi(context), entry),
  message: 'Order updated successfully',
});
