import { defineHandler } from '../../../../lib/action/define-handler';
import { productUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toCommerceProduct } from '../../../../lib/commerce/mapping/product';
import { attributeSetId, updateProduct } from '../../../../lib/commerce/products';

export const main = defineHandler({
  schema: productUpdate,
  transform: toCommerceProduct,
  send: (product, context) =>
    updateProduct(commerceApi(context), product, {
      attributeSetId: attributeSetId(context.config.get('COMMERCE_ATTRIBUTE_SET_ID')),
    }),
  message: 'Product updated successfully',
});
