import type { CustomerUpdate } from '#lib/catalogue/generated/types';
import { readConfig } from '#lib/core/config';
import { customerInSaleor, customerToSaleor } from '#lib/flows/backoffice-saleor/customer';
import { saveCustomer } from '#lib/systems/saleor/customers';
import { SaleorShop } from '../support/saleor-shop';

let shop: SaleorShop;
beforeAll(async () => {
  shop = await SaleorShop.open();
});
beforeEach(() => {
  shop.calls = [];
});
afterEach(() => expect(shop.faults).toEqual([]));
afterAll(() => shop.close());

const berlin = {
  ...{ firstName: 'Ada', lastName: 'Byron', streetAddress: ['Unter den Linden 1'], addressLocality: 'Berlin' },
  ...{ postalCode: '10117', addressCountry: 'DE', telephone: '+49 30 123456' },
};
const london = {
  ...{ streetAddress: ['12 St James’s Square'], addressLocality: 'London', postalCode: 'SW1Y 4LB' },
  addressCountry: 'GB',
};
const paris = {
  ...{ streetAddress: ['1 Rue de Rivoli'], addressLocality: 'Paris', postalCode: '75001', addressCountry: 'FR' },
};

const save = async (customer: CustomerUpdate) => saveCustomer(shop.api(), customerToSaleor(customer));

/** A customer in Saleor whose two default addresses are one, as a checkout leaves them. */
async function withOneForBoth(id: number) {
  const named = { id, name: 'Ada', lastname: 'Byron', email: `both.${id}@example.com` };
  const saved = await save({ ...named, billingAddress: berlin });
  await shop.merchant(
    'mutation($user: ID!, $address: ID!) { addressSetDefault(userId: $user, addressId: $address, type: SHIPPING) { errors { code } } }',
    { user: saved?.id, address: saved?.billing?.id },
  );
  shop.calls = [];
  return named;
}

/** The customer as the merchant sees it. */
async function seen({ email }: { email: string }) {
  const { user } = await shop.merchant(
    `query($email: String!) { user(email: $email) {
      isActive externalReference billing: defaultBillingAddress { id } shipping: defaultShippingAddress { id }
      addresses { id firstName streetAddress1 streetAddress2 city postalCode country { code } phone }
    } }`,
    { email },
  );
  const cityOf = (address: { id: string } | null) =>
    user.addresses.find(({ id }: { id: string }) => id === address?.id)?.city ?? null;
  return { ...user, billing: cityOf(user.billing), shipping: cityOf(user.shipping) };
}
const cities = ({ addresses }: { addresses: { city: string }[] }) => addresses.map(({ city }) => city).sort();

test('a new customer has addresses, a reference and may be kept from logging in; the same again writes nothing', async () => {
  const ada = {
    ...{ id: 70, name: 'Ada', lastname: 'Byron', email: 'seventy@example.com', active: false },
    ...{
      externalReference: 'C-70',
      billingAddress: berlin,
      shippingAddress: { ...london, streetAddress: ['a', 'b', 'c'] },
    },
  };
  const result = await save(ada);
  expect(shop.calls).toEqual(['FindCustomer', 'CreateCustomer']);
  expect(await seen(ada)).toMatchObject({ isActive: false, externalReference: 'C-70', billing: 'BERLIN' });
  expect((await seen(ada)).addresses).toMatchObject([
    { streetAddress1: 'a', streetAddress2: 'b, c', country: { code: 'GB' } },
    { firstName: 'Ada', streetAddress1: 'Unter den Linden 1', postalCode: '10117', country: { code: 'DE' } },
  ]);
  expect(customerInSaleor({ result, context: { config: readConfig({}) } })).toMatchObject({
    active: false,
    billingAddress: { addressLocality: 'BERLIN' },
  });
  shop.calls = [];
  await save({ ...ada, id: 'C-70' });
  expect(shop.calls).toEqual(['FindCustomer']);
});

test('what is not sent is not touched, and what is null is taken away', async () => {
  const ada = { id: 71, name: 'Ada', lastname: 'Byron', email: 'seventy-one@example.com' };
  await save({ ...ada, active: false, billingAddress: berlin, shippingAddress: paris });
  await save({ ...ada, name: 'Augusta' });
  expect(await seen(ada)).toMatchObject({ isActive: false, billing: 'BERLIN', shipping: 'PARIS' });
  shop.calls = [];
  await save({ ...ada, name: 'Augusta', active: true, shippingAddress: null, externalReference: null });
  expect(shop.calls).toEqual(['FindCustomer', 'UpdateCustomer', 'DeleteAddress', 'FindCustomer']);
  expect(await seen(ada)).toMatchObject({ isActive: true, externalReference: null, billing: 'BERLIN', shipping: null });
  expect(cities(await seen(ada))).toEqual(['BERLIN']);
});

