import { RelayError } from '#lib/core/errors';
import { type SaleorApi, throwOnErrors } from './api';
import { isFulfilled, quantitiesByLine, warehousesOf } from './fulfillment-lines';
import { namesOf } from './ids';
import type { SaleorShipmentInput, SaleorShipmentUpdate } from './inputs';
import {
  ADD_NOTE,
  FIND_FULFILLMENTS,
  FIND_SHIPPABLE,
  FULFILL,
  SET_TRACKING,
  type ShippableOrder,
} from './operations/orders';
import { unknownOrder } from './orders';
import { unknownWarehouse } from './stock';

/**
 * Fulfils items of an order. A repetition must not send goods twice: where the order has a
 * fulfilment with the same tracking number and items, nothing is fulfilled.
 * @throws RelayError `rejected`: 404 for an unknown order, line or warehouse, 422 where the
 * quantities or the warehouse are not clear.
 */
export async function createShipment(api: SaleorApi, shipment: SaleorShipmentInput): Promise<void> {
  const { orderId, items, trackingNumber, notes, warehouse } = shipment;
  const slugs = warehouse === undefined ? null : [warehouse];
  const found = await api.execute(FIND_SHIPPABLE, { ...namesOf(orderId, 'Order'), slugs });
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  if (!isFulfilled(order, trackingNumber, items)) {
    const quantities = quantitiesByLine(order, items);
    const [first, ...more] = found.warehouses?.edges.map(({ node }) => node.id) ?? [];
    if (warehouse !== undefined && first === undefined) {
      throw new RelayError('rejected', unknownWarehouse(warehouse), { status: 404 });
    }
    const [named, only] = [warehouse === undefined ? undefined : first, more.length === 0 ? first : undefined];
    const lines = [...quantities].map(([line, quantity]) => ({
      orderLineId: line,
      stocks: named === undefined ? warehousesOf(order, line, quantity, only) : [{ warehouse: named, quantity }],
    }));
    const variables = { order: order.id, lines, tracking: trackingNumber, notify: false };
    throwOnErrors((await api.execute(FULFILL, variables)).orderFulfill);
  }
  await addNotes(api, order, notes);
}

/**
 * Sets a fulfilment's tracking number, and adds notes. The fulfilment is found by Saleor's id, or
 * by its tracking number, since a caller that created it has no other name for it.
 * @throws RelayError `rejected` with 404 where the order or the fulfilment is unknown.
 */
export async function updateShipment(api: SaleorApi, shipment: SaleorShipmentUpdate): Promise<void> {
  const { id, orderId, trackingNumber, notes } = shipment;
  const found = await api.execute(FIND_FULFILLMENTS, namesOf(orderId, 'Order'));
  const order = found.byId ?? found.byReference ?? unknownOrder(orderId);
  const name = String(id);
  const fulfillment =
    order.fulfillments.find((one) => one.id === name) ?? order.fulfillments.find((one) => one.trackingNumber === name);
  if (fulfillment === undefined) {
    const text = `The order has no fulfilment with the id or the tracking number ${id} in Saleor.`;
    throw new RelayError('rejected', text, { status: 404 });
  }
  if (trackingNumber !== undefined && fulfillment.trackingNumber !== trackingNumber) {
    const variables = { id: fulfillment.id, tracking: trackingNumber };
    throwOnErrors((await api.execute(SET_TRACKING, variables)).orderFulfillmentUpdateTracking);
  }
  await addNotes(api, order, notes);
}

/** Adds the notes that the order's history does not have yet. */
async function addNotes(
  api: SaleorApi,
  { id, events }: Pick<ShippableOrder, 'id' | 'events'>,
  notes: readonly string[],
): Promise<void> {
  const existing = new Set(events.filter(({ type }) => type === 'NOTE_ADDED').map(({ message }) => message));
  for (const message of notes.filter((note) => !existing.has(note))) {
    throwOnErrors((await api.execute(ADD_NOTE, { id, message })).orderNoteAdd);
  }
}
