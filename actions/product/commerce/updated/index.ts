import { defineHandler, steps } from '#lib/action/define-handler';
import { commerceProductSaved } from '#lib/catalogue/generated/schemas';
import {
  changedProductFromCommerce,
  productFromCommerce,
  productInBackoffice,
} from '#lib/flows/backoffice-commerce/product';
import { productToStrapi } from '#lib/flows/backoffice-strapi/product';
import { backoffice } from '#lib/systems/backoffice/client';
import { strapiApi } from '#lib/systems/strapi/client';
import { saveDraft } from '#lib/systems/strapi/drafts';

export const main = defineHandler({
  schema: commerceProductSaved,
  targets: {
    backoffice: steps({
      transform: changedProductFromCommerce,
      send: (data, context) => backoffice(context).notify('products/updated', data, context.event),
      record: ({ request }) => productInBackoffice(request),
    }),
    strapi: steps({
      transform: (product) => productToStrapi(productFromCommerce(product)),
      send: (draft, context) => saveDraft(strapiApi(context), draft, context),
    }),
  },
  message: 'Product updated successfully',
});
