import { defineHandler } from '../../../../lib/action/define-handler';
import { stockUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toSourceItems } from '../../../../lib/commerce/mapping/stock';
import { setStock, stockChunkSize } from '../../../../lib/commerce/stock';

export const main = defineHandler({
  schema: stockUpdate,
  transform: toSourceItems,
  send: (items, context) =>
    setStock(commerceApi(context), items, stockChunkSize(context.config.get('COMMERCE_STOCK_CHUNK_SIZE'))),
  message: 'Stock updated successfully',
});
