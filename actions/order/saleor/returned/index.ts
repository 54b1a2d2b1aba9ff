import { defineHandler } from '#lib/action/define-handler';
import { saleorFulfillment } from '#lib/catalogue/generated/schemas';
import { shipmentFromSaleor } from '#lib/flows/backoffice-saleor/shipment';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorFulfillment,
  target: 'backoffice',
  transform: shipmentFromSaleor,
  send: (data, context) =>
    backoffice(context).notify(
      context.created?.[0] === true ? 'returns/created' : 'returns/updated',
      data,
      context.event,
    ),
  message: 'Return sent successfully',
});
