import { readConfig } from '#lib/core/config';
import { checkAllowedUrls } from '#scripts/relay/doctor/saleor';

test('an address of Saleors with a star is warned of: a stranger can have one', () => {
  const allowed = 'https://shop.example/graphql/ https://*.saleor.cloud/graphql/';
  expect(checkAllowedUrls(readConfig({ SALEOR_ALLOWED_URLS: allowed }))).toEqual([
    {
      state: 'warn',
      what: 'SALEOR_ALLOWED_URLS',
      text: 'https://*.saleor.cloud/graphql/ lets every Saleor of such a name install the app, also that of a stranger',
      mend: 'Write the address of your Saleor in full, and deploy.',
    },
  ]);
});
