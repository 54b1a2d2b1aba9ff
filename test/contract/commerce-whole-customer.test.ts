import fc from 'fast-check';
import { valueFingerprints } from '#lib/delivery/fingerprint';
import { main as customerCreated } from '../../actions/customer/backoffice/created';
import { main as customerUpdated } from '../../actions/customer/backoffice/updated';
import { main as partChanged } from '../../actions/customer/commerce/part-changed';
import { main as toldOfUpdate } from '../../actions/customer/commerce/updated';
import { CommerceCalls } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';
import { call } from '../support/http';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
});
afterAll(() => store.stop());

const ADA = { name: 'Ada', lastname: 'Byron', email: 'ada.byron@example.com' };
const HARBOUR = {
  ...{ firstName: 'Ada', lastName: 'Byron', company: 'Engines Ltd', streetAddress: ['1 Harbour Road', 'Dock 4'] },
  ...{ addressLocality: 'Austin', addressRegion: 'Texas', postalCode: '78701', addressCountry: 'US' },
  ...{ telephone: '5550100', taxNumber: 'US-77' },
};
const HILL = {
  ...{ streetAddress: ['2 Hill Street'], addressLocality: 'Berlin', postalCode: '10115', addressCountry: 'DE' },
  telephone: '5550102',
};
const WHOLE = {
  ...{ ...ADA, groupId: 2, taxNumber: 'DE123456789', birthDate: '1990-01-31', marketingConsent: true },
  ...{ billingAddress: HARBOUR, shippingAddress: HILL },
};
let events = 0;
const toBackoffice = () => ({ target: 'backoffice', event: { id: `c-${++events}`, type: 't' } });

interface Shown {
  addresses: Record<string, unknown>[];
}
const show = async (id: number) => (await store.get(`customers/${id}`)) as Shown & Record<string, unknown>;
const send = (fields: object, id = 2) => store.run(customerUpdated, { id, ...ADA, ...fields });
const tell = async (id: number) => {
  await store.run(toldOfUpdate, { id }, toBackoffice());
  const { body } = await call(`${store.platform.url}/systems/backoffice/customers`);
  const { items } = body as { items: Record<string, unknown>[] };
  return items.find((item) => item.id === String(id));
};

test('a whole customer is created by one request, and its answer says what the store has', async () => {
  const { calls, record } = await store.run(customerCreated, WHOLE);
  expect(calls).toEqual(['GET /V1/directory/countries/US 200', 'POST /V1/customers 200']);
  expect(store.exchanges[1]?.request).toEqual({
    customer: {
      ...{ firstname: 'Ada', lastname: 'Byron', email: 'ada.byron@example.com', group_id: 2 },
      ...{ taxvat: 'DE123456789', dob: '1990-01-31', extension_attributes: { is_subscribed: true } },
      addresses: [
        {
          ...{ firstname: 'Ada', lastname: 'Byron', company: 'Engines Ltd', vat_id: 'US-77', city: 'Austin' },
          ...{ postcode: '78701', country_id: 'US', telephone: '5550100', street: ['1 Harbour Road', 'Dock 4'] },
          ...{ region: { region: 'Texas', region_code: 'TX', region_id: 57 }, region_id: 57 },
          ...{ default_billing: true, default_shipping: false },
        },
        {
          ...{ firstname: 'Ada', lastname: 'Byron', city: 'Berlin', postcode: '10115', country_id: 'DE' },
          ...{ telephone: '5550102', street: ['2 Hill Street'], default_billing: false, default_shipping: true },
        },
      ],
    },
  });
  const has = {
    ...{ firstname: 'Ada', lastname: 'Byron', email: 'ada.byron@example.com', groupId: 2 },
    ...{ taxNumber: 'DE123456789', birthDate: '1990-01-31', marketingConsent: true, billingAddress: HARBOUR },
    shippingAddress: { firstName: 'Ada', lastName: 'Byron', ...HILL },
  };
  expect(record).toEqual(valueFingerprints(has));
});

test('the same again writes nothing, and what is not sent stays', async () => {
  expect((await send(WHOLE)).calls).toEqual(['GET /V1/customers/2 200']);
  const before = await show(2);
  await send({ taxNumber: 'DE987' });
  expect(store.exchanges[1]?.request).toEqual({
    customer: {
      ...{ id: 2, website_id: 1, store_id: 1, group_id: 2, firstname: 'Ada', lastname: 'Byron' },
      ...{ email: 'ada.byron@example.com', dob: '1990-01-31', taxvat: 'DE987' },
    },
  });
  expect(await show(2)).toEqual({ ...before, taxvat: 'DE987', updated_at: expect.any(String) });
});

test('null takes a value away', async () => {
  await send({ taxNumber: null, birthDate: null, marketingConsent: false, shippingAddress: null });
  const shown = await show(2);
  expect(shown).toMatchObject({ extension_attributes: { is_subscribed: false }, addresses: [{ city: 'Austin' }] });
  expect(Object.keys(shown)).toEqual(expect.not.arrayContaining(['taxvat', 'dob', 'default_shipping']));
  expect((await send({ taxNumber: null, shippingAddress: null })).calls).toEqual(['GET /V1/customers/2 200']);
});

