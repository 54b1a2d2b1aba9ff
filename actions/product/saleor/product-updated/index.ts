import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toVariant } from '../../../../lib/backoffice/mapping-saleor';
import { saleorVariants } from '../../../../lib/catalogue/generated/schemas';
import { channelSlugs } from '../../../../lib/saleor/settings';

export const main = defineHandler({
  schema: saleorVariants,
  transform: (variants, { config }) => variants.map((variant) => toVariant(variant, channelSlugs(config))),
  send: (variants, context) => backoffice(context).tellEach('products/updated', variants, context.event),
  message: 'Product updated successfully',
});
