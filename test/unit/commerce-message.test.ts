import { commerceMessage } from '#lib/systems/commerce/message';

test.each([
  ['by place', { message: 'Value %1 of %2.', parameters: ['a', 7] }, 'Value a of 7.'],
  ['by name', { message: 'No %fieldName = %fieldValue', parameters: { fieldName: 'id', fieldValue: 7 } }, 'No id = 7'],
  [
    'as published, a list of objects',
    { message: 'No %fieldName = %fieldValue', parameters: [{ fieldName: 'id' }, { fieldValue: '7' }] },
    'No id = 7',
  ],
  ['none', { message: '100 %sure of %1' }, '100 %sure of %1'],
  [
    'with errors beside it',
    {
      message: 'Validation Failed',
      errors: [{ message: 'Source %1 is unknown', parameters: ['x'] }, { message: 'Two.' }],
    },
    'Validation Failed Source x is unknown Two.',
  ],
  [
    'markup and lines',
    { message: 'Part of <a href="http://x/1/">"SET-T"</a>\n                 here.' },
    'Part of "SET-T" here.',
  ],
  ['an e-mail address', { message: 'No %1', parameters: ['ada@example.com'] }, 'No ***'],
])('placeholders: %s', (_name, body, text) => {
  expect(commerceMessage(JSON.stringify(body))).toBe(text);
});

test.each(['', '<html>', '[]', '{"error":"x"}'])('a body in another form has no message: %s', (text) => {
  expect(commerceMessage(text)).toBeUndefined();
});
