import { execFileSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { logText } from '#scripts/log-text';
import { causesOf } from '#scripts/relay/causes';
import { COMMANDS } from '#scripts/relay/commands';
import { completion } from '#scripts/relay/completion';
import { confirmed } from '#scripts/relay/confirm';
import { moment, withMoments } from '#scripts/relay/moment';

const NOON = Date.parse('2026-11-28T12:00:00Z');

test.each([
  ['30s', '2026-11-28T11:59:30.000Z'],
  ['2h', '2026-11-28T10:00:00.000Z'],
  ['3d', '2026-11-25T12:00:00.000Z'],
  ['2026-11-01T08:00:00+01:00', '2026-11-01T07:00:00.000Z'],
])('a moment is a duration before now, or a time: %s', (given, expected) => {
  expect(moment(given, 'since', NOON)).toBe(expected);
});

test('what is no moment is refused, by the name of its option; other options stay', () => {
  expect(() => moment('yesterday', 'until', NOON)).toThrow('--until must be a duration such as 2h');
  expect(withMoments({ since: '2026-11-01', package: 'p', until: undefined }, ['since', 'until'])).toEqual({
    since: '2026-11-01T00:00:00.000Z',
    package: 'p',
    until: undefined,
  });
});

const failure = (sku: string, state: string, last: string, status = 422) => ({
  package: 'product-backoffice',
  state,
  last,
  reason: { status, code: 'rejected', message: `The product ${sku} has no "price-${sku}"` },
});

test('failures with one cause count together, and the latest one says it', () => {
  const found = [
    failure('A-1', 'dead', '2026-11-28T10:00:00Z'),
    failure('B-2', 'dead', '2026-11-28T11:00:00Z'),
    failure('C-3', 'retrying', '2026-11-28T09:00:00Z'),
    failure('D-4', 'retrying', '2026-11-28T09:00:00Z', 503),
  ];
  expect(causesOf(found)).toEqual([
    ['3 ×', '2 dead, 1 retrying', 'product-backoffice', '422 rejected: The product B-2 has no "price-B-2"'],
    ['1 ×', 'retrying', 'product-backoffice', '503 rejected: The product D-4 has no "price-D-4"'],
  ]);
});

/** A terminal where somebody answers. */
function terminal(answer: string | undefined) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  if (answer !== undefined) {
    input.end(`${answer}\n`);
  }
  return { input: Object.assign(input, { isTTY: answer !== undefined }), output };
}

test('nothing goes to a workspace elsewhere before somebody says yes', async () => {
  const deployed = { local: false, name: '12345-shop' };
  await expect(confirmed(deployed, 'deliver events again', false, terminal(undefined))).rejects.toThrow(
    'This would deliver events again in the workspace 12345-shop. Say --yes where nobody can be asked.',
  );
  await expect(confirmed(deployed, 'deliver', false, terminal('n'))).rejects.toThrow('Nothing was done.');
  await expect(confirmed(deployed, 'deliver', false, terminal('y'))).resolves.toBeUndefined();
  await expect(confirmed(deployed, 'deliver', true, terminal(undefined))).resolves.toBeUndefined();
  await expect(confirmed({ local: true, name: '' }, 'deliver', false, terminal(undefined))).resolves.toBeUndefined();
});

test.each([
  [['relay', 'fai'], 'failures'],
  [['npx', 'relay', 'fai'], 'failures'],
  [['relay', 'failures', '--sin'], '--since'],
  [['relay', 'trigger', 'be-observer.catalog_product_c'], 'be-observer.catalog_product_create'],
  [['relay', 'saleor', 'mig'], 'migrate'],
  [['npx', 'other', 'fai'], ''],
])('bash completes %j', async (words, expected) => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => {});
  await completion(COMMANDS, ['bash']);
  const script = String(printed.mock.calls[0]?.[0]);
  printed.mockRestore();
  const line = `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _relay; echo "\${COMPREPLY[*]}"`;
  expect(execFileSync('bash', ['-c', `${script}\n${line}`], { encoding: 'utf8' }).trim()).toBe(expected);
});

test('a shell that is not known is refused', async () => {
  await expect(completion(COMMANDS, ['tcsh'])).rejects.toThrow(
    'Use completion bash, completion zsh, or completion fish.',
  );
});

test("an action's own line stays; of the project's entries warnings and errors are shown, with their stack below", () => {
  expect(logText('seen 1', false)).toBe('seen 1');
  expect(logText('{"price":4}', false)).toBe('{"price":4}');
  expect(logText('{"level":"info","message":"applied","id":"a"}', false)).toBeUndefined();
  expect(logText('{"level":"info","message":"applied","action":"/n/p/a","id":"a"}', true)).toBe('info  applied  id=a');
  const error = {
    level: 'error',
    message: 'It failed',
    status: 500,
    cause: { stack: 'Error: x\n    at f (i.js:1:2)' },
  };
  expect(logText(JSON.stringify(error), false)).toBe(
    'error  It failed  status=500\n      Error: x\n          at f (i.js:1:2)',
  );
});
