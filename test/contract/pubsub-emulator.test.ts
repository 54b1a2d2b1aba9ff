import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { isRecord } from '#lib/core/json';
import { type PushedMessage, readPush } from '#lib/systems/pubsub/push';
import { call } from '../support/http';

/** Google's emulator, where Debian's package is installed. */
function emulatorJar(): string | undefined {
  try {
    const files = execFileSync('dpkg', ['-L', 'google-cloud-cli-pubsub-emulator'], { encoding: 'utf8', stdio: 'pipe' });
    return files.split('\n').find((file) => file.endsWith('-all.jar'));
  } catch {
    return undefined;
  }
}

const jar = emulatorJar();
const pushed: PushedMessage[] = [];
/** What is answered, in this order; then 200. */
const statuses: number[] = [];
const endpoint = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    pushed.push(readPush(Buffer.concat(chunks)));
    response.statusCode = statuses.shift() ?? 200;
    response.end();
  });
});
let emulator: ChildProcess;
let project: string;

async function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: unknown = server.address();
  return isRecord(address) ? Number(address.port) : 0;
}

const it = jar === undefined ? test.skip : test;

beforeAll(async () => {
  if (jar === undefined) {
    console.warn('Skipped: Google’s emulator of Pub/Sub is not installed.');
    return;
  }
  const probe = createServer();
  const port = await portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
  emulator = spawn('java', ['-jar', jar, '--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore' });
  project = `http://127.0.0.1:${port}/v1/projects/demo`;
  for (let tries = 0; tries < 200; tries++) {
    const up = await call(`${project}/topics`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (up) {
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const pushEndpoint = `http://127.0.0.1:${await portOf(endpoint)}/saleor/pubsub`;
  await call(`${project}/topics/saleor`, { method: 'PUT', body: {} });
  const subscription = { topic: 'projects/demo/topics/saleor', pushConfig: { pushEndpoint } };
  const { status } = await call(`${project}/subscriptions/relay`, { method: 'PUT', body: subscription });
  expect(status).toBe(200);
}, 90_000);
afterAll(() => {
  emulator?.kill('SIGKILL');
  endpoint.close();
});

async function arrived(count: number): Promise<PushedMessage[]> {
  for (let tries = 0; tries < 150 && pushed.length < count; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return pushed;
}

it('what Saleor publishes comes as it was published: the bytes, and the attributes with the signature', async () => {
  const bytes = Buffer.from('{"__typename":"OrderCreated","order":{"name":"Zoë \\u00e9"}}');
  const attributes = {
    saleorDomain: 'shop.example',
    saleorApiUrl: 'https://shop.example/graphql/',
    eventType: 'order_created',
    signature: 'eyJhbGciOiJSUzI1NiJ9..c2lnbmVk',
  };
  const messages = [{ data: bytes.toString('base64'), attributes }];
  const { status } = await call(`${project}/topics/saleor:publish`, { method: 'POST', body: { messages } });
  expect(status).toBe(200);
  const [message] = await arrived(1);
  expect(message).toEqual({ messageId: expect.stringMatching(/^\d+$/), attributes, data: bytes });
}, 60_000);

it('200 acknowledges a message; after 401 and 503 it comes again, with the same id', async () => {
  pushed.length = 0;
  statuses.push(503, 401);
  const messages = [{ data: Buffer.from('{}').toString('base64'), attributes: { eventType: 'x' } }];
  await call(`${project}/topics/saleor:publish`, { method: 'POST', body: { messages } });
  const tries = await arrived(3);
  expect(tries).toHaveLength(3);
  expect(new Set(tries.map(({ messageId }) => messageId)).size).toBe(1);
}, 60_000);
