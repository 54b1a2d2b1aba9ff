import { saleorCustomer, saleorOrder, saleorVariant } from '#lib/catalogue/generated/schemas';
import type { Entity } from '#lib/catalogue/types';
import type { Context } from '#lib/core/context';
import type { View } from '#lib/delivery/record-change';
import { channelSlugs } from '#lib/systems/saleor/settings';
import { toSaleorCustomer, toSaleorOrder, toVariant } from './to-backoffice';

/** What the back office is told of Saleor's records. */
export const saleorViews = ({ config }: Context): Readonly<Partial<Record<Entity, View>>> => ({
  product: (item) => toVariant(saleorVariant.parse(item), channelSlugs(config)),
  customer: (item) => toSaleorCustomer(saleorCustomer.parse(item)),
  order: (item) => toSaleorOrder(saleorOrder.parse(item)),
});
