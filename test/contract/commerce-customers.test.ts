import { main as customerCreated } from '../../actions/customer/backoffice/created';
import { main as customerDeleted } from '../../actions/customer/backoffice/deleted';
import { main as customerUpdated } from '../../actions/customer/backoffice/updated';
import { CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
});
afterAll(() => store.stop());

const ada = { name: 'Ada', lastname: 'Byron', email: 'ada+1@example.com' };
const SEARCH = 'GET /V1/customers/search 200';
const SITES = 'GET /V1/store/websites 200';
const NOTHING = 'in Adobe Commerce: nothing was changed. Send the id and the e-mail address of one customer.';

test('created, and found by e-mail where the address is taken', async () => {
  expect((await store.run(customerCreated, { ...ada, groupId: '2' })).calls).toEqual(['POST /V1/customers 200']);
  expect(store.exchanges[0]?.request).toEqual({
    customer: { firstname: 'Ada', lastname: 'Byron', email: 'ada+1@example.com', group_id: 2 },
  });
  const again = await store.run(customerCreated, { ...ada, email: 'ADA+1@example.com' });
  expect(again.calls).toEqual(['POST /V1/customers 400', SEARCH, 'PUT /V1/customers/2 200']);
  expect(store.exchanges[1]?.query).toContain('[value]=ADA+1@example.com');
});

test('updated by the id, or by the e-mail where the id is unknown or another store’s', async () => {
  expect((await store.run(customerUpdated, { id: 2, ...ada })).calls).toEqual([
    'GET /V1/customers/2 200',
    'PUT /V1/customers/2 200',
  ]);
  expect((await store.run(customerUpdated, { id: 77, ...ada, lastname: 'King' })).calls).toEqual([
    'GET /V1/customers/77 404',
    SEARCH,
    'PUT /V1/customers/2 200',
  ]);
  expect((await store.run(customerUpdated, { ...ada, id: 'VXNlcjox' })).calls).toEqual([
    SEARCH,
    'PUT /V1/customers/2 200',
  ]);
  // What is as it is to be is not written again.
  expect((await store.run(customerUpdated, { ...ada, id: 'VXNlcjox' })).calls).toEqual([SEARCH]);
  for (const id of [77, 'VXNlcjox']) {
    expect((await store.run(customerUpdated, { id, ...ada, email: 'no@example.com' })).statusCode).toBe(404);
  }
});

test('an address on two websites is two customers: the website chooses, and none is guessed', async () => {
  const bea = { name: 'Bea', lastname: 'Byron', email: 'bea@example.com' };
  await store.run(customerCreated, bea);
  expect((await store.run(customerCreated, { ...bea, website: 'eu' })).calls).toEqual([
    SITES,
    'POST /V1/customers 200',
  ]);
  const [main, eu] = [3, 4];
  expect(await store.get(`customers/${eu}`)).toMatchObject({ website_id: 2, email: 'bea@example.com' });
  const change = { ...bea, id: 'VXNlcjox', lastname: 'Lovelace' };
  const refusal = {
    statusCode: 409,
    error:
      'Adobe Commerce has customers with the e-mail address on several websites: nothing was changed. Send the website, by its code or its number.',
  };
  expect(await store.run(customerUpdated, change)).toMatchObject({ ...refusal, calls: [SEARCH] });
  expect(await store.run(customerDeleted, { id: 'x', email: bea.email })).toMatchObject({
    ...refusal,
    calls: [SEARCH],
  });
  expect((await store.run(customerUpdated, { ...change, website: 2 })).calls).toEqual([
    SEARCH,
    `PUT /V1/customers/${eu} 200`,
  ]);
  expect(await store.get(`customers/${main}`)).toMatchObject({ lastname: 'Byron' });
  expect((await store.run(customerDeleted, { id: 'x', email: bea.email, website: 'base' })).calls).toEqual([
    SITES,
    SEARCH,
    `DELETE /V1/customers/${main} 200`,
  ]);
  expect(await store.run(customerUpdated, { ...change, website: 'moon' })).toMatchObject({
    statusCode: 404,
    error: 'Adobe Commerce has no such website: send its code or its number.',
  });
  expect(await store.run(customerUpdated, { ...bea, id: eu, website: 'base' })).toMatchObject({
    statusCode: 409,
    error: `The id is that of a customer of another website ${NOTHING}`,
  });
});

test('a removal whose id and e-mail contradict each other is refused, and removes nobody', async () => {
  expect(await store.run(customerDeleted, { id: 1, email: ada.email })).toMatchObject({
    statusCode: 409,
    error: `The id is that of a customer with another e-mail address ${NOTHING}`,
    calls: ['GET /V1/customers/1 200'],
  });
  expect(await store.run(customerDeleted, { id: 77, email: ada.email })).toMatchObject({
    statusCode: 409,
    error: `The e-mail address is that of a customer with another id ${NOTHING}`,
    calls: ['GET /V1/customers/77 404', SEARCH],
  });
  expect(await store.get('customers/1')).toMatchObject({ email: 'grace.hopper@example.com' });
});

test('deleted, once or twice, by the id or by the e-mail', async () => {
  expect((await store.run(customerDeleted, { id: 2, email: 'ADA+1@example.com' })).calls).toEqual([
    'GET /V1/customers/2 200',
    'DELETE /V1/customers/2 200',
  ]);
  expect(await store.run(customerDeleted, { id: 2 })).toMatchObject({
    statusCode: 200,
    calls: ['GET /V1/customers/2 404'],
  });
  expect((await store.run(customerDeleted, { id: 'VXNlcjox' })).statusCode).toBe(404);
  expect((await store.run(customerDeleted, { id: 'VXNlcjox', email: 'no@example.com' })).statusCode).toBe(200);
});
