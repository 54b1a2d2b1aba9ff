import { readOptions } from '#scripts/start/options';

test('without options the platform watches, builds, and has stand-ins alone', () => {
  expect(readOptions([], {})).toEqual({
    port: 3233,
    data: '.local',
    watch: true,
    bundles: 'built',
    inspect: false,
    cms: false,
    saleor: false,
    realSaleor: undefined,
    real: [],
  });
});

test.each([
  [{ npm_config_saleor: 'true' }, 'npm keeps --saleor for itself. Put -- before the options: npm start -- --saleor …'],
  [{ npm_config_build: '' }, 'npm start -- --no-build …'],
  [{ npm_config_saleor_url: 'http://x', npm_config_port: '' }, 'npm start -- --port --saleor-url …'],
])('an option that npm kept is refused: %j', (env, text) => {
  expect(() => readOptions([], { npm_lifecycle_event: 'start', ...env })).toThrow(text);
});

test("npm's own settings are no options, and nor is what another script was started with", () => {
  expect(readOptions(['--saleor'], { npm_lifecycle_event: 'start', npm_config_cache: '/x' })).toMatchObject({
    saleor: true,
  });
  expect(readOptions([], { npm_lifecycle_event: 'test', npm_config_saleor: 'true' })).toMatchObject({ saleor: false });
});

test.each([
  [['--port', 'x'], '--port must be a number from 0 to 65535, not x.'],
  [['--data', ''], '--data needs the name of a folder.'],
  [['--store', 'mine'], '--store must be real or local, not mine.'],
  [['--quick', '--no-build'], '--quick builds, and --no-build does not: leave one of them out.'],
  [['--salor'], "Unknown option '--salor'"],
])('%j is refused', (args, text) => {
  expect(() => readOptions(args, {})).toThrow(text);
});
