import { RelayError } from '#lib/core/errors';
import { type SaleorApi, throwOnErrors } from './api';
import { namesOf } from './ids';
import { ADD_NOTE, FIND_SENT, FIND_SHIPPABLE, FULFILL, SET_TRACKING, type ShippableOrder } from './operations/orders';
import { unknownOrder } from './orders';
import { unknownWarehouse } from './stock';

/** Goods of an order that left. */
export interface SaleorShipmentInput {
  /**
   * Saleor's own id of the order, or the back office's, which Saleor has as the external reference.
   */
  orderId: string | number;
  /** `line`: the id of an order line, or its SKU. */
  items: { line: string | number; quantity: number }[];
  trackingNumber: string;
  /** Texts for the order's history. */
  notes: string[];
  /** The slug of the warehouse that the goods left. */
  warehouse?: string;
}

/** New facts about goods that left. */
export interface SaleorShipmentUpdate {
  /** The fulfillment's id, or its tracking number. */
  id: string | number;
  orderId: string | number;
  trackingNumber?: string;
  notes: string[];
}

/** Lines of an order with the pieces of each that left. */
type Sent = Map<string, number>;

/**
 * Fulfils items of an order. Sending twice would send goods twice: a fulfilment with the same
 * tracking number and the same pieces that is on the order ends it.
 */
export async function createShipment(api: SaleorApi, shipment: SaleorShipmentInput): Promise<void> {
  const { orderId, items, trackingNumber, notes, warehouse } = shipment;
  const slugs = warehouse === undefined ? null : [warehouse];
  const found = await api.execute(FIND_SHIPPABLE, { ...namesOf(orderId, 'Order'), slugs });
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  if (!isSent(order, trackingNumber, items)) {
    const sent = sentOf(order, items);
    const [first, ...more] = found.warehouses?.edges.map(({ node }) => node.id) ?? [];
    if (warehouse !== undefined && first === undefined) {
      throw new RelayError('rejected', unknownWarehouse(warehouse), { status: 404 });
    }
    // A source that is named is where they came from; else where Saleor had put them aside, or the
    // only place that there is.
    const [named, only] = [warehouse === undefined ? undefined : first, more.length === 0 ? first : undefined];
    const lines = [...sent].map(([line, quantity]) => ({
      orderLineId: line,
      stocks: named === undefined ? placesOf(order, line, quantity, only) : [{ warehouse: named, quantity }],
    }));
    throwOnErrors(
      (await api.execute(FULFILL, { order: order.id, lines, tracking: trackingNumber, notify: false })).orderFulfill,
    );
  }
  await addNotes(api, order, notes);
}

/**
 * Sets a fulfilment's tracking number. It is named by Saleor's id, or by the number that it has:
 * the one who made it knows that. And adds the comments to the order's history that it does not
 * have yet.
 */
export async function updateShipment(api: SaleorApi, shipment: SaleorShipmentUpdate): Promise<void> {
  const { id, orderId, trackingNumber, notes } = shipment;
  const found = await api.execute(FIND_SENT, namesOf(orderId, 'Order'));
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  const name = String(id);
  const fulfillment =
    order.fulfillments.find((one) => one.id === name) ?? order.fulfillments.find((one) => one.trackingNumber === name);
  if (fulfillment === undefined) {
    throw new RelayError(
      'rejected',
      `The order has no fulfilment with the id or the tracking number ${id} in Saleor.`,
      { status: 404 },
    );
  }
  if (trackingNumber !== undefined && fulfillment.trackingNumber !== trackingNumber) {
    const variables = { id: fulfillment.id, tracking: trackingNumber };
    throwOnErrors((await api.execute(SET_TRACKING, variables)).orderFulfillmentUpdateTracking);
  }
  await addNotes(api, order, notes);
}

/** Adds to an order's history what it does not say yet. */
async function addNotes(
  api: SaleorApi,
  { id, events }: Pick<ShippableOrder, 'id' | 'events'>,
  notes: readonly string[],
): Promise<void> {
  const said = new Set(events.filter(({ type }) => type === 'NOTE_ADDED').map(({ message }) => message));
  for (const message of notes.filter((note) => !said.has(note))) {
    throwOnErrors((await api.execute(ADD_NOTE, { id, message })).orderNoteAdd);
  }
}

