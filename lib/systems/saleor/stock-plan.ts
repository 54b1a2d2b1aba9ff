import type { SaleorStockInput } from './inputs';
import type { FoundStock } from './operations/stock';

/** Saleor keeps quantities as 32-bit numbers, and refuses a whole call for one that is larger. */
const MOST_QUANTITY = 2 ** 31 - 1;

/** What of a list cannot be set. */
export interface Unset {
  /** The SKUs that Saleor does not have. */
  skus: Set<string>;
  /** The slugs of warehouses that Saleor does not have. */
  slugs: Set<string>;
  /** Those whose quantity is larger than Saleor can store. */
  excessive: Set<SaleorStockInput>;
}

export interface StockPlanOptions {
  /** Whether the quantities are what can still be sold: allocations are then added. */
  available: boolean;
  /** Collects what cannot be set. */
  unset: Unset;
}

/**
 * The stock entries to change and, by variant, those to add. Entries that are equal already are
 * left out, and so is what Saleor cannot take: `unset` names it.
 */
export function planStock(
  items: readonly SaleorStockInput[],
  found: FoundStock,
  { available, unset }: StockPlanOptions,
) {
  const variants = new Map([
    // A variant without a SKU is named by its id.
    ...(found.byId?.edges ?? []).map(({ node }) => [node.id, node] as const),
    ...(found.productVariants?.edges ?? []).flatMap(({ node }) => (node.sku ? [[node.sku, node] as const] : [])),
  ]);
  const warehouses = new Map(found.warehouses?.edges.map(({ node }) => [node.slug, node.id] as const));
  for (const { sku } of items.filter((item) => !variants.has(item.sku))) {
    unset.skus.add(sku);
  }
  for (const { warehouse } of items.filter((item) => !warehouses.has(item.warehouse))) {
    unset.slugs.add(warehouse);
  }
  const rows = items.flatMap((item) => {
    const { sku, warehouse, quantity } = item;
    const [variant, warehouseId] = [variants.get(sku), warehouses.get(warehouse)];
    if (variant === undefined || warehouseId === undefined) {
      return [];
    }
    const row = variant.stocks?.find((stock) => stock.warehouse.id === warehouseId);
    const onHand = quantity + (available ? (row?.quantityAllocated ?? 0) : 0);
    if (onHand > MOST_QUANTITY) {
      unset.excessive.add(item);
      return [];
    }
    return [{ variantId: variant.id, warehouseId, quantity: onHand, before: row?.quantity }];
  });
  const added = new Map<string, { warehouse: string; quantity: number }[]>();
  for (const { variantId, warehouseId, quantity } of rows.filter(({ before }) => before === undefined)) {
    added.set(variantId, [...(added.get(variantId) ?? []), { warehouse: warehouseId, quantity }]);
  }
  const changed = rows
    .filter(({ before, quantity }) => before !== undefined && before !== quantity)
    .map(({ before: _before, ...row }) => row);
  return { changed, added };
}
