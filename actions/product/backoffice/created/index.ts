import { defineHandler } from '../../../../lib/action/define-handler';
import { productCreate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toCommerceProduct } from '../../../../lib/commerce/mapping/product';
import { attributeSetId, createProduct } from '../../../../lib/commerce/products';

export const main = defineHandler({
  schema: productCreate,
  transform: toCommerceProduct,
  send: (product, context) =>
    createProduct(commerceApi(context), product, {
      attributeSetId: attributeSetId(context.config.get('COMMERCE_ATTRIBUTE_SET_ID')),
    }),
  message: 'Product created successfully',
});
