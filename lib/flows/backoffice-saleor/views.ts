import { saleorCustomer, saleorOrder, saleorVariant } from '#lib/catalogue/generated/schemas';
import type { Context } from '#lib/core/context';
import type { Views } from '#lib/delivery/target';
import { SALEOR_CHANNELS } from '#lib/settings/generated';
import { toSaleorCustomer, toSaleorOrder, toVariant } from './to-backoffice';

/** What the back office is told of Saleor's records. */
export const saleorViews = ({ config }: Context): Views => ({
  product: (item) => toVariant(saleorVariant.parse(item), config.read(SALEOR_CHANNELS)),
  customer: (item) => toSaleorCustomer(saleorCustomer.parse(item)),
  order: (item) => toSaleorOrder(saleorOrder.parse(item)),
});
