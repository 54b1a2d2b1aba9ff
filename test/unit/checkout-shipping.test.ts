import fc from 'fast-check';
import type { CheckoutTable, ShippingCart } from '#lib/catalogue/generated/types';
import { checkedRates } from '#lib/checkout/shipping/checked';
import { excludedByTable, ratesByTable } from '#lib/checkout/shipping/table';
import { checkTable } from '#lib/checkout/table';

const cart = (more: Partial<ShippingCart> = {}): ShippingCart => ({
  currency: 'EUR',
  channel: 'eu',
  address: { country: 'DE', postalCode: '10115' },
  lines: [{ sku: 'TENT-2P', quantity: 2, weight: '5', amount: '200' }],
  ...more,
});
const rate = (id: string, amount: string, more: object = {}) => ({ id, name: id, amount, currency: 'EUR', ...more });

describe('rates by the table', () => {
  const table: CheckoutTable = {
    shipping: [
      rate('parcel', '0', { subtotal: { from: '150' }, countries: ['DE', 'AT'] }),
      rate('parcel', '4.90', { countries: ['DE', 'AT'], weight: { to: '10' }, minimumDays: 1, maximumDays: 3 }),
      rate('parcel', '9.90', { countries: ['DE', 'AT'], weight: { from: '10', to: '30' } }),
      rate('courier', '15', { postalCodes: { from: '10', to: '14' }, channel: 'eu' }),
      rate('yen', '500', { currency: 'JPY' }),
    ],
  };
  const offered = (more: Partial<ShippingCart> = {}) =>
    ratesByTable(table, cart(more)).rates.map(({ id, amount }) => `${id} ${amount}`);
  const lines = (weight: string | undefined, amount?: string) => ({
    lines: [{ quantity: 1, ...(weight === undefined ? {} : { weight }), ...(amount === undefined ? {} : { amount }) }],
  });

  test.each<
    [string, Partial<Omit<ShippingCart, 'address'>> & { address?: ShippingCart['address'] | undefined }, string[]]
  >([
    ['the first that fits of an id', {}, ['parcel 0', 'courier 15']],
    ['below the subtotal', lines('9.999', '149.99'), ['parcel 4.90', 'courier 15']],
    ['a bound itself belongs to what comes behind it', lines('10', '1'), ['parcel 9.90', 'courier 15']],
    ['too heavy', lines('30', '1'), ['courier 15']],
    ['a weight that is not known is within no bound', lines(undefined, '1'), ['courier 15']],
    ['another country', { address: { country: 'FR', postalCode: '75001' } }, []],
    ['no address', { address: undefined }, []],
    ['another channel', { channel: 'us' }, ['parcel 0']],
    ['another currency', { currency: 'JPY' }, ['yen 500']],
  ])('%s', (_name, more, wanted) => {
    const { address, ...rest } = { ...cart(), ...more };
    const given = address === undefined ? rest : { ...rest, address };
    expect(ratesByTable(table, given).rates.map(({ id, amount }) => `${id} ${amount}`)).toEqual(wanted);
  });

  test('what is told of a method goes on to the store, and its bounds do not', () => {
    expect(ratesByTable(table, cart(lines('1', '1'))).rates[0]).toEqual({
      ...rate('parcel', '4.90'),
      minimumDays: 1,
      maximumDays: 3,
    });
    expect(offered()).toHaveLength(2);
  });

  test('a wrong table says what is wrong', () => {
    expect(() => checkTable({ shipping: [{ ...rate('a b', '1'), minimunDays: 1 }] }, 'x.json')).toThrow(
      'The rates in x.json are wrong: value/shipping/0/id must match pattern "^[A-Za-z0-9_-]{1,60}$"; value/shipping/0/minimunDays is unknown: is it minimumDays?',
    );
  });
});

test('what a store would drop or mistake is left out alone, and what is left has its currency’s digits', () => {
  const given = { rates: [rate('a', '4.905'), { ...rate('b', '1'), currency: 'USD' }, rate('a', '9'), rate('c', '0')] };
  expect(checkedRates(cart(), given).rates.map(({ id, amount }) => [id, amount])).toEqual([
    ['a', '4.91'],
    ['c', '0.00'],
  ]);
  const yen = { rates: [{ ...rate('a', '500.4'), currency: 'JPY' }] };
  expect(checkedRates(cart({ currency: 'JPY' }), yen).rates[0]?.amount).toBe('500');
  const dinar = { rates: [{ ...rate('a', '1.2345'), currency: 'KWD' }] };
  expect(checkedRates(cart({ currency: 'KWD' }), dinar).rates[0]?.amount).toBe('1.235');
});

describe('restrictions by the table', () => {
  const methods = [
    { id: 'U2hpcHBpbmdNZXRob2Q6MjE=', name: 'Standard' },
    { id: 'YXBwOng=', name: 'Parcel' },
  ];
  const excluded = (restrictions: CheckoutTable['restrictions'], more: Partial<ShippingCart> = {}) =>
    excludedByTable({ restrictions: restrictions ?? [] }, cart(more), methods).excluded;

  test.each<[string, NonNullable<CheckoutTable['restrictions']>, object[]]>([
    ['a name', [{ methods: ['Standard'], reason: 'No' }], [{ id: 'U2hpcHBpbmdNZXRob2Q6MjE=', reason: 'No' }]],
    ['an id', [{ methods: ['YXBwOng='], reason: 'No' }], [{ id: 'YXBwOng=', reason: 'No' }]],
    [
      'all, by the first reason',
      [
        { skus: ['TENT-2P'], reason: 'Bulky' },
        { methods: ['Standard'], reason: 'Second' },
      ],
      [
        { id: 'U2hpcHBpbmdNZXRob2Q6MjE=', reason: 'Bulky' },
        { id: 'YXBwOng=', reason: 'Bulky' },
      ],
    ],
    ['another product', [{ skus: ['LAMP-3'], reason: 'Bulky' }], []],
    ['a weight that is not reached', [{ weight: { from: '5.001' }, reason: 'Heavy' }], []],
    ['another country', [{ countries: ['FR'], reason: 'Not there' }], []],
  ])('%s', (_name, restrictions, wanted) => {
    expect(excluded(restrictions)).toEqual(wanted);
  });
});

test('for any cart and table: each id once, in the currency of the cart, never below zero', () => {
  const row = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constant('x'),
    amount: fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 1000).toFixed(3)),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    weight: fc.record({ from: fc.integer({ min: 0, max: 20 }).map(String) }),
  });
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom('EUR', 'JPY', 'KWD'), (shipping, currency) => {
      const asked = cart({ currency });
      const { rates } = checkedRates(asked, ratesByTable({ shipping }, asked));
      expect(new Set(rates.map(({ id }) => id)).size).toBe(rates.length);
      const pattern = { EUR: /^\d+\.\d\d$/, JPY: /^\d+$/, KWD: /^\d+\.\d{3}$/ }[currency] ?? /never/;
      for (const rate of rates) {
        expect([rate.currency, pattern.test(rate.amount)]).toEqual([currency, true]);
      }
      const fitting = shipping.filter((one) => one.currency === currency && Number(one.weight.from) <= 5);
      expect(rates.map(({ id }) => id).sort()).toEqual([...new Set(fitting.map(({ id }) => id))].sort());
    }),
  );
});
