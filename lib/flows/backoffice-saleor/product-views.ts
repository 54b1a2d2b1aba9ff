import { saleorVariant } from '#lib/catalogue/generated/schemas';
import type { Context } from '#lib/core/context';
import type { Views } from '#lib/delivery/target';
import { productFromSaleor } from './product';
import { saleorViews } from './views';

/** Saleor's records in the form in which the back office gets them, products among them. */
export const saleorViewsWithProducts = (context: Context): Views => ({
  ...saleorViews(context),
  product: (item) => productFromSaleor(saleorVariant.parse(item), context.config),
});
