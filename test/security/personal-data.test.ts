import { defineHandler } from '#lib/action/define-handler';
import { RelayError } from '#lib/core/errors';
import { withoutValues } from '#lib/core/values';

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

  test('what names the record, the field and the rule stays', () => {
    const text = 'customer 4711: the group gold does not allow lastname (REQUIRED), country IE';
    expect(withoutValues(text, CUSTOMER)).toBe(text);
  });

  test('a value that is also a pattern is taken for what it is', () => {
    expect(withoutValues('wrong: (a+)+$ and [x', { name: '(a+)+$', other: '[x' })).toBe('wrong: … and …');
  });
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
