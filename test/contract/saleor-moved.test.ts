import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { main as register } from '../../actions/saleor/register';
import { main as webhook } from '../../actions/saleor/webhook';
import type { InProcess } from '../support/in-process';
import { runHere, silence } from '../support/run-here';
import { SmallSaleor } from '../support/small-saleor';

/** The installed Saleor, and one that nobody installed the app in. */
const [shop, stranger] = [new SmallSaleor(), new SmallSaleor()];
const clock = createManualClock(Date.UTC(2026, 0, 1));
let logged: string[] = [];
let platform: InProcess;
beforeAll(async () => {
  platform = await runHere({ clock });
  await Promise.all([shop.start(), stranger.start()]);
  logged = silence();
  expect(await register({ ...shop.registration('good'), ...settings() })).toMatchObject({ statusCode: 200 });
});
afterAll(async () => {
  await Promise.all([shop.stop(), stranger.stop(), platform.stop()]);
});

const settings = () => ({
  ...platform.env,
  SALEOR_ALLOWED_URLS: shop.apiUrl,
  SALEOR_ENCRYPTION_KEY: local.saleorKey,
});
const MOVED = 'https://moved.example/graphql/';
const event = (appId: string) => ({
  __typename: 'ProductVariantUpdated',
  issuedAt: new Date().toISOString(),
  recipient: { id: appId },
  productVariant: null,
});
/** A delivery of a Saleor that names this address as its own. */
const from = (saleor: SmallSaleor, apiUrl: string, appId = shop.appId) => {
  const params = saleor.webhook('product_variant_updated', event(appId));
  Object.assign(Object(params.__ow_headers), { 'saleor-api-url': apiUrl });
  return webhook({ ...params, ...settings() });
};

describe('a Saleor whose PUBLIC_URL was changed after the installation', () => {
  test('is known by its signature and its recipient', async () => {
    expect(await from(shop, MOVED)).toMatchObject({ statusCode: 200, body: { response: { skipped: 'empty' } } });
    expect(logged.join('\n')).toContain(
      'Saleor calls itself by another address than at the installation: npx relay doctor says what to do',
    );
  });

  test('the app is asked about at the address that it was installed from', async () => {
    const app = { id: shop.appId, isActive: false };
    const body = { __typename: 'AppDeleted', issuedAt: new Date().toISOString(), recipient: app, app };
    const params = shop.webhook('app_deleted', body);
    Object.assign(Object(params.__ow_headers), { 'saleor-api-url': MOVED });
    expect(await webhook({ ...params, ...settings() })).toMatchObject({
      statusCode: 200,
      body: { response: { success: true, message: 'Noted' } },
    });
  });
});

test.each([
  ['a stranger who signs with keys of his own', () => from(stranger, MOVED)],
  ['a stranger at his own address', () => from(stranger, stranger.apiUrl)],
  ['another app of the same Saleor', () => from(shop, MOVED, 'QXBwOjI=')],
])('%s is not let in', async (_who, send) => {
  const calls = shop.calls;
  expect(await send()).toMatchObject({
    error: { statusCode: 401, body: { code: 'unauthorized' } },
  });
  // Nobody makes us ask the Saleor for keys by an address that is not its own.
  expect(shop.calls).toBe(calls);
});
