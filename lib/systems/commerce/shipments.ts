import { isRecord } from '#lib/core/json';
import type { CommerceApi } from './client';
import type { Effect } from './orders';
import { itemsOf, search } from './search';

/** A parcel's tracking number and carrier. */
export interface CommerceTrack {
  track_number: string;
  title: string;
  carrier_code: string;
}

/** The body of `POST V1/order/{id}/ship`, and the order that it is for. */
export interface NewShipment {
  orderId: number;
  shipment: {
    items: { order_item_id: number; qty: number }[];
    tracks: CommerceTrack[];
    comment?: { comment: string; is_visible_on_front: 0 | 1 };
    appendComment?: boolean;
    arguments?: { extension_attributes: { source_code: string } };
  };
}

/** The `entity` of `POST V1/shipment/`, with every field that the store requires. */
export interface CommerceShipment {
  entity_id: number;
  order_id: number;
  items: { entity_id: number; order_item_id: number; qty: number }[];
  tracks: (CommerceTrack & {
    entity_id: number;
    order_id: number;
    parent_id: number;
    weight: number;
    qty: number;
    description: string;
  })[];
  comments: {
    entity_id: number;
    parent_id: number;
    comment: string;
    is_customer_notified: 0 | 1;
    is_visible_on_front: 0 | 1;
  }[];
  extension_attributes?: { source_code: string };
}

/**
 * Ships items of an order. A repetition must not ship goods twice: where the order has a shipment
 * with the same tracking numbers and items, nothing is sent.
 */
export async function createShipment(api: CommerceApi, { orderId, shipment }: NewShipment): Promise<Effect> {
  const existing = await search(api, 'shipments', 'order_id', orderId);
  if (existing.some((other) => isSame(other, shipment))) {
    return 'already there';
  }
  await api.request('POST', `order/${orderId}/ship`, shipment);
  return 'applied';
}

/**
 * Overwrites a shipment. Repeating it changes nothing. The store requires weight, quantity and
 * description of each track; the event does not have them, so an existing track keeps its own. The
 * path ends with a slash, as documented.
 */
export async function updateShipment(api: CommerceApi, entity: CommerceShipment): Promise<void> {
  const existing = await api.request('GET', `shipment/${entity.entity_id}`);
  const tracks = entity.tracks.map((track) => ({ ...track, ...requiredFieldsOf(existing, track.entity_id) }));
  await api.request('POST', 'shipment/', { entity: { ...entity, tracks } });
}

/** The weight, quantity and description of an existing track. */
function requiredFieldsOf(shipment: unknown, id: number): Record<string, unknown> {
  const tracks = isRecord(shipment) ? itemsOf({ items: shipment.tracks }) : [];
  const track = tracks.find(({ entity_id }) => entity_id === id) ?? {};
  const names = ['weight', 'qty', 'description'].filter((name) => track[name] !== undefined && track[name] !== null);
  return Object.fromEntries(names.map((name) => [name, track[name]]));
}

/** Whether an existing shipment has these tracking numbers and these quantities. */
function isSame(existing: Record<string, unknown>, shipment: NewShipment['shipment']): boolean {
  const numbers = itemsOf({ items: existing.tracks }).map((track) => track.track_number);
  const quantities = new Map(itemsOf(existing).map((item) => [item.order_item_id, Number(item.qty)]));
  return (
    shipment.tracks.every((track) => numbers.includes(track.track_number)) &&
    shipment.items.every((item) => quantities.get(item.order_item_id) === item.qty)
  );
}
