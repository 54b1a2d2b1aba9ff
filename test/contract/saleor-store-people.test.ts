import { readConfig } from '#lib/core/config';
import { customerInSaleor, customerToSaleor, deletedCustomerToSaleor } from '#lib/flows/backoffice-saleor/customer';
import { deleteGroup, saveGroup } from '#lib/systems/saleor/customer-groups';
import { deleteCustomer, saveCustomer } from '#lib/systems/saleor/customers';
import { deleteProduct, saveProduct } from '#lib/systems/saleor/products';
import { SaleorShop } from '../support/saleor-shop';

const context = { config: readConfig({}) };
let shop: SaleorShop;
beforeAll(async () => {
  shop = await SaleorShop.open();
});
afterEach(() => {
  expect(shop.faults).toEqual([]);
  shop.calls = [];
});
afterAll(() => shop.close());

describe('customers', () => {
  const ada = { name: 'Ada', lastname: 'Byron', email: 'Ada.Byron@example.com' };
  const user = async (email: string) =>
    (
      await shop.merchant(
        'query($email: String!) { user(email: $email) { id firstName lastName externalReference privateMetafield(key: "customer_group") } }',
        { email },
      )
    ).user;

  test('created once, found by the address; the number of the back office becomes the external reference', async () => {
    await Promise.all(shop.racing().map((api) => saveCustomer(api, customerToSaleor(ada))));
    expect(shop.calls.filter((name) => name === 'CreateCustomer')).toHaveLength(2);
    expect(await user('ada.byron@example.com')).toMatchObject({ firstName: 'Ada', externalReference: null });
    await saveCustomer(shop.api(), customerToSaleor({ ...ada, id: 5, lastname: 'Lovelace', groupId: 3 }));
    expect(await user('ada.byron@example.com')).toMatchObject({
      lastName: 'Lovelace',
      externalReference: '5',
      privateMetafield: '3',
    });
    shop.calls = [];
    await saveCustomer(shop.api(), customerToSaleor({ ...ada, id: 5, lastname: 'Lovelace', groupId: 3 }));
    expect(shop.calls).toEqual(['FindCustomer']);
  });

  test('what Saleor has no field for is kept with the customer, and null takes it away', async () => {
    const kept = { taxNumber: 'DE123456789', birthDate: '1990-01-31', marketingConsent: true };
    const query = '{ id privateMetadata { key value } }';
    const read = async () =>
      (await shop.merchant(`query { user(email: "kept@example.com") ${query} }`, {})).user.privateMetadata;
    const bea = { name: 'Bea', lastname: 'Byron', email: 'kept@example.com' };
    await saveCustomer(shop.api(), customerToSaleor({ ...bea, ...kept, birthDate: null }));
    expect(await read()).toEqual([
      { key: 'tax_number', value: 'DE123456789' },
      { key: 'marketing_consent', value: 'true' },
    ]);
    await saveCustomer(shop.api(), customerToSaleor({ ...bea, ...kept, taxNumber: null, marketingConsent: false }));
    expect(await read()).toEqual([
      { key: 'tax_number', value: '' },
      { key: 'marketing_consent', value: 'false' },
      { key: 'birth_date', value: '1990-01-31' },
    ]);
    shop.calls = [];
    await saveCustomer(shop.api(), customerToSaleor({ ...bea, taxNumber: null, birthDate: '1990-01-31' }));
    expect(shop.calls).toEqual(['FindCustomer']);
  });

  test('what is then there is known, as the back office would be told of it', async () => {
    const created = { ...ada, email: 'known@example.com' };
    const result = await saveCustomer(shop.api(), customerToSaleor(created));
    const known = { firstname: 'Ada', lastname: 'Byron', email: 'known@example.com', id: expect.any(String) };
    const others = { active: true, externalReference: null, billingAddress: null, shippingAddress: null };
    expect(customerInSaleor({ result, context })).toEqual({ ...known, ...others });
    const address =
      '{ firstName: "Ada", streetAddress1: "1 Weg", city: "Berlin", postalCode: "10115", country: DE, phone: "" }';
    await shop.merchant(
      `mutation($id: ID!) { customerUpdate(id: $id, input: { isActive: false, defaultShippingAddress: ${address} }) { errors { code } } }`,
      { id: result?.id },
    );
    // Nothing of it is written by an event of the back office, and all of it is read.
    shop.calls = [];
    const again = await saveCustomer(shop.api(), customerToSaleor(created));
    expect(shop.calls).toEqual(['FindCustomer']);
    expect(customerInSaleor({ result: again, context })).toEqual({
      ...{ ...known, ...others, active: false },
      shippingAddress: {
        ...{ firstName: 'Ada', streetAddress: ['1 Weg'], addressLocality: 'BERLIN' },
        ...{ postalCode: '10115', addressCountry: 'DE' },
      },
    });
  });

  test('a new address is found by the number, or by Saleor’s own id', async () => {
    await saveCustomer(shop.api(), customerToSaleor({ ...ada, id: 5, email: 'ada@example.com' }));
    const { id } = await user('ada@example.com');
    await saveCustomer(shop.api(), customerToSaleor({ ...ada, id, email: 'countess@example.com' }));
    expect(await user('countess@example.com')).toMatchObject({ id, externalReference: '5' });
  });

  test('an address that another customer has is refused, and the text does not have it', async () => {
    const refusal = saveCustomer(shop.api(), customerToSaleor({ ...ada, id: 5, email: 'grace.hopper@example.com' }));
    await expect(refusal).rejects.toMatchObject({ kind: 'rejected', status: 409 });
    await refusal.catch(({ message }) => expect(message).not.toContain('@'));
  });

  test('another customer is not overwritten, and not deleted, since it has the address of the event', async () => {
    const eight = { ...ada, email: 'eight@example.com' };
    await saveCustomer(shop.api(), customerToSaleor({ ...eight, id: 8 }));
    for (const id of [9, Buffer.from('User:999').toString('base64')]) {
      shop.calls = [];
      const refusal = saveCustomer(shop.api(), customerToSaleor({ ...eight, id, lastname: 'Mallory' }));
      await expect(refusal).rejects.toMatchObject({ kind: 'rejected', status: 409 });
      await refusal.catch(({ message }) => expect(message).not.toContain('@'));
      await deleteCustomer(shop.api(), deletedCustomerToSaleor({ id, email: 'eight@example.com' }));
      expect(shop.changes()).toEqual([]);
    }
    expect(await user('eight@example.com')).toMatchObject({ lastName: 'Byron', externalReference: '8' });
    await deleteCustomer(shop.api(), deletedCustomerToSaleor({ id: 8 }));
  });

  test('deleted by its number; one that is not found may be there under its address, and is not passed over', async () => {
    await deleteCustomer(shop.api(), deletedCustomerToSaleor({ id: 5 }));
    expect(await user('countess@example.com')).toBeNull();
    await expect(deleteCustomer(shop.api(), deletedCustomerToSaleor({ id: 5 }))).rejects.toMatchObject({ status: 404 });
    await saveCustomer(shop.api(), customerToSaleor(ada));
    await deleteCustomer(shop.api(), deletedCustomerToSaleor({ id: 9, email: ada.email }));
    expect(await user('ada.byron@example.com')).toBeNull();
    await deleteCustomer(shop.api(), deletedCustomerToSaleor({ id: 9, email: ada.email }));
  });
});

