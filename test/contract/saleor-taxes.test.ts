import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import type { CheckoutTable } from '#lib/catalogue/generated/types';
import { checkedTaxes } from '#lib/checkout/taxes/checked';
import { discountedCart } from '#lib/checkout/taxes/discounted';
import { taxesByTable } from '#lib/checkout/taxes/table';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { TAX_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { faultsOf } from '#lib/systems/saleor/questions/tax-channels';
import { readTaxQuestion, taxesBody } from '#lib/systems/saleor/questions/taxes';
import { takenPrices } from '#local/saleor/tax-answer';
import { shared } from '../support/shared';

/* What a real Saleor asked and took, and its published schemas: no part of the project. */
const RECORDINGS = shared('recordings/saleor/sync');
const SCHEMAS = shared('contracts/saleor/schemas');
const ANSWERS = shared('contracts/saleor/json_schemas');

interface Asked {
  name: string;
  request: { body: Record<string, unknown> } | null;
  answer: { status: number; body: unknown; delayMs?: number } | null;
  outcome: Record<string, unknown>;
}

const recorded = existsSync(RECORDINGS)
  ? readdirSync(RECORDINGS)
      .filter((file) => /^(CHECKOUT|ORDER)_CALCULATE_TAXES/.test(file))
      .map((file): Asked => JSON.parse(readFileSync(path.join(RECORDINGS, file), 'utf8')))
  : [];
if (recorded.length === 0) {
  test.skip('what Saleor asked and took (skipped: the recordings of Saleor are missing)', () => {});
}
const TEN: CheckoutTable = { taxes: [{ rate: '10' }] };

/** Our own answer to a recorded question, by a table of 10 %. */
function answerTo(name: string) {
  const body = recorded.find((one) => one.name === name)?.request?.body ?? {};
  const cart = discountedCart(readTaxQuestion(body).cart);
  return taxesBody(checkedTaxes(cart, taxesByTable(TEN, cart)));
}

const withRecordings = recorded.length === 0 ? describe.skip : describe;

withRecordings('the questions of a real Saleor', () => {
  test('a cart, as it was asked for', () => {
    const body = recorded.find(({ name }) => name === 'CHECKOUT_CALCULATE_TAXES-good')?.request?.body ?? {};
    const { cart } = readTaxQuestion(body);
    expect(cart).toEqual({
      currency: 'USD',
      pricesIncludeTax: false,
      channel: 'sync-net',
      address: { country: 'US', region: 'IL', city: 'SPRINGFIELD', postalCode: '62701' },
      shipping: { amount: '5' },
      discounts: [],
      lines: [
        {
          taxable: true,
          quantity: 2,
          amount: '20',
          sku: 'SYNC-LAMP',
          taxClass: 'Reduced sample',
          id: expect.any(String),
        },
        {
          taxable: true,
          quantity: 1,
          amount: '20',
          sku: 'SYNC-CHAIR',
          taxClass: 'Reduced sample',
          id: expect.any(String),
        },
        {
          taxable: true,
          quantity: 3,
          amount: '9.99',
          sku: 'SYNC-NAIL',
          taxClass: 'Reduced sample',
          id: expect.any(String),
        },
      ],
    });
  });

  test.each([
    ['CHECKOUT_CALCULATE_TAXES-voucher-honoured-sync-order', ['16.00', '16.00', '7.99'], '5.00'],
    ['CHECKOUT_CALCULATE_TAXES-voucher-honoured-sync-pct', ['17.00', '17.00', '8.49'], '5.00'],
    ['CHECKOUT_CALCULATE_TAXES-no-address', ['20.00', '20.00', '9.99'], '0.00'],
    ['ORDER_CALCULATE_TAXES-manual-discount', ['16.36', '16.36', '8.18'], '4.09'],
  ])('%s: discounts on the whole are taken off', (name, nets, shipping) => {
    const { lines, shipping_price_net_amount } = answerTo(name);
    expect(lines.map(({ total_net_amount }) => total_net_amount)).toEqual(nets);
    expect(shipping_price_net_amount).toBe(shipping);
  });

  test.each(['CheckoutCalculateTaxes', 'OrderCalculateTaxes'])(
    'each answer is valid by %s, which Saleor publishes',
    (schema) => {
      const file = path.join(ANSWERS, `${schema}.json`);
      const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
      const asked = recorded.filter(({ request }) => request?.body.taxBase !== undefined);
      expect(asked.length).toBeGreaterThan(40);
      for (const { name } of asked) {
        const answer = answerTo(name);
        expect([name, valid(answer), valid.errors]).toEqual([name, true, null]);
        expect(answer.lines.length).toBeGreaterThan(0);
      }
    },
  );
});

const published = path.join(ANSWERS, 'CheckoutCalculateTaxes.json');
(existsSync(published) ? test : test.skip)(
  'for any cart the answer is valid, and Saleor takes each of its lines',
  () => {
    const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(published, 'utf8')));
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
    const money = amount.map((value) => ({ amount: value }));
    const base = fc.record({
      pricesEnteredWithTax: fc.boolean(),
      currency: fc.constant('EUR'),
      channel: fc.constant({ slug: 'eu' }),
      address: fc.constantFrom(null, { city: '', postalCode: '', countryArea: '', country: { code: 'DE' } }),
      shippingPrice: money,
      discounts: fc.array(fc.record({ type: fc.constantFrom('SUBTOTAL', 'SHIPPING'), amount: money }), {
        maxLength: 3,
      }),
      lines: fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 99 }),
          chargeTaxes: fc.boolean(),
          productSku: fc.constantFrom(null, 'TENT-2P'),
          totalPrice: money,
          sourceLine: fc.constantFrom(null, { __typename: 'OrderLine', id: 'x', taxClassName: null }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(base, (taxBase) => {
        const cart = discountedCart(readTaxQuestion({ taxBase }).cart);
        const answer = taxesBody(checkedTaxes(cart, taxesByTable(TEN, cart)));
        expect([valid(answer), valid.errors]).toEqual([true, null]);
        const given = { status: 200, text: JSON.stringify(answer) };
        const taken = takenPrices(given, { count: taxBase.lines.length, digits: 2 });
        expect(taken?.lines).toEqual(
          answer.lines.map(({ total_net_amount: net, total_gross_amount: gross }) => ({ net, gross })),
        );
      }),
    );
  },
);

