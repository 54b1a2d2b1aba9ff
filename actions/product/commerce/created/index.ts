import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toProduct } from '../../../../lib/backoffice/mapping';
import { commerceProductSaved } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: commerceProductSaved,
  transform: toProduct,
  send: (data, context) => backoffice(context).tell('products/created', data, context.event),
  message: 'Product created successfully',
});
