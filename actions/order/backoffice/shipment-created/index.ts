import { defineHandler } from '../../../../lib/action/define-handler';
import { shipmentCreate } from '../../../../lib/catalogue/generated/schemas';
import { commerceApi } from '../../../../lib/commerce/client';
import { toNewShipment } from '../../../../lib/commerce/mapping/order';
import { createShipment } from '../../../../lib/commerce/orders';

export const main = defineHandler({
  schema: shipmentCreate,
  transform: toNewShipment,
  send: (shipment, context) => createShipment(commerceApi(context), shipment),
  message: 'Shipment created successfully',
});
