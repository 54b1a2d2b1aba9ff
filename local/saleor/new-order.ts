import { type Goods, warehouseFor } from './goods';
import { cents } from './order-parts';
import type { Order, OrderLine } from './order-records';
import { Refusal } from './problem';
import type { Place, Records, Variant } from './records';
import type { World } from './world';

type Made = Partial<Order> & Pick<Order, 'status' | 'lines'>;

/** Keeps a new order of a channel; what it costs is what its lines cost, if nobody says it. */
export function keepOrder({ records }: World, channel: Place | undefined, made: Made): Order {
  const total = cents(made.lines.reduce((sum, { price = 0, quantity }) => sum + price * quantity, 0));
  return records.add('order', {
    number: String(records.nextId('number')),
    created: new Date().toISOString(),
    externalReference: null,
    money: { currency: channel?.currency ?? 'USD', total, charged: 0, refunded: 0 },
    user: null,
    fulfillments: [],
    history: [],
    ...(channel === undefined ? {} : { channel: channel.id }),
    ...made,
  });
}

/** A line of an order, at the price of the channel; nothing is set aside for it yet. */
export function newLine(
  records: Records,
  variant: Variant,
  { quantity, channel }: { quantity: number; channel: Place | undefined },
): OrderLine {
  return {
    ...{ id: records.nextId('order_line'), variant: variant.id, sku: variant.sku, quantity, fulfilled: 0 },
    price: variant.prices.find((one) => one.channel === channel?.id)?.amount ?? 0,
    productName: records.get('product', variant.product)?.name ?? '',
    variantName: variant.name,
    allocations: [],
  };
}

/**
 * Sets goods aside for an order's lines: `from` says how many in which warehouse, by slug; else all
 * in the one that has most. @throws Refusal where there are not enough.
 */
export function setAside(
  world: World,
  goods: Goods,
  order: Pick<Order, 'channel' | 'lines'>,
  from: readonly (Readonly<Record<string, number>> | undefined)[] = [],
): void {
  const { records } = world;
  for (const [at, line] of order.lines.entries()) {
    for (const [slug, quantity] of Object.entries(from[at] ?? {})) {
      goods.setAside(line, records.all('warehouse').find((one) => one.slug === slug)?.id ?? 0, quantity);
    }
    if (from[at] === undefined) {
      const warehouse = warehouseFor(records, order, line);
      if (warehouse === null) {
        throw new Refusal('INSUFFICIENT_STOCK', 'lines', 'Insufficient product stock.');
      }
      goods.setAside(line, warehouse, line.quantity);
    }
  }
}
