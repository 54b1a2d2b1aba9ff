import { main as orderUpdated } from '../../actions/order/backoffice/updated';
import { CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
});
afterAll(() => store.stop());

const buy = () => store.buy([{ sku: 'LAMP-3', price: 24, qty: 3 }]);
const update = (id: number, status: string, settings?: Record<string, string>) =>
  store.run(orderUpdated, { id, status, notifyCustomer: true }, settings);

test('a status is saved first, then told in a comment: once', async () => {
  const { id } = await buy();
  expect(await update(id, 'processing')).toMatchObject({
    statusCode: 200,
    calls: [`GET /V1/orders/${id} 200`, 'POST /V1/orders 200', `POST /V1/orders/${id}/comments 200`],
  });
  expect(store.exchanges[1]?.request).toEqual({ entity: { entity_id: id, status: 'processing' } });
  expect(store.exchanges[2]?.request).toEqual({
    statusHistory: {
      parent_id: id,
      status: 'processing',
      comment: 'Order status changed to processing',
      is_customer_notified: 1,
      is_visible_on_front: 1,
    },
  });
  expect((await update(id, 'processing')).calls).toEqual([`GET /V1/orders/${id} 200`]);
  expect(await store.get(`orders/${id}`)).toMatchObject({ state: 'new', status: 'processing' });
});

test('where the comment was lost after the status was saved, it is added', async () => {
  const { id } = await buy();
  await store.fail({ status: 500, path: '/comments', method: 'POST' });
  expect((await update(id, 'fraud')).statusCode).toBe(503);
  expect((await update(id, 'fraud')).calls).toEqual([`GET /V1/orders/${id} 200`, `POST /V1/orders/${id}/comments 200`]);
});

test('a status comes again after the order has moved on by itself', async () => {
  const { id } = await buy();
  await update(id, 'fraud');
  await store.act('POST', 'orders', { entity: { entity_id: id, status: 'pending' } });
  expect((await update(id, 'fraud')).statusCode).toBe(200);
  expect(await store.get(`orders/${id}`)).toMatchObject({ status: 'fraud' });
});

test('an order is cancelled by its action, once; what is cancelled stays so', async () => {
  const { id } = await buy();
  expect((await update(id, 'canceled')).calls).toEqual([
    `GET /V1/orders/${id} 200`,
    `POST /V1/orders/${id}/cancel 200`,
    `GET /V1/orders/${id} 200`,
    `POST /V1/orders/${id}/comments 200`,
  ]);
  expect(await store.get(`orders/${id}`)).toMatchObject({ state: 'canceled', items: [{ qty_canceled: 3 }] });
  expect((await update(id, 'canceled')).calls).toEqual([`GET /V1/orders/${id} 200`]);
  expect(await update(id, 'processing')).toMatchObject({
    statusCode: 409,
    error: 'The order in Adobe Commerce is cancelled, which cannot be undone: it does not become processing.',
    calls: [`GET /V1/orders/${id} 200`],
  });
});

test('a cancellation that the store did not do is refused', async () => {
  const { id } = await buy();
  await store.act('POST', `order/${id}/invoice`, { capture: false, notify: false });
  expect(await update(id, 'canceled')).toMatchObject({
    statusCode: 409,
    error: 'The order in Adobe Commerce was not cancelled: it is complete, closed or invoiced.',
  });
  expect(await store.get(`orders/${id}`)).toMatchObject({ status: 'processing', status_histories: [] });
});

test('an order is held, and goes on with what it was or with another status', async () => {
  const { id } = await buy();
  expect((await update(id, 'holded')).statusCode).toBe(200);
  expect(await store.get(`orders/${id}`)).toMatchObject({ state: 'holded', status: 'holded' });
  expect((await update(id, 'pending')).calls).toEqual([
    `GET /V1/orders/${id} 200`,
    `POST /V1/orders/${id}/unhold 200`,
    `GET /V1/orders/${id} 200`,
    `POST /V1/orders/${id}/comments 200`,
  ]);
  await update(id, 'holded');
  expect((await update(id, 'processing')).statusCode).toBe(200);
  expect(await store.get(`orders/${id}`)).toMatchObject({ state: 'new', status: 'processing' });
  await update(id, 'holded');
  expect((await update(id, 'canceled')).statusCode).toBe(200);
  expect(await store.get(`orders/${id}`)).toMatchObject({ state: 'canceled', status: 'canceled' });
});

test('a status that the store does not have is refused, and its own ones are settings', async () => {
  const { id } = await buy();
  expect(await update(id, 'in_packing')).toMatchObject({
    statusCode: 422,
    error:
      'Adobe Commerce has no order status in_packing. This store does not tell its own statuses: name them in COMMERCE_ORDER_STATUSES.',
    calls: [`GET /V1/orders/${id} 200`, 'GET /V1/order-statuses 404'],
  });
  expect((await update(id, 'in_packing', { COMMERCE_ORDER_STATUSES: 'checked, in_packing' })).statusCode).toBe(200);
  expect(await store.get(`orders/${id}`)).toMatchObject({ status: 'in_packing' });
});

test('an order that there is not', async () => {
  expect(await update(99, 'processing')).toMatchObject({ statusCode: 404, calls: ['GET /V1/orders/99 404'] });
});
