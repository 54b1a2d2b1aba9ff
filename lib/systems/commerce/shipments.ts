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
 * Ships items of an order. Shipping twice would send goods twice: a shipment with the same tracking numbers and the same
 * items that is on the order ends it.
 */
export async function createShipment(api: CommerceApi, { orderId, shipment }: NewShipment): Promise<Effect> {
  const known = await search(api, 'shipments', 'order_id', orderId);
  if (known.some((other) => isSame(other, shipment))) {
    return 'already there';
  }
  await api.request('POST', `order/${orderId}/ship`, shipment);
  return 'applied';
}

/**
 * Overwrites a shipment: repeating it changes nothing. What the store requires of a track and the event does not know is
 * taken from the track that is there. The trailing slash is the documented path's.
 */
export async function updateShipment(api: CommerceApi, entity: CommerceShipment): Promise<void> {
  const known = await api.request('GET', `shipment/${entity.entity_id}`);
  const tracks = entity.tracks.map((track) => ({ ...track, ...keptOf(known, track.entity_id) }));
  await api.request('POST', 'shipment/', { entity: { ...entity, tracks } });
}

/** Weight, quantity and description of a track that the shipment has already. */
function keptOf(shipment: unknown, id: number): Record<string, unknown> {
  const tracks = isRecord(shipment) ? itemsOf({ items: shipment.tracks }) : [];
  const track = tracks.find(({ entity_id }) => entity_id === id) ?? {};
  const names = ['weight', 'qty', 'description'].filter((name) => track[name] !== undefined && track[name] !== null);
  return Object.fromEntries(names.map((name) => [name, track[name]]));
}

/** Whether a shipment of the store carries these tracking numbers and these quantities of items. */
function isSame(known: Record<string, unknown>, shipment: NewShipment['shipment']): boolean {
  const numbers = itemsOf({ items: known.tracks }).map((track) => track.track_number);
  const quantities = new Map(itemsOf(known).map((item) => [item.order_item_id, Number(item.qty)]));
  return (
    shipment.tracks.every((track) => numbers.includes(track.track_number)) &&
    shipment.items.every((item) => quantities.get(item.order_item_id) === item.qty)
  );
}
