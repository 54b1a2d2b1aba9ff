import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { type CloudEvent, createEventsClient } from '#lib/platform/events-client';
import type { TokenSource } from '#lib/platform/ims';
import { BACKOFFICE_PROVIDER, providerId } from '#lib/platform/provider';

let server: Server;
let statuses: number[];
let calls: { path: string | undefined; token: string | undefined }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    calls.push({ path: request.url, token: request.headers.authorization });
    const providers = [
      { id: 'p-1', label: 'Other' },
      { id: 'p-2', label: 'Backoffice Provider - shop-stage' },
    ];
    const body = request.url?.endsWith('/providers') ? JSON.stringify({ _embedded: { providers } }) : 'OK';
    const status = statuses.shift() ?? 200;
    response.writeHead(status).end(status === 204 ? '' : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  statuses = [];
  calls = [];
});

/** Tokens that count up each time one is forgotten. */
function tokens(): TokenSource {
  let number = 1;
  return { clientId: 'c', orgId: 'o', token: async () => `token-${number}`, forget: () => void number++ };
}

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const config = () =>
  readConfig({
    IO_INGRESS_URL: url(),
    IO_MANAGEMENT_BASE_URL: `${url()}/events/`,
    IO_CONSUMER_ID: '42',
    AIO_runtime_namespace: '12345-shop-stage',
  });
const deadline = () => createDeadline(Date.now() + 10_000);
const event: CloudEvent = {
  specversion: '1.0',
  id: '1',
  source: 'urn:uuid:p-2',
  type: 't',
  datacontenttype: 'application/json',
  data: {},
};

test('200 is accepted, 204 has no receiver', async () => {
  statuses = [200, 204];
  const events = createEventsClient(config(), tokens());
  expect(await events.publish(event, deadline())).toBe('accepted');
  expect(await events.publish(event, deadline())).toBe('unrouted');
});

test.each([
  [400, 'setup', 503],
  [403, 'setup', 503],
  [429, 'throttled', 429],
  [500, 'unavailable', 503],
  [503, 'unavailable', 503],
])('%i from Adobe', async (answer, kind, status) => {
  statuses = [answer];
  await expect(createEventsClient(config(), tokens()).publish(event, deadline())).rejects.toMatchObject({
    kind,
    status,
  });
  expect(calls).toHaveLength(1);
});

test('401 is tried once more with a fresh token', async () => {
  statuses = [401, 200];
  expect(await createEventsClient(config(), tokens()).publish(event, deadline())).toBe('accepted');
  expect(calls.map(({ token }) => token)).toEqual(['Bearer token-1', 'Bearer token-2']);
  statuses = [401, 401];
  await expect(createEventsClient(config(), tokens()).publish(event, deadline())).rejects.toMatchObject({
    kind: 'setup',
  });
});

test('the provider is looked up by its label once, and remembered', async () => {
  const events = createEventsClient(config(), tokens());
  expect(await providerId(BACKOFFICE_PROVIDER, config(), events, deadline())).toBe('p-2');
  expect(await providerId(BACKOFFICE_PROVIDER, config(), events, deadline())).toBe('p-2');
  expect(calls.map(({ path }) => path)).toEqual(['/events/42/providers']);
});

test('a provider that is configured is not looked up; one that is missing is a fault of the set-up', async () => {
  const events = createEventsClient(config(), tokens());
  const configured = readConfig({ BACKOFFICE_PROVIDER_ID: 'p-9' });
  expect(await providerId(BACKOFFICE_PROVIDER, configured, events, deadline())).toBe('p-9');
  expect(calls).toHaveLength(0);
  const other = readConfig({ IO_CONSUMER_ID: '42', AIO_runtime_namespace: '12345-unknown' });
  await expect(providerId(BACKOFFICE_PROVIDER, other, events, deadline())).rejects.toMatchObject({
    kind: 'setup',
    message:
      'No provider is called "Backoffice Provider - unknown". Run npm run onboard, then set BACKOFFICE_PROVIDER_ID.',
  });
});
