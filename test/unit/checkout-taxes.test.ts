import fc from 'fast-check';
import type { CheckoutTable, TaxCart } from '#lib/catalogue/generated/types';
import { checkTable } from '#lib/checkout/table';
import { checkedTaxes } from '#lib/checkout/taxes/checked';
import { discountedCart } from '#lib/checkout/taxes/discounted';
import { taxesByTable } from '#lib/checkout/taxes/table';
import { digitsOf, money, sumOf } from '#lib/core/money';

type Line = TaxCart['lines'][number];
const line = (amount: string, more: Partial<Line> = {}): Line => ({ taxable: true, quantity: 1, amount, ...more });
const cart = (amounts: readonly string[], more: Partial<TaxCart> = {}): TaxCart => ({
  currency: 'USD',
  pricesIncludeTax: false,
  address: { country: 'US', region: 'IL', postalCode: '62701-1234' },
  lines: amounts.map((amount) => line(amount)),
  shipping: { amount: '5' },
  ...more,
});
const TEN: CheckoutTable = { taxes: [{ rate: '10' }] };
const quote = (asked: TaxCart, table: CheckoutTable = TEN) => {
  const own = discountedCart(asked);
  return checkedTaxes(own, taxesByTable(table, own));
};

test('the recorded cart: 10 % on three lines and the shipping', () => {
  expect(quote(cart(['20', '20', '9.99']))).toEqual({
    lines: [
      { net: '20.00', gross: '22.00', rate: '10' },
      { net: '20.00', gross: '22.00', rate: '10' },
      { net: '9.99', gross: '10.99', rate: '10' },
    ],
    shipping: { net: '5.00', gross: '5.50', rate: '10' },
  });
});

describe('discounts on the whole', () => {
  const off = (on: string, amount: string) => ({ on, amount });
  const amounts = (asked: TaxCart) => {
    const { lines, shipping } = discountedCart(asked);
    return [...lines.map(({ amount }) => amount), shipping.amount];
  };
  test.each([
    ['as recorded, 10 of 49.99', ['20', '20', '9.99'], [off('lines', '10')], ['16.00', '16.00', '7.99', '5.00']],
    ['as recorded, 7.50 of 49.99', ['20', '20', '9.99'], [off('lines', '7.5')], ['17.00', '17.00', '8.49', '5.00']],
    ['of a third', ['10', '10', '10'], [off('lines', '10')], ['6.67', '6.67', '6.66', '5.00']],
    ['a gift at the end bears nothing', ['10', '10', '0'], [off('lines', '0.01')], ['9.99', '10.00', '0.00', '5.00']],
    ['more than there is', ['3', '4'], [off('lines', '50'), off('shipping', '50')], ['0.00', '0.00', '0.00']],
    ['of staff, split', ['20', '20'], [off('lines', '9.09'), off('shipping', '0.91')], ['15.45', '15.46', '4.09']],
  ])('%s', (_name, given, discounts, wanted) => {
    expect(amounts(cart(given, { discounts }))).toEqual(wanted);
  });

  test('in a currency without digits, and in one with three', () => {
    const discounts = [off('lines', '100')];
    expect(amounts(cart(['333', '333', '333'], { currency: 'JPY', discounts }))).toEqual(['300', '300', '299', '5']);
    expect(amounts(cart(['1.111', '1.111'], { currency: 'KWD', discounts: [off('lines', '0.001')] }))).toEqual([
      '1.110',
      '1.111',
      '5.000',
    ]);
  });
});

