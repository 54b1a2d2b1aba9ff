import { createDeadline } from '#lib/core/deadline';
import { failedDeliveries } from '#lib/systems/saleor/failed-deliveries';
import { type Platform, startPlatform } from '#local/platform';
import { asMerchant, installApp, type RecordingApp } from '../support/saleor-app';
import { temporaryFolder } from '../support/started';

const MINUTE = 60_000;
let platform: Platform;
let app: RecordingApp;

beforeAll(async () => {
  platform = await startPlatform({ folder: temporaryFolder(), port: 0, print: () => {} });
  app = await installApp(platform.url, (url) => ({
    ...{ id: 'watcher', name: 'Watcher', version: '1', permissions: ['MANAGE_USERS'] },
    tokenTargetUrl: `${url}/register`,
    webhooks: [
      {
        name: 'customers',
        targetUrl: `${url}/events`,
        asyncEvents: ['CUSTOMER_CREATED'],
        query: 'subscription { event { ... on CustomerCreated { user { id email } } } }',
      },
    ],
  }));
});
afterAll(async () => {
  app.close();
  await platform.stop();
});

const post = (path: string, body: object) =>
  fetch(`${platform.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const worker = (body: object) => post('/systems/saleor/worker', body);

test('what a dead worker of Saleor left is found once Saleor cannot be trying any more', async () => {
  const before = Date.now();
  expect((await worker({ dies: 1 })).status).toBe(204);
  for (const email of ['dead@example.com', 'alive@example.com']) {
    await asMerchant(
      platform.url,
      `mutation { customerCreate(input: { email: "${email}", firstName: "A" }) { errors { code } } }`,
    );
  }
  await post('/admin/clock', { advance: '1s' });
  expect(app.received.map(({ body }) => JSON.parse(body).user.email)).toEqual(['alive@example.com']);

  const installation = { ...app, savedAt: 0, active: true };
  const found = (since: number, now: number) =>
    failedDeliveries(installation, { since, now }, createDeadline(Date.now() + 10_000));
  expect(await found(0, before + 9 * MINUTE)).toEqual([]);
  const [left, ...more] = await found(0, Date.now() + 10 * MINUTE);
  expect(more).toEqual([]);
  expect(left).toMatchObject({ event: 'customer_created', payload: expect.stringContaining('dead@example.com') });
  expect(await found(Date.now() + MINUTE, Date.now() + 20 * MINUTE)).toEqual([]);
});

test('how many tries the worker dies in is said, or asked for', async () => {
  const answer = await worker({ dies: 'once' });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('{\\"dies\\": n}')]);
});
