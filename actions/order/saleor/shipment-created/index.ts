import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toShipment } from '../../../../lib/backoffice/mapping-saleor';
import { saleorFulfillment } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorFulfillment,
  transform: toShipment,
  send: (data, context) => backoffice(context).tell('shipments/created', data, context.event),
  message: 'Shipment created successfully',
});
