import { defineHandler } from '#lib/action/define-handler';
import { saleorVariant } from '#lib/catalogue/generated/schemas';
import { toVariant } from '#lib/flows/backoffice-saleor/to-backoffice';
import { SALEOR_CHANNELS } from '#lib/settings/generated';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorVariant,
  target: 'backoffice',
  transform: (variant, { config }) => toVariant(variant, config.read(SALEOR_CHANNELS)),
  send: (data, context) => backoffice(context).tell('products/updated', data, context.event),
  message: 'Product updated successfully',
});
