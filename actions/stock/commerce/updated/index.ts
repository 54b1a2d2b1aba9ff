import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toStock } from '../../../../lib/backoffice/mapping';
import { commerceStockSaved } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: commerceStockSaved,
  transform: toStock,
  send: (data, context) => backoffice(context).tell('stock/updated', data, context.event),
  message: 'Stock updated successfully',
});
