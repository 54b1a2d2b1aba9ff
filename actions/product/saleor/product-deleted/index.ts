import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toDeletedVariants } from '../../../../lib/backoffice/mapping-saleor';
import { saleorProduct } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorProduct,
  transform: toDeletedVariants,
  send: (variants, context) => backoffice(context).tellEach('products/deleted', variants, context.event),
  message: 'Product deleted successfully',
});
