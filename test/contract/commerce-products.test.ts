import { valueFingerprints } from '#lib/delivery/fingerprint';
import { main as productCreated } from '../../actions/product/backoffice/created';
import { main as productDeleted } from '../../actions/product/backoffice/deleted';
import { main as productUpdated } from '../../actions/product/backoffice/updated';
import { COMMERCE_REST, CommerceCalls, type Exchange } from '../support/commerce-calls';
import { optionalContract } from '../support/contracts';
import { call } from '../support/http';

let store: CommerceCalls;
beforeAll(async () => {
  store = await CommerceCalls.start(optionalContract('commerce/admin-schema-2.4.9.yaml'));
});
afterAll(() => store.stop());

const product = { sku: 'A/B', name: 'Bag', price: 9.5, description: 'Sporty.' };
const STOCK = '/V1/inventory/source-items';
const setStock = (...sourceItems: object[]) => store.act('POST', 'inventory/source-items', { sourceItems });
const stockItems = async (sku: string) => {
  const filter = 'searchCriteria[filterGroups][0][filters][0]';
  const { body } = await store.act('GET', `inventory/source-items?${filter}[field]=sku&${filter}[value]=${sku}`);
  return Object(body).items;
};
const show = async (sku: string, view = 'default') =>
  (await call(`${store.platform.url}${COMMERCE_REST}/${view}/V1/products/${encodeURIComponent(sku)}`)).body;

test('created: looked up, then made for all store views with an attribute set and an address of its own', async () => {
  expect(await store.run(productCreated, product)).toMatchObject({
    statusCode: 200,
    calls: ['GET /V1/products/A%2FB 404', `GET ${STOCK} 200`, 'POST /V1/products 200'],
  });
  expect(store.exchanges[2]).toMatchObject({
    view: 'all',
    request: {
      product: {
        sku: 'A/B',
        name: 'Bag',
        price: 9.5,
        custom_attributes: [
          { attribute_code: 'description', value: 'Sporty.' },
          { attribute_code: 'url_key', value: 'bag-a-b-c14cddc0' },
        ],
        attribute_set_id: 4,
      },
    },
  });
});

test('created where it is known: updated, and left in its attribute set and at its address', async () => {
  expect((await store.run(productCreated, product)).calls).toEqual([
    'GET /V1/products/A%2FB 200',
    'PUT /V1/products/A%2FB 200',
  ]);
  expect(store.exchanges[1]?.request).toEqual({
    product: {
      sku: 'A/B',
      name: 'Bag',
      price: 9.5,
      custom_attributes: [{ attribute_code: 'description', value: 'Sporty.' }],
    },
  });
});

test('without a price: made with none, as a bundle may be, and a price that is there stays', async () => {
  const { price: _price, ...bare } = product;
  expect((await store.run(productCreated, { ...bare, sku: 'BARE' })).statusCode).toBe(200);
  const isPriced = (exchange: Exchange | undefined) => 'price' in Object(Object(exchange?.request).product);
  expect(isPriced(store.exchanges[2])).toBe(false);
  expect(await show('BARE')).not.toHaveProperty('price');
  // What the store then has is in its answer.
  const { description: _text, ...barest } = bare;
  expect(await store.run(productUpdated, barest)).toMatchObject({
    statusCode: 200,
    record: valueFingerprints({ name: 'Bag', price: 9.5, description: 'Sporty.' }),
  });
  expect(isPriced(store.exchanges[0])).toBe(false);
  expect(await show('A/B')).toMatchObject({ price: 9.5 });
});

test('updated, and made where it is not known', async () => {
  expect((await store.run(productUpdated, product)).calls).toEqual(['PUT /V1/products/A%2FB 200']);
  expect((await store.run(productUpdated, { ...product, sku: 'NEW' })).calls).toEqual([
    'PUT /V1/products/NEW 400',
    'GET /V1/products/NEW 404',
    `GET ${STOCK} 200`,
    'POST /V1/products 200',
  ]);
});

test('products with one name, and names without a Latin letter, have addresses of their own', async () => {
  for (const [sku, name] of [
    ['REC-1', 'Recorded one'],
    ['REC-2', 'Recorded one'],
    ['REC-3', '日本語'],
    ['日本', '日本語'],
    ['日本語', '日本語'],
    ['Ü-1', 'Über'],
    ['U-1', 'Uber'],
  ]) {
    expect((await store.run(productCreated, { sku, name, price: 1 })).statusCode).toBe(200);
  }
  expect(await show('REC-2')).toMatchObject({
    custom_attributes: expect.arrayContaining([{ attribute_code: 'url_key', value: 'recorded-one-rec-2' }]),
  });
  expect(await show('REC-3')).toMatchObject({
    custom_attributes: expect.arrayContaining([{ attribute_code: 'url_key', value: 'rec-3' }]),
  });
});

