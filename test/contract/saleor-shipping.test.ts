import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { buildSchema, parse, validate } from 'graphql';
import { checkedRates } from '#lib/checkout/shipping/checked';
import { excludedByTable, ratesByTable } from '#lib/checkout/shipping/table';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { exclusionBody, readShippingQuestion, shippingBody } from '#lib/systems/saleor/questions/shipping';
import { RESTRICTION_QUESTIONS, SHIPPING_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { takenExclusions, takenMethods } from '#local/saleor/shipping-answer';
import { shared } from '../support/shared';

/* What a real Saleor asked and took, and its published schemas: no part of the project. */
const RECORDINGS = shared('recordings/saleor/sync');
const SCHEMAS = shared('contracts/saleor/schemas');
const ANSWERS = shared('contracts/saleor/json_schemas');

interface Method {
  id: string;
  name: string;
  price?: { amount: number };
  active: boolean;
  message: string;
  description?: string | null;
  minimumDeliveryDays?: number | null;
  maximumDeliveryDays?: number | null;
  metadata?: { key: string; value: string }[];
}

interface Asked {
  name: string;
  request: { body: Record<string, unknown> } | null;
  answer: { status: number | null; body: unknown; connection?: string } | null;
  outcome: { result?: { deliveries?: { shippingMethod: Method }[]; order?: { shippingMethods: Method[] } } };
}

const recorded = existsSync(RECORDINGS)
  ? readdirSync(RECORDINGS)
      .filter((file) => /^(SHIPPING_LIST|CHECKOUT_FILTER|ORDER_FILTER)/.test(file))
      .map((file): Asked => JSON.parse(readFileSync(path.join(RECORDINGS, file), 'utf8')))
  : [];
if (recorded.length === 0) {
  test.skip('what Saleor asked and took (skipped: the recordings of Saleor are missing)', () => {});
}
const withRecordings = recorded.length === 0 ? describe.skip : describe;
const bodyOf = (name: string) => recorded.find((one) => one.name === name)?.request?.body ?? {};
const answerTo = ({ answer }: Asked) =>
  answer === null || answer.status === null || answer.connection !== undefined
    ? undefined
    : {
        status: answer.status,
        text: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
      };

withRecordings('the questions of a real Saleor', () => {
  test('a cart, as it was asked for', () => {
    expect(readShippingQuestion(bodyOf('SHIPPING_LIST_METHODS_FOR_CHECKOUT-good'))).toEqual({
      cart: {
        id: expect.stringMatching(/^Q2hlY2tvdXQ6/),
        currency: 'USD',
        channel: 'sync-net',
        address: { country: 'US', region: 'IL', city: 'SPRINGFIELD', postalCode: '62701' },
        lines: [{ quantity: 2, sku: 'SYNC-LAMP' }],
      },
      methods: [
        { id: 'U2hpcHBpbmdNZXRob2Q6MjE=', name: 'Standard' },
        { id: 'U2hpcHBpbmdNZXRob2Q6MjI=', name: 'Express' },
      ],
    });
  });

  test('our answers are valid by the schemas that Saleor publishes', () => {
    const ajv = new Ajv({ strict: false });
    const schema = (name: string) => ajv.compile(JSON.parse(readFileSync(path.join(ANSWERS, `${name}.json`), 'utf8')));
    const { cart, methods } = readShippingQuestion(bodyOf('SHIPPING_LIST_METHODS_FOR_CHECKOUT-good'));
    const rate = { id: 'parcel', name: 'Parcel', amount: '7.555', currency: 'USD', carrier: 'post', minimumDays: 1 };
    const list = shippingBody(checkedRates(cart, ratesByTable({ shipping: [rate] }, cart)).rates);
    expect(list).toEqual([
      {
        id: 'parcel',
        name: 'Parcel',
        amount: '7.56',
        currency: 'USD',
        minimum_delivery_days: 1,
        metadata: { carrier: 'post', minimumDays: '1' },
      },
    ]);
    const body = exclusionBody(excludedByTable({ restrictions: [{ reason: 'No' }] }, cart, methods).excluded);
    expect(body.excluded_methods).toHaveLength(2);
    for (const [name, answer] of [
      ['ShippingListMethodsForCheckout', list],
      ['CheckoutFilterShippingMethods', body],
      ['OrderFilterShippingMethods', body],
    ] as const) {
      const valid = schema(name);
      expect([name, valid(answer), valid.errors]).toEqual([name, true, null]);
    }
  });
});

test('weights of any unit are kilograms of all pieces; the product’s and its type’s count where the variant has none', () => {
  const checkout = (variant: object, quantity = 3) => ({
    checkout: {
      id: 'c',
      channel: { slug: 'eu', currencyCode: 'EUR' },
      shippingAddress: null,
      lines: [{ quantity, variant }],
    },
  });
  const lineOf = (variant: object) => readShippingQuestion(checkout(variant)).cart.lines[0];
  const of = (value: number, unit: string) => ({ weight: { value, unit } });
  expect(lineOf({ sku: 'A', ...of(250, 'G') })).toEqual({ sku: 'A', quantity: 3, weight: '0.75' });
  expect(lineOf({ weight: null, product: of(2.2, 'LB') })).toEqual({ quantity: 3, weight: '2.993709642' });
  expect(lineOf({ product: { weight: null, productType: of(0.1, 'KG') } })).toEqual({ quantity: 3, weight: '0.3' });
  const prices = [
    { channel: { slug: 'us' }, price: { amount: 99 } },
    { channel: { slug: 'eu' }, price: { amount: 9.99 } },
  ];
  expect(lineOf({ channelListings: prices })).toEqual({ quantity: 3, amount: '29.97' });
});

withRecordings('the local Saleor takes of an answer what the real one took', () => {
  const lists = recorded.filter(({ name, outcome }) => name.startsWith('SHIPPING_LIST') && outcome.result?.deliveries);
  const filters = recorded.filter(({ name, outcome }) => name.includes('FILTER') && outcome.result);

  test('there are enough of them', () => {
    expect([lists.length > 25, filters.length > 12]).toEqual([true, true]);
  });

  test.each(lists.map((one) => [one.name, one] as const))('%s', (_name, asked) => {
    const checkout = asked.request?.body.checkout as { channel: { currencyCode: string } } | undefined;
    const currency = checkout?.channel.currencyCode ?? 'USD';
    const digits = { JPY: 0, KWD: 3 }[currency] ?? 2;
    const taken = takenMethods(answerTo(asked), { app: 'sync.app', currency, digits });
    const seen = (asked.outcome.result?.deliveries ?? []).map(({ shippingMethod }) => shippingMethod);
    expect(
      taken.map(({ id, name, amount, minimumDays, maximumDays, description, metadata }) => [
        id,
        name,
        Number(amount),
        minimumDays,
        maximumDays,
        description,
        metadata,
      ]),
    ).toEqual(
      seen
        .filter(({ id }) => !id.startsWith('U2hpcHBpbmdNZXRob2Q6'))
        .map(({ id, name, price, minimumDeliveryDays, maximumDeliveryDays, description, metadata = [] }) => [
          id,
          name,
          price?.amount,
          minimumDeliveryDays,
          maximumDeliveryDays,
          description === null || description === undefined ? null : JSON.parse(description),
          Object.fromEntries(metadata.map(({ key, value }) => [key, value])),
        ]),
    );
  });

  test.each(filters.map((one) => [one.name, one] as const))('%s', (_name, asked) => {
    const { result } = asked.outcome;
    const seen = result?.deliveries?.map(({ shippingMethod }) => shippingMethod) ?? result?.order?.shippingMethods;
    const reasons = takenExclusions(answerTo(asked));
    expect(seen?.length).toBeGreaterThan(1);
    for (const { id, active, message } of seen ?? []) {
      expect([id, !reasons.has(id), reasons.get(id) ?? '']).toEqual([id, active, message]);
    }
  });
});

const versions = existsSync(SCHEMAS) ? readdirSync(SCHEMAS).map((file) => file.replace(/\.graphql$/, '')) : [];

describe('what Saleor is asked to ask', () => {
  test('each function has webhooks and permissions of its own', () => {
    const manifest = (questions: typeof SHIPPING_QUESTIONS) =>
      buildManifest('https://x.example', '1', '3.23', questions);
    expect(manifest(SHIPPING_QUESTIONS).permissions).toContain('MANAGE_SHIPPING');
    expect(manifest(SHIPPING_QUESTIONS).permissions).not.toContain('MANAGE_CHECKOUTS');
    expect(manifest(RESTRICTION_QUESTIONS).permissions).toContain('MANAGE_CHECKOUTS');
    const asked = manifest([...SHIPPING_QUESTIONS, ...RESTRICTION_QUESTIONS]).webhooks.filter(
      ({ syncEvents }) => syncEvents.length > 0,
    );
    expect(asked.map(({ syncEvents, targetUrl }) => [...syncEvents, targetUrl])).toEqual([
      ['SHIPPING_LIST_METHODS_FOR_CHECKOUT', 'https://x.example/saleor/shipping'],
      ['CHECKOUT_FILTER_SHIPPING_METHODS', 'https://x.example/saleor/shipping'],
      ['ORDER_FILTER_SHIPPING_METHODS', 'https://x.example/saleor/shipping'],
    ]);
  });

  test('nothing is selected that Saleor would have to ask for again', () => {
    const queries = [...SHIPPING_QUESTIONS, ...RESTRICTION_QUESTIONS].map(({ selection }) => selection).join(' ');
    expect(queries).not.toMatch(/totalPrice|subtotalPrice|unitPrice|shippingPrice/i);
  });

  const describeVersions = versions.length === 0 ? test.skip : test;
  describeVersions.each(versions.length === 0 ? ['none'] : versions)('the subscriptions are valid in %s', (version) => {
    const schema = buildSchema(readFileSync(path.join(SCHEMAS, `${version}.graphql`), 'utf8'), { assumeValid: true });
    const { webhooks } = buildManifest('https://x.example', '1', version, [
      ...SHIPPING_QUESTIONS,
      ...RESTRICTION_QUESTIONS,
    ]);
    const own = webhooks.filter(({ syncEvents }) => syncEvents.length > 0);
    expect(own.flatMap(({ query }) => validate(schema, parse(query)))).toEqual([]);
  });
});