test('groups are kept by the app itself: renamed by their number, and forgotten', async () => {
  const kept = async () => {
    const answer = await shop.api().execute({ document: '{ app { id privateMetadata { key value } } }' }, {});
    return (answer as { app: { privateMetadata: { key: string; value: string }[] } }).app.privateMetadata.map(
      ({ key }) => key,
    );
  };
  await saveGroup(shop.api(), { code: 'Climbers', taxClassId: 3 });
  await saveGroup(shop.api(), { id: 4, code: 'Climbers', taxClassId: 3 });
  await saveGroup(shop.api(), { id: 4, code: 'Mountaineers', taxClassId: 3 });
  expect(await kept()).toEqual(['customer_group.Mountaineers']);
  await deleteGroup(shop.api(), { id: 4 });
  await deleteGroup(shop.api(), { id: 4 });
  expect(await kept()).toEqual([]);
});

describe('what goes wrong is told apart', () => {
  test('a dead token is a fault of the set-up, and a removal is not taken for done', async () => {
    const tent = { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9 };
    await saveProduct(shop.api(), tent, shop.context());
    await expect(deleteProduct(shop.api('dead'), { sku: 'TENT-2P' })).rejects.toMatchObject({
      kind: 'setup',
      status: 503,
    });
    await expect(saveProduct(shop.api('dead'), tent, shop.context())).rejects.toMatchObject({ kind: 'setup' });
    await expect(deleteCustomer(shop.api('dead'), { id: 1, email: 'a@b.c' })).rejects.toMatchObject({ kind: 'setup' });
    expect((await shop.merchant('{ productVariant(sku: "TENT-2P") { id } }')).productVariant).not.toBeNull();
  });

  test.each([
    ['throttled', { status: 429, retryAfter: 60, body: {} }, { kind: 'throttled', status: 429, retryAfter: 60 }],
    ['a fault of Saleor', { status: 500, body: {} }, { kind: 'unavailable', status: 503 }],
    [
      'one that it hides',
      { status: 200, body: { data: null, errors: [{ message: 'Internal Server Error' }] } },
      { kind: 'unavailable' },
    ],
    ['an address that has moved', { status: 301, body: {} }, { kind: 'setup' }],
    ['a page of a proxy', { status: 200, body: '<html>' }, { kind: 'unavailable' }],
    [
      'what it does not understand',
      { status: 400, body: { errors: [{ message: 'No.' }] } },
      { kind: 'defect', status: 500 },
    ],
    [
      'a value that it does not take, without the value',
      { status: 400, body: { errors: [{ message: 'Variable "$sku" got invalid value {"a": "ada@example.com"}' }] } },
      { kind: 'rejected', status: 422, message: 'Saleor refuses the type of a value in the event.' },
    ],
    [
      'a number that its Int does not hold, without the number',
      {
        status: 400,
        body: { errors: [{ message: 'Int cannot represent non 32-bit signed integer value: 2147483648' }] },
      },
      { kind: 'rejected', status: 422, message: 'Saleor refuses the type of a value in the event.' },
    ],
    [
      'a limit of costs below what an operation needs',
      {
        status: 400,
        body: { errors: [{ message: 'The query exceeds the maximum cost of 5. Actual cost is 26' }] },
      },
      {
        kind: 'setup',
        status: 503,
        message:
          'Saleor refuses what the operation costs: The query exceeds the maximum cost of 5. Actual cost is 26. ' +
          'Raise GRAPHQL_QUERY_MAX_COMPLEXITY in Saleor, which allows 50000 unless it is set.',
      },
    ],
    [
      'no permission, said by the message alone',
      {
        status: 200,
        body: {
          data: null,
          errors: [{ message: 'To access this path, you need one of the following permissions: MANAGE_PRODUCTS' }],
        },
      },
      { kind: 'setup', status: 503 },
    ],
    [
      'no permission',
      {
        status: 200,
        body: { data: null, errors: [{ message: 'No.', extensions: { exception: { code: 'PermissionDenied' } } }] },
      },
      { kind: 'setup' },
    ],
    // A query is asked again where a kept connection breaks.
    ['no connection', { reset: true, count: 4 }, { kind: 'unavailable' }],
  ])('%s', async (_name, wrong, expected) => {
    await shop.fail(wrong);
    await expect(deleteProduct(shop.api(), { sku: 'NONE' })).rejects.toMatchObject(expected);
    await shop.calm();
  });
});
