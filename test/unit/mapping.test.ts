import { toShipment } from '../../lib/commerce/mapping/order';
import { toCommerceProduct } from '../../lib/commerce/mapping/product';
import { toSourceItems } from '../../lib/commerce/mapping/stock';

test('a product without a description leaves the one in the store alone; an empty one clears it', () => {
  expect(toCommerceProduct({ sku: 'A', name: 'Bag', price: 1 })).toEqual({ sku: 'A', name: 'Bag', price: 1 });
  expect(toCommerceProduct({ sku: 'A', name: 'Bag', price: 1, description: '' })).toMatchObject({
    custom_attributes: [{ attribute_code: 'description', value: '' }],
  });
});

test('a product and source that stand twice in one event keep the later quantity', () => {
  const item = { sku: 'A', source: 'x', outOfStock: false };
  expect(
    toSourceItems([
      { ...item, quantity: 1 },
      { ...item, source: 'y', quantity: 2 },
      { ...item, quantity: 3, outOfStock: true },
    ]),
  ).toEqual([
    { sku: 'A', source_code: 'x', quantity: 3, status: 0 },
    { sku: 'A', source_code: 'y', quantity: 2, status: 1 },
  ]);
});

test('a track of a shipment’s update carries all that the store requires', () => {
  const { tracks, comments } = toShipment({
    id: 7,
    orderId: 8,
    items: [
      { entityId: 1, orderItemId: 2, qty: 1.5 },
      { entityId: 2, orderItemId: 3, qty: 2 },
    ],
    tracks: [{ entityId: 9, trackNumber: 'T', title: 'UPS', carrierCode: 'ups' }],
    comments: [{ entityId: 4, notifyCustomer: true, comment: 'Hi', visibleOnFront: false }],
  });
  expect(tracks).toEqual([
    {
      entity_id: 9,
      order_id: 8,
      parent_id: 7,
      weight: 0,
      qty: 3.5,
      description: 'UPS',
      track_number: 'T',
      title: 'UPS',
      carrier_code: 'ups',
    },
  ]);
  expect(comments).toEqual([
    { entity_id: 4, parent_id: 7, comment: 'Hi', is_customer_notified: 1, is_visible_on_front: 0 },
  ]);
});
