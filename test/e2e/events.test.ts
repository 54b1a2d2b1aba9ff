import { call, lastResult } from '../support/http';
import { relayJson } from '../support/relay';
import { type Started, start } from '../support/started';

let platform: Started;
beforeAll(async () => {
  platform = await start();
});
afterAll(() => platform.stop());

const rest = () => `${platform.url}/systems/commerce/rest/default/V1`;

/** Publishes an event and waits until the queue has delivered it. */
async function publish(event: string, value: unknown, uid?: string, delivered = / {2}200 {2}\d+ ms$/): Promise<void> {
  const answer = await call(platform.webhook, { method: 'POST', body: { data: { event, value, uid } } });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    type: event,
    response: { success: true, message: 'Event published successfully' },
  });
  expect(await platform.delivery(event)).toMatch(delivered);
}

/** The documented envelopes of the handler and of its consumer. */
async function expectEnvelopes(event: string, route: string, message: string): Promise<void> {
  const handler = { statusCode: 200, body: { success: true, message } };
  // What the store then has stands beside it, as fingerprints for the consumer alone.
  expect(await lastResult(platform.url, route)).toMatchObject(handler);
  const answer = await lastResult(platform.url, `${route.split('/')[0]}/consumer`);
  expect(answer).toMatchObject({ statusCode: 200, body: { type: event, response: handler.body } });
  expect(answer).not.toHaveProperty('body.response.record');
}

/** Until nothing waits in the queue. */
async function drained(): Promise<void> {
  for (let waiting = 1; waiting > 0; ) {
    await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: '1s' } });
    waiting = ((await call(`${platform.url}/admin/queue`)).body as { waiting: number }).waiting;
  }
}

const get = async (path: string) => (await call(`${rest()}/${path}`)).body;

