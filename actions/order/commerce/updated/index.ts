import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toOrder } from '../../../../lib/backoffice/mapping';
import { commerceOrderSaved } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: commerceOrderSaved,
  transform: toOrder,
  send: (data, context) => backoffice(context).tell('orders/updated', data, context.event),
  message: 'Order updated successfully',
});
