import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { type SaleorApi, throwOnErrors } from './api';
import { isGlobalId } from './ids';
import { ADD_STOCK, FIND_STOCK, type FoundStock, SET_STOCK } from './operations/stock';
import { countsAvailable } from './settings';

/** What one call reads or writes: Saleor's pages end there. */
const CHUNK = 100;

/** An error names so many. */
const MOST_NAMED = 20;

/** Calls under way at once. */
const PARALLEL = 8;

/** How long after its event a product may still be on its way to Saleor, in milliseconds. */
const PATIENCE_MS = 10 * 60_000;

/** A variant's quantity in one warehouse. */
export interface SaleorStockInput {
  sku: string;
  /** The warehouse's slug. */
  warehouse: string;
  quantity: number;
}

interface Moment {
  config: Config;
  event: { time?: string };
}

/**
 * Sets the quantities; rows that are missing are made, what is so already is not written. What
 * Saleor does not know keeps none of the others back.
 * @throws RelayError `unavailable` for a product that may still be on its way, `rejected` for one
 * that Saleor does not have, and for a warehouse.
 */
export async function setStock(
  api: SaleorApi,
  items: readonly SaleorStockInput[],
  { config, event }: Moment,
  now: number = Date.now(),
): Promise<void> {
  const unknown = { skus: new Set<string>(), slugs: new Set<string>() };
  const available = countsAvailable(config);
  for (let start = 0; start < items.length; start += CHUNK) {
    await setPart(api, items.slice(start, start + CHUNK), { available, unknown });
  }
  const skus = [...unknown.skus].slice(0, MOST_NAMED).join(', ');
  if (skus !== '' && now - Date.parse(event.time ?? '') < PATIENCE_MS) {
    const text = `Saleor has no variant with the SKU ${skus} yet. The stock waits for it for some minutes.`;
    throw new RelayError('unavailable', text);
  }
  const slugs = [...unknown.slugs].slice(0, MOST_NAMED).join(', ');
  const texts = [
    ...(slugs === '' ? [] : [unknownWarehouse(slugs)]),
    ...(skus === '' ? [] : [`Saleor has no variant with the SKU ${skus}.`]),
  ];
  if (texts.length > 0) {
    throw new RelayError('rejected', texts.join(' '), { status: 404 });
  }
}

/** What is wrong with a source, and how to mend it. */
export function unknownWarehouse(slugs: string): string {
  return `Saleor has no warehouse ${slugs}. Make it, or say with SALEOR_WAREHOUSES which one the source is, or that it is none.`;
}

interface Part {
  available: boolean;
  unknown: { skus: Set<string>; slugs: Set<string> };
}

async function setPart(api: SaleorApi, items: readonly SaleorStockInput[], part: Part): Promise<void> {
  const names = [...new Set(items.map(({ sku }) => sku))];
  const ids = names.filter((name) => isGlobalId(name, 'ProductVariant'));
  const slugs = [...new Set(items.map(({ warehouse }) => warehouse))];
  const found = await api.execute(FIND_STOCK, { skus: names, slugs, ids, withIds: ids.length > 0 });
  const { changed, added } = planOf(items, found, part);
  if (changed.length > 0) {
    const { stockBulkUpdate: result } = await api.execute(SET_STOCK, { stocks: changed });
    throwOnErrors(...(result?.results ?? []), result);
  }
  const results = await mapLimited([...added], PARALLEL, ([variant, stocks]) =>
    api.execute(ADD_STOCK, { variant, stocks }),
  );
  throwOnErrors(...results.map(({ productVariantStocksUpdate }) => productVariantStocksUpdate));
}

/** Which rows change, and which are missing. What Saleor does not know is noted. */
function planOf(items: readonly SaleorStockInput[], found: FoundStock, { available, unknown }: Part) {
  const variants = new Map([
    // One without a SKU goes by its id.
    ...(found.byId?.edges ?? []).map(({ node }) => [node.id, node] as const),
    ...(found.productVariants?.edges ?? []).flatMap(({ node }) => (node.sku ? [[node.sku, node] as const] : [])),
  ]);
  const places = new Map(found.warehouses?.edges.map(({ node }) => [node.slug, node.id] as const));
  for (const { sku } of items.filter((item) => !variants.has(item.sku))) {
    unknown.skus.add(sku);
  }
  for (const { warehouse } of items.filter((item) => !places.has(item.warehouse))) {
    unknown.slugs.add(warehouse);
  }
  const rows = items.flatMap(({ sku, warehouse, quantity }) => {
    const [variant, warehouseId] = [variants.get(sku), places.get(warehouse)];
    if (variant === undefined || warehouseId === undefined) {
      return [];
    }
    const row = variant.stocks?.find((stock) => stock.warehouse.id === warehouseId);
    const onHand = quantity + (available ? (row?.quantityAllocated ?? 0) : 0);
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
