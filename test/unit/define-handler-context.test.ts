import { defineHandler, type HandlerContext } from '#lib/action/define-handler';
import type { Schema } from '#lib/catalogue/schema';
import { RelayError } from '#lib/core/errors';

let lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines = [];
  for (const level of ['info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...[line]: unknown[]) => void lines.push(JSON.parse(String(line))));
  }
});

const params = { data: { n: 'Lovelace' }, event: { id: 'e-1', type: 't' }, target: 'shop', LOG_LEVEL: 'info' };
const handler = (send: (context: HandlerContext) => Promise<void>, schema: Partial<Schema<unknown>> = {}) =>
  defineHandler({
    schema: { parse: (data: unknown) => data, ...schema },
    target: 'shop',
    transform: (data) => data,
    send: (_request, context) => send(context),
    message: 'Done',
  });
const about = { eventId: 'e-1', type: 't', target: 'shop' };

test('what it did is logged with the event and the target', async () => {
  await handler(async () => {})(params);
  expect(lines).toEqual([{ level: 'info', message: 'Done', ...about }]);
});

test('fields that are left out are a warning, and none are none', async () => {
  await handler(async () => {}, { misspelt: () => ['nmae'] })(params);
  await handler(async () => {}, { misspelt: () => [] })(params);
  expect(lines.map(({ level, message, warnings }) => [level, message, warnings])).toEqual([
    ['warn', 'The event has fields that are left out', ['nmae']],
    ['info', 'Done', undefined],
    ['info', 'Done', undefined],
  ]);
});

test('a list’s entries say which are new, and by what they were known', async () => {
  const seen: unknown[] = [];
  const main = handler(async ({ created, former, handed }) => void seen.push([created, former, handed]));
  await main({ ...params, created: [true], former: [null], handed: { a: 1 } });
  await main({ ...params, created: true, former: 'x' });
  expect(seen).toEqual([
    [[true], [null], { a: 1 }],
    [undefined, undefined, undefined],
  ]);
});

test.each([
  ['an error', new Error('of Lovelace'), { name: 'Error', message: 'of …' }],
  ['a text', 'of Lovelace', 'of …'],
  ['nothing', undefined, undefined],
])('the log has the cause without values of the event: %s', async (_name, cause, expected) => {
  const error = new RelayError('rejected', 'No Lovelace.', { status: 422, cause });
  expect(await handler(() => Promise.reject(error))(params)).toMatchObject({ body: { error: 'No ….' } });
  expect(lines).toMatchObject([{ level: 'error', message: 'No ….', kind: 'rejected', status: 422, ...about }]);
  const logged = lines[0]?.cause;
  expect(logged).toEqual(typeof expected === 'object' ? { ...expected, stack: expect.any(String) } : expected);
  expect(JSON.stringify(lines)).not.toContain('Lovelace');
});

test('an error without a stack is logged all the same', async () => {
  const cause = Object.assign(new Error('gone'), { stack: undefined });
  await handler(() => Promise.reject(new RelayError('unavailable', 'Down.', { cause })))(params);
  expect(lines[0]?.cause).toEqual({ name: 'Error', message: 'gone', stack: '' });
});

test.each([['other'], [undefined], [7], ['toString']])('the target %p is not the handler’s', async (target) => {
  expect(await handler(async () => {})({ ...params, target })).toMatchObject({
    statusCode: 503,
    body: { code: 'setup', error: expect.stringContaining('The handler writes to shop') },
  });
});
