import { defineHandler, steps } from '#lib/action/define-handler';
import { shipmentUpdate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { toShipment } from '#lib/systems/commerce/mapping/order';
import { updateShipment as updateCommerceShipment } from '#lib/systems/commerce/orders';
import { saleorApi } from '#lib/systems/saleor/installation';
import { updateShipment } from '#lib/systems/saleor/shipments';

export const main = defineHandler({
  schema: shipmentUpdate,
  targets: {
    commerce: steps({
      transform: toShipment,
      send: (shipment, context) => updateCommerceShipment(commerceApi(context), shipment),
    }),
    saleor: steps({
      transform: (shipment) => shipment,
      send: (shipment, context) => updateShipment(saleorApi(context), shipment),
    }),
  },
  message: 'Shipment updated successfully',
});
