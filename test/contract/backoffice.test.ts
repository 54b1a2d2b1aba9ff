import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogue } from '#lib/catalogue/index';
import { restrictPayments } from '#lib/checkout/payments/restrict';
import { validatePayment } from '#lib/checkout/payments/validate';
import { listShippingRates } from '#lib/checkout/shipping/rates';
import { restrictShipping } from '#lib/checkout/shipping/restrict';
import { calculateTaxes } from '#lib/checkout/taxes/calculate';
import { createContext } from '#lib/core/context';
import { wrapTransport } from '#lib/core/http';
import { listedProductFromCommerce } from '#lib/flows/backoffice-commerce/product';
import { backoffice } from '#lib/systems/backoffice/client';
import { main as customerCreated } from '../../actions/customer/commerce/created';
import { main as customerDeleted } from '../../actions/customer/commerce/deleted';
import { main as groupDeleted } from '../../actions/customer/commerce/group-deleted';
import { main as groupUpdated } from '../../actions/customer/commerce/group-updated';
import { main as customerUpdated } from '../../actions/customer/commerce/updated';
import { main as orderCreated } from '../../actions/order/commerce/created';
import { main as invoiceSaved } from '../../actions/order/commerce/invoice-saved';
import { main as refundSaved } from '../../actions/order/commerce/refund-saved';
import { main as orderUpdated } from '../../actions/order/commerce/updated';
import { main as productCreated } from '../../actions/product/commerce/created';
import { main as productDeleted } from '../../actions/product/commerce/deleted';
import { main as productUpdated } from '../../actions/product/commerce/updated';
import { main as stockUpdated } from '../../actions/stock/commerce/updated';
import { call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';
import { silence } from '../support/run-here';

let platform: InProcess;
let order: { entity_id: number };
/** The paths that the handlers called. */
const called = new Set<string>();
let unwrap: () => void;
beforeAll(async () => {
  unwrap = wrapTransport((inner) => (request, ...rest) => {
    const [, path] = /\/systems\/backoffice(\/[\w-]+\/[\w-]+)$/.exec(request.url) ?? [];
    if (path !== undefined && request.method === 'POST') {
      called.add(path);
    }
    return inner(request, ...rest);
  });
  platform = await startInProcess();
  // What an event leaves out of an order is read from the store.
  const body = { items: [{ sku: 'LAMP-3', price: 24, qty: 1 }] };
  const bought = await call(`${platform.url}/systems/commerce/checkout`, { method: 'POST', body });
  order = bought.body as typeof order;
  silence();
});
afterAll(() => {
  unwrap();
  return platform.stop();
});

test.each([
  ['without a quantity', { items: [{ sku: 'LAMP-3', price: 24 }] }, 'qty'],
  ['of nothing', { items: [] }, 'Nothing is bought'],
])('a purchase %s is refused, and says why', async (_name, body, reason) => {
  const answer = await call(`${platform.url}/systems/commerce/checkout`, { method: 'POST', body });
  expect(answer).toMatchObject({ status: 400, body: { message: expect.any(String) } });
  expect(JSON.stringify(answer.body)).toContain(reason);
});

const event = (id: string) => ({ id, type: 't', time: '2026-01-31T10:00:00Z' });
const known = async (kind: string) =>
  ((await call(`${platform.url}/systems/backoffice/${kind}`)).body as { items: object[] }).items;

/** Each handler with the most and the least that Commerce sends. */
const dates = { created_at: '2026-01-31 09:30:00', updated_at: '2026-01-31 09:45:00' };
const CASES = [
  [
    'product created',
    productCreated,
    { id: 2, sku: 'A', name: 'Tent', price: '5.0000', description: 'Dry.', ...dates },
  ],
  ['product updated', productUpdated, { sku: 'B' }],
  ['product without a description', productUpdated, { id: '3', sku: 'C', name: 'Lamp', description: null }],
  ['product deleted, the key alone', productDeleted, { sku: 'B' }],
  ['customer created', customerCreated, { id: 7, email: 'a@b.co', firstname: 'A', lastname: 'B', ...dates }],
  ['customer updated, a number as a text', customerUpdated, { id: '7' }],
  ['customer deleted', customerDeleted, { id: 8 }],
  ['group updated', groupUpdated, { customer_group_id: '18', customer_group_code: 'Climbers', tax_class_id: 3 }],
  ['group deleted', groupDeleted, { customer_group_id: '19' }],
  [
    'order created',
    orderCreated,
    () => ({ id: String(order.entity_id), increment_id: '000000012', status: 'pending', ...dates }),
  ],
  ['order updated', orderUpdated, () => ({ id: order.entity_id, status: 'processing' })],
  ['stock updated', stockUpdated, { product_id: '2', stock_id: '1', qty: '12', is_in_stock: '0' }],
] as const;

test.each(CASES)('%s: the back office takes it as its contract says', async (name, main, given) => {
  const data = typeof given === 'function' ? given() : given;
  const answer = await main({ ...platform.env, target: 'backoffice', data, event: event(name) });
  expect(answer).toMatchObject({ statusCode: 200, body: { success: true } });
});

test('what the back office knows in the end', async () => {
  expect(await known('products')).toMatchObject([
    {
      sku: 'A',
      id: '2',
      name: 'Tent',
      price: 5,
      description: 'Dry.',
      createdAt: '2026-01-31T09:30:00.000Z',
      updatedAt: '2026-01-31T09:45:00.000Z',
    },
    { sku: 'C', id: '3', name: 'Lamp' },
  ]);
  // An order is told as the store has it by then, whatever its event said.
  expect(await known('orders')).toMatchObject([{ id: String(order.entity_id), status: 'pending', writes: 2 }]);
  expect(await known('stock')).toMatchObject([{ productId: '2', stockId: '1', quantity: 12, inStock: false }]);
});

test('the same event again is taken and not done twice', async () => {
  const again = {
    ...platform.env,
    target: 'backoffice',
    data: { id: order.entity_id, status: 'processing' },
    event: event('order updated'),
  };
  expect(await orderUpdated(again)).toMatchObject({ statusCode: 200 });
  expect(await known('orders')).toMatchObject([{ writes: 2 }]);
});

test('an event that lacks its key is refused before the back office is asked', async () => {
  const answer = await productUpdated({
    ...platform.env,
    target: 'backoffice',
    data: { name: 'x' },
    event: event('e'),
  });
  expect(answer).toEqual({
    statusCode: 400,
    body: { success: false, error: 'Invalid data: value/sku is required', code: 'invalid' },
  });
});

test.each([
  [400, 400, 'rejected'],
  [409, 409, 'rejected'],
  [422, 422, 'rejected'],
  [401, 503, 'setup'],
  [403, 503, 'setup'],
  [408, 503, 'unavailable'],
  [429, 429, 'throttled'],
  [500, 503, 'unavailable'],
  [503, 503, 'unavailable'],
])('its %i becomes %i, %s', async (status, statusCode, code) => {
  await call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body: { status, body: { error: 'No.' } } });
  const answer = await productUpdated({
    ...platform.env,
    target: 'backoffice',
    data: { sku: 'F' },
    event: event(`f-${status}`),
  });
  expect(answer).toMatchObject({
    statusCode,
    body: { code, error: expect.stringContaining(`answered ${status}: No.`) },
  });
});

