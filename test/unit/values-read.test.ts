import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { amountIn, amountWriter, digitsOf } from '#lib/core/money';
import { omitNullish, omitUndefined } from '#lib/core/omit-nullish';

test('fields without a value are left out', () => {
  const fields = { a: 0, b: '', c: false, d: null, e: undefined };
  expect(Object.entries(omitNullish(fields))).toEqual([
    ['a', 0],
    ['b', ''],
    ['c', false],
  ]);
  expect(Object.entries(omitUndefined(fields))).toEqual([
    ['a', 0],
    ['b', ''],
    ['c', false],
    ['d', null],
  ]);
});

test('JSON is read, and anything else is nothing', () => {
  expect([parseJson('{"a":1}'), parseJson('null'), parseJson('{'), parseJson('')]).toEqual([
    { a: 1 },
    null,
    undefined,
    undefined,
  ]);
  expect([{}, [], null, 'x', 1, undefined].map(isRecord)).toEqual([true, false, false, false, false, false]);
  expect(recordsIn([{ a: 1 }, null, [2], 'x'])).toEqual([{ a: 1 }]);
  expect(recordsIn({ a: 1 })).toEqual([]);
});

test.each([
  [10.1, '10.1'],
  [' 10.10 ', '10.1'],
  ['0', '0'],
  [0, '0'],
  ['', undefined],
  ['  ', undefined],
  ['ten', undefined],
  [Number.NaN, undefined],
  [null, undefined],
  [true, undefined],
  [[1], undefined],
])('the amount in %p is %p', (value, expected) => {
  expect(amountIn(value)?.toString()).toBe(expected);
});

test.each([
  ['EUR', '1.5', '1.50'],
  ['JPY', '15', '15'],
  ['KWD', '1.5', '1.500'],
  ['EUR', '1.234', '1.234'],
  ['EUR', '-0', '0.00'],
  ['JPY', '-0', '0'],
  ['EUR', '-0.5', '-0.50'],
  [undefined, '1', '1.00'],
])('in %s the amount %s is written %s', (currency, amount, expected) => {
  const read = amountIn(amount);
  expect(read && amountWriter(currency)(read)).toBe(expected);
});

test('a currency that nobody knows has two digits', () => {
  expect(['EUR', 'JPY', 'KWD', 'nonsense', undefined].map(digitsOf)).toEqual([2, 0, 3, 2, 2]);
});
