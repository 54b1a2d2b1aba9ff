import { defineHandler } from '#lib/action/define-handler';
import { saleorVariant } from '#lib/catalogue/generated/schemas';
import { deletedProductFromSaleor } from '#lib/flows/backoffice-saleor/product';
import { backoffice } from '#lib/systems/backoffice/client';
import { notifyFormer } from '#lib/systems/backoffice/former';

export const main = defineHandler({
  schema: saleorVariant,
  target: 'backoffice',
  transform: deletedProductFromSaleor,
  before: ({ request, context }) => notifyFormer([request], context),
  send: (data, context) => backoffice(context).notify('products/deleted', data, context.event),
  message: 'Product deleted successfully',
});
