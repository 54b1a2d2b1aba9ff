import { defineHandler } from '#lib/action/define-handler';
import { commerceTrackChanged } from '#lib/catalogue/generated/schemas';
import { shipmentFromCommerce, shipmentOfTrack } from '#lib/flows/backoffice-commerce/shipment';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { readShipment } from '#lib/systems/commerce/shipments';

export const main = defineHandler({
  schema: commerceTrackChanged,
  target: 'backoffice',
  transform: shipmentOfTrack,
  send: async (id, context) => {
    const shipment = shipmentFromCommerce(await readShipment(commerceApi(context), id));
    await backoffice(context).notify('shipments/updated', shipment, context.event);
  },
  message: 'Shipment updated successfully',
});
