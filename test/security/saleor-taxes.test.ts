import { main as register } from '../../actions/saleor/register';
import { main as taxes } from '../../actions/saleor/taxes';
import type { InProcess } from '../support/in-process';
import { runHere } from '../support/run-here';
import { SmallSaleor } from '../support/small-saleor';

const shop = new SmallSaleor();
let platform: InProcess;
beforeAll(async () => {
  platform = await runHere();
  await shop.start();
  expect(await register({ ...shop.registration('good'), ...settings() })).toMatchObject({ statusCode: 200 });
});
afterAll(async () => {
  await Promise.all([shop.stop(), platform.stop()]);
});

const settings = () => ({
  ...platform.env,
  SALEOR_ALLOWED_URLS: shop.apiUrl,
  TAXES_PROVIDER: 'table',
  CHECKOUT_TABLE: '{"taxes":[{"rate":"10"}]}',
});
const question = (more: object = {}) => ({
  __typename: 'CalculateTaxes',
  issuedAt: new Date().toISOString(),
  recipient: { id: shop.appId },
  taxBase: {
    pricesEnteredWithTax: false,
    currency: 'EUR',
    channel: { slug: 'eu' },
    address: null,
    shippingPrice: { amount: 5 },
    discounts: [],
    lines: [{ quantity: 2, chargeTaxes: true, productSku: 'A', totalPrice: { amount: 20 }, sourceLine: null }],
  },
  ...more,
});
const ask = (event: string, body: unknown) =>
  taxes({ ...shop.signed(event, Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))), ...settings() });

test('the installed Saleor gets its answer', async () => {
  expect(await ask('checkout_calculate_taxes', question())).toMatchObject({
    statusCode: 200,
    body: {
      lines: [{ tax_rate: '10', total_net_amount: '20.00', total_gross_amount: '22.00' }],
      shipping_price_gross_amount: '5.50',
    },
  });
});

test.each([
  [
    'for another app of the same Saleor',
    () => ask('checkout_calculate_taxes', question({ recipient: { id: 'x' } })),
    401,
  ],
  ['with the body of another event', () => ask('checkout_calculate_taxes', question({ __typename: 'OrderPaid' })), 401],
  ['of two hours ago', () => ask('order_calculate_taxes', question({ issuedAt: '2020-01-01T00:00:00Z' })), 401],
  [
    'of an event that is answered elsewhere',
    () => ask('app_deleted', { ...question(), __typename: 'AppDeleted' }),
    404,
  ],
])('a signed question %s gets no taxes', async (_name, send, status) => {
  const answer = await send();
  expect(answer).toMatchObject({ error: { statusCode: status } });
  expect(JSON.stringify(answer)).not.toContain('22.00');
});

test.each([
  ['without lines', { ...question().taxBase, lines: undefined }],
  ['with a negative amount', { ...question().taxBase, shippingPrice: { amount: -5 } }],
  ['without anything', null],
])('a question %s is not answered by a guess: 202, and no amount', async (_name, taxBase) => {
  const answer = await ask('checkout_calculate_taxes', question({ taxBase }));
  expect(answer).toMatchObject({ statusCode: 202, body: { error: expect.stringContaining('Invalid data') } });
  expect(JSON.stringify(answer)).not.toContain('tax_rate');
});

test('JSON that is nested too deep ends nothing', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const body = JSON.stringify(question()).replace('"discounts":[]', `"discounts":${deep}`);
  expect(await ask('checkout_calculate_taxes', body)).toMatchObject({ statusCode: 202 });
});
