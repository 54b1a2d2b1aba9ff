import { defineHandler, steps } from '#lib/action/define-handler';
import { productUpdate } from '#lib/catalogue/generated/schemas';
import { idsInCommerce, productInCommerce, productToCommerce } from '#lib/flows/backoffice-commerce/product';
import { idsInSaleor, productToSaleor, savedInSaleor } from '#lib/flows/backoffice-saleor/product';
import { productToStrapi } from '#lib/flows/backoffice-strapi/product';
import { COMMERCE_ATTRIBUTE_SET_ID } from '#lib/settings/generated';
import { commerceApi } from '#lib/systems/commerce/client';
import { updateProduct } from '#lib/systems/commerce/products';
import { saleorApi } from '#lib/systems/saleor/client';
import { saveProduct } from '#lib/systems/saleor/products';
import { strapiApi } from '#lib/systems/strapi/client';
import { saveDraft } from '#lib/systems/strapi/drafts';

export const main = defineHandler({
  schema: productUpdate,
  targets: {
    commerce: steps({
      transform: productToCommerce,
      send: (product, context) =>
        updateProduct(commerceApi(context), product, {
          attributeSetId: context.config.read(COMMERCE_ATTRIBUTE_SET_ID),
        }),
      record: ({ result }) => productInCommerce(result),
      ids: ({ result }) => idsInCommerce(result),
    }),
    saleor: steps({
      transform: productToSaleor,
      send: (product, context) => saveProduct(saleorApi(context), product, context),
      record: savedInSaleor,
      ids: ({ result }) => idsInSaleor(result),
    }),
    strapi: steps({
      transform: productToStrapi,
      send: (draft, context) => saveDraft(strapiApi(context), draft, context),
    }),
  },
  message: 'Product updated successfully',
});
