import type { ShipmentCreate, ShipmentUpdate } from '../catalogue/generated/types';
import type { Config } from '../core/config';
import { RelayError } from '../core/errors';
import { accept, type SaleorApi } from './api';
import { namesOf } from './ids';
import { ADD_NOTE, FIND_SENT, FIND_SHIPPABLE, FULFILL, SET_TRACKING, type ShippableOrder } from './operations/orders';
import { unknownOrder } from './orders';
import { warehouses } from './settings';

/** Lines of an order with the pieces of each that left. */
type Sent = Map<string, number>;

/**
 * Fulfils items of an order. Sending twice would send goods twice: a fulfilment with the same tracking number and the same
 * pieces that is on the order ends it.
 */
export async function createShipment(api: SaleorApi, shipment: ShipmentCreate, config: Config): Promise<void> {
  const { orderId, items, tracks, comment, stockSourceCode } = shipment;
  const slugs = stockSourceCode === undefined ? null : [warehouses(config).slugOf(stockSourceCode)];
  const found = await api.ask(FIND_SHIPPABLE, { ...namesOf(orderId, 'Order'), slugs });
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  const tracking = trackingOf(tracks);
  const sent = sentOf(order, items);
  if (order.fulfillments.some((other) => isSame(other, tracking, sent))) {
    return;
  }
  const [first, ...more] = found.warehouses?.edges.map(({ node }) => node.id) ?? [];
  if (slugs !== null && first === undefined) {
    const text = `Saleor has no warehouse ${slugs[0]}. Make it, or map the source to one with SALEOR_WAREHOUSES.`;
    throw new RelayError('rejected', text, { status: 404 });
  }
  // A source that is named is where they came from; else where Saleor had put them aside, or the only place that there is.
  const only = more.length === 0 ? first : undefined;
  const lines = [...sent].map(([line, quantity]) => ({
    orderLineId: line,
    stocks:
      slugs !== null && first !== undefined ? [{ warehouse: first, quantity }] : placesOf(order, line, quantity, only),
  }));
  accept((await api.ask(FULFILL, { order: order.id, lines, tracking, notify: false })).orderFulfill);
  if (comment !== undefined) {
    accept((await api.ask(ADD_NOTE, { id: order.id, message: comment.comment })).orderNoteAdd);
  }
}

/** Sets a fulfilment's tracking number, and adds the comments to the order's history that it does not have yet. */
export async function updateShipment(api: SaleorApi, { id, orderId, tracks, comments }: ShipmentUpdate): Promise<void> {
  const found = await api.ask(FIND_SENT, namesOf(orderId, 'Order'));
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  const fulfillment = order.fulfillments.find((one) => one.id === String(id));
  if (fulfillment === undefined) {
    throw new RelayError('rejected', `The order has no fulfilment with the id ${id} in Saleor.`, { status: 404 });
  }
  const tracking = trackingOf(tracks);
  if (tracks.length > 0 && fulfillment.trackingNumber !== tracking) {
    accept((await api.ask(SET_TRACKING, { id: fulfillment.id, tracking })).orderFulfillmentUpdateTracking);
  }
  const said = new Set(order.events.filter(({ type }) => type === 'NOTE_ADDED').map(({ message }) => message));
  for (const { comment } of comments.filter((one) => !said.has(one.comment))) {
    accept((await api.ask(ADD_NOTE, { id: order.id, message: comment })).orderNoteAdd);
  }
}

/** A fulfilment has one tracking number, a shipment may have several. */
function trackingOf(tracks: readonly { trackNumber: string }[]): string {
  return tracks.map(({ trackNumber }) => trackNumber).join(', ');
}

/** @throws RelayError `rejected` for an item that the order does not have, and for a part of a piece. */
function sentOf({ lines }: ShippableOrder, items: ShipmentCreate['items']): Sent {
  const sent: Sent = new Map();
  for (const { orderItemId, qty } of items) {
    const line = lines.find(({ id, productSku }) => id === orderItemId || productSku === orderItemId);
    if (line === undefined) {
      throw new RelayError('rejected', `The order has no line ${orderItemId} in Saleor.`, { status: 404 });
    }
    if (!Number.isInteger(qty)) {
      throw new RelayError('rejected', `Saleor counts whole pieces: ${qty} of ${orderItemId} cannot be sent.`, {
        status: 422,
      });
    }
    sent.set(line.id, (sent.get(line.id) ?? 0) + qty);
  }
  return sent;
}

function isSame(other: ShippableOrder['fulfillments'][number], tracking: string, sent: Sent): boolean {
  const lines = other.lines ?? [];
  return (
    other.status !== 'CANCELED' &&
    other.trackingNumber === tracking &&
    lines.length === sent.size &&
    lines.every(({ quantity, orderLine }) => orderLine !== null && sent.get(orderLine.id) === quantity)
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
