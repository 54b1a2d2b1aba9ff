import type { ShipmentCreate, ShipmentUpdate } from '#lib/catalogue/generated/types';
import { requireNumber } from '#lib/systems/commerce/ids';
import type { ShipmentChange } from '#lib/systems/commerce/shipment-update';
import type { CommerceTrack, NewShipment, ShipmentComment } from '#lib/systems/commerce/shipments';
import { bit } from './values';

/**
 * A shipment that was created in the back office.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function shipmentToCommerce({ orderId, items, tracks, comment, stockSourceCode }: ShipmentCreate): NewShipment {
  return {
    orderId: requireNumber(orderId, 'order'),
    items: items.map(({ orderItemId, qty }) => ({ order_item_id: requireNumber(orderItemId, 'order item'), qty })),
    tracks: tracks.map(trackToCommerce),
    ...(comment === undefined ? {} : { comment: commentToCommerce({ ...comment, notifyCustomer: false }) }),
    ...(stockSourceCode === undefined ? {} : { sourceCode: stockSourceCode }),
  };
}

/**
 * A shipment that was updated in the back office.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function updatedShipmentToCommerce(update: ShipmentUpdate): ShipmentChange {
  const { items, tracks, removedTracks = [], comments, stockSourceCode } = update;
  return {
    entity_id: requireNumber(update.id, 'shipment'),
    order_id: requireNumber(update.orderId, 'order'),
    items: items.map(({ entityId, qty }) => ({ entity_id: requireNumber(entityId, 'shipment item'), qty })),
    tracks: tracks.map((track) => ({ ...numbered(track.entityId, 'track'), ...trackToCommerce(track) })),
    removedTracks: removedTracks.map((id) => requireNumber(id, 'track')),
    comments: comments.map((comment) => ({ ...numbered(comment.entityId, 'comment'), ...commentToCommerce(comment) })),
    ...(stockSourceCode === undefined ? {} : { sourceCode: stockSourceCode }),
  };
}

function numbered(id: string | number | undefined, what: string): { entity_id?: number } {
  return id === undefined ? {} : { entity_id: requireNumber(id, what) };
}

function trackToCommerce({ trackNumber, title, carrierCode }: ShipmentCreate['tracks'][number]): CommerceTrack {
  return { track_number: trackNumber, title, carrier_code: carrierCode };
}

function commentToCommerce(given: Omit<ShipmentUpdate['comments'][number], 'entityId'>): ShipmentComment {
  return {
    comment: given.comment,
    is_customer_notified: bit(given.notifyCustomer),
    is_visible_on_front: bit(given.visibleOnFront),
  };
}
