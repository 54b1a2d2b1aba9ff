import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { platformEnvironment } from '#local/environment';
import { local } from '#local/identity';
import { credentials } from '../support/credentials';
import { call, managementHeaders, setInputs } from '../support/http';
import { type Ran, relay } from '../support/relay';
import { SaleorDriver } from '../support/saleor';
import { type Started, start, temporaryFolder } from '../support/started';

let platform: Started;
let settings: Record<string, string>;
beforeAll(async () => {
  platform = await start();
  settings = {
    ...platformEnvironment(platform.url, credentials),
    INGESTION_AUTH: 'bearer',
    INGESTION_BEARER_TOKEN: 'a-long-token',
    STOCK_CHECK_OPEN: 'true',
  };
  await setInputs(platform.url, 'ingestion/webhook', {
    INGESTION_AUTH: 'bearer',
    INGESTION_BEARER_TOKEN: 'a-long-token',
  });
}, 120_000);
afterAll(() => platform.stop());

/** As in a project whose .env has these settings. */
function doctor(changes: Record<string, string> = {}, cwd = temporaryFolder()): Promise<Ran> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings, ...changes };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.resolve('scripts/relay/bin.js'), 'doctor'],
      { cwd, env },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}
const store = (fault: object) => call(`${platform.url}/systems/commerce/faults`, { method: 'POST', body: fault });
const commerce = async (method: string, route: string, body?: object) => {
  const headers = await managementHeaders(platform.url);
  return call(`${platform.url}/systems/commerce/rest/V1/${route}`, { method, headers, body });
};
const { orgId, projectId, workspaceId } = local;
const registrations = () => `${platform.url}/events/${orgId}/${projectId}/${workspaceId}/registrations`;

test('in health: a line for each thing, exit code 0, and nothing was changed', async () => {
  const headers = await managementHeaders(platform.url);
  const before = (await call(registrations(), { headers })).body;
  const { code, stdout, stderr } = await doctor();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^ok {4}OAUTH_CLIENT_SECRET +set: its secret$/m);
  expect(stdout).toMatch(/^ok {4}IMS token +issued, with openid, AdobeID, adobeio_api$/m);
  expect(stdout).toMatch(/^ok {4}I\/O Events +81 providers, events and registrations are as declared$/m);
  expect(stdout).toMatch(/^ok {4}stock-commerce\/consumer +receives its events through Commerce Stock Sync$/m);
  expect(stdout).toMatch(/^ok {4}Runtime +version 0\.1\.0 is deployed, with 19 packages$/m);
  expect(stdout).toMatch(/^ok {4}Adobe Commerce +answers; the credential can read all 6 resources$/m);
  expect(stdout).toMatch(/^ok {4}the store's eventing +sends every event of the catalogue$/m);
  expect(stdout).toMatch(/\n\d+ ok, 0 warn, 0 fail\n$/);
  expect((await call(registrations(), { headers })).body).toEqual(before);
  for (const secret of [credentials.clientSecret, credentials.apiKey, local.backofficeSecret, 'a-long-token']) {
    expect(stdout).not.toContain(secret);
  }
}, 60_000);

test('the local platform is in health; an open webhook is a warning', async () => {
  await setInputs(platform.url, 'ingestion/webhook', { INGESTION_AUTH: '' });
  const { code, stdout } = await relay(platform.url, 'doctor');
  await setInputs(platform.url, 'ingestion/webhook', { INGESTION_AUTH: 'bearer' });
  expect([code, stdout.match(/^fail .*$/gm)]).toEqual([0, null]);
  expect(stdout).toMatch(/^warn {2}ingestion\/webhook +accepts calls without authentication/m);
}, 60_000);

