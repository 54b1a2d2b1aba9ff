import { defineStoreHandler } from '../../../../lib/action/define-handler';
import { productDelete } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { deleteProduct as deleteCommerceProduct } from '../../../../lib/commerce/products';
import { saleorApi } from '../../../../lib/saleor/installation';
import { deleteProduct } from '../../../../lib/saleor/products';

export const main = defineStoreHandler({
  schema: productDelete,
  commerce: {
    transform: ({ sku }) => sku,
    send: (sku, context) => deleteCommerceProduct(commerceApi(context), sku),
  },
  saleor: {
    transform: (product) => product,
    send: (product, context) => deleteProduct(saleorApi(context), product),
  },
  message: 'Product deleted successfully',
});
