import { defineHandler } from '#lib/action/define-handler';
import { saleorVariants } from '#lib/catalogue/generated/schemas';
import { toVariant } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';
import { channelSlugs } from '#lib/systems/saleor/settings';

export const main = defineHandler({
  schema: saleorVariants,
  target: 'backoffice',
  transform: (variants, { config }) => variants.map((variant) => toVariant(variant, channelSlugs(config))),
  send: (variants, context) => backoffice(context).tellEach('products/updated', variants, context.event),
  message: 'Product updated successfully',
});