test.each([
  ['without an address', { BACKOFFICE_BASE_URL: '' }, /BACKOFFICE_BASE_URL is missing/],
  [
    'with a wrong secret',
    { BACKOFFICE_SECRET: `whsec_${Buffer.from('another').toString('base64')}` },
    /BACKOFFICE_SECRET/,
  ],
])('%s it is a fault of the set-up: the event waits', async (_name, settings, text) => {
  const answer = await productUpdated({
    ...platform.env,
    ...settings,
    target: 'backoffice',
    data: { sku: 'S' },
    event: event('s'),
  });
  expect(answer).toMatchObject({ statusCode: 503, body: { code: 'setup', error: expect.stringMatching(text) } });
});

const fromSaleor = catalogue.filter(({ source }) => source === 'saleor');
test.each(
  fromSaleor.flatMap((item) =>
    [item.handler, item.createdHandler].flatMap((name) =>
      [[false], [true]].flatMap((created) => (name === undefined ? [] : [[item.type, name, created, item] as const])),
    ),
  ),
)(
  '%s, %s (told for the first time: %p): the back office takes its sample as the contract says',
  async (type, handler, created, { consumer, entity, sample }) => {
    const { main } = await import(`../../actions/${consumer ?? entity}/saleor/${handler}`);
    const sent = { data: sample, created, event: event(`${type}-${handler}-${created}`) };
    const answer = await main({ ...platform.env, target: 'backoffice', ...sent });
    expect(answer).toMatchObject({ statusCode: 200, body: { success: true } });
  },
);

test('a product that is gone takes its variants with it', async () => {
  const notify = (path: 'products/updated' | 'products/deleted', data: object, id: string) =>
    backoffice(createContext(platform.env)).notify(path, data, { id });
  await notify('products/updated', { sku: 'V-1', parentId: 'P' }, 'v-1');
  await notify('products/updated', { sku: 'V-2', parentId: 'other' }, 'v-2');
  await notify('products/deleted', { parentId: 'P' }, 'p-gone');
  const skus = (await known('products')).map((item) => Object(item).sku);
  expect([skus.includes('V-1'), skus.includes('V-2')]).toEqual([false, true]);
});

