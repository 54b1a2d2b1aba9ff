import { defineHandler, steps } from '#lib/action/define-handler';
import { shipmentCreate } from '#lib/catalogue/generated/schemas';
import { shipmentToCommerce } from '#lib/flows/backoffice-commerce/shipment';
import { shipmentToSaleor } from '#lib/flows/backoffice-saleor/shipment';
import { commerceApi } from '#lib/systems/commerce/client';
import { createShipment as createCommerceShipment } from '#lib/systems/commerce/shipments';
import { saleorApi } from '#lib/systems/saleor/client';
import { createShipment } from '#lib/systems/saleor/shipments';

export const main = defineHandler({
  schema: shipmentCreate,
  targets: {
    commerce: steps({
      transform: shipmentToCommerce,
      send: (shipment, context) => createCommerceShipment(commerceApi(context), shipment, context.event.id),
      ids: ({ result: shipment }) => ({ shipment }),
    }),
    saleor: steps({
      transform: (shipment, { config }) => shipmentToSaleor(shipment, config),
      send: (shipment, context) => createShipment(saleorApi(context), shipment, context),
      ids: ({ result: [first = '', ...more] }) => ({ shipment: more.length === 0 ? first : [first, ...more] }),
    }),
  },
  message: 'Shipment created successfully',
});
