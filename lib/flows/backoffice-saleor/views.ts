import { saleorCustomer, saleorOrder, saleorVariant } from '#lib/catalogue/generated/schemas';
import type { Context } from '#lib/core/context';
import type { Views } from '#lib/delivery/target';
import { channelSlugs } from '#lib/systems/saleor/settings';
import { toSaleorCustomer, toSaleorOrder, toVariant } from './to-backoffice';

/** What the back office is told of Saleor's records. */
export const saleorViews = ({ config }: Context): Views => ({
  product: (item) => toVariant(saleorVariant.parse(item), channelSlugs(config)),
  customer: (item) => toSaleorCustomer(saleorCustomer.parse(item)),
  order: (item) => toSaleorOrder(saleorOrder.parse(item)),
});
