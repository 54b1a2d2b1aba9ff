import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toSaleorStock } from '../../../../lib/backoffice/mapping-saleor';
import { saleorStock } from '../../../../lib/catalogue/generated/schemas';
import { countsAvailable, warehouses } from '../../../../lib/saleor/settings';

export const main = defineHandler({
  schema: saleorStock,
  transform: (stock, { config }) =>
    toSaleorStock(stock, { sourceOf: warehouses(config).sourceOf, available: countsAvailable(config) }),
  send: (data, context) => backoffice(context).tell('stock/updated', data, context.event),
  message: 'Stock updated successfully',
});
