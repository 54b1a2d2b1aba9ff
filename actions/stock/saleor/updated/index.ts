import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toSaleorStock } from '../../../../lib/backoffice/mapping-saleor';
import { saleorStock } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorStock,
  transform: toSaleorStock,
  send: (data, context) => backoffice(context).tell('stock/updated', data, context.event),
  message: 'Stock updated successfully',
});
