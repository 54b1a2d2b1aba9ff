import { RelayError } from '#lib/core/errors';
import type { SaleorShipmentInput } from './inputs';
import type { ShippableOrder } from './operations/orders';
import { isBefore } from './wait';

type Items = SaleorShipmentInput['items'];
type Fulfillments = ShippableOrder['fulfillments'];

/**
 * The quantity to fulfil of each order line, by its id. An item names a line by its id, or several
 * by their SKU or their variant's id: then their open quantities are used up one after another.
 * @throws RelayError `rejected` with 404 for an item that the order does not have.
 */
export function quantitiesByLine(order: ShippableOrder, items: Items): Map<string, number> {
  const quantities = new Map<string, number>();
  for (const item of items) {
    let left = item.quantity;
    const lines = linesOf(order, item.line);
    for (const [index, { id, quantityToFulfill }] of lines.entries()) {
      const open = Math.max(0, quantityToFulfill - (quantities.get(id) ?? 0));
      // The last line takes what is too much, so that Saleor refuses it.
      const taken = index === lines.length - 1 ? left : Math.min(left, open);
      if (taken > 0) {
        quantities.set(id, (quantities.get(id) ?? 0) + taken);
        left -= taken;
      }
    }
  }
  return quantities;
}

function linesOf({ lines }: ShippableOrder, item: string | number): ShippableOrder['lines'] {
  const own = lines.filter(({ id }) => id === item);
  const names = [item, typeof item === 'string' ? item.trim() : item];
  const isNamed = (name: string | null) => name !== null && names.includes(name);
  const found =
    own.length > 0
      ? own
      : lines.filter(({ productSku, productVariantId }) => isNamed(productSku) || isNamed(productVariantId));
  if (found.length === 0) {
    throw new RelayError('rejected', `The order has no line ${item} in Saleor.`, { status: 404 });
  }
  return found;
}

/**
 * The fulfilments that an earlier attempt of the event has made: those with exactly these items
 * under this tracking number, in one, or in all of them together, since Saleor creates one for each
 * warehouse. One that is older than the event is another parcel.
 * @param since when the event came, in milliseconds; undefined where it does not say.
 * @throws RelayError `rejected`: 422 for a fraction of a piece, 404 for an item that the order does
 * not have.
 */
export function madeBefore(
  order: ShippableOrder,
  { trackingNumber, items }: Pick<SaleorShipmentInput, 'trackingNumber' | 'items'>,
  since: number | undefined,
): Fulfillments {
  const tracked = order.fulfillments.filter(
    (one) => one.status !== 'CANCELED' && one.trackingNumber === trackingNumber && !isBefore(one.created, since),
  );
  const wanted = new Map<string, number>();
  for (const { line, quantity } of items) {
    if (!Number.isInteger(quantity)) {
      const text = `Saleor counts whole pieces: ${quantity} of ${line} cannot be sent.`;
      throw new RelayError('rejected', text, { status: 422 });
    }
    const lines = linesOf(order, line).map(({ id }) => id);
    wanted.set(lines.join(), (wanted.get(lines.join()) ?? 0) + quantity);
  }
  return [tracked, ...tracked.map((one) => [one])].find((some) => haveExactly(some, wanted)) ?? [];
}

/**
 * Whether fulfilments have the wanted quantity of each line, or group of lines, and nothing else.
 */
function haveExactly(fulfillments: Fulfillments, wanted: ReadonlyMap<string, number>): boolean {
  const pieces = fulfillments.flatMap(({ lines }) => lines ?? []);
  const count = (of: (line: string) => boolean) =>
    pieces.filter(({ orderLine }) => of(orderLine?.id ?? '')).reduce((sum, { quantity }) => sum + quantity, 0);
  const total = [...wanted.values()].reduce((sum, quantity) => sum + quantity, 0);
  return (
    count(() => true) === total &&
    [...wanted].every(([lines, quantity]) => count((line) => lines.split(',').includes(line)) === quantity)
  );
}

/**
 * The warehouses that a line's quantity is taken from: those with its allocations, one after
 * another; without allocations the `only` warehouse of the shop.
 * @throws RelayError `rejected` with 422 where neither says it.
 */
export function warehousesOf({ lines }: ShippableOrder, line: string, quantity: number, only: string | undefined) {
  const allocations = lines.find(({ id }) => id === line)?.allocations ?? [];
  const stocks: { warehouse: string; quantity: number }[] = [];
  let left = quantity;
  for (const allocation of allocations) {
    const taken = Math.min(left, allocation.quantity);
    if (taken > 0) {
      stocks.push({ warehouse: allocation.warehouse.id, quantity: taken });
      left -= taken;
    }
  }
  const [first] = stocks;
  if (left > 0 && first !== undefined) {
    first.quantity += left;
  } else if (left > 0) {
    if (only === undefined) {
      const text =
        'It is not known from which warehouse of Saleor the goods left. Send stockSourceCode with the shipment.';
      throw new RelayError('rejected', text, { status: 422 });
    }
    stocks.push({ warehouse: only, quantity: left });
  }
  return stocks;
}