describe('the table', () => {
  const table: CheckoutTable = {
    taxes: [
      { country: 'DE', taxClass: 'Books', rate: '7' },
      { country: 'DE', rate: '19' },
      { country: 'US', region: 'IL', postalCodes: { from: '62', to: '62999' }, rate: '8.75' },
      { country: 'US', region: 'IL', rate: '6.25' },
      { taxClass: 'shipping', rate: '0' },
    ],
  };
  test.each([
    ['a class', { country: 'DE' }, 'Books', '107.00', '7'],
    ['another class', { country: 'DE' }, 'Toys', '119.00', '19'],
    [
      'a postal code in the range',
      { country: 'US', region: 'IL', postalCode: '62701-1234' },
      undefined,
      '108.75',
      '8.75',
    ],
    ['one outside', { country: 'US', region: 'IL', postalCode: '60601' }, undefined, '106.25', '6.25'],
    ['none', { country: 'US', region: 'IL' }, undefined, '106.25', '6.25'],
  ])('%s', (_name, address, taxClass, gross, rate) => {
    const lines = [line('100', taxClass === undefined ? {} : { taxClass })];
    const {
      lines: [taxed],
    } = quote(cart([], { address, lines, shipping: { amount: '0' } }), table);
    expect(taxed).toEqual({ net: '100.00', gross, rate });
  });

  test('prices with tax: the gross amount is the one that was asked for', () => {
    expect(quote(cart(['100'], { pricesIncludeTax: true, address: { country: 'DE' } }), table)).toEqual({
      lines: [{ net: '84.03', gross: '100.00', rate: '19' }],
      shipping: { net: '4.20', gross: '5.00', rate: '19' },
    });
  });

  test('what is not taxed is 0 %', () => {
    const lines = [line('9.99', { taxable: false })];
    expect(quote(cart([], { lines })).lines).toEqual([{ net: '9.99', gross: '9.99', rate: '0' }]);
  });

  test('no rate: never guessed', () => {
    expect(() => quote(cart(['1'], { address: { country: 'FR' } }), table)).toThrow(
      'The table has no tax rate for FR. Add one: docs/checkout.md.',
    );
  });

  test('a wrong table says what is wrong', () => {
    expect(() => checkTable({ taxes: [{ contry: 'DE', rate: 'much' }] }, 'x.json')).toThrow(
      'The rates in x.json are wrong: value/taxes/0/rate must match pattern "^\\d{1,15}(\\.\\d{1,12})?$"; value/taxes/0/contry is unknown: is it country?',
    );
  });
});

describe('an answer that a store would believe', () => {
  const asked = discountedCart(cart(['80']));
  const good = { net: '80', gross: '88', rate: '10' };
  const shipping = { net: '5', gross: '5.5', rate: '10' };
  test.each([
    ['no lines', { lines: [], shipping }, '0 lines of 1'],
    ['more lines', { lines: [good, good], shipping }, '2 lines of 1'],
    ['another net amount', { lines: [{ ...good, net: '7' }], shipping }, 'line 1 with another net amount'],
    [
      'gross below net',
      { lines: [{ ...good, gross: '79' }], shipping },
      'line 1 with a net amount below zero or above',
    ],
    ['another shipping price', { lines: [good], shipping: { ...shipping, net: '4' } }, 'the shipping with another net'],
    ['below zero', { lines: [{ net: -1, gross: 88, rate: 10 }], shipping }, 'line 1 with a net amount below zero'],
  ])('%s is refused', (_name, answer, text) => {
    expect(() => checkedTaxes(asked, answer)).toThrow(text);
  });

  test('more digits than the currency has are rounded, halves up', () => {
    const answer = { lines: [{ net: 80, gross: 88.005, rate: 10.006 }], shipping };
    expect(checkedTaxes(asked, answer).lines).toEqual([{ net: '80.00', gross: '88.01', rate: '10.006' }]);
  });
});

test('for any cart: nothing is lost of a discount, nothing is negative, and the asked amounts stand', () => {
  const cents = fc.bigInt({ min: 0n, max: 10_000_000n });
  const text = (units: bigint, digits: number) =>
    money(units.toString())
      .div(10 ** digits)
      .toFixed(digits);
  const given = fc.record({
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    lines: fc.array(cents, { minLength: 1, maxLength: 8 }),
    shipping: cents,
    off: cents,
    offShipping: cents,
    pricesIncludeTax: fc.boolean(),
    rate: fc.constantFrom('0', '5.5', '19', '33.333'),
  });
  fc.assert(
    fc.property(given, ({ currency, lines, shipping, off, offShipping, pricesIncludeTax, rate }) => {
      const digits = digitsOf(currency);
      const asked = cart([], {
        currency,
        pricesIncludeTax,
        lines: lines.map((units) => line(text(units, digits))),
        shipping: { amount: text(shipping, digits) },
        discounts: [
          { on: 'lines', amount: text(off, digits) },
          { on: 'shipping', amount: text(offShipping, digits) },
        ],
      });
      const { lines: taxed, shipping: own } = quote(asked, { taxes: [{ rate }] });
      const side = pricesIncludeTax ? 'gross' : 'net';
      const total = lines.reduce((all, one) => all + one, 0n);
      const left = total > off ? total - off : 0n;
      expect(sumOf(taxed.map((one) => money(one[side]))).toFixed(digits)).toBe(text(left, digits));
      expect(own[side]).toBe(text(shipping > offShipping ? shipping - offShipping : 0n, digits));
      for (const { net, gross } of [...taxed, own]) {
        expect(money(net).gte(0) && money(gross).gte(money(net))).toBe(true);
      }
    }),
  );
});
