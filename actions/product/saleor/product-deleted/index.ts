import { defineHandler } from '#lib/action/define-handler';
import { saleorProduct } from '#lib/catalogue/generated/schemas';
import { toDeletedProduct } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorProduct,
  target: 'backoffice',
  transform: toDeletedProduct,
  send: (data, context) => backoffice(context).tell('products/deleted', data, context.event),
  message: 'Product deleted successfully',
});
