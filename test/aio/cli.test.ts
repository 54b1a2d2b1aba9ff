import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { promisify } from 'node:util';
import { call } from '../support/http';
import { copyOfProject, type Started, start, temporaryFolder } from '../support/started';

/**
 * The real aio CLI against the local platform, step by step as a developer would. The CLI is
 * installed in a folder of its own, with the override without which its newest release cannot
 * deploy (see its package.json).
 */
const CLI = path.resolve(__dirname, 'cli');
const AIO = path.join(CLI, 'node_modules', '.bin', 'aio');

let platform: Started;
let project: string;
let env: NodeJS.ProcessEnv;
let dev: ChildProcess | undefined;

const run = promisify(execFile);

/** What an aio command wrote to its two outputs, without the colours. */
async function aioOutputs(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const { stdout, stderr } = await run(AIO, args, { cwd: project, env, timeout: 300_000, maxBuffer: 50_000_000 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's codes begin with one.
  const plain = (text: string) => text.replace(/\u001b\[[0-9;]*m/g, '');
  return { stdout: plain(stdout), stderr: plain(stderr) };
}

const aio = async (...args: string[]) => (await aioOutputs(...args)).stdout;

const product = async (sku: string) => (await call(`${platform.url}/systems/commerce/rest/V1/products/${sku}`)).status;
const event = (sku: string) => ({
  data: { event: 'be-observer.catalog_product_create', value: { sku, name: sku, price: 1 } },
});

beforeAll(async () => {
  if (!existsSync(AIO)) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: CLI, stdio: 'ignore' });
  }
  project = copyOfProject();
  platform = await start();
  await run(process.execPath, [
    'scripts/relay/bin.js',
    'env',
    '--url',
    platform.url,
    '--write',
    path.join(project, '.env'),
  ]);
  env = {
    PATH: process.env.PATH,
    HOME: temporaryFolder(),
    CI: 'true',
    AIO_TELEMETRY_DISABLED: 'true',
    AIO_SKIP_NEW_VERSION_CHECK: 'true',
  };
}, 600_000);
afterAll(async () => {
  dev?.kill('SIGKILL');
  await platform.stop();
});

test('aio app build', async () => {
  const { stderr } = await aioOutputs('app', 'build');
  expect(stderr).toContain("Built 89 action(s) for 'application'");
  // The CLI builds in one process.
}, 330_000);

test('aio app deploy', async () => {
  const { stdout, stderr } = await aioOutputs('app', 'deploy', '--no-build', '--force-deploy');
  expect(stderr).toContain("Deployed 93 action(s) for 'application'");
  expect(stdout).toContain(platform.webhook);
});

test('aio runtime namespace, package and action list', async () => {
  expect(await aio('runtime', 'namespace', 'list')).toContain('12345-local');
  expect(await aio('runtime', 'package', 'list')).toContain('customer-backoffice');
  expect(await aio('runtime', 'action', 'list')).toContain('order-backoffice/shipment-created');
  expect(await aio('runtime', 'action', 'list', 'stock-backoffice')).toContain('stock-backoffice/updated');
  const operations = await aio('runtime', 'action', 'list', 'operations');
  for (const name of ['failures', 'replay', 'info', '__secured_failures', '__secured_replay', '__secured_info']) {
    expect(operations).toContain(`operations/${name}`);
  }
});

test('aio runtime action get --url gives the address that curl can call', async () => {
  const url = (await aio('runtime', 'action', 'get', 'ingestion/webhook', '--url')).trim();
  expect(url).toBe(platform.webhook);
  expect(await call(url, { method: 'POST', body: event('CLI-1') })).toMatchObject({
    status: 200,
    body: { response: { success: true } },
  });
  await platform.delivery('be-observer.catalog_product_create');
  expect(await product('CLI-1')).toBe(200);
});

