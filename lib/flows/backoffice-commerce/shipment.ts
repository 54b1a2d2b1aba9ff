import type {
  CommerceShipmentSaved,
  CommerceTrackChanged,
  ShipmentCreate,
  ShipmentUpdate,
} from '#lib/catalogue/generated/types';
import { isRecord, recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { requireNumber } from '#lib/systems/commerce/ids';
import type { ShipmentChange } from '#lib/systems/commerce/shipment-update';
import { type CommerceTrack, eventOf, type NewShipment, type ShipmentComment } from '#lib/systems/commerce/shipments';
import { bit, dates, given } from './values';

/**
 * A shipment that was created in the back office.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function shipmentToCommerce(shipment: ShipmentCreate): NewShipment {
  const { orderId, items, tracks, comment, comments = [], stockSourceCode } = shipment;
  return {
    orderId: requireNumber(orderId, 'order'),
    items: items.map(({ orderItemId, qty }) => ({ order_item_id: requireNumber(orderItemId, 'order item'), qty })),
    tracks: tracks.map(trackToCommerce),
    comments: [...(comment === undefined ? [] : [comment]), ...comments].map(commentToCommerce),
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

/** The number of a shipment that was saved in Adobe Commerce. */
export function savedShipment({ entity_id }: CommerceShipmentSaved): number {
  return Number(entity_id);
}

/** The number of the shipment whose track changed in Adobe Commerce. */
export function shipmentOfTrack({ parent_id }: CommerceTrackChanged): number {
  return Number(parent_id);
}

/**
 * A shipment as Adobe Commerce's REST API answers it, with all ids that a change of it names. `uid`
 * is that of the back office's event which made it.
 */
export function shipmentFromCommerce(shipment: Record<string, unknown>) {
  const { entity_id, order_id, extension_attributes: more, created_at, updated_at } = shipment;
  return {
    id: String(entity_id),
    ...omitNullish({
      orderId: given(order_id, String),
      uid: eventOf(shipment),
      stockSourceCode: isRecord(more) ? given(more.source_code, String) : undefined,
      ...dates(given(created_at, String), given(updated_at, String)),
    }),
    lines: recordsIn(shipment.items).map(({ entity_id, order_item_id, sku, qty }) => ({
      id: String(entity_id),
      orderLineId: String(order_item_id),
      ...omitNullish({ sku: given(sku, String), quantity: given(qty, Number) }),
    })),
    tracks: recordsIn(shipment.tracks).map(({ entity_id, track_number, title, carrier_code }) => ({
      id: String(entity_id),
      ...omitNullish({
        trackNumber: given(track_number, String),
        title: given(title, String),
        carrierCode: given(carrier_code, String),
      }),
    })),
  };
}

function numbered(id: string | number | undefined, what: string): { entity_id?: number } {
  return id === undefined ? {} : { entity_id: requireNumber(id, what) };
}

function trackToCommerce({ trackNumber, title, carrierCode }: ShipmentCreate['tracks'][number]): CommerceTrack {
  return { track_number: trackNumber, title, carrier_code: carrierCode };
}

function commentToCommerce(given: NonNullable<ShipmentCreate['comments']>[number]): ShipmentComment {
  return {
    comment: given.comment,
    is_customer_notified: bit(given.notifyCustomer),
    is_visible_on_front: bit(given.visibleOnFront),
  };
}
