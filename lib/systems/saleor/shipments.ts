import type { ShipmentCreate, ShipmentUpdate } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { accept, type SaleorApi } from './api';
import { namesOf } from './ids';
import { ADD_NOTE, FIND_SENT, FIND_SHIPPABLE, FULFILL, SET_TRACKING, type ShippableOrder } from './operations/orders';
import { unknownOrder } from './orders';
import { warehouses } from './settings';
import { unknownWarehouse } from './stock';

/** Lines of an order with the pieces of each that left. */
type Sent = Map<string, number>;

/**
 * Fulfils items of an order. Sending twice would send goods twice: a fulfilment with the same tracking number and the same
 * pieces that is on the order ends it.
 */
export async function createShipment(api: SaleorApi, shipment: ShipmentCreate, config: Config): Promise<void> {
  const { orderId, items, tracks, comment, stockSourceCode } = shipment;
  // A source that is none of Saleor's says nothing of where Saleor takes the goods from.
  const slug = stockSourceCode === undefined ? undefined : warehouses(config).slugOf(stockSourceCode);
  const slugs = slug === undefined ? null : [slug];
  const found = await api.ask(FIND_SHIPPABLE, { ...namesOf(orderId, 'Order'), slugs });
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  const tracking = trackingOf(tracks);
  if (!isSent(order, tracking, items)) {
    const sent = sentOf(order, items);
    const [first, ...more] = found.warehouses?.edges.map(({ node }) => node.id) ?? [];
    if (slugs !== null && first === undefined) {
      throw new RelayError('rejected', unknownWarehouse(slugs.join(', ')), { status: 404 });
    }
    // A source that is named is where they came from; else where Saleor had put them aside, or the only place that there is.
    const [named, only] = [slugs === null ? undefined : first, more.length === 0 ? first : undefined];
    const lines = [...sent].map(([line, quantity]) => ({
      orderLineId: line,
      stocks: named === undefined ? placesOf(order, line, quantity, only) : [{ warehouse: named, quantity }],
    }));
    accept((await api.ask(FULFILL, { order: order.id, lines, tracking, notify: false })).orderFulfill);
  }
  await addNotes(api, order, comment === undefined ? [] : [comment.comment]);
}

/**
 * Sets a fulfilment's tracking number. It is named by Saleor's id, or by the number that it has: the one who made it knows that. And adds
 * the comments to the order's history that it does not have yet.
 */
export async function updateShipment(api: SaleorApi, { id, orderId, tracks, comments }: ShipmentUpdate): Promise<void> {
  const found = await api.ask(FIND_SENT, namesOf(orderId, 'Order'));
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  const name = String(id);
  const fulfillment =
    order.fulfillments.find((one) => one.id === name) ??
    order.fulfillments.find(({ trackingNumber }) => trackingNumber === name);
  if (fulfillment === undefined) {
    throw new RelayError(
      'rejected',
      `The order has no fulfilment with the id or the tracking number ${id} in Saleor.`,
      { status: 404 },
    );
  }
  const tracking = trackingOf(tracks);
  if (tracks.length > 0 && fulfillment.trackingNumber !== tracking) {
    accept((await api.ask(SET_TRACKING, { id: fulfillment.id, tracking })).orderFulfillmentUpdateTracking);
  }
  await addNotes(
    api,
    order,
    comments.map(({ comment }) => comment),
  );
}

/** Adds to an order's history what it does not say yet. */
async function addNotes(
  api: SaleorApi,
  { id, events }: Pick<ShippableOrder, 'id' | 'events'>,
  notes: readonly string[],
): Promise<void> {
  const said = new Set(events.filter(({ type }) => type === 'NOTE_ADDED').map(({ message }) => message));
  for (const message of notes.filter((note) => !said.has(note))) {
    accept((await api.ask(ADD_NOTE, { id, message })).orderNoteAdd);
  }
}

/** A fulfilment has one tracking number, a shipment may have several. */
function trackingOf(tracks: readonly { trackNumber: string }[]): string {
  return tracks.map(({ trackNumber }) => trackNumber).join(', ');
}

/**
 * The pieces of each line. An item names a line by its id, or by the SKU: of several lines with one SKU those that are open, one after
 * the other.
 * @throws RelayError `rejected` for an item that the order does not have, and for a part of a piece.
 */
function sentOf(order: ShippableOrder, items: ShipmentCreate['items']): Sent {
  const sent: Sent = new Map();
  for (const { orderItemId, qty } of items) {
    let left = qty;
    const lines = linesOf(order, orderItemId);
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
 * Whether just these pieces were sent under this number before: in one fulfilment, or in all that have it, since Saleor makes one for each
 * warehouse that goods come from.
 */
function isSent(order: ShippableOrder, tracking: string, items: ShipmentCreate['items']): boolean {
  const before = order.fulfillments.filter((one) => one.status !== 'CANCELED' && one.trackingNumber === tracking);
  const wanted = new Map<string, number>();
  for (const { orderItemId, qty } of items) {
    if (!Number.isInteger(qty)) {
      const text = `Saleor counts whole pieces: ${qty} of ${orderItemId} cannot be sent.`;
      throw new RelayError('rejected', text, { status: 422 });
    }
    const lines = linesOf(order, orderItemId).map(({ id }) => id);
    wanted.set(lines.join(), (wanted.get(lines.join()) ?? 0) + qty);
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
