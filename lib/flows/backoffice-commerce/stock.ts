import type { CommerceStockSaved, StockUpdate } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { CommerceSourceItem } from '#lib/systems/commerce/stock';
import { flag, number, text } from './values';

/** Quantities that changed in the back office, each in its place. */
export function stockToCommerce(items: StockUpdate): CommerceSourceItem[] {
  return items.map(({ sku, source, quantity, outOfStock }) => ({
    // The store refuses blanks around it.
    sku: sku.trim(),
    source_code: source,
    quantity,
    status: outOfStock ? 0 : 1,
  }));
}

/** A quantity that was saved in Adobe Commerce. */
export function stockFromCommerce({ product_id, stock_id, qty, is_in_stock }: CommerceStockSaved) {
  return {
    productId: String(product_id),
    ...omitNullish({ stockId: text(stock_id), quantity: number(qty), inStock: flag(is_in_stock) }),
  };
}
