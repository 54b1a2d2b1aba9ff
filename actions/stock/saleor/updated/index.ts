import { defineHandler } from '#lib/action/define-handler';
import { saleorStock } from '#lib/catalogue/generated/schemas';
import { stockFromSaleor } from '#lib/flows/backoffice-saleor/stock';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorStock,
  target: 'backoffice',
  transform: (stock, { config }) => stockFromSaleor(stock, config),
  send: (data, context) => backoffice(context).notify('stock/updated', data, context.event),
  message: 'Stock updated successfully',
});
