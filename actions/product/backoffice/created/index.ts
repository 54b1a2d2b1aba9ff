import { defineStoreHandler } from '../../../../lib/action/define-handler';
import { productCreate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toCommerceProduct } from '../../../../lib/commerce/mapping/product';
import { attributeSetId, createProduct } from '../../../../lib/commerce/products';
import { saleorApi } from '../../../../lib/saleor/installation';
import { saveProduct } from '../../../../lib/saleor/products';

export const main = defineStoreHandler({
  schema: productCreate,
  commerce: {
    transform: toCommerceProduct,
    send: (product, context) =>
      createProduct(commerceApi(context), product, {
        attributeSetId: attributeSetId(context.config.get('COMMERCE_ATTRIBUTE_SET_ID')),
      }),
  },
  saleor: {
    transform: (product) => product,
    send: (product, context) => saveProduct(saleorApi(context), product, context.config),
  },
  message: 'Product created successfully',
});
