import { readAnswer, success } from '#lib/delivery/answer';

test('what the target has is for the ledger: the queue is answered without it', () => {
  const body = { success: true, message: 'Done', record: { name: 'n', other: 7 } };
  const answer = readAnswer({ statusCode: 200, body }, {});
  expect(answer).toEqual({ statusCode: 200, body: { success: true, message: 'Done' }, has: { name: 'n' } });
  expect(success('t', answer)).toEqual({
    statusCode: 200,
    body: { type: 't', response: { success: true, message: 'Done' } },
  });
});

test.each([[{ success: true, message: 'Done' }], ['a text'], [undefined]])(
  'an answer without it stays as it is: %j',
  (body) => {
    expect(readAnswer({ statusCode: 200, body }, {})).toEqual({ statusCode: 200, body });
  },
);
