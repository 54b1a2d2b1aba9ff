import type { EventDefinition } from '../types';
import { BOTH_STORES, flag, LEDGER_OF_SALEOR, list, object, shortText, storeId, text } from './fields';

const quantity = { type: 'number', exclusiveMinimum: 0 } as const;
const item = { ...storeId, description: "The order's line; in Saleor its id, or the SKU." };
const track = { trackNumber: text, title: shortText, carrierCode: { ...text, maxLength: 32 } };
const known = { ...storeId, description: 'The id in Adobe Commerce of one that is there; without it, a new one.' };
const sourceCode = { stockSourceCode: { ...text, description: 'The inventory source that the goods leave.' } };

const orders = { source: 'backoffice', entity: 'order', targets: BOTH_STORES } as const;
const shipments = { ...orders, entity: 'shipment', consumer: 'order' } as const;

export const orderEvents: readonly EventDefinition[] = [
  {
    ...orders,
    type: 'be-observer.sales_order_status_update',
    handler: 'updated',
    payload: 'OrderStatusUpdate',
    label: 'Order status updated',
    description: "An order's status changed in the back office.",
    schema: object(
      { id: storeId, status: { ...text, description: 'A status code, such as processing.' } },
      {
        notifyCustomer: {
          ...flag,
          description: 'Whether Adobe Commerce sends the customer an e-mail; Saleor sends none of its own.',
        },
      },
    ),
    identity: {
      keys: { id: ['id'] },
      ownerId: 'id',
      carries: { status: ['status', 'text'], notifyCustomer: ['notifyCustomer', 'flag'] },
      // Saleor sets an order's status itself: what the back office says is kept beside it.
      carriedIn: ['commerce'],
    },
    unrepeatable: true,
    requiresLedger: BOTH_STORES,
    sample: { id: 1, status: 'processing', notifyCustomer: false },
  },
  {
    ...shipments,
    type: 'be-observer.sales_order_shipment_create',
    handler: 'shipment-created',
    change: 'created',
    payload: 'ShipmentCreate',
    label: 'Shipment created',
    description: 'Goods of an order left the warehouse.',
    schema: object(
      {
        orderId: storeId,
        items: list(object({ orderItemId: item, qty: quantity }), 1),
        tracks: list(object(track), 1),
      },
      {
        comment: object({ comment: text, visibleOnFront: flag }),
        comments: {
          ...list(object({ comment: text }, { notifyCustomer: flag, visibleOnFront: flag })),
          description: 'More comments, as a change of a shipment has them.',
        },
        ...sourceCode,
      },
    ),
    // No record but the event itself: two parcels of an order may have one tracking number, and the
    // earlier one is no old news after the later one.
    identity: { keys: {}, ownerId: 'orderId', carries: {} },
    unrepeatable: true,
    requiresLedger: BOTH_STORES,
    sample: {
      orderId: 1,
      items: [{ orderItemId: 1, qty: 1 }],
      tracks: [{ trackNumber: '1Z001985YW99744790', title: 'United Parcel Service', carrierCode: 'ups' }],
      comment: { comment: 'Left at the front desk.', visibleOnFront: true },
      stockSourceCode: 'default',
    },
  },
  {
    ...shipments,
    type: 'be-observer.sales_order_shipment_update',
    handler: 'shipment-updated',
    payload: 'ShipmentUpdate',
    label: 'Shipment updated',
    description: "A shipment's tracking or comments changed in the back office.",
    schema: object(
      {
        id: storeId,
        orderId: storeId,
        items: list(object({ entityId: storeId, orderItemId: item, qty: quantity }), 1),
        tracks: list(object(track, { entityId: known })),
        comments: list(object({ notifyCustomer: flag, comment: text, visibleOnFront: flag }, { entityId: known })),
      },
      {
        removedTracks: { ...list(storeId), description: 'Tracks to take away in Adobe Commerce, by their ids.' },
        ...sourceCode,
      },
    ),
    identity: { keys: { id: ['id'] }, ownerId: 'orderId', carries: {} },
    requiresLedger: LEDGER_OF_SALEOR,
    sample: {
      id: 1,
      orderId: 2,
      items: [{ entityId: 1, orderItemId: 3, qty: 1 }],
      tracks: [{ entityId: 1, trackNumber: 'LX-2002-B', title: 'Federal Express', carrierCode: 'fedex' }],
      comments: [{ entityId: 1, notifyCustomer: false, comment: 'Sent again by air.', visibleOnFront: true }],
      stockSourceCode: 'default',
    },
  },
];
