import { defineHandler, steps } from '#lib/action/define-handler';
import { invoiceCreate } from '#lib/catalogue/generated/schemas';
import { invoiceToCommerce } from '#lib/flows/backoffice-commerce/invoice';
import { commerceApi } from '#lib/systems/commerce/client';
import { createBooking } from '#lib/systems/commerce/invoices';

export const main = defineHandler({
  schema: invoiceCreate,
  targets: {
    commerce: steps({
      transform: invoiceToCommerce,
      send: (invoice, context) => createBooking(commerceApi(context), 'invoice', invoice, context.event.id),
      ids: ({ result: invoice }) => ({ invoice }),
    }),
  },
  message: 'Invoice created successfully',
});
