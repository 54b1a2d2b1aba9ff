import { generateKeyPairSync } from 'node:crypto';
import { checkAuthentication, checkDeployedInputs, deployedDoors } from '#scripts/relay/doctor/doors';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
const own = { INGESTION_AUTH: 'bearer', INGESTION_BEARER_TOKEN: 'a-long-token', BACKOFFICE_SECRET: 'x' };
/** The doors as the platform describes them. */
const deployed = (inputs: Record<string, object>) =>
  deployedDoors(async (name) => {
    const given = inputs[name];
    if (given === undefined) {
      throw new Error('404');
    }
    return { name, parameters: Object.entries(given).map(([key, value]) => ({ key, value })) };
  });
const texts = (findings: { state: string; what: string; text: string }[]) =>
  findings.map(({ state, what, text }) => `${state} ${what} ${text}`);

describe('a door that stands open while .env says that it is shut', () => {
  test('a scheme that was set and never deployed', async () => {
    const doors = await deployed({ 'ingestion/webhook': { INGESTION_AUTH: '', INGESTION_BEARER_TOKEN: '' } });
    expect(texts(checkAuthentication(doors, own, false))).toContain(
      'fail ingestion/webhook accepts calls without authentication',
    );
    expect(texts(checkDeployedInputs(doors, own))).toEqual([
      'fail ingestion/webhook is deployed with another INGESTION_AUTH than is set',
      'fail ingestion/webhook is deployed with another INGESTION_BEARER_TOKEN than is set',
    ]);
  });

  test('an old token that is still good, and an older list of Saleors', async () => {
    const doors = await deployed({
      'ingestion/webhook': { INGESTION_AUTH: 'bearer', INGESTION_BEARER_TOKEN: 'the-one-that-leaked' },
      'webhook/check-stock': { COMMERCE_WEBHOOK_PUBLIC_KEY: 'old', STOCK_CHECK_TIMEOUT_MS: '1' },
      'saleor/register': { SALEOR_ALLOWED_URLS: 'https://*.saleor.cloud/graphql/', SALEOR_ENCRYPTION_KEY: 'leaked' },
      'saleor/webhook': { SALEOR_WEBHOOK_SECRET: 'leaked' },
    });
    const found = texts(checkDeployedInputs(doors, { ...own, SALEOR_ALLOWED_URLS: 'https://a.example/graphql/' }));
    expect(found).toEqual([
      'fail ingestion/webhook is deployed with another INGESTION_BEARER_TOKEN than is set',
      'fail webhook/check-stock is deployed with another COMMERCE_WEBHOOK_PUBLIC_KEY than is set',
      'fail saleor/register is deployed with another SALEOR_ALLOWED_URLS than is set',
      'fail saleor/register is deployed with another SALEOR_ENCRYPTION_KEY than is set',
      'fail saleor/webhook is deployed with another SALEOR_WEBHOOK_SECRET than is set',
    ]);
    expect(found.join()).not.toMatch(/leaked|a-long-token/);
  });

  test('the stock check after a move from the starter kit', async () => {
    const open = await deployed({ 'webhook/check-stock': { COMMERCE_WEBHOOK_PUBLIC_KEY: '' } });
    const STOCK = 'webhook/check-stock answers calls without a signature';
    expect(texts(checkAuthentication(open, own, false))).toContain(`fail ${STOCK}`);
    expect(texts(checkAuthentication(open, own, true))).toContain(`warn ${STOCK}`);
    const chosen = { ...own, STOCK_CHECK_OPEN: 'true' };
    expect(texts(checkAuthentication(open, chosen, false))).toContain(`ok ${STOCK}, as STOCK_CHECK_OPEN says`);
    const keyed = { ...own, COMMERCE_WEBHOOK_PUBLIC_KEY: String(KEY) };
    expect(texts(checkAuthentication(open, keyed, false))).toContain(`fail ${STOCK}`);
    const shut = await deployed({ 'webhook/check-stock': { COMMERCE_WEBHOOK_PUBLIC_KEY: String(KEY) } });
    expect(texts(checkAuthentication(shut, keyed, false))).toContain(
      'ok webhook/check-stock verifies the store’s signature',
    );
    const broken = await deployed({ 'webhook/check-stock': { COMMERCE_WEBHOOK_PUBLIC_KEY: 'no key' } });
    expect(texts(checkAuthentication(broken, keyed, false))).toContain(
      'fail webhook/check-stock COMMERCE_WEBHOOK_PUBLIC_KEY is not a public key in PEM format, so no signature can be verified',
    );
  });

  test('what is deployed as it is set is said to be so', async () => {
    const doors = await deployed({ 'ingestion/webhook': { ...own, LOG_LEVEL: 'debug', INGESTION_UNROUTED: '' } });
    // A log's level opens no door.
    expect(checkDeployedInputs(doors, { ...own, LOG_LEVEL: 'info' })).toEqual([]);
    // Not set is what the setting is by itself.
    const open = await deployed({ 'ingestion/webhook': { INGESTION_AUTH: 'none' } });
    expect(checkDeployedInputs(open, {})).toEqual([]);
    expect(texts(checkAuthentication(doors, own, false))).toContain(
      'ok ingestion/webhook requires bearer authentication',
    );
  });
});
