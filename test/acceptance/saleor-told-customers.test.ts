import { main as updateCustomer } from '../../actions/customer/backoffice/updated';
import { OK, openShop } from './open-shop';
import { SaleorRelay } from './saleor-relay';
import type { AcceptanceShop } from './shop';

let shop: AcceptanceShop;
let relay: SaleorRelay;
let email: string;
beforeAll(async () => {
  shop = await openShop();
  relay = await SaleorRelay.open(shop);
  email = `${shop.run}.ada@example.com`;
});
afterAll(async () => {
  await shop.close();
  await relay.stop();
});

let id: string;
const update = (input: object) =>
  shop.ask(
    'mutation($id: ID!, $input: CustomerInput!) { customerUpdate(id: $id, input: $input) { errors { message } } }',
    {
      ...{ id, input },
    },
  );
const home = { firstName: 'Ada', lastName: 'Byron', streetAddress1: 'Unter den Linden 1', city: 'Berlin' };
const address = { ...home, postalCode: '10117', country: 'DE', phone: '+4930123456' };
const asTold = {
  ...{ firstName: 'Ada', lastName: 'Byron', streetAddress: ['Unter den Linden 1'], addressLocality: 'BERLIN' },
  ...{ postalCode: '10117', addressCountry: 'DE', telephone: '+4930123456' },
};

test('a customer whom staff make is told, with all that Saleor knows', async () => {
  const input = {
    email,
    firstName: 'Ada',
    lastName: 'Byron',
    externalReference: shop.run,
    defaultBillingAddress: address,
  };
  const told = await relay.toldOf(async () => {
    const { customerCreate } = await shop.ask(
      'mutation($input: UserCreateInput!) { customerCreate(input: $input) { user { id } errors { message } } }',
      { input },
    );
    id = customerCreate.user.id;
  });
  expect(told).toMatchObject([
    {
      path: 'customers/created',
      data: {
        ...{ id, email, firstName: 'Ada', lastName: 'Byron', active: true, externalReference: shop.run },
        ...{ billingAddress: asTold, shippingAddress: null },
      },
    },
  ]);
});

test.each<[what: string, input: object, changed: object]>([
  ['a name', { lastName: 'King' }, { lastName: 'King' }],
  ['who may not log in any more', { isActive: false }, { active: false }],
  [
    'another default address',
    { defaultShippingAddress: { ...address, city: 'Potsdam', postalCode: '14467' } },
    {
      shippingAddress: { ...asTold, addressLocality: 'POTSDAM', postalCode: '14467' },
      billingAddress: asTold,
    },
  ],
  [
    'metadata, that which is wanted alone,',
    {
      metadata: [
        { key: 'theme', value: 'dark' },
        { key: 'vat-id', value: 'DE123456789' },
      ],
    },
    { metadata: [{ key: 'vat-id', value: 'DE123456789' }] },
  ],
  ['a reference that is taken away', { externalReference: null }, { externalReference: null }],
])('%s is told', async (_what, input, changed) => {
  const told = await relay.toldOf(() => update(input));
  expect(told).toMatchObject([{ path: 'customers/updated', data: { id, ...changed } }]);
});

test('what the back office writes of addresses stands in the store, and the same again changes nothing', async () => {
  const customer = {
    ...{ id, name: 'Ada', lastname: 'King', email, active: true },
    shippingAddress: {
      streetAddress: ['Am Neuen Markt 1'],
      addressLocality: 'Potsdam',
      postalCode: '14467',
      addressCountry: 'DE',
    },
  };
  const told = await relay.toldOf(async () => {
    expect(await shop.send(updateCustomer, customer)).toMatchObject(OK);
  });
  const shippingAddress = {
    ...{ streetAddress: ['Am Neuen Markt 1'], addressLocality: 'POTSDAM', postalCode: '14467' },
    addressCountry: 'DE',
  };
  expect(told).toMatchObject([{ data: { active: true, billingAddress: asTold, shippingAddress } }]);
  expect(
    await relay.toldIfAny(async () => expect(await shop.send(updateCustomer, customer)).toMatchObject(OK)),
  ).toEqual([]);
  const bare = { id, name: 'Ada', lastname: 'King', email };
  const gone = await relay.toldOf(async () => {
    expect(await shop.send(updateCustomer, { ...bare, billingAddress: null })).toMatchObject(OK);
    expect(await shop.send(updateCustomer, { ...bare, name: 'Augusta' })).toMatchObject(OK);
  });
  expect(gone.at(-1)).toMatchObject({
    data: { firstName: 'Augusta', active: true, billingAddress: null, shippingAddress },
  });
});

test('a customer who is removed is told as deleted', async () => {
  const told = await relay.toldOf(() =>
    shop.ask('mutation($id: ID!) { customerDelete(id: $id) { errors { message } } }', { id }),
  );
  expect(told).toMatchObject([{ path: 'customers/deleted', data: { id } }]);
});