withRecordings('the local Saleor takes of an answer what the real one took', () => {
  const cases = recorded.flatMap(({ name, request, answer, outcome }) => {
    const base = request?.body.taxBase as { lines: { totalPrice: { amount: number } }[]; currency: string } | undefined;
    const seen = (outcome.result ?? outcome.checkout ?? outcome.order) as
      | { lines?: { totalPrice: [number, number] }[]; shippingPrice?: [number, number] }
      | undefined;
    // What is slower than 18 seconds is no answer; what nothing was seen of says nothing.
    return base && answer && seen?.lines && seen.shippingPrice && (answer.delayMs ?? 0) < 18_000 && answer.status
      ? [[name, { base, answer, lines: seen.lines, shipping: seen.shippingPrice }] as const]
      : [];
  });

  test('there are enough of them', () => {
    expect(cases.length).toBeGreaterThan(35);
  });

  test.each(cases)('%s', (_name, { base, answer, lines, shipping }) => {
    const digits = { JPY: 0, KWD: 3 }[base.currency] ?? 2;
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    const taken = takenPrices({ status: answer.status, text }, { count: base.lines.length, digits });
    if (taken === undefined) {
      // Shown without tax: as it was asked for.
      expect(lines.map(({ totalPrice }) => totalPrice)).toEqual(
        base.lines.map(({ totalPrice: { amount } }) => [amount, amount]),
      );
      return;
    }
    expect(taken.lines.map(({ net, gross }) => [Number(net), Number(gross)])).toEqual(
      lines.map(({ totalPrice }) => totalPrice),
    );
    expect([Number(taken.shipping.net), Number(taken.shipping.gross)]).toEqual(shipping);
  });
});

const versions = existsSync(SCHEMAS) ? readdirSync(SCHEMAS).map((file) => file.replace(/\.graphql$/, '')) : [];

describe('what Saleor is asked to ask', () => {
  test('nothing of a function that is off; else one webhook with one permission', () => {
    expect(buildManifest('https://x.example', '1', '3.23').permissions).not.toContain('HANDLE_TAXES');
    const { permissions, webhooks } = buildManifest('https://x.example', '1', '3.23', [TAX_QUESTIONS]);
    expect(permissions).toContain('HANDLE_TAXES');
    expect(webhooks.at(-1)).toMatchObject({
      name: 'Commerce Relay: taxes',
      targetUrl: 'https://x.example/saleor/taxes',
      asyncEvents: [],
      syncEvents: ['CHECKOUT_CALCULATE_TAXES', 'ORDER_CALCULATE_TAXES'],
    });
  });

  const describeVersions = versions.length === 0 ? test.skip : test;
  describeVersions.each(versions.length === 0 ? ['none'] : versions)('the subscription is valid in %s', (version) => {
    const schema = buildSchema(readFileSync(path.join(SCHEMAS, `${version}.graphql`), 'utf8'), { assumeValid: true });
    const query = buildManifest('https://x.example', '1', version, [TAX_QUESTIONS]).webhooks.at(-1)?.query ?? '';
    expect(validate(schema, parse(query))).toEqual([]);
  });
});

test('a channel that is taxed by somebody else, or by nobody where the app fails, is found', () => {
  const channel = (slug: string, taxCalculationStrategy: 'TAX_APP' | 'FLAT_RATES' | null, taxAppId: string | null) => ({
    slug,
    taxConfiguration: { chargeTaxes: slug !== 'untaxed', taxCalculationStrategy, taxAppId },
  });
  expect(
    faultsOf([
      channel('good', 'TAX_APP', 'commerce-relay'),
      channel('any', 'TAX_APP', null),
      channel('other', 'TAX_APP', 'saleor.app.avatax'),
      channel('flat', 'FLAT_RATES', null),
      channel('untaxed', null, null),
    ]),
  ).toEqual([
    { channel: 'any', fault: 'no-app' },
    { channel: 'other', fault: 'other-app' },
    { channel: 'flat', fault: 'flat-rates' },
  ]);
});
