import { eventually } from '../support/eventually';
import { call, setInputs } from '../support/http';
import { SaleorDriver } from '../support/saleor';
import { type Started, start } from '../support/started';

let platform: Started;
let shop: SaleorDriver;

beforeAll(async () => {
  platform = await start({
    env: {
      TAXES_PROVIDER: 'table',
      SHIPPING_PROVIDER: 'table',
      PAYMENTS_PROVIDER: 'manual',
      CHECKOUT_TABLE: JSON.stringify({
        taxes: [{ rate: '10' }],
        shipping: ['EUR', 'JPY', 'KWD'].map((currency) => ({ id: 'parcel', name: 'Parcel', amount: '5', currency })),
      }),
    },
  });
  shop = new SaleorDriver(platform);
  expect(await shop.install()).toMatchObject({ status: 201 });
  for (const [slug, currency] of [
    ['eu', 'EUR'],
    ['jp', 'JPY'],
    ['kw', 'KWD'],
  ]) {
    await shop.call(`channels/${slug}`, { currency, tax: { pricesIncludeTax: false, app: 'commerce-relay' } }, 'PUT');
  }
}, 120_000);
afterAll(() => platform.stop());

interface Transaction {
  id: number;
  authorized: string;
  charged: string;
  refunded: string;
  actions: string[];
  events: { type: string; reference: string; message: string }[];
}

const cart = async (channel: string, unitPrice: string) => {
  const lines = [{ sku: 'LANTERN-1', quantity: 1, unitPrice }];
  return ((await shop.call('carts', { channel, address: { country: 'DE' }, lines })).body as { id: number }).id;
};
const pay = async (id: number, more: object = {}) =>
  (await shop.call(`carts/${id}/pay`, { key: `key-${id}`, ...more })).body as Transaction;
const look = async ({ id }: Transaction) =>
  (await call(`${platform.url}/systems/saleor/transactions/${id}`)).body as Transaction;
/** What staff ask for is accepted at once; resolves to the payment once it is reported. */
const staff = async (payment: Transaction, action: string, amount: string) => {
  const asked = (await shop.call(`transactions/${payment.id}/request`, { action, amount })).body as Transaction;
  const request = asked.events.find(({ type }) => type === `${action}_REQUEST`);
  expect(request?.reference).toMatch(/^manual-[\w-]{24}$/);
  return eventually(
    () => look(payment),
    ({ events }) => events.some(({ type, reference }) => isEnd(type, action) && reference === request?.reference),
  );
};
const isEnd = (type: string, action: string) => [`${action}_SUCCESS`, `${action}_FAILURE`].includes(type);
const types = ({ events }: Transaction) => events.map(({ type }) => type);

test.each([
  ['eu', '44.50', '54.45', '50'],
  ['jp', '995', '1101', '1000'],
  ['kw', '1.234', '6.857', '0.001'],
])(
  '%s: a shopper’s whole way, tax, shipping, payment, order, charge and refund',
  async (channel, price, total, back) => {
    const id = await cart(channel, price);
    const methods = (await shop.call(`carts/${id}/deliveries`)).body as { id: string; name: string }[];
    await shop.call(`carts/${id}/method`, { id: methods.find(({ name }) => name === 'Parcel')?.id });
    const paid = await pay(id);
    expect(paid).toMatchObject({ authorized: String(Number(total)), charged: '0', actions: ['CHARGE', 'CANCEL'] });
    expect(await shop.call(`carts/${id}/complete`)).toMatchObject({
      status: 201,
      body: { money: { total: Number(total) } },
    });
    const charged = await staff(paid, 'CHARGE', total);
    expect(charged).toMatchObject({ authorized: '0', charged: String(Number(total)), actions: ['REFUND'] });
    const refunded = await staff(charged, 'REFUND', back);
    expect(refunded.refunded).toBe(String(Number(back)));
    expect(Number(refunded.charged)).toBeCloseTo(Number(total) - Number(back), 3);
    expect(types(refunded)).toEqual([
      'REFUND_SUCCESS',
      'REFUND_REQUEST',
      'CHARGE_SUCCESS',
      'CHARGE_REQUEST',
      'AUTHORIZATION_SUCCESS',
      'CHARGE_REQUEST',
    ]);
  },
  120_000,
);

test('a double click with a key is one payment, though Saleor asks twice; another process answers alike', async () => {
  const id = await cart('eu', '10');
  const first = await pay(id, { amount: '11' });
  expect(await pay(id, { amount: '11' })).toEqual(first);
  await setInputs(platform.url, 'saleor/payments', { LOG_LEVEL: 'warn' });
  expect(await pay(id, { amount: '11' })).toEqual(first);
  // As a real Saleor: without an amount nothing is left to pay, which is another amount.
  expect(await shop.call(`carts/${id}/pay`, { key: `key-${id}` })).toMatchObject({
    status: 422,
    body: { message: 'Different transaction with provided idempotency key already exists.' },
  });
});

test('nobody pays more than the cart costs, and no more is given back than was charged', async () => {
  const id = await cart('eu', '10');
  expect(await pay(id, { amount: '500' })).toMatchObject({ authorized: '0', charged: '0' });
  expect(await pay(id, { key: 'other', amount: '-5' })).toMatchObject({ authorized: '0' });
  const good = await pay(id, { key: 'good' });
  expect(types(await staff(good, 'REFUND', '1'))[0]).toBe('REFUND_FAILURE');
  expect(types(await staff(good, 'CHARGE', '11.01'))[0]).toBe('CHARGE_FAILURE');
  expect(await staff(good, 'CANCEL', '11')).toMatchObject({ authorized: '0', charged: '0', actions: [] });
}, 120_000);

test('an empty body, which Saleor sends after a 5xx, is never an answer: 503', async () => {
  const answer = await call(shop.web('payments'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'saleor-event': 'transaction_refund_requested' },
    body: '',
  });
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([503, expect.not.stringContaining('SUCCESS')]);
});

test('a function that is off refuses a payment in words for the shopper', async () => {
  await setInputs(platform.url, 'saleor/payments', { PAYMENTS_PROVIDER: 'off' });
  const { events } = await pay(await cart('eu', '12'));
  expect(events[0]).toMatchObject({
    type: 'AUTHORIZATION_FAILURE',
    message: 'This payment is not available at the moment. Please choose another one.',
  });
  await setInputs(platform.url, 'saleor/payments', { PAYMENTS_PROVIDER: 'manual' });
});