test.each([
  [
    { IO_PROJECT_ID: '' },
    /^fail {2}IO_PROJECT_ID +is not set: the project → Set it \(workspace\.json: project\.id\)\.$/m,
  ],
  [
    { BACKOFFICE_SECRET: '$BACKOFFICE_SECRET' },
    /^fail {2}BACKOFFICE_SECRET +is the literal text \$BACKOFFICE_SECRET, which counts/m,
  ],
  [{ OAUTH_ORG_ID: '1234' }, /^fail {2}OAUTH_ORG_ID +is malformed: a valid value ends with @AdobeOrg → /m],
  [
    { INGESTION_AUTH: 'hmac', INGESTION_HMAC_SECRET: '' },
    /^fail {2}INGESTION_HMAC_SECRET +is not set: the secret of callers → /m,
  ],
  [
    { INGESTION_AUTH: 'none' },
    /^fail {2}ingestion\/webhook +is deployed with another INGESTION_AUTH than is set → Deploy again: aio app deploy/m,
  ],
  [
    { STOCK_CHECK_OPEN: '' },
    /^fail {2}webhook\/check-stock +answers calls without a signature → Set COMMERCE_WEBHOOK_PUBLIC_KEY/m,
  ],
  [{ OAUTH_CLIENT_SECRET: 'wrong' }, /^fail {2}IMS token +Adobe IMS refused the credential \(401: invalid_client\)/m],
  [
    { OAUTH_SCOPES: 'openid' },
    /^fail {2}IMS token +lacks the scopes AdobeID, adobeio_api → Add the APIs to the credential/m,
  ],
  [
    { COMMERCE_ACCESS_TOKEN: 'wrong' },
    /^fail {2}Adobe Commerce +Adobe Commerce answered 400: The token length is invalid\. .* Check the credential/m,
  ],
  [
    { COMMERCE_ACCESS_TOKEN: 'wrong-access-token' },
    /^fail {2}Adobe Commerce +the credential may not read Catalog > Products → Allow it/m,
  ],
  [
    { COMMERCE_BASE_URL: 'http://127.0.0.1:64999/rest/' },
    /^fail {2}Adobe Commerce +Adobe Commerce cannot be reached \(ECONNREFUSED\)/m,
  ],
  [
    { EVENT_PREFIX: 'shop' },
    /^fail {2}\d+ in the same way +the event is missing: .*com\.adobe\.commerce\.shop\.observer\.customer_save_commit_after.* → Run npm run onboard/m,
  ],
  [{ BACKOFFICE_BASE_URL: 'http://127.0.0.1:64999/' }, /^fail {2}the back office +The back office cannot be reached/m],
])(
  '%j: what is wrong and how to mend it, and exit code 1',
  async (changes, text) => {
    const { code, stdout } = await doctor(changes);
    expect(stdout).toMatch(text);
    expect(code).toBe(1);
  },
  60_000,
);

test('a permission that is missing is named; a store whose module is old is told to be updated', async () => {
  await store({ status: 403, path: '/V1/orders', body: { message: 'The consumer is not authorized.' } });
  await store({
    status: 404,
    path: '/V1/eventing/eventProvider',
    body: { message: 'Request does not match any route.' },
  });
  const { code, stdout } = await doctor();
  expect(stdout.match(/^fail .*$/gm)).toEqual([
    expect.stringContaining('the credential may not read Sales > Orders → Allow it in the integration'),
    expect.stringContaining(
      'has a version that supports only one provider → Update magento/commerce-eventing to 1.12.1',
    ),
  ]);
  expect(code).toBe(1);
}, 60_000);

