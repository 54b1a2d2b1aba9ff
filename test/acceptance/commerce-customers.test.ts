import { main as createCustomer } from '../../actions/customer/backoffice/created';
import { main as updateCustomer } from '../../actions/customer/backoffice/updated';
import { type CommerceShop, query } from './commerce-shop';
import { openCommerce } from './open-commerce';
import { OK } from './open-shop';

let shop: CommerceShop;
let email: string;
let id: number;
beforeAll(async () => {
  shop = await openCommerce();
  email = `ada.${shop.run.toLowerCase()}@example.com`;
});
afterAll(() => shop.close());

const ada = () => ({ name: 'Ada', lastname: 'Byron', email });
const HARBOUR = {
  ...{ firstName: 'Ada', lastName: 'Byron', company: 'Engines Ltd', streetAddress: ['1 Harbour Road', 'Dock 4'] },
  ...{ addressLocality: 'Austin', addressRegion: 'Texas', postalCode: '78701', addressCountry: 'US' },
  ...{ telephone: '5550100', taxNumber: 'US-77' },
};
const HILL = {
  ...{ streetAddress: ['2 Hill Street'], addressLocality: 'Berlin', postalCode: '10115', addressCountry: 'DE' },
  telephone: '5550102',
};
const whole = () => ({
  ...{ ...ada(), groupId: 2, taxNumber: 'DE123456789', birthDate: '1990-01-31', marketingConsent: true },
  ...{ billingAddress: HARBOUR, shippingAddress: HILL },
});
const stored = async () => {
  const filter = 'searchCriteria[filterGroups][0][filters][0]';
  const found = await shop.get(
    `customers/search?${query({ [`${filter}[field]`]: 'email', [`${filter}[value]`]: email })}`,
  );
  return found.items[0];
};
/** Without the time of the last save, and the 0 of no region, which comes with a second save. */
const lasting = async () => {
  const { updated_at: _saved, addresses, ...customer } = await shop.get(`customers/${id}`);
  const places = addresses.map(({ region_id, ...address }: Record<string, unknown>) =>
    region_id === 0 ? address : { ...address, region_id },
  );
  return { ...customer, addresses: places };
};

test('a whole customer is made by one event', async () => {
  expect(await shop.send(createCustomer, whole())).toMatchObject(OK);
  const made = await stored();
  id = made.id;
  expect(await shop.get(`customers/${id}`)).toMatchObject({
    ...{ firstname: 'Ada', lastname: 'Byron', email, group_id: 2, taxvat: 'DE123456789', dob: '1990-01-31' },
    extension_attributes: { is_subscribed: true },
    addresses: [
      {
        ...{ company: 'Engines Ltd', vat_id: 'US-77', city: 'Austin', postcode: '78701', country_id: 'US' },
        ...{ street: ['1 Harbour Road', 'Dock 4'], telephone: '5550100', region: { region: 'Texas' } },
        default_billing: true,
      },
      {
        ...{ firstname: 'Ada', lastname: 'Byron', city: 'Berlin', street: ['2 Hill Street'], country_id: 'DE' },
        default_shipping: true,
      },
    ],
  });
});

test('the same again changes nothing, and what an event does not have stays', async () => {
  const before = await lasting();
  expect(await shop.send(createCustomer, whole())).toMatchObject(OK);
  expect(await shop.send(updateCustomer, { id, ...whole() })).toMatchObject(OK);
  expect(await lasting()).toEqual(before);
  expect(await shop.send(updateCustomer, { id, ...ada(), taxNumber: 'DE987' })).toMatchObject(OK);
  expect(await lasting()).toEqual({ ...before, taxvat: 'DE987' });
});

test('one address is changed, and null takes values away', async () => {
  const moved = { ...HILL, streetAddress: ['3 Hill Street'] };
  expect(await shop.send(updateCustomer, { id, ...ada(), shippingAddress: moved })).toMatchObject(OK);
  const { addresses } = await lasting();
  expect(addresses.map(({ street }: { street: string[] }) => street[0]).sort()).toEqual([
    '1 Harbour Road',
    '3 Hill Street',
  ]);
  const none = { taxNumber: null, birthDate: null, marketingConsent: false, shippingAddress: null };
  expect(await shop.send(updateCustomer, { id, ...ada(), ...none })).toMatchObject(OK);
  const after = await lasting();
  expect(after).toMatchObject({ extension_attributes: { is_subscribed: false }, addresses: [{ city: 'Austin' }] });
  expect(after.addresses).toHaveLength(1);
  expect([after.taxvat ?? '', after.dob ?? '', Number(after.default_shipping ?? 0)]).toEqual(['', '', 0]);
});

test('an address that is both defaults stays one of them where the other is taken away', async () => {
  const both = { billingAddress: HILL, shippingAddress: HILL };
  expect(await shop.send(updateCustomer, { id, ...ada(), ...both })).toMatchObject(OK);
  const { addresses } = await lasting();
  expect(addresses).toMatchObject([{ city: 'Berlin', default_billing: true, default_shipping: true }]);
  expect(await shop.send(updateCustomer, { id, ...ada(), shippingAddress: null })).toMatchObject(OK);
  const after = await lasting();
  expect(after.addresses).toMatchObject([{ city: 'Berlin', default_billing: true }]);
  expect(after.addresses[0].default_shipping ?? false).toBe(false);
});
