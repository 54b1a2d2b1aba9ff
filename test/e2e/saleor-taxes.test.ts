import { local } from '#local/identity';
import { call, setInputs } from '../support/http';
import { relayJson } from '../support/relay';
import { SaleorDriver } from '../support/saleor';
import { type Started, start } from '../support/started';

let platform: Started;
let shop: SaleorDriver;

beforeAll(async () => {
  platform = await start({
    env: {
      TAXES_PROVIDER: 'backoffice',
      TAXES_TIMEOUT_MS: '2000',
      TAXES_FALLBACK: 'last-good,table',
      CHECKOUT_TABLE: JSON.stringify({ taxes: [{ country: 'DE', rate: '19' }] }),
    },
  });
  shop = new SaleorDriver(platform);
  expect(await shop.install()).toMatchObject({ status: 201 });
  await channel('eu', 'EUR', false);
  await channel('jp', 'JPY', true);
  await channel('kw', 'KWD', false);
}, 120_000);
afterAll(() => platform.stop());

const channel = (slug: string, currency: string, pricesIncludeTax: boolean, app: string | null = 'commerce-relay') =>
  shop.call(`channels/${slug}`, { currency, tax: { pricesIncludeTax, app } }, 'PUT');
const item = (unitPrice: string, quantity = 1) => ({ sku: 'LANTERN-1', quantity, unitPrice });
const cart = async (fields: object) => ((await shop.call('carts', fields)).body as { id: number }).id;
const totals = async (id: number, query = '') =>
  (await call(`${platform.url}/systems/saleor/carts/${id}${query}`)).body;
const complete = (id: number) => shop.call(`carts/${id}/complete`);
const asked = async (system: string, what: string) => {
  const { body } = await call(`${platform.url}/systems/${system}/asked`);
  return (body as Record<string, number>)[what] ?? 0;
};
const askedForTaxes = async () => [
  await asked('backoffice', '/taxes/calculate'),
  await asked('saleor', 'CHECKOUT_CALCULATE_TAXES'),
];
const fault = (body: object) => call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body });
const well = () => call(`${platform.url}/systems/backoffice/faults`, { method: 'DELETE' });
/** Another process of the action: nothing is in its memory. */
const restart = () => setInputs(platform.url, 'saleor/taxes', { TAXES_TIMEOUT_MS: '2001' });

const DE = { country: 'DE' };

test.each([
  [
    'EUR, prices without tax, with a discount of 10.00 on the whole',
    {
      channel: 'eu',
      lines: [item('10', 2), item('9.99')],
      shipping: '5',
      discounts: [{ on: 'SUBTOTAL', amount: '10' }],
    },
    {
      lines: [
        { net: '13.33', gross: '16.00' },
        { net: '6.66', gross: '7.99' },
      ],
      shipping: { net: '5.00', gross: '6.00' },
      total: { net: '24.99', gross: '29.99' },
    },
  ],
  [
    'JPY, prices with tax',
    { channel: 'jp', lines: [item('1000', 3)], shipping: '500' },
    {
      lines: [{ net: '2500', gross: '3000' }],
      shipping: { net: '417', gross: '500' },
      total: { net: '2917', gross: '3500' },
    },
  ],
  [
    'KWD, three digits',
    { channel: 'kw', lines: [item('1.234')], shipping: '0.500' },
    {
      lines: [{ net: '1.234', gross: '1.481' }],
      shipping: { net: '0.500', gross: '0.600' },
      total: { net: '1.734', gross: '2.081' },
    },
  ],
  [
    'an order that staff edit',
    { channel: 'eu', draft: true, lines: [item('20')], shipping: '5' },
    { lines: [{ net: '20.00', gross: '24.00' }], total: { net: '25.00', gross: '30.00' } },
  ],
])('%s', async (_name, fields, wanted) => {
  const id = await cart({ address: DE, ...fields });
  expect(await totals(id)).toMatchObject(wanted);
  expect(await complete(id)).toMatchObject({ status: 201, body: { money: { total: Number(wanted.total.gross) } } });
});

