import { saleorCustomer, saleorOrder, saleorVariant } from '#lib/catalogue/generated/schemas';
import type { Context } from '#lib/core/context';
import type { Views } from '#lib/delivery/target';
import { customerFromSaleor } from './customer';
import { orderFromSaleor } from './order';
import { productFromSaleor } from './product';

/** Saleor's records in the form in which the back office gets them, by entity. */
export const saleorViews = ({ config }: Context): Views => ({
  product: (item) => productFromSaleor(saleorVariant.parse(item), config),
  customer: (item) => customerFromSaleor(saleorCustomer.parse(item)),
  order: (item) => orderFromSaleor(saleorOrder.parse(item)),
});
