import { defineHandler } from '#lib/action/define-handler';
import { saleorVariant } from '#lib/catalogue/generated/schemas';
import { toVariant } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';
import { channelSlugs } from '#lib/systems/saleor/settings';

export const main = defineHandler({
  schema: saleorVariant,
  target: 'backoffice',
  transform: (variant, { config }) => toVariant(variant, channelSlugs(config)),
  send: (data, context) => backoffice(context).tell('products/updated', data, context.event),
  message: 'Product updated successfully',
});
