import { defineHandler } from '#lib/action/define-handler';
import { saleorStock } from '#lib/catalogue/generated/schemas';
import { toSaleorStock } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';
import { countsAvailable, warehouses } from '#lib/systems/saleor/settings';

export const main = defineHandler({
  schema: saleorStock,
  target: 'backoffice',
  transform: (stock, { config }) =>
    toSaleorStock(stock, { sourceOf: warehouses(config).sourceOf, available: countsAvailable(config) }),
  send: (data, context) => backoffice(context).tell('stock/updated', data, context.event),
  message: 'Stock updated successfully',
});
