import { defineHandler } from '#lib/action/define-handler';
import { saleorFulfillment } from '#lib/catalogue/generated/schemas';
import { updatedShipmentFromSaleor } from '#lib/flows/backoffice-saleor/shipment';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorFulfillment,
  target: 'backoffice',
  transform: updatedShipmentFromSaleor,
  send: (data, context) => backoffice(context).notify('shipments/updated', data, context.event),
  message: 'Shipment updated successfully',
});