describe('each back-office event takes effect in Adobe Commerce', () => {
  test('product created', async () => {
    const event = 'be-observer.catalog_product_create';
    await publish(event, { sku: 'BAG/1 %', name: 'Duffel bag', price: 34.5, description: 'Sporty.', colour: 'red' });
    expect(await get('products/BAG%2F1%20%25')).toMatchObject({
      sku: 'BAG/1 %',
      name: 'Duffel bag',
      price: 34.5,
      attribute_set_id: 4,
      custom_attributes: expect.arrayContaining([{ attribute_code: 'description', value: 'Sporty.' }]),
    });
    await expectEnvelopes(event, 'product-backoffice/created', 'Product created successfully');
  });

  test('product updated', async () => {
    const event = 'be-observer.catalog_product_update';
    await publish(event, { sku: 'BAG/1 %', name: 'Duffel bag XL', price: 44, description: 'Larger.' });
    expect(await get('products/BAG%2F1%20%25')).toMatchObject({
      name: 'Duffel bag XL',
      price: 44,
      custom_attributes: expect.arrayContaining([{ attribute_code: 'description', value: 'Larger.' }]),
    });
    await expectEnvelopes(event, 'product-backoffice/updated', 'Product updated successfully');
  });

  test('product deleted, and deleted again', async () => {
    const event = 'be-observer.catalog_product_delete';
    await publish(event, { sku: 'BAG/1 %' });
    expect((await call(`${rest()}/products/BAG%2F1%20%25`)).status).toBe(404);
    await expectEnvelopes(event, 'product-backoffice/deleted', 'Product deleted successfully');
    // Where the store's own events of before have crossed it, both have said that it is gone.
    await publish(event, { sku: 'BAG/1 %' }, undefined, / {2}200 {2}\d+ ms( {2}skipped: echo)?$/);
  });

  test('customer created, and an existing one updated by its e-mail address', async () => {
    const event = 'be-observer.customer_create';
    await publish(event, { name: 'Ada', lastname: 'Byron', email: 'ada@example.com' });
    expect(await get('customers/2')).toMatchObject({ firstname: 'Ada', lastname: 'Byron', email: 'ada@example.com' });
    await expectEnvelopes(event, 'customer-backoffice/created', 'Customer created successfully');
    await publish(event, { name: 'Ada', lastname: 'Lovelace', email: 'ada@example.com' });
    expect(await get('customers/2')).toMatchObject({ lastname: 'Lovelace', website_id: 1 });
  });

  test('customer updated', async () => {
    const event = 'be-observer.customer_update';
    await publish(event, { id: 2, name: 'Augusta', lastname: 'King', email: 'augusta@example.com' });
    expect(await get('customers/2')).toMatchObject({ firstname: 'Augusta', email: 'augusta@example.com', group_id: 1 });
    await expectEnvelopes(event, 'customer-backoffice/updated', 'Customer updated successfully');
  });

  test('customer deleted', async () => {
    const event = 'be-observer.customer_delete';
    await publish(event, { id: 2 });
    expect((await call(`${rest()}/customers/2`)).status).toBe(404);
    await expectEnvelopes(event, 'customer-backoffice/deleted', 'Customer deleted successfully');
  });

  test('customer group created, and an existing one updated by its code', async () => {
    const event = 'be-observer.customer_group_create';
    await publish(event, { name: 'Climbers', taxClassId: 3 });
    expect(await get('customerGroups/4')).toMatchObject({ code: 'Climbers', tax_class_id: 3 });
    await expectEnvelopes(event, 'customer-backoffice/group-created', 'Customer group created successfully');
    await publish(event, { name: 'Climbers', taxClassId: 5 });
    expect(await get('customerGroups/4')).toMatchObject({ code: 'Climbers', tax_class_id: 5 });
  });

  test('customer group updated', async () => {
    const event = 'be-observer.customer_group_update';
    await publish(event, { id: 4, name: 'Mountaineers', taxClassId: 3 });
    expect(await get('customerGroups/4')).toMatchObject({ code: 'Mountaineers', tax_class_id: 3 });
    await expectEnvelopes(event, 'customer-backoffice/group-updated', 'Customer group updated successfully');
  });

  test('customer group deleted', async () => {
    const event = 'be-observer.customer_group_delete';
    await publish(event, { id: 4 });
    expect((await call(`${rest()}/customerGroups/4`)).status).toBe(404);
    await expectEnvelopes(event, 'customer-backoffice/group-deleted', 'Customer group deleted successfully');
  });

  test('order status updated, once', async () => {
    const event = 'be-observer.sales_order_status_update';
    await publish(event, { id: 1, status: 'processing', notifyCustomer: true });
    const order = {
      status: 'processing',
      status_histories: [{ comment: 'Order status changed to processing', is_customer_notified: 1, parent_id: 1 }],
    };
    expect(await get('orders/1')).toMatchObject(order);
    await expectEnvelopes(event, 'order-backoffice/updated', 'Order updated successfully');
    await publish(event, { id: 1, status: 'processing', notifyCustomer: true });
    expect(await get('orders/1')).toMatchObject(order);
  });

  test('shipment created, once', async () => {
    const event = 'be-observer.sales_order_shipment_create';
    const shipment = {
      orderId: 1,
      items: [{ orderItemId: 1, qty: 1 }],
      tracks: [{ trackNumber: '1Z9', title: 'UPS', carrierCode: 'ups' }],
      comment: { comment: 'At the door.', visibleOnFront: true },
      stockSourceCode: 'default',
    };
    await publish(event, shipment, 'parcel-1');
    expect(await get('shipment/2')).toMatchObject({
      order_id: 1,
      items: [{ order_item_id: 1, qty: 1 }],
      tracks: [{ track_number: '1Z9', title: 'UPS', carrier_code: 'ups' }],
      comments: [{ is_visible_on_front: 0 }, { comment: 'At the door.', is_visible_on_front: 1 }],
      extension_attributes: { source_code: 'default' },
    });
    await expectEnvelopes(event, 'order-backoffice/shipment-created', 'Shipment created successfully');
    await call(platform.webhook, { method: 'POST', body: { data: { event, value: shipment, uid: 'parcel-1' } } });
    expect(await platform.delivery(event)).toMatch(/ {2}200 .* repeated$/);
    expect(await get('orders/1')).toMatchObject({ items: [{ qty_shipped: 1 }, { qty_shipped: 0 }] });
    expect((await call(`${rest()}/shipment/3`)).status).toBe(404);
  });

  test('shipment updated', async () => {
    const event = 'be-observer.sales_order_shipment_update';
    await publish(event, {
      id: 1,
      orderId: 2,
      items: [{ entityId: 1, orderItemId: 3, qty: 1 }],
      tracks: [{ entityId: 1, trackNumber: 'LX-2', title: 'FedEx', carrierCode: 'fedex' }],
      comments: [{ entityId: 1, notifyCustomer: true, comment: 'By air.', visibleOnFront: false }],
      stockSourceCode: 'default',
    });
    expect(await get('shipment/1')).toMatchObject({
      tracks: [{ entity_id: 1, track_number: 'LX-2', title: 'FedEx' }],
      comments: [{ entity_id: 1, comment: 'By air.', is_customer_notified: 1, is_visible_on_front: 0 }],
      extension_attributes: { source_code: 'default' },
    });
    await expectEnvelopes(event, 'order-backoffice/shipment-updated', 'Shipment updated successfully');
  });

  test('stock updated, in more chunks than one', async () => {
    const event = 'be-observer.catalog_stock_update';
    const items = Array.from({ length: 45 }, (_, index) => ({
      sku: `SKU-${index}`,
      source: 'default',
      quantity: index,
      outOfStock: index === 0,
    }));
    await publish(event, items);
    const { total_count } = (await get('inventory/source-items')) as { total_count: number };
    // Three were there before.
    expect(total_count).toBe(48);
    const filter = 'searchCriteria[filterGroups][0][filters][0]';
    expect(await get(`inventory/source-items?${filter}[field]=sku&${filter}[value]=SKU-44`)).toMatchObject({
      items: [{ sku: 'SKU-44', source_code: 'default', quantity: 44, status: 1 }],
    });
    await expectEnvelopes(event, 'stock-backoffice/updated', 'Stock updated successfully');
  });

  test('a list of 201 rows becomes events of a hundred at most, and comes again as the same events', async () => {
    const event = 'be-observer.catalog_stock_update';
    const value = Array.from({ length: 201 }, (_, n) => ({
      sku: `LIST-${n}`,
      source: n === 155 ? 'nowhere' : 'default',
      quantity: n,
      outOfStock: false,
    }));
    const send = () => call(platform.webhook, { method: 'POST', body: { data: { event, value, uid: 'list-1' } } });
    const response = { success: true, message: 'Event published successfully', events: 3 };
    expect(await send()).toMatchObject({ status: 200, body: { type: event, response } });
    await drained();
    const stored = async () => {
      const { items } = (await get('inventory/source-items?searchCriteria[pageSize]=2000')) as {
        items: { sku: string; quantity: number }[];
      };
      return new Map(items.filter(({ sku }) => sku.startsWith('LIST-')).map(({ sku, quantity }) => [sku, quantity]));
    };
    const first = await stored();
    expect([first.size, first.get('LIST-0'), first.get('LIST-200')]).toEqual([200, 0, 200]);
    const kept = (await relayJson(platform.url, 'failures')) as { event: { id: string } }[];
    expect(kept.map(({ event: { id } }) => id)).toEqual(['list-1/2']);
    expect(await send()).toMatchObject({ status: 200, body: { response } });
    await drained();
    expect(await stored()).toEqual(first);
  }, 120_000);
});
