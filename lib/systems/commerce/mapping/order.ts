import type { OrderStatusUpdate, ShipmentCreate, ShipmentUpdate } from '#lib/catalogue/generated/types';
import { requireNumber } from '../ids';

/** An entry of an order's history; the store takes 1 and 0 for yes and no. */
export interface CommerceStatusHistory {
  parent_id: number;
  status: string;
  comment: string;
  is_customer_notified: 0 | 1;
  is_visible_on_front: 0 | 1;
}

interface CommerceTrack {
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

/** Back office → Adobe Commerce: an order's new status. */
export function toStatusHistory({ id, status, notifyCustomer }: OrderStatusUpdate): CommerceStatusHistory {
  return {
    parent_id: requireNumber(id, 'order'),
    status,
    comment: `Order status changed to ${status}`,
    is_customer_notified: bit(notifyCustomer),
    is_visible_on_front: 1,
  };
}

/** Back office → Adobe Commerce: goods that left. The inventory source belongs into the arguments. */
export function toNewShipment({ orderId, items, tracks, comment, stockSourceCode }: ShipmentCreate): NewShipment {
  return {
    orderId: requireNumber(orderId, 'order'),
    shipment: {
      items: items.map(({ orderItemId, qty }) => ({ order_item_id: requireNumber(orderItemId, 'order item'), qty })),
      tracks: tracks.map(toTrack),
      ...(comment === undefined
        ? {}
        : {
            comment: { comment: comment.comment, is_visible_on_front: bit(comment.visibleOnFront) },
            // Without it the store drops the comment.
            appendComment: true,
          }),
      ...(stockSourceCode === undefined
        ? {}
        : { arguments: { extension_attributes: { source_code: stockSourceCode } } }),
    },
  };
}

/** Back office → Adobe Commerce: a shipment's new state. A track's weight and text are required there, not known here. */
export function toShipment(update: ShipmentUpdate): CommerceShipment {
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
      ...toTrack(track),
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

function toTrack(track: { trackNumber: string; title: string; carrierCode: string }): CommerceTrack {
  return { track_number: track.trackNumber, title: track.title, carrier_code: track.carrierCode };
}

function bit(flag: boolean | undefined): 0 | 1 {
  return flag ? 1 : 0;
}
