import { defaultCategory } from './categories';
import { customerKey, newCustomer } from './customers';
import type { Document, Documents } from './documents';
import { commerceTime } from './input';
import { placeOrder } from './place-order';
import { putSource, putSourceItem, SOURCES } from './sources';

/** The store's first customer. */
export const GRACE = { email: 'grace.hopper@example.com', firstname: 'Grace', lastname: 'Hopper' };

const GROUPS = ['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer'];

/**
 * What a new store begins with: its groups, one customer, and two orders, the second shipped in
 * part.
 */
export function seed(documents: Documents, now: number): void {
  if (!documents.isEmpty()) {
    return;
  }
  const time = commerceTime(now);
  documents.transaction(() => {
    for (const [id, code] of GROUPS.entries()) {
      documents.put('group', id, code.toLowerCase(), { id, code, tax_class_id: 3, tax_class_name: 'Retail Customer' });
      if (id > 0) {
        documents.nextId('group');
      }
    }
    for (const code of SOURCES) {
      putSource(documents, code, code === 'default' ? 'Default Source' : code);
    }
    for (const sku of ['TENT-2P', 'STOVE-1', 'LAMP-3']) {
      putSourceItem(documents, { sku, source_code: 'default', quantity: 200, status: 1 });
    }
    documents.put('category', 2, '2', defaultCategory(time));
    const customer = documents.nextId('customer');
    const grace = { ...newCustomer(customer, time), ...GRACE };
    documents.put('customer', customer, customerKey(grace), grace);
    const buyer = { id: customer, ...GRACE };
    placeOrder(documents, time, buyer, [
      { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9, qty: 2 },
      { sku: 'STOVE-1', name: 'Gas stove', price: 39.5, qty: 1 },
    ]);
    const second = placeOrder(documents, time, buyer, [{ sku: 'LAMP-3', name: 'Head lamp', price: 24, qty: 3 }]);
    firstShipment(documents, second, time);
  });
}

function firstShipment(documents: Documents, order: Document, time: string): void {
  const [item] = Array.isArray(order.items) ? order.items : [];
  const id = documents.nextId('shipment');
  const orderId = Number(order.entity_id);
  documents.put('shipment', id, String(id), {
    entity_id: id,
    increment_id: String(id).padStart(9, '0'),
    order_id: orderId,
    store_id: 1,
    total_qty: 1,
    created_at: time,
    updated_at: time,
    items: [
      {
        entity_id: documents.nextId('shipment_item'),
        parent_id: id,
        order_item_id: item.item_id,
        qty: 1,
        sku: item.sku,
        name: item.name,
      },
    ],
    tracks: [
      {
        entity_id: documents.nextId('shipment_track'),
        order_id: orderId,
        parent_id: id,
        weight: 0,
        qty: 1,
        description: 'Sent in two parcels',
        track_number: 'LX-2002-A',
        title: 'Federal Express',
        carrier_code: 'fedex',
        created_at: time,
        updated_at: time,
      },
    ],
    comments: [
      {
        entity_id: documents.nextId('shipment_comment'),
        parent_id: id,
        comment: 'Sent.',
        is_customer_notified: 0,
        is_visible_on_front: 1,
        created_at: time,
      },
    ],
    extension_attributes: { source_code: 'default' },
  });
  documents.put('order', orderId, String(order.increment_id), {
    ...order,
    state: 'processing',
    status: 'processing',
    items: [{ ...item, qty_shipped: 1 }],
  });
}
