import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toVariants } from '../../../../lib/backoffice/mapping-saleor';
import { saleorProduct } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorProduct,
  transform: toVariants,
  send: (variants, context) => backoffice(context).tellEach('products/updated', variants, context.event),
  message: 'Product updated successfully',
});
