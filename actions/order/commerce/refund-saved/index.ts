import { defineHandler } from '#lib/action/define-handler';
import { commerceRefundSaved } from '#lib/catalogue/generated/schemas';
import { refundFromCommerce, savedBooking } from '#lib/flows/backoffice-commerce/invoice';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { isNew } from '#lib/systems/commerce/event';
import { readBooking } from '#lib/systems/commerce/invoices';

export const main = defineHandler({
  schema: commerceRefundSaved,
  target: 'backoffice',
  transform: (saved) => ({ id: savedBooking(saved), isNew: isNew(saved) }),
  send: async ({ id, isNew }, context) => {
    const refund = refundFromCommerce(await readBooking(commerceApi(context), 'refund', id));
    await backoffice(context).notify(isNew ? 'refunds/created' : 'refunds/updated', refund, context.event);
  },
  message: 'Refund sent successfully',
});