test('the whole catalogue in parts, and the question for stock', async () => {
  const context = createContext(platform.env);
  const part = {
    run: 'r',
    more: false,
    products: [listedProductFromCommerce({ id: 9, sku: 'L', name: 'Listed', price: 1 })],
  };
  await backoffice(context).notify('products/synced', part, { id: 'r.0' });
  expect(await known('products')).toContainEqual({ id: '9', sku: 'L', name: 'Listed', price: 1, writes: 1 });
  const answer = await backoffice(context).available({ items: [{ sku: 'L', quantity: 1 }] });
  expect([...answer]).toEqual([]);
});

test('the question for taxes: asked by the contract, and once for the same cart', async () => {
  const context = createContext({ ...platform.env, TAXES_PROVIDER: 'backoffice' });
  const cart = (amount: string, id: string) => ({
    currency: 'EUR',
    pricesIncludeTax: false,
    channel: 'eu',
    address: { country: 'DE', postalCode: '10115' },
    lines: [{ id, sku: 'L', taxable: true, quantity: 2, amount }],
    shipping: { amount: '5' },
    discounts: [{ on: 'lines', amount: '1' }],
  });
  const quotes = await Promise.all([
    calculateTaxes(cart('21', 'a'), context),
    calculateTaxes(cart('21', 'b'), context),
  ]);
  const taxes = {
    lines: [{ net: '20.00', gross: '24.00', rate: '20' }],
    shipping: { net: '5.00', gross: '6.00', rate: '20' },
  };
  expect(quotes).toEqual([taxes, taxes]);
  const { body } = await call(`${platform.url}/systems/backoffice/asked`);
  expect(body).toMatchObject({ '/taxes/calculate': 1 });
});

test('the questions for shipping and payments: asked by the contract, and answered', async () => {
  const on = { SHIPPING_PROVIDER: 'backoffice', SHIPPING_RESTRICTIONS: 'backoffice' };
  const payments = { PAYMENT_RESTRICTIONS: 'backoffice', PAYMENT_VALIDATION: 'backoffice' };
  const context = createContext({ ...platform.env, ...on, ...payments });
  const cart = { id: 'c1', currency: 'EUR', lines: [{ sku: 'L', quantity: 2, weight: '31', amount: '42' }] };
  expect((await listShippingRates(cart, context)).rates).toMatchObject([{ id: 'parcel', amount: '19.00' }]);
  const methods = [{ id: 'U2hpcHBpbmdNZXRob2Q6MQ==', name: 'Standard' }];
  expect((await restrictShipping(cart, methods, context)).excluded).toMatchObject([{ id: methods[0]?.id }]);
  expect(await restrictPayments({ cart, group: '1' }, context)).toEqual(['purchaseorder']);
  const order = { method: 'purchaseorder', information: { po_number: '' } };
  expect(await validatePayment(order, context)).toBe('A purchase on account needs the number of your order.');
});

test('what was read before an event and comes after it changes nothing', async () => {
  const context = createContext(platform.env);
  const saved = (price: number, updated_at: string) =>
    listedProductFromCommerce({ id: 10, sku: 'RACE', price, updated_at });
  const part = (price: number, time: string) => ({ run: 'race', more: false, products: [saved(price, time)] });
  await backoffice(context).notify('products/updated', saved(12, '2026-01-31 10:00:05'), { id: 'race-event' });
  await backoffice(context).notify('products/synced', part(10, '2026-01-31 10:00:00'), { id: 'race.0' });
  expect((await known('products')).find((item) => Object(item).sku === 'RACE')).toMatchObject({ price: 12, writes: 1 });
});

test('an invoice and a refund, new and changed, are taken as the contract says', async () => {
  const body = { items: [{ sku: 'LAMP-3', price: 24, qty: 1 }] };
  const bought = await call(`${platform.url}/systems/commerce/checkout`, { method: 'POST', body });
  const { entity_id: id } = bought.body as typeof order;
  const headers = await managementHeaders(platform.url);
  const rest = `${platform.url}/systems/commerce/rest/V1`;
  for (const [act, main] of [
    ['invoice', invoiceSaved],
    ['refund', refundSaved],
  ] as const) {
    const made = await call(`${rest}/order/${id}/${act}`, { method: 'POST', headers, body: { notify: false } });
    for (const _isNew of [true, false]) {
      const data = { entity_id: String(made.body), _isNew };
      const answer = await main({ ...platform.env, target: 'backoffice', data, event: event(`${act}-${_isNew}`) });
      expect(answer).toMatchObject({ statusCode: 200 });
    }
    expect(await known(`${act}s`)).toMatchObject([{ orderId: String(id), writes: 2 }]);
  }
});

test('each path of the contract is called above, and no other', () => {
  const { paths } = parse(readFileSync('docs/backoffice.openapi.yaml', 'utf8')) as { paths: Record<string, object> };
  expect([...called].sort()).toEqual(Object.keys(paths).sort());
});
