import { defineHandler } from '#lib/action/define-handler';
import { saleorStocks } from '#lib/catalogue/generated/schemas';
import { stockFromSaleor } from '#lib/flows/backoffice-saleor/stock';
import { backoffice } from '#lib/systems/backoffice/client';
import { notifyRows } from '#lib/systems/backoffice/rows';

export const main = defineHandler({
  schema: saleorStocks,
  target: 'backoffice',
  transform: (rows, { config }) => rows.map((row) => stockFromSaleor(row, config)),
  send: (rows, context) =>
    notifyRows(rows, (data) => {
      const id = `${context.event.id}.${data.productId}.${data.stockId}`;
      return backoffice(context).notify('stock/updated', data, { ...context.event, id });
    }),
  message: 'Stock updated successfully',
});
