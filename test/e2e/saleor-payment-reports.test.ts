import { eventually } from '../support/eventually';
import { Gateway } from '../support/gateway';
import { call, lastResult, setInputs } from '../support/http';
import { relay, relayJson } from '../support/relay';
import { SaleorDriver } from '../support/saleor';
import { type Started, start } from '../support/started';

/* What becomes of a payment when an answer is lost, late, or nobody can be told of it. */

let gateway: Gateway;
let platform: Started;
let shop: SaleorDriver;

beforeAll(async () => {
  gateway = await Gateway.open();
  platform = await start({
    env: {
      PAYMENTS_PROVIDER: 'manual',
      TAXES_PROVIDER: 'table',
      CHECKOUT_TABLE: JSON.stringify({ taxes: [{ rate: '0' }] }),
    },
  });
  gateway.leadsTo(platform.url);
  await setInputs(platform.url, 'saleor/manifest', { SALEOR_APP_BASE_URL: gateway.baseUrl });
  shop = new SaleorDriver(platform);
  expect(await shop.install()).toMatchObject({ status: 201 });
  await shop.call('channels/eu', { currency: 'EUR', tax: { pricesIncludeTax: true, app: 'commerce-relay' } }, 'PUT');
}, 120_000);
afterAll(async () => {
  await platform.stop();
  gateway.close();
}, 120_000);

interface Transaction {
  id: number;
  authorized: string;
  charged: string;
  refunded: string;
  pending: Record<string, string>;
  actions: string[];
  events: { type: string; reference: string; message: string; amount: string }[];
}

const cart = async () => {
  const lines = [{ sku: 'LANTERN-1', quantity: 1, unitPrice: '20' }];
  return ((await shop.call('carts', { channel: 'eu', address: { country: 'DE' }, lines })).body as { id: number }).id;
};
const pay = async (id: number, more: object = {}) =>
  (await shop.call(`carts/${id}/pay`, { key: `key-${id}`, ...more })).body as Transaction;
const ask = async ({ id }: Transaction, action: string, amount: string) =>
  (await shop.call(`transactions/${id}/request`, { action, amount })).body as Transaction;
const look = async ({ id }: Transaction) =>
  (await call(`${platform.url}/systems/saleor/transactions/${id}`)).body as Transaction;
const seen = ({ events }: Transaction) =>
  events.map(({ type, message }) => (message === '' ? type : `${type}: ${message}`));
