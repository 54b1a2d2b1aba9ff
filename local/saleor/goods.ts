import type { Order, OrderLine } from './order-records';
import { Refusal } from './problem';
import type { Records, Stock } from './records';
import type { World } from './world';

type Edge = 'PRODUCT_VARIANT_BACK_IN_STOCK' | 'PRODUCT_VARIANT_OUT_OF_STOCK';

/**
 * What orders do to stock within one change: goods are set aside, freed, sent, and brought back.
 * Saleor tells of it only where a stock can be sold again, or has nothing left that can be: in
 * silence otherwise. `tell` sends that, after the change.
 */
export class Goods {
  private readonly edges: [Edge, variant: number, warehouse: number][] = [];
  /** What can be sold of each stock, in the course of the change. */
  private readonly free = new Map<number, number>();

  constructor(private readonly world: World) {}

  /** @throws Refusal where there is not enough. */
  setAside(line: OrderLine, warehouse: number, quantity: number): void {
    const stock = stockIn(this.world.records, line.variant, warehouse);
    if (stock === undefined || this.freeOf(stock) < quantity) {
      throw new Refusal('INSUFFICIENT_STOCK', 'lines', 'Insufficient product stock.');
    }
    this.move(stock, -quantity);
    const known = line.allocations.find((allocation) => allocation.warehouse === warehouse);
    if (known === undefined) {
      line.allocations.push({ id: this.world.records.nextId('allocation'), warehouse, quantity });
    } else {
      known.quantity += quantity;
    }
    this.outIfNone(stock);
  }

  /** What was set aside for a line, or so much of it, can be sold again. */
  release(line: OrderLine, quantity = Number.POSITIVE_INFINITY): void {
    let left = quantity;
    for (const allocation of line.allocations) {
      const freed = Math.min(left, allocation.quantity);
      left -= freed;
      allocation.quantity -= freed;
      const stock = stockIn(this.world.records, line.variant, allocation.warehouse);
      if (stock !== undefined && freed > 0) {
        const before = this.freeOf(stock);
        this.move(stock, freed);
        if (before <= 0 && before + freed > 0) {
          this.edges.push(['PRODUCT_VARIANT_BACK_IN_STOCK', stock.variant, stock.warehouse]);
        }
      }
    }
  }

  /** Pieces leave a warehouse. @throws Refusal where there are not enough, unless it `exceeds`. */
  send(line: OrderLine, warehouse: number | null, quantity: number, exceeds: boolean): void {
    this.release(line, quantity);
    const stock = stockIn(this.world.records, line.variant, warehouse);
    if (!exceeds && (stock === undefined || this.freeOf(stock) < quantity)) {
      throw new Refusal('INSUFFICIENT_STOCK', 'stocks', 'Insufficient product stock.');
    }
    if (stock !== undefined) {
      this.move(stock, -quantity);
      // Below zero too.
      this.world.records.change('stock', { ...stock, quantity: stock.quantity - quantity });
      this.outIfNone(stock);
    }
  }

  /** Pieces that were sent are in a warehouse again, and set aside for the line. */
  bringBack(line: OrderLine, warehouse: number, quantity: number): void {
    const { records } = this.world;
    const stock = stockIn(records, line.variant, warehouse);
    if (stock !== undefined) {
      records.change('stock', { ...stock, quantity: stock.quantity + quantity });
    } else if (line.variant !== null) {
      records.add('stock', { variant: line.variant, warehouse, quantity });
    }
    const known = line.allocations.find((allocation) => allocation.warehouse === warehouse);
    if (known === undefined) {
      line.allocations.push({ id: records.nextId('allocation'), warehouse, quantity });
    } else {
      known.quantity += quantity;
    }
  }

  tell(): void {
    for (const [event, variant, warehouse] of this.edges.splice(0)) {
      tellStock(this.world, event, variant, warehouse);
    }
  }

  private freeOf(stock: Stock): number {
    const known = this.free.get(stock.id);
    return known ?? stock.quantity - this.world.views.allocated(stock.variant, stock.warehouse);
  }

  private move(stock: Stock, by: number): void {
    this.free.set(stock.id, this.freeOf(stock) + by);
  }

  private outIfNone(stock: Stock): void {
    if (this.freeOf(stock) <= 0) {
      this.edges.push(['PRODUCT_VARIANT_OUT_OF_STOCK', stock.variant, stock.warehouse]);
    }
  }
}

/** What a variant has in a warehouse. */
export function stockIn(records: Records, variant: number | null, warehouse: number | null): Stock | undefined {
  return records.where('stock', 'variant', variant).find((stock) => stock.warehouse === warehouse);
}

/** Sends an event about what a variant has in a warehouse. */
export function tellStock({ records, views, emit }: World, event: string, variant: number, warehouse: number): void {
  const found = records.get('variant', variant);
  if (found !== undefined) {
    emit(event, { productVariant: views.variant(found), warehouse: views.warehouse(warehouse) });
  }
}

/** The warehouse that an order's goods are set aside in where nobody names one. */
export function warehouseFor(records: Records, { channel }: Pick<Order, 'channel'>, line: OrderLine): number | null {
  const allowed = records.get('channel', channel ?? null)?.warehouses;
  const stocks = records
    .where('stock', 'variant', line.variant)
    .filter(({ warehouse }) => allowed?.includes(warehouse) ?? true);
  return stocks.sort((a, b) => b.quantity - a.quantity)[0]?.warehouse ?? null;
}
