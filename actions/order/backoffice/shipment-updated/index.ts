import { defineHandler, steps } from '#lib/action/define-handler';
import { shipmentUpdate } from '#lib/catalogue/generated/schemas';
import { updatedShipmentToCommerce } from '#lib/flows/backoffice-commerce/shipment';
import { updatedShipmentToSaleor } from '#lib/flows/backoffice-saleor/shipment';
import { commerceApi } from '#lib/systems/commerce/client';
import { updateShipment as updateCommerceShipment } from '#lib/systems/commerce/shipment-update';
import { saleorApi } from '#lib/systems/saleor/client';
import { updateShipment } from '#lib/systems/saleor/shipments';

export const main = defineHandler({
  schema: shipmentUpdate,
  targets: {
    commerce: steps({
      transform: updatedShipmentToCommerce,
      send: (shipment, context) => updateCommerceShipment(commerceApi(context), shipment),
    }),
    saleor: steps({
      transform: updatedShipmentToSaleor,
      send: (shipment, context) => updateShipment(saleorApi(context), shipment, context),
    }),
  },
  message: 'Shipment updated successfully',
});
