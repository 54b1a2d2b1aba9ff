import type { SaleorOrder } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';

type Line = NonNullable<SaleorOrder['lines']>[number];
type Ordered = { [Name in 'productSku' | 'productVariantId' | 'quantity']?: Line[Name] | undefined };

/** What was ordered, and how many pieces. A variant may have no SKU: its id says which it is. */
export function orderedFrom({ productSku, productVariantId, quantity }: Ordered) {
  return omitNullish({ sku: productSku || undefined, productVariantId, quantity });
}
