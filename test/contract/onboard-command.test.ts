import { execFile, spawn } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { local } from '#local/identity';
import { credentials } from '../support/credentials';
import { call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';
import type { Ran } from '../support/relay';
import { temporaryFolder } from '../support/started';

/** As it comes from the Developer Console. */
const WORKSPACE = {
  project: {
    id: local.projectId,
    name: 'Shop',
    org: { id: local.orgId, name: 'Local', ims_org_id: local.imsOrgId },
    workspace: {
      id: local.workspaceId,
      name: 'Stage',
      details: {
        credentials: [
          {
            integration_type: 'oauth_server_to_server',
            oauth_server_to_server: {
              client_id: local.clientId,
              client_secrets: [credentials.clientSecret],
              scopes: ['openid', 'adobeio_api'],
            },
          },
        ],
        runtime: { namespaces: [{ name: local.namespace, auth: credentials.apiKey }] },
      },
    },
  },
};

let platform: InProcess;
let project: string;

beforeEach(async () => {
  platform = await startInProcess();
  project = temporaryFolder();
  for (const name of ['scripts', 'lib', 'local', 'hooks', 'package.json']) {
    cpSync(name, path.join(project, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  writeFileSync(path.join(project, 'scripts/onboarding/config/workspace.json'), JSON.stringify(WORKSPACE));
  const { COMMERCE_BASE_URL, OAUTH_BASE_URL, IO_MANAGEMENT_BASE_URL, ...rest } = platform.env;
  const lines = [
    '# The shop',
    `OAUTH_BASE_URL=${OAUTH_BASE_URL}`,
    `IO_MANAGEMENT_BASE_URL=${IO_MANAGEMENT_BASE_URL}`,
    'BACKOFFICE_PROVIDER_ID= # by onboarding',
    `COMMERCE_BASE_URL=${COMMERCE_BASE_URL}`,
    ...Object.entries(rest).flatMap(([name, value]) => (name.startsWith('COMMERCE_') ? [`${name}=${value}`] : [])),
    'COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID=shop',
    '# The end',
  ];
  writeFileSync(path.join(project, '.env'), `${lines.join('\n')}\n`);
});
afterEach(() => platform.stop());

const ENV = { PATH: process.env.PATH, HOME: process.env.HOME };
function run(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ran> {
  const command = ['--import', 'tsx', `scripts/${script}/index.ts`, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: project, env: { ...ENV, ...env } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
const onboard = (...args: string[]) => run('onboarding', args);
const envFile = () => readFileSync(path.join(project, '.env'), 'utf8');
const fault = (body: object) => call(`${platform.url}/admin/events/faults`, { method: 'POST', body });

test('with workspace.json and a .env of few lines: planned, done, kept in .env; again there is nothing to do', async () => {
  const dry = await onboard('--dry-run');
  expect(dry.stdout).toMatch(/^Workspace 300001 of project 200001, organization 100001\n/);
  expect(dry.stdout).toContain('  create  provider      Backoffice Provider - local\n');
  expect(dry.stdout).toContain('  create  store         the eventing of Adobe Commerce  (as its default provider)\n');
  expect(dry.stdout).toContain('42 to create, 0 to change, 0 to remove, 0 as declared.');
  expect(envFile()).toContain('BACKOFFICE_PROVIDER_ID= # by onboarding');

  const first = await onboard();
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('  created  registration  Commerce Stock Sync  (41 of 42)\n');
  expect(envFile()).toMatch(/^# The shop\n[^#]*\nBACKOFFICE_PROVIDER_ID=[0-9a-f-]{36} # by onboarding\n/);
  expect(envFile()).toMatch(/\n# The end\nCOMMERCE_PROVIDER_ID=[0-9a-f-]{36}\n$/);

  const after = envFile();
  const second = await onboard();
  expect(second.stdout).toContain('0 to create, 0 to change, 0 to remove, 42 as declared.\n\nNothing to do.\n');
  expect(envFile()).toBe(after);

  const subscribed = await run('commerce-event-subscribe');
  expect(subscribed.stdout).toContain('16 subscribed, 0 updated, 0 as declared.');
  expect((await run('commerce-event-subscribe')).stdout).toContain('0 subscribed, 0 updated, 16 as declared.');

  const gone = await onboard('--destroy');
  expect(gone).toMatchObject({ code: 0, stderr: '' });
  expect(gone.stdout).toContain('27 to remove');
  expect(envFile()).toContain('\nBACKOFFICE_PROVIDER_ID= # by onboarding\n');
  expect((await onboard('--destroy')).stdout).toContain('Nothing to do.');
  expect((await onboard('--dry-run')).stdout).toContain('42 to create');
}, 60_000);

test('Saleor is onboarded where an address may install the app, and taken back whether or not one still may', async () => {
  const saleor = { SALEOR_ALLOWED_URLS: 'https://shop.example/graphql/' };
  const first = await run('onboarding', [], saleor);
  expect(first.stdout).toContain('  created  provider      Saleor Provider - local');
  expect(envFile()).toMatch(/\nSALEOR_PROVIDER_ID=[0-9a-f-]{36}\n/);
  expect((await onboard('--destroy')).stdout).toMatch(/removed {2}provider {6}Saleor Provider - local/);
  expect(envFile()).toMatch(/\nSALEOR_PROVIDER_ID=\n/);
  expect((await run('onboarding', ['--dry-run'], saleor)).stdout).toContain('78 to create');
}, 60_000);

test('a ledger in the database gets the indexes that remove what is over, once', async () => {
  const scopes = ['openid', 'adobeio_api', ...['read', 'write', 'manage'].map((verb) => `adobeio.abdata.${verb}`)];
  const settings = { RELAY_LEDGER: 'database', AIO_DB_ENDPOINT: platform.url, OAUTH_SCOPES: scopes.join(',') };
  const first = await run('onboarding', [], settings);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('  created  index         relay_records.expires  (43 of 44)\n');
  expect(first.stdout).toContain('  created  index         relay_values.expires  (44 of 44)\n');
  const second = await run('onboarding', [], settings);
  expect(second.stdout).toContain('  keep    index         relay_records.expires\n');
  expect(second.stdout).toContain('Nothing to do.');
}, 60_000);

test.each([
  [
    'a wrong secret',
    { OAUTH_CLIENT_SECRET: 'wrong' },
    undefined,
    /Adobe IMS refused the credential \(40\d: .*Check OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET/,
  ],
  [
    'a missing permission',
    {},
    { status: 403, body: { reason: 'Forbidden.' } },
    /answered 403: Forbidden\.\nAdd the I\/O Management API/,
  ],
  [
    'a quota',
    {},
    { status: 409, method: 'POST', path: 'registrations', body: { reason: 'The maximum of 30 is reached.' } },
    /Could not create the registration Backoffice Product Sync\.\n.*409: The maximum of 30 is reached\.\nRemove what you no longer need.*\n3[0-9] of 42 steps are done and stay done/,
  ],
  [
    'a failure of Adobe',
    {},
    { status: 500, method: 'POST', path: 'eventmetadata', body: { message: 'Sorry.' } },
    /Could not create the event be-observer\.catalog_product_create\.\n.*500: Sorry\.\nThe set-up is not the cause\. Run it again/,
  ],
  [
    'a store that is away',
    { COMMERCE_BASE_URL: 'http://127.0.0.1:64999/rest/' },
    undefined,
    /Adobe Commerce cannot be reached \(ECONNREFUSED\)/,
  ],
])(
  '%s: what happened, why, how to mend it, and a non-zero exit',
  async (_name, env, failure, text) => {
    if (failure !== undefined) {
      await fault(failure);
    }
    const ran = await run('onboarding', [], env);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(text) });
    // And once it is mended it goes on.
    expect((await onboard()).code).toBe(0);
  },
  60_000,
);

test('killed while it is at work, it goes on where it was', async () => {
  const command = ['--import', 'tsx', 'scripts/onboarding/index.ts'];
  for (const line of [
    /created {2}provider/,
    /created {2}event .*_delete/,
    /created {2}registration {2}Backoffice Order/,
  ]) {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, command, { cwd: project, env: ENV });
      let written = '';
      child.stdout.on('data', (chunk) => {
        written += chunk;
        if (line.test(written)) {
          child.kill('SIGKILL');
        }
      });
      child.once('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(written))));
    });
  }
  const rest = await onboard();
  expect(rest).toMatchObject({ code: 0, stderr: '' });
  expect(rest.stdout).not.toContain('42 to create');
  expect((await onboard()).stdout).toContain('42 as declared.');
}, 60_000);

test('a wrong option is said, with those that there are', async () => {
  expect(await onboard('--purge')).toMatchObject({ code: 2, stderr: expect.stringContaining('--prune     removes') });
  expect((await onboard('--help')).stdout).toContain('--destroy   removes');
});

test('the hook after a deployment runs both, one after the other, and fails when one fails', async () => {
  const hook = () =>
    new Promise<Ran>((resolve) => {
      const code =
        "require('./hooks/post-app-deploy.js')().catch((e) => { console.error(e.message); process.exit(1); })";
      // The CLI has read .env before, and hands the empty values on.
      const { COMMERCE_BASE_URL = '' } = platform.env;
      const env = { ...ENV, COMMERCE_BASE_URL, BACKOFFICE_PROVIDER_ID: '', COMMERCE_PROVIDER_ID: '' };
      execFile(process.execPath, ['-e', code], { cwd: project, env }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
    });
  expect(await hook()).toMatchObject({ code: 0, stdout: expect.stringMatching(/Done: 42 of 42[\s\S]*16 subscribed/) });
  await fault({ status: 403 });
  expect(await hook()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('scripts/onboarding/index.ts ended with 1.'),
  });
}, 60_000);