test('an update reaches all store views, or the one that is asked for', async () => {
  await store.run(productCreated, { sku: 'VIEW-1', name: 'One', price: 1 });
  await store.run(productUpdated, { sku: 'VIEW-1', name: 'Two', price: 1 });
  expect([await show('VIEW-1'), await show('VIEW-1', 'eu_en')]).toMatchObject([{ name: 'Two' }, { name: 'Two' }]);
  await store.run(productUpdated, { sku: 'VIEW-1', name: 'Three', price: 1 }, { COMMERCE_STORE: 'eu_en' });
  expect([await show('VIEW-1'), await show('VIEW-1', 'eu_en')]).toMatchObject([{ name: 'Two' }, { name: 'Three' }]);
});

test('a wrong attribute set is a fault of the set-up', async () => {
  const settings = { COMMERCE_ATTRIBUTE_SET_ID: '999' };
  expect(await store.run(productCreated, { sku: 'SET-1', name: 'Set', price: 1 }, settings)).toMatchObject({
    statusCode: 503,
    error: expect.stringContaining('Check COMMERCE_ATTRIBUTE_SET_ID.'),
  });
});

test('stock that came before its product is there after it, from the very request that makes the product', async () => {
  await setStock(
    { sku: 'EARLY-1', source_code: 'default', quantity: 33, status: 1 },
    { sku: 'EARLY-1', source_code: 'store-7', quantity: 7, status: 1 },
  );
  expect(await store.run(productCreated, { sku: 'EARLY-1', name: 'Early', price: 1 })).toMatchObject({
    statusCode: 200,
    calls: ['GET /V1/products/EARLY-1 404', `GET ${STOCK} 200`, 'POST /V1/products 200'],
  });
  expect([await store.stockOf('EARLY-1'), await store.stockOf('EARLY-1', 'store-7')]).toEqual([33, 7]);
});

test('it is there where the answer of that request was lost, or the process died behind it', async () => {
  await setStock({ sku: 'EARLY-2', source_code: 'default', quantity: 5, status: 1 });
  await store.fail({ after: true, status: 500, method: 'POST', path: '/V1/products' });
  const early = { sku: 'EARLY-2', name: 'Early', price: 1 };
  expect(await store.run(productCreated, early)).toMatchObject({ statusCode: 503 });
  expect(await store.stockOf('EARLY-2')).toBe(5);
  expect(await store.run(productCreated, early)).toMatchObject({ statusCode: 200 });
  expect(await store.stockOf('EARLY-2')).toBe(5);
});

test('stock that is not for sale stays so, at once or at the latest by the next try', async () => {
  const out = { sku: 'EARLY-4', source_code: 'default', quantity: 5, status: 0 };
  await setStock(out);
  await store.fail({ status: 500, method: 'POST', path: STOCK });
  const early = { sku: 'EARLY-4', name: 'Early', price: 1 };
  expect(await store.run(productCreated, early)).toMatchObject({ statusCode: 503 });
  expect(await stockItems('EARLY-4')).toEqual([{ ...out, status: 1 }]);
  expect(await store.run(productCreated, early)).toMatchObject({ statusCode: 200 });
  expect(await stockItems('EARLY-4')).toEqual([out]);
  await setStock({ ...out, sku: 'EARLY-5' });
  expect(await store.run(productCreated, { ...early, sku: 'EARLY-5' })).toMatchObject({
    statusCode: 200,
    calls: ['GET /V1/products/EARLY-5 404', `GET ${STOCK} 200`, 'POST /V1/products 200', `POST ${STOCK} 200`],
  });
  expect(await stockItems('EARLY-5')).toEqual([{ ...out, sku: 'EARLY-5' }]);
});

test('a new product without stock is made without', async () => {
  const answer = await store.run(productCreated, { sku: 'EARLY-3', name: 'Late', price: 1 });
  expect(answer.calls).toEqual(['GET /V1/products/EARLY-3 404', `GET ${STOCK} 200`, 'POST /V1/products 200']);
  expect(Object(store.exchanges.at(-1)?.request).product).not.toHaveProperty('extension_attributes');
});

test('deleted, in large or small letters, once or twice', async () => {
  expect((await store.run(productDeleted, { sku: 'a/b' })).calls).toEqual(['DELETE /V1/products/a%2Fb 200']);
  expect(await store.run(productDeleted, { sku: 'A/B' })).toMatchObject({
    statusCode: 200,
    calls: ['DELETE /V1/products/A%2FB 404'],
  });
});
