import fc from 'fast-check';
import { amountIn, amountWriter, digitsOf, greatest, least, money, rounded, sumOf, ZERO } from '#lib/core/money';

test.each([
  ['a number', 19.99, '19.99'],
  ['a number that no binary float has', 0.1, '0.1'],
  ['a small number', 1e-7, '1e-7'],
  ['zero', 0, '0'],
  ['a text', '19.990', '19.99'],
  ['a text with blanks around', ' 5 ', '5'],
  ['a negative text', '-3.5', '-3.5'],
])('%s is an amount', (_name, given, expected) => {
  expect(amountIn(given)?.toString()).toBe(expected);
});

test.each([
  [''],
  ['  '],
  ['12 EUR'],
  ['1,5'],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [null],
  [undefined],
  [true],
  [['5']],
])('%j is none', (given) => {
  expect(amountIn(given)).toBeUndefined();
});

test('what is known to be an amount must be one', () => {
  expect(money('0.30').toString()).toBe('0.3');
  expect(money(7).toString()).toBe('7');
  expect(() => money('seven')).toThrow();
});

test('a sum is exact, and what is not known counts nothing', () => {
  expect(sumOf([money('0.1'), undefined, money('0.2')]).toString()).toBe('0.3');
  expect(sumOf([])).toBe(ZERO);
});

test.each([
  ['EUR', '5', '5.00'],
  ['EUR', '5.5', '5.50'],
  ['EUR', '5.005', '5.005'],
  ['JPY', '190', '190'],
  ['JPY', '190.5', '190.5'],
  ['KWD', '1.2', '1.200'],
  [undefined, '1.2', '1.20'],
  ['no currency', '1', '1.00'],
  ['EUR', '1200', '1200.00'],
  ['EUR', '-0', '0.00'],
  ['JPY', '-0', '0'],
  ['EUR', '-0.01', '-0.01'],
  ['EUR', '-10', '-10.00'],
])('in %s %s is written %s', (currency, amount, expected) => {
  expect(amountWriter(currency)(money(amount))).toBe(expected);
});

test.each([
  ['1.005', 2, '1.01'],
  ['1.004', 2, '1'],
  ['0.5', 0, '1'],
  ['1.2345', 3, '1.235'],
  ['-1.005', 2, '-1.01'],
])('%s in %i digits is %s', (amount, digits, expected) => {
  expect(rounded(money(amount), digits).toString()).toBe(expected);
});

test.each([
  ['1', '2', '1', '2'],
  ['2', '1', '1', '2'],
  ['-1', '0', '-1', '0'],
])('of %s and %s the lesser is %s, the greater %s', (a, b, lesser, greater) => {
  expect(least(money(a), money(b)).toString()).toBe(lesser);
  expect(greatest(money(a), money(b)).toString()).toBe(greater);
});

test('of two equal ones either will do', () => {
  expect(least(money('1'), money('1.0')).toString()).toBe('1');
  expect(greatest(money('1'), money('1.0')).toString()).toBe('1');
});

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['', 2],
  ['EURO', 2],
  [undefined, 2],
])('%s has %i digits', (currency, digits) => {
  expect(digitsOf(currency)).toBe(digits);
});

test('what is written is read as the same amount', () => {
  const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  fc.assert(
    fc.property(cents, fc.constantFrom('EUR', 'JPY', 'KWD'), (count, currency) => {
      const amount = money(`${count}e-2`);
      expect(amountIn(amountWriter(currency)(amount))?.eq(amount)).toBe(true);
    }),
  );
});
