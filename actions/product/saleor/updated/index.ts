import { defineHandler, steps } from '#lib/action/define-handler';
import { saleorVariant } from '#lib/catalogue/generated/schemas';
import { productFromSaleor } from '#lib/flows/backoffice-saleor/product';
import { productToStrapi } from '#lib/flows/backoffice-strapi/product';
import { backoffice } from '#lib/systems/backoffice/client';
import { notifyFormer } from '#lib/systems/backoffice/former';
import { strapiApi } from '#lib/systems/strapi/client';
import { saveDraft } from '#lib/systems/strapi/drafts';

export const main = defineHandler({
  schema: saleorVariant,
  targets: {
    backoffice: steps({
      transform: (variant, { config }) => productFromSaleor(variant, config),
      before: ({ request, context }) => notifyFormer([request], context),
      send: (data, context) => backoffice(context).notify('products/updated', data, context.event),
    }),
    strapi: steps({
      transform: (variant, { config }) => productToStrapi(productFromSaleor(variant, config)),
      send: (draft, context) => saveDraft(strapiApi(context), draft, context),
    }),
  },
  message: 'Product updated successfully',
});
