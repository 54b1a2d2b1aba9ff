import { printable } from '#lib/core/printable';
import { withoutValues } from '#lib/core/values';

describe('a text of another system without the values of an event', () => {
  test.each<[string, string, unknown, string]>([
    ['a value at any depth', 'Bad name Lovelace.', { a: [{ name: 'Lovelace' }] }, 'Bad name ….'],
    ['in another case', 'Bad LOVELACE.', { name: 'Lovelace' }, 'Bad ….'],
    ['a short one only as it is written', 'in IN In', { region: 'IN' }, 'in … In'],
    ['one of four letters in any case', 'ROME, rome', { city: 'Rome' }, '…, …'],
    ['of one letter none', 'x is bad', { grade: 'x' }, 'x is bad'],
    ['whole words only', 'Adamant Ada, Éada', { name: 'Ada' }, 'Adamant …, Éada'],
    ['whole words of any script', 'Ада-Адам', { name: 'Ада' }, '…-Адам'],
    ['the longer one first', 'Ada Lovelace', { first: 'Ada', name: 'Ada Lovelace' }, '…'],
    ['a number of four digits', 'price 1000, 999', { price: 1000, old: 999 }, 'price …, 999'],
    ['a number below zero', 'price -1000', { price: -1000 }, 'price …'],
    ['no flag', 'true null', { a: true, b: null }, 'true null'],
    ['without the blanks around it', 'is Lovelace.', { name: '  Lovelace ' }, 'is ….'],
    ['an empty text is none', 'a b', { name: '', sku: '' }, 'a b'],
    ['signs that mean something to a pattern', 'a (x.y*) b', { name: '(x.y*)' }, 'a … b'],
    ['as JSON has it', 'row "a\\"b-c"', { name: 'a"b-c' }, 'row "…"'],
    ['as JSON has it in ASCII', 'row Zo\\u00eb.', { name: 'Zoë' }, 'row ….'],
    ['as HTML has it', '&lt;b&gt; &amp; &quot;c', { name: '<b> & "c' }, '…'],
    ['an apostrophe in HTML', 'O&#039;Hara, D&#x27;Arcy', { a: "O'Hara", b: "D'Arcy" }, '…, …'],
    ['a text itself', 'no Lovelace', 'Lovelace', 'no …'],
    ['nothing', 'no Lovelace', undefined, 'no Lovelace'],
  ])('%s', (_name, text, data, expected) => {
    expect(withoutValues(text, data)).toBe(expected);
  });

  test.each<[string, string, unknown, string]>([
    [
      'an SKU whole, where a part of it is a value',
      'TENT-2024 of 2024',
      { sku: 'TENT-2024', n: 2024 },
      'TENT-2024 of …',
    ],
    ['an id of any name', 'order O-1234', { order_id: 'O-1234' }, 'order O-1234'],
    ['but not what is also a value', 'is ACME', { code: 'ACME', company: 'ACME' }, 'is …'],
    ['no post code', 'in 10118', { postcode: '10118' }, 'in …'],
    ['no tax number', 'has DE12345', { taxNumber: 'DE12345', vat_id: 'DE12345' }, 'has …'],
    ['with a dollar sign as it is', 'has $&-12', { sku: '$&-12' }, 'has $&-12'],
  ])('keeps what names a record: %s', (_name, text, data, expected) => {
    expect(withoutValues(text, data)).toBe(expected);
  });
});

test.each([
  ['a command to a terminal', 'a\u001b[31mb', 'a\\u001b[31mb'],
  ['a mark of direction', 'a\u202eb', 'a\\u202eb'],
  ['other line ends', 'a\u2028b\u2029c\rd', 'a\\u2028b\\u2029c\\u000dd'],
  ['a line end and a tab', 'a\nb\tc', 'a\nb\tc'],
  ['a character beyond 65,536', 'a\u{e0001}b', 'a\\udb40\\udc01b'],
])('a text is printable: %s', (_name, text, expected) => {
  expect(printable(text)).toBe(expected);
});
