import { main as groupCreated } from '../../actions/customer/backoffice/group-created';
import { main as groupDeleted } from '../../actions/customer/backoffice/group-deleted';
import { main as groupUpdated } from '../../actions/customer/backoffice/group-updated';
import { main as stockUpdated } from '../../actions/stock/backoffice/updated';
import { COMMERCE_REST, CommerceCalls, type Exchange } from '../support/commerce-calls';
import { describeContract } from '../support/contracts';
import { call } from '../support/http';

describeContract('commerce/admin-schema-2.4.9.yaml', 'Adobe Commerce REST 2.4.9', { closed: true }, (contract) => {
  let store: CommerceCalls;
  beforeAll(async () => {
    store = await CommerceCalls.start(contract);
  });
  afterAll(() => store.stop());

  /**
   * What is wrong with an answer of the stand-in. Refusals and products are as recorded; the
   * description does not know their nulls and lists.
   */
  const faultsOf = ({ method, path, status, response }: Exchange) =>
    status < 400 && !/^\/V1\/products/.test(path) ? contract.responseFaults(method, path, status, response) : [];

  /** Runs a handler on the stand-in; each of its requests and each answer must be as described. */
  async function run(...of: Parameters<CommerceCalls['run']>) {
    const { statusCode, calls } = await store.run(...of);
    for (const exchange of store.exchanges) {
      expect({ path: exchange.path, faults: faultsOf(exchange) }).toEqual({ path: exchange.path, faults: [] });
    }
    return { statusCode, calls };
  }

  test('customer group created, found by its code, updated, deleted', async () => {
    const group = { name: 'Climbers', taxClassId: 3 };
    expect((await run(groupCreated, group)).calls).toEqual(['POST /V1/customerGroups 200']);
    expect((await run(groupCreated, group)).calls).toEqual([
      'POST /V1/customerGroups 400',
      'GET /V1/customerGroups/search 200',
      'PUT /V1/customerGroups/4 200',
    ]);
    expect((await run(groupUpdated, { id: 4, ...group })).calls).toEqual(['PUT /V1/customerGroups/4 200']);
    // The store's own events have its numbers as texts.
    expect((await run(groupUpdated, { id: '4', ...group, taxClassId: '3' })).calls).toEqual([
      'PUT /V1/customerGroups/4 200',
    ]);
    expect(store.exchanges[0]?.request).toEqual({ group: { id: 4, code: 'Climbers', tax_class_id: 3 } });
    expect((await run(groupUpdated, { id: '4x', ...group })).statusCode).toBe(400);
    expect((await run(groupDeleted, { id: '4' })).calls).toEqual(['DELETE /V1/customerGroups/4 200']);
    expect((await run(groupUpdated, { id: 4, ...group })).statusCode).toBe(404);
  });

  test('stock updated', async () => {
    const item = { sku: 'A', source: 'default', quantity: 3, outOfStock: false };
    expect((await run(stockUpdated, [item])).calls).toEqual(['POST /V1/inventory/source-items 200']);
    expect(store.exchanges[0]?.request).toEqual({
      sourceItems: [{ sku: 'A', source_code: 'default', quantity: 3, status: 1 }],
    });
  });

  test.each([
    '/V1/categories/2',
    '/V1/categories/99',
    '/V1/customers/1',
    '/V1/customerGroups/1',
    '/V1/customerGroups/search',
    '/V1/orders',
    '/V1/orders/2',
    '/V1/orders/2/comments',
    '/V1/shipments',
    '/V1/shipment/1',
    '/V1/inventory/source-items',
    '/V1/products/UNKNOWN',
  ])('the stand-in answers GET %s as described', async (path) => {
    const { status, body } = await call(`${store.platform.url}${COMMERCE_REST}${path}`);
    expect(contract.responseFaults('GET', path, status, body)).toEqual([]);
  });

  test('a category is changed as described', async () => {
    const category = { category: { name: 'Outdoor' } };
    const answer = await store.act('PUT', 'categories/2', category);
    expect(answer).toMatchObject({ status: 200, body: { id: 2, name: 'Outdoor' } });
    expect(contract.requestFaults('PUT', '/V1/categories/2', category)).toEqual([]);
    expect(contract.responseFaults('PUT', '/V1/categories/2', 200, answer.body)).toEqual([]);
  });

  test('a field in the wrong place would be noticed', () => {
    const misplaced = { items: [], extension_attributes: { source_code: 'berlin' } };
    expect(contract.requestFaults('POST', '/V1/order/1/ship', misplaced)).toHaveLength(1);
  });
});
