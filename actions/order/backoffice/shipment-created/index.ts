import { defineHandler, steps } from '#lib/action/define-handler';
import { shipmentCreate } from '#lib/catalogue/generated/schemas';
import { commerceApi } from '#lib/systems/commerce/client';
import { toNewShipment } from '#lib/systems/commerce/mapping/order';
import { createShipment as createCommerceShipment } from '#lib/systems/commerce/orders';
import { saleorApi } from '#lib/systems/saleor/installation';
import { createShipment } from '#lib/systems/saleor/shipments';

export const main = defineHandler({
  schema: shipmentCreate,
  targets: {
    commerce: steps({
      transform: toNewShipment,
      send: (shipment, context) => createCommerceShipment(commerceApi(context), shipment),
    }),
    saleor: steps({
      transform: (shipment) => shipment,
      send: (shipment, context) => createShipment(saleorApi(context), shipment, context.config),
    }),
  },
  message: 'Shipment created successfully',
});
