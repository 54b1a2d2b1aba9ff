import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toSaleorOrder } from '../../../../lib/backoffice/mapping-saleor';
import { saleorOrder } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorOrder,
  transform: toSaleorOrder,
  send: (data, context) => backoffice(context).tell('orders/created', data, context.event),
  message: 'Order created successfully',
});
