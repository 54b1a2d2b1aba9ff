import { defineHandler } from '#lib/action/define-handler';
import { saleorVariant } from '#lib/catalogue/generated/schemas';
import { toDeletedVariant } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorVariant,
  target: 'backoffice',
  transform: toDeletedVariant,
  send: (data, context) => backoffice(context).tell('products/deleted', data, context.event),
  message: 'Product deleted successfully',
});
