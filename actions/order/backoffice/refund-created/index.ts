import { defineHandler, steps } from '#lib/action/define-handler';
import { refundCreate } from '#lib/catalogue/generated/schemas';
import { refundToCommerce } from '#lib/flows/backoffice-commerce/invoice';
import { commerceApi } from '#lib/systems/commerce/client';
import { createBooking } from '#lib/systems/commerce/invoices';

export const main = defineHandler({
  schema: refundCreate,
  targets: {
    commerce: steps({
      transform: refundToCommerce,
      send: (refund, context) => createBooking(commerceApi(context), 'refund', refund, context.event.id),
      ids: ({ result: refund }) => ({ refund }),
    }),
  },
  message: 'Refund created successfully',
});
