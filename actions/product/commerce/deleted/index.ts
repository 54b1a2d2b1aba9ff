import { defineHandler } from '#lib/action/define-handler';
import { commerceProductDeleted } from '#lib/catalogue/generated/schemas';
import { deletedProductFromCommerce } from '#lib/flows/backoffice-commerce/product';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: commerceProductDeleted,
  target: 'backoffice',
  transform: deletedProductFromCommerce,
  send: (data, context) => backoffice(context).notify('products/deleted', data, context.event),
  message: 'Product deleted successfully',
});
