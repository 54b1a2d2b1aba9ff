import { defineHandler } from '#lib/action/define-handler';
import { saleorFulfillment } from '#lib/catalogue/generated/schemas';
import { toDeletedShipment } from '#lib/flows/backoffice-saleor/to-backoffice';
import { backoffice } from '#lib/systems/backoffice/client';

export const main = defineHandler({
  schema: saleorFulfillment,
  target: 'backoffice',
  transform: toDeletedShipment,
  send: (data, context) => backoffice(context).tell('shipments/deleted', data, context.event),
  message: 'Shipment deleted successfully',
});
