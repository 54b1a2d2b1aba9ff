import { defineHandler, steps } from '#lib/action/define-handler';
import { stockUpdate } from '#lib/catalogue/generated/schemas';
import { COMMERCE_STOCK_CHUNK_SIZE } from '#lib/settings/generated';
import { commerceApi } from '#lib/systems/commerce/client';
import { toSourceItems } from '#lib/systems/commerce/mapping/stock';
import { setStock as setCommerceStock } from '#lib/systems/commerce/stock';
import { saleorApi } from '#lib/systems/saleor/installation';
import { setStock, toStocks } from '#lib/systems/saleor/stock';

export const main = defineHandler({
  schema: stockUpdate,
  targets: {
    commerce: steps({
      transform: toSourceItems,
      send: (items, context) =>
        setCommerceStock(commerceApi(context), items, context.config.read(COMMERCE_STOCK_CHUNK_SIZE)),
    }),
    saleor: steps({
      transform: (items, { config }) => toStocks(items, config),
      send: (items, context) => setStock(saleorApi(context), items, context),
    }),
  },
  message: 'Stock updated successfully',
});
