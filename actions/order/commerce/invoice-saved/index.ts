import { defineHandler } from '#lib/action/define-handler';
import { commerceInvoiceSaved } from '#lib/catalogue/generated/schemas';
import { invoiceFromCommerce, savedBooking } from '#lib/flows/backoffice-commerce/invoice';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { isNew } from '#lib/systems/commerce/event';
import { readBooking } from '#lib/systems/commerce/invoices';

export const main = defineHandler({
  schema: commerceInvoiceSaved,
  target: 'backoffice',
  transform: (saved) => ({ id: savedBooking(saved), isNew: isNew(saved) }),
  send: async ({ id, isNew }, context) => {
    const invoice = invoiceFromCommerce(await readBooking(commerceApi(context), 'invoice', id));
    await backoffice(context).notify(isNew ? 'invoices/created' : 'invoices/updated', invoice, context.event);
  },
  message: 'Invoice sent successfully',
});
