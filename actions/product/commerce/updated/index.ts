import { defineHandler } from '#lib/action/define-handler';
import { commerceProductSaved } from '#lib/catalogue/generated/schemas';
import { changedProductFromCommerce, productInBackoffice } from '#lib/flows/backoffice-commerce/product';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceProductSaved,
  target: 'backoffice',
  transform: changedProductFromCommerce,
  send: (data, context) => backoffice(context).notify('products/updated', data, context.event),
  record: ({ request }) => productInBackoffice(request),
  message: 'Product updated successfully',
});
