import type { StockUpdate } from '#lib/catalogue/generated/types';

/** A product's quantity in one inventory source, as Adobe Commerce's REST API takes it; status 1 is in stock. */
export interface CommerceSourceItem {
  sku: string;
  source_code: string;
  quantity: number;
  status: 0 | 1;
}

/** Back office → Adobe Commerce. Where an event names a product and source twice, the later entry is the newer one. */
export function toSourceItems(items: StockUpdate): CommerceSourceItem[] {
  const latest = new Map<string, CommerceSourceItem>();
  for (const { sku, source, quantity, outOfStock } of items) {
    latest.set(JSON.stringify([sku, source]), { sku, source_code: source, quantity, status: outOfStock ? 0 : 1 });
  }
  return [...latest.values()];
}
