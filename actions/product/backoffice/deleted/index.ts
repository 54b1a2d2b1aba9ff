import { defineHandler } from '../../../../lib/action/define-handler';
import { productDelete } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { deleteProduct } from '../../../../lib/commerce/products';

export const main = defineHandler({
  schema: productDelete,
  transform: ({ sku }) => sku,
  send: (sku, context) => deleteProduct(commerceApi(context), sku),
  message: 'Product deleted successfully',
});
