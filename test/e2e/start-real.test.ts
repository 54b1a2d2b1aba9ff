import { local } from '#local/identity';
import { COMMERCE_REST } from '#local/paths';
import { call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';
import { start } from '../support/started';

/** Another platform, whose store and back office are the real ones here. */
let elsewhere: InProcess;
beforeAll(async () => {
  elsewhere = await startInProcess();
});
afterAll(() => elsewhere.stop());

const product = { sku: 'REAL-1', name: 'Tent', price: 189.9 };
const show = async (url: string) => (await call(`${url}${COMMERCE_REST}/V1/products/${product.sku}`)).status;

test('a real store by its settings alone: it gets the events, the local one does not, and the start says so', async () => {
  const { consumerKey, consumerSecret, accessToken, accessTokenSecret } = local.commerce;
  const platform = await start({
    args: ['--no-build', '--store', 'real', '--backoffice', 'real'],
    env: {
      COMMERCE_BASE_URL: `${elsewhere.url}${COMMERCE_REST}/`,
      COMMERCE_CONSUMER_KEY: consumerKey,
      COMMERCE_CONSUMER_SECRET: consumerSecret,
      COMMERCE_ACCESS_TOKEN: accessToken,
      COMMERCE_ACCESS_TOKEN_SECRET: accessTokenSecret,
      BACKOFFICE_BASE_URL: `${elsewhere.url}/systems/backoffice/`,
    },
  });
  const named = platform.lines.filter((line) => /^ *(commerce|backoffice) /.test(line));
  expect(named).toEqual([
    `  commerce    ${elsewhere.url}${COMMERCE_REST}/, the real one of .env`,
    `  backoffice  ${elsewhere.url}/systems/backoffice/, the real one of .env`,
  ]);
  const body = { data: { event: 'be-observer.catalog_product_create', value: product } };
  expect((await call(platform.webhook, { method: 'POST', body })).status).toBe(200);
  expect(await platform.delivery('be-observer.catalog_product_create')).toContain('  200  ');
  expect([await show(elsewhere.url), await show(platform.url)]).toEqual([200, 404]);
  expect(await platform.stop()).toBe(0);
}, 120_000);
