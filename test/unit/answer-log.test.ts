import { readConfig } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import { logDelivery, readAnswer, reasonOf } from '#lib/delivery/answer';

const delivery = { event: { id: 'e', type: 't', retryCount: 0 }, data: {}, handler: 'a/b', target: 'shop' };
function logged(answer: { statusCode: number; body: unknown; repeated?: true }) {
  const lines: unknown[] = [];
  const at = (level: string) => (message: string, fields?: object) => void lines.push([level, message, fields]);
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const context: Context = { config: readConfig({}), deadline: createDeadline(0, () => 0), log };
  logDelivery(context, delivery, answer, reasonOf(answer));
  return lines;
}
const fields = { handler: 'a/b', target: 'shop', statusCode: 200, repeated: false, skipped: undefined };

test.each([
  ['done', { statusCode: 200, body: { success: true } }, 'info', 'Delivered', {}],
  ['repeated', { statusCode: 200, body: {}, repeated: true } as const, 'info', 'Delivered', { repeated: true }],
  ['left out', { statusCode: 200, body: { skipped: 'echo' } }, 'info', 'Delivered', { skipped: 'echo' }],
  ['with a reason that is no text', { statusCode: 200, body: { skipped: 7 } }, 'info', 'Delivered', {}],
  ['without a body', { statusCode: 200, body: null }, 'info', 'Delivered', {}],
  ['retried', { statusCode: 503, body: { error: 'Down.' } }, 'warn', 'Down.', { statusCode: 503 }],
  ['refused', { statusCode: 422, body: { error: 'No.' } }, 'error', 'No.', { statusCode: 422 }],
  [
    'refused without a reason',
    { statusCode: 422, body: { error: 7 } },
    'error',
    'The handler gave no reason.',
    { statusCode: 422 },
  ],
  [
    'refused without a body',
    { statusCode: 422, body: null },
    'error',
    'The handler gave no reason.',
    { statusCode: 422 },
  ],
])('a delivery that was %s is one line', (_name, answer, level, message, more) => {
  expect(logged(answer)).toEqual([[level, message, { ...fields, ...more }]]);
});

test.each([
  [
    'the entries that were refused',
    { success: false, refused: [1] },
    ['a', 'b'],
    { body: { success: false }, rest: ['b'] },
  ],
  ['of what is no list none', { refused: [0] }, { a: 1 }, { body: { refused: [0] } }],
  ['of a list without places none', { success: true }, ['a'], { body: { success: true } }],
  ['nothing', null, ['a'], { body: null }],
])('what a handler says of its data: %s', (_name, body, data, expected) => {
  expect(readAnswer({ statusCode: 200, body }, data)).toEqual({ statusCode: 200, ...expected });
});
