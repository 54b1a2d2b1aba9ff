import { defineHandler } from '#lib/action/define-handler';
import { commerceShipmentSaved } from '#lib/catalogue/generated/schemas';
import { savedShipment, shipmentFromCommerce } from '#lib/flows/backoffice-commerce/shipment';
import { backoffice } from '#lib/systems/backoffice/client';
import { commerceApi } from '#lib/systems/commerce/client';
import { readShipment } from '#lib/systems/commerce/shipments';

export const main = defineHandler({
  schema: commerceShipmentSaved,
  target: 'backoffice',
  transform: savedShipment,
  send: async (id, context) => {
    const shipment = shipmentFromCommerce(await readShipment(commerceApi(context), id));
    await backoffice(context).notify('shipments/updated', shipment, context.event);
  },
  message: 'Shipment updated successfully',
});
