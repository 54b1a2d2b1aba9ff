import { defineHandler } from '#lib/action/define-handler';
import { commerceStockSaved } from '#lib/catalogue/generated/schemas';
import { stockFromCommerce } from '#lib/flows/backoffice-commerce/stock';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceStockSaved,
  target: 'backoffice',
  transform: stockFromCommerce,
  send: (data, context) => backoffice(context).notify('stock/updated', data, context.event),
  message: 'Stock updated successfully',
});
