import { isRecord, recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';
import { linesToShip, type ShippedLine } from './order-lines';
import { readOrder } from './orders';
import { search } from './search';

/** A parcel's tracking number and carrier. */
export interface CommerceTrack {
  track_number: string;
  title: string;
  carrier_code: string;
}

/** A comment of a shipment, and who sees it. */
export interface ShipmentComment {
  comment: string;
  is_customer_notified: 0 | 1;
  is_visible_on_front: 0 | 1;
}

/** What `POST V1/order/{id}/ship` is sent, and the order that it is for. */
export interface NewShipment {
  orderId: number;
  items: readonly ShippedLine[];
  tracks: readonly CommerceTrack[];
  comments: readonly ShipmentComment[];
  sourceCode?: string;
}

/**
 * Ships items of an order, once for each event. The event's id stands in a comment that only the
 * store's staff sees: two parcels may have one tracking number, and a repetition must not ship
 * again. Resolves to the shipment's id in the store.
 */
export async function createShipment(api: CommerceApi, shipment: NewShipment, eventId: string): Promise<string> {
  const { orderId, comments } = shipment;
  const mark = markOf(eventId);
  const existing = await search(api, 'shipments', 'order_id', orderId);
  const own = eventId === '' ? undefined : existing.find((other) => hasComment(other, mark));
  const missing = comments.filter(({ comment }) => !hasComment(own, comment));
  const id = own?.entity_id ?? (await ship(api, shipment, mark));
  for (const comment of missing) {
    await addComment(api, Number(id), comment);
  }
  return String(id);
}

/** The comment that says which event a shipment was made for. */
export function markOf(eventId: string): string {
  return `Sent for the event ${eventId}.`;
}

/** The id of the event that a shipment was made for; undefined for one of the store's own. */
export function eventOf(shipment: Record<string, unknown>): string | undefined {
  const comments = recordsIn(shipment.comments).map(({ comment }) => String(comment));
  return comments.flatMap((comment) => /^Sent for the event (.+)\.$/s.exec(comment)?.[1] ?? [])[0];
}

/** The shipment with its items, tracks and comments. */
export async function readShipment(api: CommerceApi, id: number): Promise<Record<string, unknown>> {
  const shipment = await api.request('GET', `shipment/${id}`);
  return isRecord(shipment) ? shipment : {};
}

/** Adds a comment to a shipment, or changes the one with that number. */
export async function addComment(api: CommerceApi, id: number, comment: ShipmentComment & { entity_id?: number }) {
  await api.request('POST', `shipment/${id}/comments`, { entity: { ...comment, parent_id: id } });
}

async function ship(api: CommerceApi, shipment: NewShipment, mark: string): Promise<unknown> {
  const { orderId, tracks, sourceCode } = shipment;
  const items = await linesToShip(api, await readOrder(api, orderId), shipment.items);
  return api.request('POST', `order/${orderId}/ship`, {
    items,
    tracks,
    comment: { comment: mark, is_visible_on_front: 0 },
    // Without it Adobe Commerce drops the comment.
    appendComment: true,
    // Adobe Commerce reads the inventory source from the arguments alone.
    ...(sourceCode === undefined ? {} : { arguments: { extension_attributes: { source_code: sourceCode } } }),
  });
}

/** Whether a shipment, an invoice or a credit memo has the comment. */
export function hasComment(shipment: unknown, text: string): boolean {
  return recordsIn(isRecord(shipment) ? shipment.comments : []).some(({ comment }) => comment === text);
}
