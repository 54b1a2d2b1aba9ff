import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toDeletedVariant } from '../../../../lib/backoffice/mapping-saleor';
import { saleorVariant } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorVariant,
  transform: toDeletedVariant,
  send: (data, context) => backoffice(context).tell('products/deleted', data, context.event),
  message: 'Product deleted successfully',
});
