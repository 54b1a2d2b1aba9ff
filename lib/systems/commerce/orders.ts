import { isRecord } from '#lib/core/json';
import type { CommerceApi } from './client';
import type { CommerceShipment, CommerceStatusHistory, NewShipment } from './mapping/order';
import { itemsOf, search } from './search';

/** How an effect that must not be repeated ended. */
export type Effect = 'applied' | 'already there';

/**
 * Sets the order's status with a comment. Each comment adds an entry, and may send an e-mail: one that is the newest
 * already is not repeated.
 */
export async function setOrderStatus(api: CommerceApi, statusHistory: CommerceStatusHistory): Promise<Effect> {
  const path = `orders/${statusHistory.parent_id}/comments`;
  const newest = itemsOf(await api.request('GET', path)).reduce<Record<string, unknown> | undefined>(
    (latest, item) => (latest === undefined || Number(item.entity_id) > Number(latest.entity_id) ? item : latest),
    undefined,
  );
  if (newest?.status === statusHistory.status && newest.comment === statusHistory.comment) {
    return 'already there';
  }
  await api.request('POST', path, { statusHistory });
  return 'applied';
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
