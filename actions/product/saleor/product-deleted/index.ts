import { defineHandler } from '#lib/action/define-handler';
import { saleorProduct } from '#lib/catalogue/generated/schemas';
import { deletedParentFromSaleor } from '#lib/flows/backoffice-saleor/product';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorProduct,
  target: 'backoffice',
  transform: deletedParentFromSaleor,
  send: (data, context) => backoffice(context).notify('products/deleted', data, context.event),
  message: 'Product deleted successfully',
});