/**
 * The pieces of each line. An item names a line by its id, or by the SKU: of several lines with one
 * SKU those that are open, one after the other.
 * @throws RelayError `rejected` for an item that the order does not have, and for a part of a
 * piece.
 */
function sentOf(order: ShippableOrder, items: SaleorShipmentInput['items']): Sent {
  const sent: Sent = new Map();
  for (const item of items) {
    let left = item.quantity;
    const lines = linesOf(order, item.line);
    for (const [index, { id, quantityToFulfill }] of lines.entries()) {
      const open = Math.max(0, quantityToFulfill - (sent.get(id) ?? 0));
      // What is too much stays with the last one: Saleor says so.
      const taken = index === lines.length - 1 ? left : Math.min(left, open);
      if (taken > 0) {
        sent.set(id, (sent.get(id) ?? 0) + taken);
        left -= taken;
      }
    }
  }
  return sent;
}

function linesOf({ lines }: ShippableOrder, item: string | number): ShippableOrder['lines'] {
  const own = lines.filter(({ id }) => id === item);
  const found = own.length > 0 ? own : lines.filter(({ productSku }) => productSku === item);
  if (found.length === 0) {
    throw new RelayError('rejected', `The order has no line ${item} in Saleor.`, { status: 404 });
  }
  return found;
}

/**
 * Whether just these pieces were sent under this number before: in one fulfilment, or in all that
 * have it, since Saleor makes one for each warehouse that goods come from.
 */
function isSent(order: ShippableOrder, tracking: string, items: SaleorShipmentInput['items']): boolean {
  const before = order.fulfillments.filter((one) => one.status !== 'CANCELED' && one.trackingNumber === tracking);
  const wanted = new Map<string, number>();
  for (const { line, quantity } of items) {
    if (!Number.isInteger(quantity)) {
      const text = `Saleor counts whole pieces: ${quantity} of ${line} cannot be sent.`;
      throw new RelayError('rejected', text, { status: 422 });
    }
    const lines = linesOf(order, line).map(({ id }) => id);
    wanted.set(lines.join(), (wanted.get(lines.join()) ?? 0) + quantity);
  }
  return [before, ...before.map((one) => [one])].some((some) => isJust(some, wanted));
}

/** Whether fulfilments have the wanted pieces of each line, or lines, and no others. */
function isJust(fulfillments: ShippableOrder['fulfillments'], wanted: ReadonlyMap<string, number>): boolean {
  const pieces = fulfillments.flatMap(({ lines }) => lines ?? []);
  const count = (of: (line: string) => boolean) =>
    pieces.filter(({ orderLine }) => of(orderLine?.id ?? '')).reduce((sum, { quantity }) => sum + quantity, 0);
  const total = [...wanted.values()].reduce((sum, quantity) => sum + quantity, 0);
  return (
    count(() => true) === total &&
    [...wanted].every(([lines, quantity]) => count((line) => lines.split(',').includes(line)) === quantity)
  );
}

/** From where a line's pieces are taken: where they were put aside, one place after the other. */
function placesOf({ lines }: ShippableOrder, line: string, quantity: number, only: string | undefined) {
  const allocations = lines.find(({ id }) => id === line)?.allocations ?? [];
  const places: { warehouse: string; quantity: number }[] = [];
  let left = quantity;
  for (const allocation of allocations) {
    const taken = Math.min(left, allocation.quantity);
    if (taken > 0) {
      places.push({ warehouse: allocation.warehouse.id, quantity: taken });
      left -= taken;
    }
  }
  const [first] = places;
  if (left > 0 && first !== undefined) {
    first.quantity += left;
  } else if (left > 0) {
    if (only === undefined) {
      const text =
        'It is not known from which warehouse of Saleor the goods left. Send stockSourceCode with the shipment.';
      throw new RelayError('rejected', text, { status: 422 });
    }
    places.push({ warehouse: only, quantity: left });
  }
  return places;
}
