import { saleorCustomer, saleorFulfillment, saleorOrder } from '#lib/catalogue/generated/schemas';
import type { Context } from '#lib/core/context';
import type { Views } from '#lib/delivery/target';
import { customerFromSaleor } from './customer';
import { orderFromSaleor } from './order';
import { shipmentFromSaleor } from './shipment';

/**
 * Saleor's records in the form in which the back office gets them, by entity; products have a room
 * of their own, since what reads their descriptions is large.
 */
export const saleorViews = ({ config }: Context): Views => ({
  customer: (item) => customerFromSaleor(saleorCustomer.parse(item), config),
  order: (item) => ({ ...orderFromSaleor(saleorOrder.parse(item)) }),
  shipment: (item) => shipmentFromSaleor(saleorFulfillment.parse(item)),
});
