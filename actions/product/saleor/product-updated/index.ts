import { defineHandler } from '#lib/action/define-handler';
import { saleorVariants } from '#lib/catalogue/generated/schemas';
import { productFromSaleor } from '#lib/flows/backoffice-saleor/product';
import { backoffice } from '#lib/systems/backoffice/client';
import { notifyFormer } from '#lib/systems/backoffice/former';

export const main = defineHandler({
  schema: saleorVariants,
  target: 'backoffice',
  transform: (variants, { config }) => variants.map((variant) => productFromSaleor(variant, config)),
  before: ({ request, context }) => notifyFormer(request, context),
  send: (variants, context) =>
    backoffice(context).notifyEach(
      (at) => (context.created?.[at] === true ? 'products/created' : 'products/updated'),
      variants,
      context.event,
    ),
  message: 'Product updated successfully',
});
