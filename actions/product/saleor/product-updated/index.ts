import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toVariant } from '../../../../lib/backoffice/mapping-saleor';
import { saleorVariants } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorVariants,
  transform: (variants) => variants.map(toVariant),
  send: (variants, context) => backoffice(context).tellEach('products/updated', variants, context.event),
  message: 'Product updated successfully',
});
