import { readConfig, type Setting, settingText } from '#lib/core/config';

const text: Setting<string | undefined> = { name: 'PLACE', read: (given) => given };
const lenient: Setting<string> = { ...text, lenient: true, read: (given) => given ?? 'the usual' };

test.each([
  ['a text', 'north', 'north'],
  ['an empty text', '', undefined],
  ['the name of a variable that is not set', '$PLACE', undefined],
  ['the name of another variable', '$OTHER', '$OTHER'],
  ['a number', 5, '5'],
  ['zero', 0, '0'],
  ['a flag', false, 'false'],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['a list', ['north'], undefined],
])('%s as the value of a setting', (_name, given, expected) => {
  expect(settingText({ PLACE: given }, 'PLACE')).toBe(expected);
});

test('a setting takes the parameter of its own name alone', () => {
  expect(settingText({ OTHER: 'north' }, 'PLACE')).toBeUndefined();
});

test.each([[null], [['north']], [{ place: 'north' }]])(
  '%j is no text: to take it for unset could open a door',
  (given) => {
    const message = "The setting PLACE must be a text. Correct the action's inputs.";
    const fault = expect.objectContaining({ kind: 'setup', status: 503, message });
    expect(() => readConfig({ PLACE: given }).read(text)).toThrow(fault);
    expect(readConfig({ PLACE: given }).read(lenient)).toBe('the usual');
  },
);

test('a setting that is not set is read as its default, also by an empty text', () => {
  expect(readConfig({}).read(lenient)).toBe('the usual');
  expect(readConfig({ PLACE: '' }).read(lenient)).toBe('the usual');
  expect(readConfig({}).read(text)).toBeUndefined();
});

describe('a setting that is required', () => {
  const missing = expect.objectContaining({
    kind: 'setup',
    message: 'The setting PLACE is missing. Set it in .env and deploy again.',
  });

  test.each([[undefined], [''], ['$PLACE'], [null]])('is missing where it is %j', (given) => {
    expect(() => readConfig({ PLACE: given }).require(text)).toThrow(missing);
  });

  test('is missing too where it has a default', () => {
    expect(() => readConfig({}).require(lenient)).toThrow(missing);
  });

  test('is missing where its text means nothing', () => {
    const nothing: Setting<string | null> = { name: 'PLACE', read: () => null };
    expect(() => readConfig({ PLACE: 'north' }).require(nothing)).toThrow(missing);
  });

  test('is its value, also where that is false', () => {
    expect(readConfig({ PLACE: 'north' }).require(text)).toBe('north');
    const flag: Setting<boolean> = { name: 'PLACE', read: (given) => given === 'true' };
    expect(readConfig({ PLACE: 'no' }).require(flag)).toBe(false);
  });
});