const settle = async (...args: string[]) => (await relayJson(platform.url, 'saleor', 'settle', ...args)) as object[];
/** Moves the time to each of Saleor's next tries, and waits until each has come. */
const askedAgain = async (...waits: string[]) => {
  for (const wait of waits) {
    const before = gateway.answered;
    await shop.advance(wait);
    await eventually(
      async () => gateway.answered,
      (now) => now > before,
    );
    // Saleor has the answer by then, and has planned its next try.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const apiFails = (count: number) =>
  call(`${platform.url}/systems/saleor/faults`, { method: 'POST', body: { status: 403, count } });
const apiIsWell = () => call(`${platform.url}/systems/saleor/faults`, { method: 'DELETE' });
const BEGUN = ['AUTHORIZATION_SUCCESS', 'CHARGE_REQUEST'];

test('a shopper is told that a payment failed though it was taken: the sweep repairs it, and the order has it', async () => {
  const id = await cart();
  gateway.breaks('lose');
  const declined = await pay(id);
  expect(seen(declined)).toEqual(['CHARGE_FAILURE: Failed to delivery request.', 'CHARGE_REQUEST']);
  const { stdout, code } = await relay(platform.url, 'saleor', 'settle');
  expect([stdout, code]).toEqual([expect.stringMatching(/reported/), 0]);
  const repaired = await look(declined);
  expect(repaired).toMatchObject({ authorized: '20', charged: '0', actions: ['CHARGE', 'CANCEL'] });
  expect(seen(repaired)[0]).toBe('AUTHORIZATION_SUCCESS');
  const { body } = await shop.call(`carts/${id}/complete`);
  await ask(declined, 'CHARGE', '20');
  const { number } = body as { number: string };
  await eventually(
    () => look(declined),
    ({ charged }) => charged === '20',
  );
  // The order, its payments and what the back office is told of it agree.
  const told = await eventually(
    () => shop.told('orders', 'number', number),
    (order) => order?.paid === true,
  );
  expect(told).toMatchObject({ number, charged: 20, chargeStatus: 'full' });
}, 120_000);

test('while Saleor takes no report the request stays open and pending; the sweep reports it once', async () => {
  const payment = await pay(await cart());
  await apiFails(100);
  const asked = await ask(payment, 'CHARGE', '20');
  expect(asked).toMatchObject({
    authorized: '0',
    charged: '0',
    pending: { CHARGE: '20' },
    actions: ['CHARGE', 'CANCEL'],
  });
  const isOver = (result: unknown) => JSON.stringify(result)?.includes('"success":false') === true;
  await eventually(() => lastResult(platform.url, 'saleor/settle'), isOver);
  await apiIsWell();
  expect(await settle('--dry-run')).toMatchObject([{ open: 1, reported: 0 }]);
  expect(await settle()).toMatchObject([{ open: 1, reported: 1, undone: 0 }]);
  const reported = await look(payment);
  expect(reported).toMatchObject({ authorized: '0', charged: '20', pending: { CHARGE: '0' }, actions: ['REFUND'] });
  expect(seen(reported)).toEqual(['CHARGE_SUCCESS', 'CHARGE_REQUEST', ...BEGUN]);
  expect(reported.events[0]?.reference).toBe(reported.events[1]?.reference);
  expect(await settle()).toMatchObject([{ open: 0, reported: 0 }]);
}, 120_000);

test('a request that a gateway answers with 502 is asked again without a body, done once and reported', async () => {
  const payment = await pay(await cart());
  gateway.breaks('refuse');
  await ask(payment, 'CHARGE', '20');
  expect(seen(await look(payment))).toEqual(['CHARGE_REQUEST', ...BEGUN]);
  await askedAgain('10s');
  const charged = await eventually(
    () => look(payment),
    ({ charged: amount }) => amount === '20',
  );
  expect(gateway.bodies.at(-1)).toBe('');
  // Saleor goes on asking, gets 503 each time, and calls it failed at last; the money is right.
  await askedAgain('20s', '40s', '80s', '160s');
  const end = await eventually(
    () => look(payment),
    ({ events }) => events.length > charged.events.length,
  );
  expect(end).toMatchObject({ authorized: '0', charged: '20' });
  expect(seen(end)).toEqual([
    'CHARGE_FAILURE: Failed to delivery request.',
    'CHARGE_SUCCESS',
    'CHARGE_REQUEST',
    ...BEGUN,
  ]);
  expect(await settle()).toMatchObject([{ open: 0 }]);
}, 120_000);

test('the answer to a charge is lost: what Saleor calls failed is reported as it is, and never done twice', async () => {
  const payment = await pay(await cart());
  gateway.beforeCut = () =>
    eventually(
      () => look(payment),
      ({ charged }) => charged === '20',
    );
  gateway.breaks('cut');
  await ask(payment, 'CHARGE', '20');
  const reported = await look(payment);
  expect(reported).toMatchObject({ authorized: '0', charged: '20' });
  expect(seen(reported)).toEqual([
    'CHARGE_FAILURE: Failed to delivery request.',
    'CHARGE_SUCCESS',
    'CHARGE_REQUEST',
    ...BEGUN,
  ]);
  expect(await settle()).toMatchObject([{ open: 0 }]);
}, 120_000);

test('what never reached the app and Saleor has given up is not done behind the back of staff', async () => {
  const payment = await pay(await cart());
  gateway.breaks(...Array.from({ length: 6 }, () => 'refuse' as const));
  await ask(payment, 'CHARGE', '20');
  await askedAgain('10s', '20s', '40s', '80s', '160s');
  const failed = await eventually(
    () => look(payment),
    ({ events }) => events.length === 4,
  );
  expect(seen(failed)[0]).toBe('CHARGE_FAILURE: Failed to delivery request.');
  expect(await settle()).toMatchObject([{ open: 1, reported: 0, undone: 1 }]);
  expect(await look(payment)).toMatchObject({ authorized: '20', charged: '0' });
}, 120_000);
