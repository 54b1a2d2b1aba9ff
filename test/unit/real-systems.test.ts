import { realSettings } from '#scripts/start/real-systems';

const STORE = {
  COMMERCE_BASE_URL: 'https://shop.example.com/rest/',
  COMMERCE_CONSUMER_KEY: 'k',
  COMMERCE_CONSUMER_SECRET: 's',
  COMMERCE_ACCESS_TOKEN: 't',
  COMMERCE_ACCESS_TOKEN_SECRET: 'u',
};

test('a real store has the settings of .env, and nothing of the local one', () => {
  const settings = realSettings(['commerce'], { ...STORE, COMMERCE_STORE: 'german', BACKOFFICE_SECRET: 'x' });
  expect(settings).toMatchObject({ ...STORE, COMMERCE_STORE: 'german', COMMERCE_ATTRIBUTE_SET_ID: '' });
  expect(settings).not.toHaveProperty('BACKOFFICE_SECRET');
});

test('a real back office needs its address alone', () => {
  const own = { ...STORE, BACKOFFICE_BASE_URL: 'https://erp.example.com/' };
  const settings = realSettings(['backoffice'], own);
  expect(settings).toMatchObject({ BACKOFFICE_BASE_URL: 'https://erp.example.com/', BACKOFFICE_SECRET: '' });
  expect(settings).not.toHaveProperty('COMMERCE_BASE_URL');
});

test('without a real system nothing of .env counts', () => {
  expect(realSettings([], STORE)).toEqual({});
});

test('what is missing is named', () => {
  expect(() => realSettings(['commerce', 'backoffice'], { ...STORE, COMMERCE_ACCESS_TOKEN: '' })).toThrow(
    'A real system needs COMMERCE_ACCESS_TOKEN, BACKOFFICE_BASE_URL in .env.',
  );
});
