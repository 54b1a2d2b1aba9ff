import { readConfig } from '#lib/core/config';
import {
  COMMERCE_ATTRIBUTE_SET_ID,
  COMMERCE_BASE_URL,
  COMMERCE_STOCK_CHUNK_SIZE,
  RELAY_ACK_DEAD,
  RELAY_ECHO_SECONDS,
  SALEOR_CHANNELS,
  SALEOR_ENCRYPTION_KEY,
  SALEOR_STOCK,
  STOCK_CHECK_FALLBACK,
  STOCK_CHECK_TIMEOUT_MS,
  STORES,
} from '#lib/settings/generated';

test.each([
  ['a number', RELAY_ECHO_SECONDS, '60', 60],
  ['a number that is not set', RELAY_ECHO_SECONDS, '', 86_400],
  ['a wrong number where the default counts', RELAY_ECHO_SECONDS, 'long', 86_400],
  ['a number that is too small', STOCK_CHECK_TIMEOUT_MS, '0', 1_000],
  ['a number that is required to be right', COMMERCE_STOCK_CHUNK_SIZE, '500', 500],
  ['its default', COMMERCE_ATTRIBUTE_SET_ID, undefined, 4],
  ['a flag', RELAY_ACK_DEAD, 'true', true],
  ['any other word as a flag', RELAY_ACK_DEAD, 'yes', false],
  ['a list', SALEOR_CHANNELS, ' main, de  at,', ['main', 'de', 'at']],
  ['a list that is not set', SALEOR_CHANNELS, undefined, []],
  ['the default of a list', STORES, '', ['commerce']],
  ['secrets, which may hold a comma', SALEOR_ENCRYPTION_KEY, 'a,b  c', ['a,b', 'c']],
  ['a word', SALEOR_STOCK, 'available', 'available'],
  ['a wrong word where the default counts', STOCK_CHECK_FALLBACK, 'maybe', 'accept'],
  ['the text that stands for a variable that is not set', STORES, '$STORES', ['commerce']],
  ['a number of the platform', RELAY_ECHO_SECONDS, 5, 5],
])('%s', (_name, setting, given, expected) => {
  expect(readConfig({ [setting.name]: given }).read<unknown>(setting)).toEqual(expected);
});

test.each([
  [COMMERCE_STOCK_CHUNK_SIZE, '0', 'The setting COMMERCE_STOCK_CHUNK_SIZE must be a whole number from 1 on.'],
  [COMMERCE_ATTRIBUTE_SET_ID, '4.5', 'The setting COMMERCE_ATTRIBUTE_SET_ID must be a whole number from 1 on.'],
  [SALEOR_STOCK, 'all', 'The setting SALEOR_STOCK must be on-hand or available.'],
  [
    COMMERCE_BASE_URL,
    'shop.example',
    'The setting COMMERCE_BASE_URL must be an address that begins with https:// or http://.',
  ],
])('%j: %s is a fault of the set-up that names the setting', (setting, given, message) => {
  const read = () => readConfig({ [setting.name]: given }).read<unknown>(setting);
  expect(read).toThrow(expect.objectContaining({ kind: 'setup', status: 503, message }));
});

test('a setting that is required and not set is named', () => {
  const message = 'The setting COMMERCE_BASE_URL is missing. Set it in .env and deploy again.';
  expect(() => readConfig({}).require(COMMERCE_BASE_URL)).toThrow(expect.objectContaining({ kind: 'setup', message }));
  const url = 'https://shop.example/rest/';
  expect(readConfig({ COMMERCE_BASE_URL: url }).require(COMMERCE_BASE_URL)).toBe(url);
});
