import { defineHandler, steps } from '#lib/action/define-handler';
import { productDelete } from '#lib/catalogue/generated/schemas';
import { deletedProductToCommerce } from '#lib/flows/backoffice-commerce/product';
import { deletedProductToSaleor } from '#lib/flows/backoffice-saleor/product';
import { commerceApi } from '#lib/systems/commerce/client';
import { deleteProduct as deleteCommerceProduct } from '#lib/systems/commerce/products';
import { saleorApi } from '#lib/systems/saleor/client';
import { deleteProduct } from '#lib/systems/saleor/products';

export const main = defineHandler({
  schema: productDelete,
  targets: {
    commerce: steps({
      transform: deletedProductToCommerce,
      send: (sku, context) => deleteCommerceProduct(commerceApi(context), sku),
    }),
    saleor: steps({
      transform: deletedProductToSaleor,
      send: (product, context) => deleteProduct(saleorApi(context), product),
    }),
  },
  message: 'Product deleted successfully',
});
