import { defineStoreHandler } from '../../../../lib/action/define-handler';
import { shipmentUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toShipment } from '../../../../lib/commerce/mapping/order';
import { updateShipment as updateCommerceShipment } from '../../../../lib/commerce/orders';
import { saleorApi } from '../../../../lib/saleor/installation';
import { updateShipment } from '../../../../lib/saleor/shipments';

export const main = defineStoreHandler({
  schema: shipmentUpdate,
  commerce: {
    transform: toShipment,
    send: (shipment, context) => updateCommerceShipment(commerceApi(context), shipment),
  },
  saleor: {
    transform: (shipment) => shipment,
    send: (shipment, context) => updateShipment(saleorApi(context), shipment),
  },
  message: 'Shipment updated successfully',
});
