import type { SaleorStocks, StockUpdate } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorStockInput } from '#lib/systems/saleor/inputs';
import { countsAvailable, warehouses } from '#lib/systems/saleor/settings';
import { quantityInSaleor } from '#lib/systems/saleor/target';

/**
 * Quantities that changed in the back office: Saleor takes whole numbers from 0 on. Inventory
 * sources that `SALEOR_WAREHOUSES` maps to nothing are left out. Of two entries with one SKU and
 * source the later one counts.
 */
export function stockToSaleor(items: StockUpdate, config: Config): SaleorStockInput[] {
  const { slugOf } = warehouses(config);
  const latest = new Map<string, SaleorStockInput>();
  for (const [place, item] of items.entries()) {
    const { sku, source } = item;
    const warehouse = slugOf(source);
    if (warehouse !== undefined) {
      // Saleor trims SKUs.
      latest.set(JSON.stringify([sku.trim(), source]), {
        sku: sku.trim(),
        warehouse,
        quantity: quantityInSaleor(item),
        place,
      });
    }
  }
  return [...latest.values()];
}

/**
 * What a variant has in one warehouse. `reserved` is what orders have allocated of it.
 * `SALEOR_STOCK` says whether `quantity` is what is on hand or what can still be sold. Where the
 * warehouse has no stock of the variant any more, that is 0.
 */
export function stockFromSaleor(row: SaleorStocks[number], config: Config) {
  const { productVariant, warehouse, gone = false } = row;
  const [onHand, reserved] = gone ? [0, 0] : [row.quantity, row.quantityAllocated ?? undefined];
  const free = typeof onHand === 'number' ? onHand - (reserved ?? 0) : undefined;
  return {
    productId: productVariant.id,
    stockId: warehouse.slug ? warehouses(config).sourceOf(warehouse.slug) : warehouse.id,
    sku: productVariant.sku || productVariant.id,
    ...omitNullish({
      quantity: countsAvailable(config) ? free : onHand,
      reserved,
      inStock: free === undefined ? undefined : free > 0,
    }),
  };
}
