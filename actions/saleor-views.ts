import type { ConsumerDefinition } from '../lib/action/define-consumer';
import { toSaleorCustomer, toSaleorOrder, toVariant } from '../lib/backoffice/mapping-saleor';
import { saleorCustomer, saleorOrder, saleorVariant } from '../lib/catalogue/generated/schemas';
import { channelSlugs } from '../lib/saleor/settings';

/** What the back office is told of Saleor's records: an event that changes nothing of it needs no work. */
export const saleorViews: NonNullable<ConsumerDefinition['views']> = ({ config }) => ({
  product: (item) => toVariant(saleorVariant.parse(item), channelSlugs(config)),
  customer: (item) => toSaleorCustomer(saleorCustomer.parse(item)),
  order: (item) => toSaleorOrder(saleorOrder.parse(item)),
});
