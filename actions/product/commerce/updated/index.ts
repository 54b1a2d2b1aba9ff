import { defineHandler } from '#lib/action/define-handler';
import { commerceProductSaved } from '#lib/catalogue/generated/schemas';
import { toProduct } from '#lib/flows/backoffice-commerce/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceProductSaved,
  target: 'backoffice',
  transform: toProduct,
  send: (data, context) => backoffice(context).tell('products/updated', data, context.event),
  message: 'Product updated successfully',
});
