import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import openwhisk from 'openwhisk';
import { type Started, start, temporaryFolder } from '../support/started';

const run = promisify(execFile);
const relay = (...args: string[]) => run(process.execPath, ['scripts/relay/bin.js', ...args]);

let platform: Started;
beforeAll(async () => {
  platform = await start();
});
afterAll(() => platform.stop());

test('relay env prints what points the CLI and the stock clients at the platform', async () => {
  const { stdout } = await relay('env', '--url', `${platform.url}/`, '--json');
  const env = JSON.parse(stdout);
  expect(env).toMatchObject({
    AIO_runtime_namespace: '12345-local',
    AIO_runtime_apihost: platform.url,
    AIO_DEPLOY_SERVICE_URL: platform.url,
    AIO_STATE_ENDPOINT: platform.url,
    COMMERCE_BASE_URL: `${platform.url}/systems/commerce/rest/`,
    BACKOFFICE_PROVIDER_ID: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const ow = openwhisk({ apihost: env.AIO_runtime_apihost, api_key: env.AIO_runtime_auth });
  expect(await ow.packages.list()).toHaveLength(19);
  const answer = await fetch(`${env.AIO_DEPLOY_SERVICE_URL}/runtime/api/v1/namespaces/12345-local/packages`, {
    headers: { authorization: `Bearer ${env.AIO_IMS_CONTEXTS_LOCAL_ACCESS__TOKEN_TOKEN}` },
  });
  expect(answer.status).toBe(200);
});

test('relay env --write keeps the other lines of a file, and can be run again', async () => {
  const file = path.join(temporaryFolder(), '.env');
  writeFileSync(file, '# mine\nLOG_LEVEL=debug\nAIO_RUNTIME_NAMESPACE=other\nOAUTH_CLIENT_ID=real\n');
  await relay('env', '--url', platform.url, '--write', file);
  await relay('env', '--url', platform.url, '--write', file);
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.slice(0, 2)).toEqual(['# mine', 'LOG_LEVEL=debug']);
  expect(lines.filter((line) => /^AIO_runtime_namespace=/i.test(line))).toEqual(['AIO_runtime_namespace=12345-local']);
  expect(lines.filter((line) => line.startsWith('OAUTH_CLIENT_ID='))).toEqual(['OAUTH_CLIENT_ID=local-client']);
});

test('without a platform, and with a wrong command, it says what to do and fails', async () => {
  await expect(relay('env', '--url', 'http://127.0.0.1:9')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Start the platform with npm start'),
  });
  await expect(relay('environment')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') });
});
