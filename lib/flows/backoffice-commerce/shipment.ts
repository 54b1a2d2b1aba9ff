import type { ShipmentCreate, ShipmentUpdate } from '#lib/catalogue/generated/types';
import { requireNumber } from '#lib/systems/commerce/ids';
import type { CommerceShipment, CommerceTrack, NewShipment } from '#lib/systems/commerce/shipments';
import { bit } from './values';

/**
 * A shipment that was created in the back office.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function shipmentToCommerce({ orderId, items, tracks, comment, stockSourceCode }: ShipmentCreate): NewShipment {
  return {
    orderId: requireNumber(orderId, 'order'),
    shipment: {
      items: items.map(({ orderItemId, qty }) => ({ order_item_id: requireNumber(orderItemId, 'order item'), qty })),
      tracks: tracks.map(trackToCommerce),
      ...(comment === undefined
        ? {}
        : {
            comment: { comment: comment.comment, is_visible_on_front: bit(comment.visibleOnFront) },
            // Without it Adobe Commerce drops the comment.
            appendComment: true,
          }),
      // Adobe Commerce reads the inventory source from the arguments alone.
      ...(stockSourceCode === undefined
        ? {}
        : { arguments: { extension_attributes: { source_code: stockSourceCode } } }),
    },
  };
}

/**
 * A shipment that was updated in the back office. Adobe Commerce requires a track's weight,
 * quantity and description, which the event does not have: `updateShipment` replaces these defaults
 * by the values of the existing track.
 * @throws RelayError `rejected` for an id that is not a number.
 */
export function updatedShipmentToCommerce(update: ShipmentUpdate): CommerceShipment {
  const { items, tracks, comments, stockSourceCode } = update;
  const [id, orderId] = [requireNumber(update.id, 'shipment'), requireNumber(update.orderId, 'order')];
  const shipped = items.reduce((sum, item) => sum + item.qty, 0);
  return {
    entity_id: id,
    order_id: orderId,
    items: items.map(({ entityId, orderItemId, qty }) => ({
      entity_id: requireNumber(entityId, 'shipment item'),
      order_item_id: requireNumber(orderItemId, 'order item'),
      qty,
    })),
    tracks: tracks.map((track) => ({
      entity_id: requireNumber(track.entityId, 'track'),
      order_id: orderId,
      parent_id: id,
      weight: 0,
      qty: shipped,
      description: track.title,
      ...trackToCommerce(track),
    })),
    comments: comments.map(({ entityId, comment, notifyCustomer, visibleOnFront }) => ({
      entity_id: requireNumber(entityId, 'comment'),
      parent_id: id,
      comment,
      is_customer_notified: bit(notifyCustomer),
      is_visible_on_front: bit(visibleOnFront),
    })),
    ...(stockSourceCode === undefined ? {} : { extension_attributes: { source_code: stockSourceCode } }),
  };
}

function trackToCommerce({ trackNumber, title, carrierCode }: ShipmentCreate['tracks'][number]): CommerceTrack {
  return { track_number: trackNumber, title, carrier_code: carrierCode };
}