test('an address that is both defaults is not changed for one of them, and others stay', async () => {
  const [grace] = [await show(1)];
  const own = { firstname: 'Grace', lastname: 'Hopper', city: 'Ely', postcode: 'CB7', country_id: 'GB' };
  const both = { ...own, telephone: '1', street: ['1 Quay'], default_billing: true, default_shipping: true };
  const other = { ...own, telephone: '2', street: ['9 Lane'] };
  await store.act('PUT', 'customers/1', { customer: { ...grace, addresses: [both, other] } });
  const hopper = { name: 'Grace', lastname: 'Hopper', email: 'grace.hopper@example.com' };
  await send({ ...hopper, billingAddress: HILL }, 1);
  const found = ({ addresses }: Shown) =>
    addresses.map(({ street, default_billing, default_shipping }) => [street, default_billing, default_shipping]);
  expect(found(await show(1))).toEqual([
    [['1 Quay'], undefined, true],
    [['9 Lane'], undefined, undefined],
    [['2 Hill Street'], true, undefined],
  ]);
  // One that the customer has anyway is taken.
  const lane = { ...{ streetAddress: ['9 Lane'], addressLocality: 'Ely', postalCode: 'CB7' }, addressCountry: 'GB' };
  await send({ ...hopper, billingAddress: null, shippingAddress: { ...lane, telephone: '2' } }, 1);
  expect(found(await show(1))).toEqual([
    [['9 Lane'], undefined, true],
    [['9 Lane'], undefined, undefined],
  ]);
});

test('what the store wants of an address is its own answer', async () => {
  const { telephone: _none, ...without } = HILL;
  expect(await send({ billingAddress: without })).toMatchObject({
    statusCode: 400,
    error: 'Adobe Commerce answered 400: "telephone" is required. Enter and try again.',
  });
  expect(await send({ billingAddress: { ...HARBOUR, addressRegion: 'Nowhere' } })).toMatchObject({
    statusCode: 400,
    error: 'Adobe Commerce answered 400: "regionId" is required. Enter and try again.',
  });
  await send({ billingAddress: HARBOUR });
});

test('a customer is told whole, whatever the event has, and comes back as it is', async () => {
  await send(WHOLE);
  const told = await tell(2);
  const named = { firstName: 'Ada', lastName: 'Byron' };
  const anyId = expect.stringMatching(/^\d+$/);
  expect(told).toEqual({
    ...{ id: '2', email: 'ada.byron@example.com', ...named, groupId: 2, website: 1 },
    ...{ taxNumber: 'DE123456789', birthDate: '1990-01-31', marketingConsent: true },
    ...{ billingAddress: HARBOUR, shippingAddress: { ...named, ...HILL } },
    addresses: [
      { id: anyId, ...HARBOUR, defaultBilling: true, defaultShipping: false },
      { id: anyId, ...named, ...HILL, defaultBilling: false, defaultShipping: true },
    ],
    ...{ createdAt: expect.stringMatching(/Z$/), updatedAt: expect.stringMatching(/Z$/), writes: 1 },
  });
  expect((await send({ ...told, name: told?.firstName, lastname: told?.lastName })).calls).toEqual([
    'GET /V1/customers/2 200',
  ]);
});

test('an address or a subscription that changed leads to its customer; a guest’s to nobody', async () => {
  for (const part of [{ parent_id: '2' }, { customer_id: '2', subscriber_status: '3' }]) {
    expect(await store.run(partChanged, part, toBackoffice())).toMatchObject({
      statusCode: 200,
      calls: ['GET /V1/customers/2 200'],
    });
  }
  const guest = { customer_id: '0', subscriber_status: '1' };
  expect(await store.run(partChanged, guest, toBackoffice())).toMatchObject({ statusCode: 200, calls: [] });
  expect(await store.run(partChanged, { parent_id: '77' }, toBackoffice())).toMatchObject({
    statusCode: 200,
    calls: ['GET /V1/customers/77 404'],
  });
});

test('a change of some fields leaves all others as they were', async () => {
  await send(WHOLE);
  const change = fc.record(
    {
      ...{ taxNumber: fc.constantFrom('DE1', null), birthDate: fc.constantFrom('1970-02-28', null) },
      ...{ marketingConsent: fc.boolean(), groupId: fc.constantFrom(1, 3) },
      billingAddress: fc.constantFrom(HILL, null, HARBOUR),
      shippingAddress: fc.constantFrom(HILL, null, HARBOUR),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(change, async (fields) => {
      const before = await tell(2);
      await send(fields);
      const after = await tell(2);
      const named = (address: object | null) => address && { firstName: 'Ada', lastName: 'Byron', ...address };
      const { billingAddress: billing, shippingAddress: shipping } = fields;
      expect(after).toEqual({
        ...{ ...before, ...fields },
        ...(billing === undefined ? {} : { billingAddress: named(billing) }),
        ...(shipping === undefined ? {} : { shippingAddress: named(shipping) }),
        ...{ addresses: expect.any(Array), updatedAt: expect.any(String), writes: expect.any(Number) },
      });
    }),
    { numRuns: 40 },
  );
});
