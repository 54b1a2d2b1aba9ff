import { defineHandler, steps } from '#lib/action/define-handler';
import { saleorVariants } from '#lib/catalogue/generated/schemas';
import { productFromSaleor } from '#lib/flows/backoffice-saleor/product';
import { productToStrapi } from '#lib/flows/backoffice-strapi/product';
import { backoffice } from '#lib/systems/backoffice/client';
import { notifyFormer } from '#lib/systems/backoffice/former';
import { strapiApi } from '#lib/systems/strapi/client';
import { saveDrafts } from '#lib/systems/strapi/drafts';

export const main = defineHandler({
  schema: saleorVariants,
  targets: {
    backoffice: steps({
      transform: (variants, { config }) => variants.map((variant) => productFromSaleor(variant, config)),
      before: ({ request, context }) => notifyFormer(request, context),
      send: (variants, context) =>
        backoffice(context).notifyEach(
          (at) => (context.created?.[at] === true ? 'products/created' : 'products/updated'),
          variants,
          context.event,
        ),
    }),
    strapi: steps({
      transform: (variants, { config }) =>
        variants.map((variant) => productToStrapi(productFromSaleor(variant, config))),
      send: (drafts, context) => saveDrafts(strapiApi(context), drafts, context),
    }),
  },
  message: 'Product updated successfully',
});