test('a default address is changed in place, and loses what the event does not have', async () => {
  const ada = { id: 72, name: 'Ada', lastname: 'Byron', email: 'seventy-two@example.com' };
  await save({ ...ada, billingAddress: berlin });
  const [{ id }] = (await seen(ada)).addresses;
  await save({ ...ada, billingAddress: paris });
  expect((await seen(ada)).addresses).toEqual([
    {
      ...{ id, firstName: '', streetAddress1: '1 Rue de Rivoli', streetAddress2: '', city: 'PARIS' },
      ...{ postalCode: '75001', country: { code: 'FR' }, phone: '' },
    },
  ]);
});

describe('an address that is both defaults', () => {
  test('is not changed for one of them alone', async () => {
    const ada = await withOneForBoth(73);
    await save({ ...ada, shippingAddress: london });
    expect(await seen(ada)).toMatchObject({ billing: 'BERLIN', shipping: 'LONDON' });
    expect(shop.calls).toEqual(['FindCustomer', 'FindAddresses', 'CreateAddress', 'SetDefaultAddress', 'FindCustomer']);
    shop.calls = [];
    await save({ ...ada, billingAddress: berlin, shippingAddress: london });
    expect(shop.calls).toEqual(['FindCustomer']);
  });

  test('is changed in place for both', async () => {
    const ada = await withOneForBoth(74);
    await save({ ...ada, billingAddress: paris, shippingAddress: paris });
    expect(shop.calls).toEqual(['FindCustomer', 'UpdateCustomer']);
    expect(await seen(ada)).toMatchObject({ billing: 'PARIS', shipping: 'PARIS' });
    expect(cities(await seen(ada))).toEqual(['PARIS']);
  });

  test('becomes two where both are changed, each to its own', async () => {
    const ada = await withOneForBoth(75);
    await save({ ...ada, billingAddress: paris, shippingAddress: london });
    expect(await seen(ada)).toMatchObject({ billing: 'PARIS', shipping: 'LONDON' });
    expect(cities(await seen(ada))).toEqual(['LONDON', 'PARIS']);
  });

  test('stays the other default where one is taken away, and goes where both are', async () => {
    const ada = await withOneForBoth(76);
    await save({ ...ada, billingAddress: null });
    expect(await seen(ada)).toMatchObject({ billing: null, shipping: 'BERLIN' });
    expect(cities(await seen(ada))).toEqual(['BERLIN']);
    const eve = await withOneForBoth(77);
    await save({ ...eve, billingAddress: null, shippingAddress: null });
    expect(await seen(eve)).toMatchObject({ billing: null, shipping: null, addresses: [] });
    const joan = await withOneForBoth(78);
    await save({ ...joan, billingAddress: null, shippingAddress: paris });
    expect(await seen(joan)).toMatchObject({ billing: null, shipping: 'PARIS' });
    expect(cities(await seen(joan))).toEqual(['PARIS']);
  });

  test('a try that ended before the new address was the default one leaves no second one', async () => {
    const ada = await withOneForBoth(79);
    const { user } = await shop.merchant('query($email: String!) { user(email: $email) { id } }', { email: ada.email });
    const left = { streetAddress1: '12 St James’s Square', city: 'London', postalCode: 'SW1Y 4LB', country: 'GB' };
    await shop.merchant(
      'mutation($user: ID!, $input: AddressInput!) { addressCreate(userId: $user, input: $input) { errors { code } } }',
      { user: user.id, input: left },
    );
    await save({ ...ada, billingAddress: london });
    expect(shop.calls).toEqual(['FindCustomer', 'FindAddresses', 'SetDefaultAddress', 'FindCustomer']);
    expect(cities(await seen(ada))).toEqual(['BERLIN', 'LONDON']);
  });
});

test('an address that Saleor does not take is refused, and nothing of the event is written', async () => {
  const ada = { id: 80, name: 'Ada', lastname: 'Byron', email: 'eighty@example.com' };
  await save({ ...ada, billingAddress: berlin });
  const refusal = save({ ...ada, name: 'Augusta', billingAddress: { ...berlin, telephone: '1' } });
  await expect(refusal).rejects.toMatchObject({ kind: 'rejected', message: expect.stringContaining('phone') });
  await refusal.catch(({ message }) => expect(message).not.toContain('Linden'));
  expect((await seen(ada)).addresses).toMatchObject([{ phone: '+4930123456' }]);
});
