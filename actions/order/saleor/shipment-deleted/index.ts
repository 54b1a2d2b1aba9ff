import { defineHandler } from '#lib/action/define-handler';
import { saleorFulfillment } from '#lib/catalogue/generated/schemas';
import { deletedShipmentFromSaleor } from '#lib/flows/backoffice-saleor/shipment';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorFulfillment,
  target: 'backoffice',
  transform: deletedShipmentFromSaleor,
  send: (data, context) => backoffice(context).notify('shipments/deleted', data, context.event),
  message: 'Shipment deleted successfully',
});