test('a page that asks twice costs the back office one call, and the next one within the hour none', async () => {
  const id = await cart({ channel: 'eu', address: DE, lines: [item('33')] });
  const [told = 0, questions = 0] = await askedForTaxes();
  expect(await totals(id, '?charge')).toMatchObject({ total: { gross: '39.60' } });
  await totals(id, '?charge');
  await shop.call(`carts/${id}`, { email: 'ada@example.com' });
  await totals(id);
  expect(await askedForTaxes()).toEqual([told + 1, questions + 2]);
});

describe('the back office does not answer', () => {
  afterEach(well);
  const kinds: [string, object][] = [
    ['down', { status: 500, count: 99 }],
    ['late', { delay: 9_000, count: 99 }],
    ['lying: another net amount', { status: 200, body: answer('7', '8'), count: 99 }],
    ['lying: gross below net', { status: 200, body: answer('50', '40'), count: 99 }],
    ['without lines', { status: 200, body: { shipping: { net: 0, gross: 0, rate: 0 } }, count: 99 }],
    ['throttling', { status: 429, count: 99 }],
  ];

  test.each(kinds)('%s: the same cart of today, then the table, each in time', async (name, body) => {
    const price = `${50 + kinds.findIndex(([kind]) => kind === name)}`;
    const same = { channel: 'eu', address: DE, lines: [item(price)] };
    expect(await totals(await cart(same))).toMatchObject({ total: { gross: (Number(price) * 1.2).toFixed(2) } });
    await restart();
    await fault(body);
    expect(await totals(await cart(same))).toMatchObject({ total: { gross: (Number(price) * 1.2).toFixed(2) } });
    const begun = Date.now();
    expect(await totals(await cart({ ...same, lines: [item(price, 2)] }))).toMatchObject({
      total: { gross: (Number(price) * 2 * 1.19).toFixed(2) },
    });
    expect(Date.now() - begun).toBeLessThan(8_000);
  });

  test('no rate is known: the cart is shown without tax, no order is made of it, and one is once it is well', async () => {
    await fault({ status: 500, count: 99 });
    const id = await cart({ channel: 'eu', address: { country: 'FR' }, lines: [item('71')] });
    expect(await totals(id)).toMatchObject({ total: { net: '71.00', gross: '71.00' } });
    expect(await complete(id)).toMatchObject({
      status: 422,
      body: { message: 'Configured Tax App returned invalid response.' },
    });
    await well();
    await restart();
    expect(await complete(id)).toMatchObject({ status: 201, body: { money: { total: 85.2 } } });
  });
});

function answer(net: string, gross: string) {
  const none = { net: '0', gross: '0', rate: '0' };
  return { lines: [{ net, gross, rate: '20' }], shipping: none };
}

test.each([
  ['nobody', {}, 401],
  ['a wrong signature', { 'saleor-signature': 'a..b' }, 401],
])('%s gets no answer', async (_name, headers, status) => {
  const known = {
    'saleor-api-url': `${platform.url}/systems/saleor/graphql/`,
    'saleor-event': 'order_calculate_taxes',
  };
  const sent = Object.keys(headers).length === 0 ? {} : { ...known, ...headers };
  const body = { method: 'POST', headers: { 'content-type': 'application/json', ...sent }, body: '{}' };
  expect((await call(`${platform.url}/api/v1/web/${local.namespace}/saleor/taxes`, body)).status).toBe(status);
});

test('migrate says which channel does not name the app', async () => {
  await channel('open', 'EUR', false, null);
  const [report] = (await relayJson(platform.url, 'saleor', 'migrate')) as { taxes: object[]; steps: object[] }[];
  expect(report?.taxes).toEqual([
    { channel: 'default-channel', fault: 'flat-rates' },
    { channel: 'open', fault: 'no-app' },
  ]);
  expect(report?.steps).toEqual([]);
});
