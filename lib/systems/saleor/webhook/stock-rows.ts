import { isRecord, recordsIn } from '#lib/core/json';

/** A warehouse as Saleor names it. */
export interface Warehouse {
  id: string;
  slug: string | null;
}

/** What a variant has in one warehouse; `gone` where that has no stock of it any more. */
export interface StockRow {
  /** Both ids: rows of one list differ in it. */
  id: string;
  productVariant: { id: string; sku: string | null };
  warehouse: Warehouse;
  quantity?: unknown;
  quantityAllocated?: unknown;
  gone?: true;
}

/** The stock that a body brings along. */
export interface BodyStock {
  rows: StockRow[];
  /** The variants whose stock is there for all warehouses. */
  whole: StockRow['productVariant'][];
  /** All warehouses that the body names. */
  warehouses: Warehouse[];
}

/**
 * The stock of each variant in a body, once. Through an order's line Saleor shows the warehouses of
 * the order's channel alone: what is missing there says nothing.
 */
export function stockIn(body: Record<string, unknown>): BodyStock {
  const found = variantsIn(body, true);
  const rows = found.flatMap(({ productVariant, stocks }) => rowsOf(productVariant, stocks));
  const own = warehouseOf(body.warehouse);
  const warehouses = [...(own === undefined ? [] : [own]), ...rows.map(({ warehouse }) => warehouse)];
  return {
    rows: [...new Map(rows.map((row) => [row.id, row] as const)).values()],
    whole: found.filter(({ isWhole }) => isWhole).map(({ productVariant }) => productVariant),
    warehouses: [...new Map(warehouses.map((warehouse) => [warehouse.id, warehouse] as const)).values()],
  };
}

interface FoundVariant {
  productVariant: StockRow['productVariant'];
  stocks: unknown[];
  isWhole: boolean;
}

/** The variants in a value whose stock was selected. */
function variantsIn(value: unknown, isWhole: boolean): FoundVariant[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => variantsIn(item, isWhole));
  }
  if (!isRecord(value)) {
    return [];
  }
  const { id, sku, stocks } = value;
  const within = Object.entries(value).flatMap(([name, item]) => variantsIn(item, isWhole && name !== 'variant'));
  return typeof id === 'string' && Array.isArray(stocks)
    ? [{ productVariant: { id, sku: typeof sku === 'string' ? sku : null }, stocks, isWhole }, ...within]
    : within;
}

function placed(productVariant: StockRow['productVariant'], warehouse: Warehouse): StockRow {
  return { id: `${productVariant.id} ${warehouse.id}`, productVariant, warehouse };
}

function rowsOf(productVariant: StockRow['productVariant'], stocks: readonly unknown[]): StockRow[] {
  return recordsIn(stocks).flatMap(({ quantity, quantityAllocated, warehouse }) => {
    const found = warehouseOf(warehouse);
    return found === undefined ? [] : [{ ...placed(productVariant, found), quantity, quantityAllocated }];
  });
}

function warehouseOf(value: unknown): Warehouse | undefined {
  return isRecord(value) && typeof value.id === 'string'
    ? { id: value.id, slug: typeof value.slug === 'string' ? value.slug : null }
    : undefined;
}

/**
 * A row for each warehouse in which a variant has nothing, of those that are `known`: it may have
 * had some there. Delivery tells of it where it was told before that there is any.
 */
export function goneRows({ rows, whole }: Pick<BodyStock, 'rows' | 'whole'>, known: readonly Warehouse[]): StockRow[] {
  const there = new Set(rows.map(({ id }) => id));
  return whole.flatMap((productVariant) =>
    known
      .map((warehouse) => ({ ...placed(productVariant, warehouse), gone: true as const }))
      .filter(({ id }) => !there.has(id)),
  );
}

/** The body without the stock, which is told by an event of its own. */
export function withoutStock(body: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(body).filter(([name]) => name !== 'stocks' && name !== 'variant');
  return Object.fromEntries(fields.map(([name, value]) => [name, strippedOf(value)] as const));
}

function strippedOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map(strippedOf) : isRecord(value) ? withoutStock(value) : value;
}
