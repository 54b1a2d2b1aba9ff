import { defineHandler } from '#lib/action/define-handler';
import { saleorVariants } from '#lib/catalogue/generated/schemas';
import { toVariant } from '#lib/flows/backoffice-saleor/to-backoffice';
import { SALEOR_CHANNELS } from '#lib/settings/generated';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorVariants,
  target: 'backoffice',
  transform: (variants, { config }) => variants.map((variant) => toVariant(variant, config.read(SALEOR_CHANNELS))),
  send: (variants, context) => backoffice(context).tellEach('products/updated', variants, context.event),
  message: 'Product updated successfully',
});