test('a registration that is disabled, an event that the store does not send, a State that is away', async () => {
  const headers = await managementHeaders(platform.url);
  const { body } = await call(registrations(), { headers });
  const { _embedded: all } = body as { _embedded: { registrations: { name: string; registration_id: string }[] } };
  const stock = all.registrations.find(({ name }) => name === 'Backoffice Stock Sync')?.registration_id;
  const patch = (enabled: boolean) =>
    call(`${registrations()}/${stock}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json-patch+json' },
      body: [{ op: 'replace', path: '/enabled', value: enabled }],
    });
  const name = 'observer.customer_delete_commit_after';
  const subscriptions = (await commerce('GET', 'eventing/getEventSubscriptions')).body as { name: string }[];
  await patch(false);
  await commerce('POST', `eventing/eventUnsubscribe/${name}`);
  await call(`${platform.url}/admin/state`, { method: 'POST', body: { down: true } });
  const { code, stdout } = await doctor();
  expect(stdout.match(/^fail .*$/gm)).toEqual([
    expect.stringMatching(
      /stock-backoffice\/consumer +its registration .* is disabled: .* → Run npm run onboard -- --enable, then/,
    ),
    expect.stringMatching(/State +The State service cannot be used/),
    expect.stringContaining(`does not send ${name} → Run npm run commerce-event-subscribe.`),
  ]);
  expect(code).toBe(1);
  await call(`${platform.url}/admin/state`, { method: 'POST', body: { down: false } });
  await patch(true);
  await commerce('POST', 'eventing/eventSubscribe', { event: subscriptions.find((item) => item.name === name) });
}, 60_000);

const SECRET = 'a-secret-of-this-test';

test('secrets that git tracks: the file and the variable are named, the secret is not shown', async () => {
  const project = temporaryFolder();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: project });
  git('init', '-q');
  writeFileSync(path.join(project, '.env'), 'LOG_LEVEL=debug\n');
  writeFileSync(path.join(project, 'app.config.yaml'), `inputs:\n  SECRET: ${SECRET}\n`);
  git('add', '.env', 'app.config.yaml');
  const { code, stdout } = await doctor({ INGESTION_BEARER_TOKEN: SECRET }, project);
  expect(stdout.match(/^fail .*$/gm)).toEqual([
    // As set here only.
    expect.stringContaining('is deployed with another INGESTION_BEARER_TOKEN than is set'),
    expect.stringMatching(/secrets +git tracks \.env → Remove it with git rm --cached \.env/),
    expect.stringMatching(
      /secrets +app\.config\.yaml contains the value of INGESTION_BEARER_TOKEN → Keep it only in \.env/,
    ),
  ]);
  expect(stdout).not.toContain(SECRET);
  expect(code).toBe(1);
}, 60_000);

test('Saleor: the app that STORES needs, what the merchant has not allowed, webhooks of an older manifest', async () => {
  const saleor = new SaleorDriver(platform);
  const stores = { STORES: 'commerce,saleor' };
  expect((await doctor(stores)).stdout).toMatch(
    /^fail {2}Saleor +does not have the app installed, but STORES names Saleor → Install it/m,
  );
  expect((await doctor()).stdout).not.toMatch(/^\w+ +Saleor /m);
  expect(await saleor.install()).toMatchObject({ status: 201 });
  expect((await doctor(stores)).stdout).toMatch(/^ok {4}Saleor +http:\S+\/graphql\/: the app matches its manifest$/m);
  await setInputs(platform.url, 'saleor/migrate', { SALEOR_APP_BASE_URL: 'https://elsewhere.example/web' });
  expect((await doctor(stores)).stdout).toMatch(
    /^warn {2}Saleor +4 of the app’s webhooks .* → Run npx relay saleor migrate --apply\.$/m,
  );
  await setInputs(platform.url, 'saleor/migrate', { SALEOR_APP_BASE_URL: '' });
}, 60_000);

test('Saleor: what staff took from the app is one truth to the doctor and to migrate', async () => {
  const saleor = new SaleorDriver(platform);
  const migrate = () => relay(platform.url, 'saleor', 'migrate');
  await saleor.call('apps/commerce-relay', { active: true, permissions: ['MANAGE_USERS', 'MANAGE_ORDERS'] });
  expect((await doctor()).stdout).toMatch(
    /^fail {2}Saleor +the app lacks the permissions MANAGE_PRODUCTS, MANAGE_TRANSLATIONS/m,
  );
  expect(await migrate()).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('The app lacks MANAGE_PRODUCTS, MANAGE_TRANSLATIONS,'),
  });
  await saleor.call('apps/commerce-relay?silent=true', {}, 'DELETE');
  expect((await doctor()).stdout).toMatch(/^fail {2}Saleor +http:\S+: .*Install the app again/m);
  expect(await migrate()).toMatchObject({ code: 1, stdout: expect.stringContaining('Install the app again') });
}, 60_000);
