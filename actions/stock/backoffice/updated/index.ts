import { defineHandler, steps } from '#lib/action/define-handler';
import { stockUpdate } from '#lib/catalogue/generated/schemas';
import { stockToCommerce } from '#lib/flows/backoffice-commerce/stock';
import { stockToSaleor } from '#lib/flows/backoffice-saleor/stock';
import { COMMERCE_STOCK_CHUNK_SIZE } from '#lib/settings/generated';
import { commerceApi } from '#lib/systems/commerce/client';
import { setStock as setCommerceStock } from '#lib/systems/commerce/stock';
import { saleorApi } from '#lib/systems/saleor/client';
import { setStock } from '#lib/systems/saleor/stock';

export const main = defineHandler({
  schema: stockUpdate,
  targets: {
    commerce: steps({
      transform: stockToCommerce,
      send: (items, context) =>
        setCommerceStock(commerceApi(context), items, context.config.read(COMMERCE_STOCK_CHUNK_SIZE)),
    }),
    saleor: steps({
      transform: (items, { config }) => stockToSaleor(items, config),
      send: (items, context) => setStock(saleorApi(context), items, context),
    }),
  },
  message: 'Stock updated successfully',
});
