import type { CommerceStockSaved, StockUpdate } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { CommerceSourceItem } from '#lib/systems/commerce/stock';
import { flag, number, text } from './values';

/**
 * Quantities that changed in the back office. Of two entries with one SKU and source the later one
 * counts. Adobe Commerce refuses blanks around a SKU, and takes its small and large letters for the
 * same.
 */
export function stockToCommerce(items: StockUpdate): CommerceSourceItem[] {
  const latest = new Map<string, CommerceSourceItem>();
  for (const { sku: given, source, quantity, outOfStock } of items) {
    const sku = given.trim();
    latest.set(JSON.stringify([sku.toLowerCase(), source]), {
      sku,
      source_code: source,
      quantity,
      status: outOfStock ? 0 : 1,
    });
  }
  return [...latest.values()];
}

/** A quantity that was saved in Adobe Commerce. */
export function stockFromCommerce({ product_id, stock_id, qty, is_in_stock }: CommerceStockSaved) {
  return {
    productId: String(product_id),
    ...omitNullish({ stockId: text(stock_id), quantity: number(qty), inStock: flag(is_in_stock) }),
  };
}
