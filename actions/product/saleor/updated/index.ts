import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toVariant } from '../../../../lib/backoffice/mapping-saleor';
import { saleorVariant } from '../../../../lib/catalogue/generated/schemas';
import { channelSlugs } from '../../../../lib/saleor/settings';

export const main = defineHandler({
  schema: saleorVariant,
  transform: (variant, { config }) => toVariant(variant, channelSlugs(config)),
  send: (data, context) => backoffice(context).tell('products/updated', data, context.event),
  message: 'Product updated successfully',
});
