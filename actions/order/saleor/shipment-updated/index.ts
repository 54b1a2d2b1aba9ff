import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toShipment } from '../../../../lib/backoffice/mapping-saleor';
import { saleorFulfillment } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorFulfillment,
  transform: toShipment,
  send: (data, context) => backoffice(context).tell('shipments/updated', data, context.event),
  message: 'Shipment updated successfully',
});
