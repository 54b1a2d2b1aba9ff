import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { main as migrate } from '../../actions/saleor/migrate';
import { main as register } from '../../actions/saleor/register';
import { main as webhook } from '../../actions/saleor/webhook';
import type { InProcess } from '../support/in-process';
import { runHere } from '../support/run-here';
import { SmallSaleor } from '../support/small-saleor';

const shop = new SmallSaleor();
const DAY = 86_400_000;
/** A list of the State service lags behind. */
const clock = createManualClock(Date.UTC(2026, 0, 1));
let platform: InProcess;
beforeAll(async () => {
  platform = await runHere({ clock });
  await shop.start();
  expect(await register({ ...shop.registration('good'), ...settings() })).toMatchObject({ statusCode: 200 });
});
afterAll(async () => {
  await Promise.all([shop.stop(), platform.stop()]);
});

const settings = () => ({
  ...platform.env,
  SALEOR_ALLOWED_URLS: shop.apiUrl,
  SALEOR_ENCRYPTION_KEY: local.saleorKey,
});
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const send = (event: string, body: object) => webhook({ ...shop.webhook(event, body), ...settings() });
const appEvent = (typename: string, issuedAt: string, isActive: boolean) => ({
  __typename: typename,
  issuedAt,
  recipient: { id: shop.appId },
  app: { id: shop.appId, isActive },
});
const variantEvent = (issuedAt: string) => ({
  __typename: 'ProductVariantUpdated',
  issuedAt,
  recipient: { id: shop.appId },
  productVariant: null,
});
/** The installations that a migration does something for, and those that are off. */
const operated = async () => {
  clock.advance(2_000);
  const body: unknown = (await migrate(settings())).body;
  const reports = isRecord(body) && Array.isArray(body.saleors) ? body.saleors.length : undefined;
  return { reports, switchedOff: isRecord(body) ? body.switchedOff : undefined };
};
const NOTED = { success: true, message: 'Noted' };
const OLD = { error: { body: { code: 'unauthorized', error: 'The event is too old to be a delivery of Saleor.' } } };

describe('an attacker who has kept what Saleor signed', () => {
  test('replays that the app is off', async () => {
    const answer = await send('app_status_changed', appEvent('AppStatusChanged', ago(60_000), false));
    expect(answer).toMatchObject({ statusCode: 200, body: { response: NOTED } });
    expect(await operated()).toEqual({ reports: 1, switchedOff: [] });
  });

  test('replays that the app is removed', async () => {
    const answer = await send('app_deleted', appEvent('AppDeleted', ago(60_000), false));
    expect(answer).toMatchObject({ statusCode: 200, body: { response: NOTED } });
    expect(await operated()).toEqual({ reports: 1, switchedOff: [] });
  });

  test('replays an event of the app after an hour', async () => {
    expect(await send('app_status_changed', appEvent('AppStatusChanged', ago(3_660_000), false))).toMatchObject(OLD);
    expect(await send('app_deleted', appEvent('AppDeleted', ago(3_660_000), false))).toMatchObject(OLD);
  });

  test('replays an event of a record after all that Saleor keeps', async () => {
    expect(await send('product_variant_updated', variantEvent(ago(15 * DAY + 60_000)))).toMatchObject(OLD);
  });
});

test('what the staff of Saleor sends again within its 14 days is taken', async () => {
  expect(await send('product_variant_updated', variantEvent(ago(14 * DAY)))).toMatchObject({
    statusCode: 200,
    body: { response: { success: true, message: 'Nothing to do', skipped: 'empty' } },
  });
});

test('an app that is really off is left out and told; on again without an event, it is found', async () => {
  shop.active = false;
  await send('app_status_changed', appEvent('AppStatusChanged', ago(1_000), false));
  expect(await operated()).toEqual({ reports: 0, switchedOff: [shop.apiUrl] });
  shop.active = true;
  expect(await operated()).toEqual({ reports: 1, switchedOff: [] });
});
