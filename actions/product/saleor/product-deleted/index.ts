import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toDeletedProduct } from '../../../../lib/backoffice/mapping-saleor';
import { saleorProduct } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorProduct,
  transform: toDeletedProduct,
  send: (data, context) => backoffice(context).tell('products/deleted', data, context.event),
  message: 'Product deleted successfully',
});
