import { main as createCustomer } from '../../actions/customer/backoffice/created';
import { main as updateCustomer } from '../../actions/customer/backoffice/updated';
import { OK, openShop, refused } from './open-shop';
import type { AcceptanceShop } from './shop';

let shop: AcceptanceShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const berlin = {
  ...{ firstName: 'Ada', lastName: 'Byron', company: 'Engines', streetAddress: ['Unter den Linden 1', '2nd floor'] },
  ...{ addressLocality: 'Berlin', postalCode: '10117', addressCountry: 'DE', telephone: '+49 30 123456' },
};
const london = {
  ...{ streetAddress: ['12 St James’s Square'], addressLocality: 'London', postalCode: 'SW1Y 4LB' },
  addressCountry: 'GB',
};
const boston = {
  ...{ streetAddress: ['1 Beacon St'], addressLocality: 'Boston', addressRegion: 'MA', postalCode: '02108' },
  addressCountry: 'US',
};

/** A customer of this run, as an event has it. */
const named = (name: string) => ({ name, lastname: 'Byron', email: `${shop.run}.${name.toLowerCase()}@example.com` });

/** As the merchant sees it, the default addresses by their cities. */
async function seen({ email }: { email: string }) {
  const { user } = await shop.ask(SEEN, { email });
  const cityOf = (address: { id: string } | null) =>
    user.addresses.find(({ id }: { id: string }) => id === address?.id)?.city ?? null;
  return { ...user, billing: cityOf(user.billing), shipping: cityOf(user.shipping) };
}
const SEEN = `query($email: String!) { user(email: $email) {
  id isActive externalReference updatedAt billing: defaultBillingAddress { id } shipping: defaultShippingAddress { id }
  addresses { id firstName companyName streetAddress1 streetAddress2 city countryArea postalCode country { code } phone }
} }`;

/** Makes the default billing address the default shipping address too, as a checkout does. */
async function share({ email }: { email: string }) {
  const { user } = await shop.ask(SEEN, { email });
  await shop.ask(
    'mutation($user: ID!, $address: ID!) { addressSetDefault(userId: $user, addressId: $address, type: SHIPPING) { errors { message } } }',
    { user: user.id, address: user.billing.id },
  );
}

test('a customer has the addresses, the reference and the standing of its event, and the same again writes nothing', async () => {
  const ada = named('Ada');
  const event = {
    ...ada,
    active: false,
    externalReference: `${shop.run}-1`,
    billingAddress: berlin,
    shippingAddress: boston,
  };
  expect(await shop.send(createCustomer, event)).toMatchObject(OK);
  const made = await seen(ada);
  expect(made).toMatchObject({
    isActive: false,
    externalReference: `${shop.run}-1`,
    billing: 'BERLIN',
    shipping: 'BOSTON',
  });
  expect(made.addresses).toHaveLength(2);
  expect(made.addresses).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ firstName: 'Ada', companyName: 'Engines', streetAddress1: 'Unter den Linden 1' },
        ...{ streetAddress2: '2nd floor', postalCode: '10117', country: { code: 'DE' }, phone: '+4930123456' },
      }),
      expect.objectContaining({ streetAddress1: '1 Beacon St', countryArea: 'MA', country: { code: 'US' } }),
    ]),
  );
  expect(await shop.send(updateCustomer, { id: made.id, ...event })).toMatchObject(OK);
  expect(await seen(ada)).toEqual(made);
});

test('what is not sent stays, what is null goes', async () => {
  const eve = named('Eve');
  expect(
    await shop.send(createCustomer, { ...eve, active: false, billingAddress: berlin, shippingAddress: london }),
  ).toMatchObject(OK);
  const { id } = await seen(eve);
  expect(await shop.send(updateCustomer, { id, ...eve, lastname: 'King' })).toMatchObject(OK);
  expect(await seen(eve)).toMatchObject({ isActive: false, billing: 'BERLIN', shipping: 'LONDON' });
  expect(await shop.send(updateCustomer, { id, ...eve, active: true, shippingAddress: null })).toMatchObject(OK);
  const after = await seen(eve);
  expect(after).toMatchObject({ isActive: true, billing: 'BERLIN', shipping: null });
  expect(after.addresses).toHaveLength(1);
});

test('one address that is both defaults is changed for both, or for one alone, as the event says', async () => {
  const joan = named('Joan');
  expect(await shop.send(createCustomer, { ...joan, billingAddress: berlin })).toMatchObject(OK);
  await share(joan);
  const { id } = await seen(joan);
  expect(await shop.send(updateCustomer, { id, ...joan, shippingAddress: london })).toMatchObject(OK);
  expect(await seen(joan)).toMatchObject({ billing: 'BERLIN', shipping: 'LONDON' });
  await share(joan);
  expect(await shop.send(updateCustomer, { id, ...joan, billingAddress: null })).toMatchObject(OK);
  expect(await seen(joan)).toMatchObject({ billing: null, shipping: 'BERLIN' });
  const both = { billingAddress: boston, shippingAddress: boston };
  expect(await shop.send(updateCustomer, { id, ...joan, ...both })).toMatchObject(OK);
  expect(await seen(joan)).toMatchObject({ billing: 'BOSTON', shipping: 'BOSTON' });
});

test.each([
  ['a telephone number that is none', { telephone: '1' }, 'phone'],
  ['a postal code of another form', { postalCode: 'X' }, 'postalCode'],
  ['no city', { addressLocality: '' }, 'city'],
])('%s is refused by its field, and nothing else of the event is written', async (_what, wrong, field) => {
  const kim = named('Kim');
  await shop.send(createCustomer, { ...kim, billingAddress: berlin });
  const before = await seen(kim);
  const event = { id: before.id, ...kim, active: false, billingAddress: { ...berlin, ...wrong } };
  expect(await shop.send(updateCustomer, event)).toMatchObject(refused(422, field));
  expect(await seen(kim)).toEqual(before);
});
