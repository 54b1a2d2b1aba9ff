import type { SaleorStock, StockUpdate } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorStockInput } from '#lib/systems/saleor/inputs';
import { countsAvailable, warehouses } from '#lib/systems/saleor/settings';

/**
 * Quantities that changed in the back office: Saleor takes whole numbers from 0 on. Inventory
 * sources that `SALEOR_WAREHOUSES` maps to nothing are left out. Of two entries with one SKU and
 * source the later one counts.
 */
export function stockToSaleor(items: StockUpdate, config: Config): SaleorStockInput[] {
  const { slugOf } = warehouses(config);
  const latest = new Map<string, SaleorStockInput>();
  for (const [place, { sku, source, quantity, outOfStock }] of items.entries()) {
    const warehouse = slugOf(source);
    const count = outOfStock ? 0 : Math.max(0, Math.floor(quantity));
    if (warehouse !== undefined) {
      // Saleor trims SKUs.
      latest.set(JSON.stringify([sku.trim(), source]), { sku: sku.trim(), warehouse, quantity: count, place });
    }
  }
  return [...latest.values()];
}

/**
 * The quantity in the warehouse that an event of Saleor is about. `reserved` is what orders have
 * allocated of it. `SALEOR_STOCK` says whether `quantity` is what is on hand or what can still be
 * sold.
 */
export function stockFromSaleor({ productVariant, warehouse }: SaleorStock, config: Config) {
  const { sourceOf } = warehouses(config);
  const available = countsAvailable(config);
  const { id, sku, stocks } = productVariant;
  const own = (stocks ?? []).find((stock) => stock.warehouse.id === warehouse.id);
  const [onHand, reserved] = [own?.quantity, own?.quantityAllocated ?? undefined];
  const free = typeof onHand === 'number' ? onHand - (reserved ?? 0) : undefined;
  return {
    productId: id,
    stockId: warehouse.slug ? sourceOf(warehouse.slug) : warehouse.id,
    ...omitNullish({
      sku: sku || id,
      quantity: available ? free : onHand,
      reserved,
      inStock: free === undefined ? undefined : free > 0,
    }),
  };
}
