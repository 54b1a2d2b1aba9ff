import { defineHandler } from '../../../../lib/action/define-handler';
import { shipmentUpdate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toShipment } from '../../../../lib/commerce/mapping/order';
import { updateShipment } from '../../../../lib/commerce/orders';

export const main = defineHandler({
  schema: shipmentUpdate,
  transform: toShipment,
  send: (shipment, context) => updateShipment(commerceApi(context), shipment),
  message: 'Shipment updated successfully',
});
