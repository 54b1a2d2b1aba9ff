import { defineStoreHandler } from '../../../../lib/action/define-handler';
import { shipmentCreate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toNewShipment } from '../../../../lib/commerce/mapping/order';
import { createShipment as createCommerceShipment } from '../../../../lib/commerce/orders';
import { saleorApi } from '../../../../lib/saleor/installation';
import { createShipment } from '../../../../lib/saleor/shipments';

export const main = defineStoreHandler({
  schema: shipmentCreate,
  commerce: {
    transform: toNewShipment,
    send: (shipment, context) => createCommerceShipment(commerceApi(context), shipment),
  },
  saleor: {
    transform: (shipment) => shipment,
    send: (shipment, context) => createShipment(saleorApi(context), shipment, context.config),
  },
  message: 'Shipment created successfully',
});
