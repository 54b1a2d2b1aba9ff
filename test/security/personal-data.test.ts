import { defineHandler } from '#lib/action/define-handler';
import { createContext } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { wrapTransport } from '#lib/core/http';
import { withoutValues } from '#lib/core/values';
import { backoffice } from '#lib/systems/backoffice/client';

const CUSTOMER = {
  id: 4711,
  code: 'gold',
  firstname: 'Chloë',
  lastname: "O'Brien",
  name: 'Bo',
  dob: 19800131,
  addresses: [{ street: ['12 Rose Lane'], city: 'Łódź', postcode: '90-001', country_id: 'IE', note: 'a "b" <c>' }],
};

describe('what a target quotes of an event in its free text', () => {
  test.each([
    [
      'a row of its database',
      "Duplicate entry 'O'Brien-12 Rose Lane' for key 'name'",
      "Duplicate entry '…-…' for key 'name'",
    ],
    ['in other letters', "customer CHLOË O'BRIEN not valid", 'customer … … not valid'],
    ['in HTML', 'Invalid: O&#039;Brien, a &quot;b&quot; &lt;c&gt;', 'Invalid: …, …'],
    [
      'in JSON',
      '{"lastname":"O\'Brien","firstname":"Chlo\\u00eb","city":"\\u0141\\u00f3d\\u017a"}',
      '{"lastname":"…","firstname":"…","city":"…"}',
    ],
    ['a number', 'date 19800131 is wrong', 'date … is wrong'],
    ['a short name', 'Bo is unknown, Bob is not', '… is unknown, Bob is not'],
  ])('%s', (_what, text, clean) => {
    expect(withoutValues(text, CUSTOMER)).toBe(clean);
  });

  test.each([
    ['that has a quantity in it', { sku: 'BULK-0-1999', quantity: 1999 }, 'BULK-0-1999 has 1999', 'BULK-0-1999 has …'],
    ['that has a name in it', { sku: 'TENT-Ada', name: 'Ada' }, 'TENT-Ada of Ada', 'TENT-Ada of …'],
    ['that is in a name', { sku: 'Ada', name: 'Ada Byron' }, 'Ada: no Ada Byron', 'Ada: no …'],
    ['that is a name as well', { sku: 'Ada', name: 'Ada' }, 'no Ada', 'no …'],
  ])('a SKU %s is kept whole, and nothing else', (_what, data, text, clean) => {
    expect(withoutValues(text, data)).toBe(clean);
  });

  test('what names the record, the field and the rule stays', () => {
    const text = 'customer 4711: the group gold does not allow lastname (REQUIRED), country IE';
    expect(withoutValues(text, CUSTOMER)).toBe(text);
  });

  test('a post code and a tax number are a person’s, whatever their names end with', () => {
    const order = { billingAddress: { postalCode: '10118', vatId: 'DE811' }, customer: { tax_code: 'RSSMRA' } };
    expect(withoutValues('10118 or DE811 or RSSMRA is wrong', order)).toBe('… or … or … is wrong');
  });

  test('a value that is also a pattern is taken for what it is', () => {
    expect(withoutValues('wrong: (a+)+$ and [x', { name: '(a+)+$', other: '[x' })).toBe('wrong: … and …');
  });
});

test('what the back office quotes of what was read for it stays out of the error', async () => {
  const answer = { error: 'no account for Grace Hopper, 12 Rose Lane, 10118; order 000000012 pending' };
  const text = JSON.stringify(answer);
  const restore = wrapTransport(() => async () => ({ status: 422, text, headers: new Headers() }));
  const order = {
    ...{ id: '12', number: '000000012', status: 'pending', customer: { firstName: 'Grace', lastName: 'Hopper' } },
    billingAddress: { streetAddress: ['12 Rose Lane'], postalCode: '10118' },
  };
  const context = createContext({ BACKOFFICE_BASE_URL: 'https://backoffice.example.com' }, {});
  await expect(backoffice(context).notify('orders/created', order, { id: 'e1' })).rejects.toThrow(
    'The back office answered 422: no account for … …, …, …; order 000000012 pending',
  );
  restore();
});

test('no activation and no log keeps a name or an address, in whatever way the target fails', async () => {
  const logged: string[] = [];
  for (const level of ['info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...lines: unknown[]) => void logged.push(lines.join(' ')));
  }
  const failures = [
    () => new RelayError('rejected', "The store answered 400: O'Brien, 12 Rose Lane is taken.", { status: 400 }),
    () => new RelayError('unavailable', 'The store answered 500.', { cause: new Error("row O'Brien of 12 Rose Lane") }),
    () => new RelayError('unavailable', 'The store answered 500.', { cause: "row O'Brien of 12 Rose Lane" }),
    () => new TypeError("Cannot read O'Brien of 12 Rose Lane"),
    () => "O'Brien of 12 Rose Lane",
  ];
  for (const failure of failures) {
    const main = defineHandler({
      target: 'shop',
      schema: { parse: (data: unknown) => data },
      message: 'Saved',
      transform: (data: unknown) => data,
      send: async () => {
        throw failure();
      },
    });
    logged.push(JSON.stringify(await main({ target: 'shop', data: CUSTOMER, event: { id: 'e-1', type: 't' } })));
  }
  expect(logged.filter((line) => line.includes('"level":"error"'))).toHaveLength(5);
  expect(logged.filter((line) => /Brien|Rose/.test(line))).toEqual([]);
});
