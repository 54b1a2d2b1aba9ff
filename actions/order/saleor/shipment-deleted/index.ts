import { defineHandler } from '../../../../lib/action/define-handler';
import { backoffice } from '../../../../lib/backoffice/client';
import { toDeletedShipment } from '../../../../lib/backoffice/mapping-saleor';
import { saleorFulfillment } from '../../../../lib/catalogue/generated/schemas';

export const main = defineHandler({
  schema: saleorFulfillment,
  transform: toDeletedShipment,
  send: (data, context) => backoffice(context).tell('shipments/deleted', data, context.event),
  message: 'Shipment deleted successfully',
});