test('aio runtime action invoke --result', async () => {
  const type = 'be-observer.catalog_product_delete';
  const said = await aio(
    ...['runtime', 'action', 'invoke', 'product-backoffice/consumer', '--result'],
    ...['--param', 'type', type, '--param', 'data', '{"sku":"CLI-1"}'],
  );
  expect(JSON.parse(said)).toEqual({
    statusCode: 200,
    body: { type, response: { success: true, message: 'Product deleted successfully' } },
  });
  expect(await product('CLI-1')).toBe(404);
});

test('aio runtime activation list, get and logs', async () => {
  expect(await aio('runtime', 'activation', 'list', '--limit', '20')).toContain('product-backoffice/deleted');
  const listed = await aio('runtime', 'activation', 'list', 'product-backoffice/deleted', '--limit', '1', '--json');
  const [{ activationId }] = JSON.parse(listed);
  expect(JSON.parse(await aio('runtime', 'activation', 'get', activationId))).toMatchObject({
    name: 'deleted',
    response: { status: 'success' },
  });
  expect(await aio('runtime', 'activation', 'logs', activationId)).toContain('Product deleted successfully');
  expect(JSON.parse(await aio('runtime', 'activation', 'get', '--last'))).toMatchObject({
    response: { status: 'success' },
  });
});

test('triggers and rules by the CLI', async () => {
  await aio('runtime', 'trigger', 'create', 'hourly');
  await aio('runtime', 'rule', 'create', 'each-hour', 'hourly', 'stock-backoffice/updated');
  expect(await aio('runtime', 'trigger', 'list')).toContain('hourly');
  expect(await aio('runtime', 'rule', 'list')).toContain('each-hour');
  await aio('runtime', 'trigger', 'fire', 'hourly');
  await aio('runtime', 'rule', 'delete', 'each-hour');
  await aio('runtime', 'trigger', 'delete', 'hourly');
});

test('aio app dev: the webhook’s local code publishes, and a consumer’s call of its handler is answered by the platform', async () => {
  const keys = path.join(project, 'dist/dev-keys');
  mkdirSync(keys, { recursive: true });
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-keyout', path.join(keys, 'private.key'), '-out', path.join(keys, 'cert-pub.crt')],
    ],
    { stdio: 'ignore' },
  );
  const port = await new Promise<number>((resolve, reject) => {
    dev = spawn(AIO, ['app', 'dev'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [dev.stdout, dev.stderr]) {
      stream?.on('data', (chunk) => {
        said += chunk;
        const found = /server running on port : (\d+)/.exec(said);
        if (found) {
          resolve(Number(found[1]));
        }
      });
    }
    dev.once('exit', (code) => reject(new Error(`aio app dev ended with ${code}:\n${said}`)));
  });
  const answer = await post(port, 'web/ingestion/webhook', event('DEV-1'));
  expect(answer).toMatchObject({ status: 200, body: { response: { success: true } } });
  await platform.delivery('be-observer.catalog_product_create');
  expect(await product('DEV-1')).toBe(200);

  const type = 'be-observer.catalog_product_delete';
  const consumed = await post(port, 'product-backoffice/consumer', { type, data: { sku: 'DEV-1' } });
  expect(consumed).toMatchObject({ status: 200, body: { type, response: { success: true } } });
  expect(await product('DEV-1')).toBe(404);
});

test('aio app undeploy', async () => {
  await aio('app', 'undeploy');
  expect(await aio('runtime', 'package', 'list')).not.toContain('backoffice');
});

/** A call of `aio app dev`, whose certificate it has made itself. */
function post(port: number, action: string, body: unknown): Promise<{ status: number | undefined; body: unknown }> {
  return new Promise((resolve, reject) => {
    const url = `https://localhost:${port}/api/v1/${action}`;
    const options = { method: 'POST', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } };
    const request = https.request(url, options, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) }));
    });
    request.once('error', reject);
    request.end(JSON.stringify(body));
  });
}
