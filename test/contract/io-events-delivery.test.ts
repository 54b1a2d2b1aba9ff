import { createVerify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EventsCoreAPI, init } from '@adobe/aio-lib-events';
import { local } from '../../local/identity';
import { createManualClock } from '../../local/kernel/clock';
import { call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);
const CODE = 'erp.changed';
const { orgId, projectId, workspaceId, clientId } = local;
const journalPath = `/events/organizations/${orgId}/integrations/${projectId}`;

const clock = createManualClock(START);
let platform: InProcess;
let client: EventsCoreAPI;
let providerId: string;
let hook: Server;
let received: { headers: IncomingHttpHeaders; body: string; method: string | undefined; url: string }[];
let answer: (url: string) => { status: number; body?: string };
let waiting: (() => void)[];

beforeAll(async () => {
  platform = await startInProcess({ clock });
  platform.deliver();
  hook = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const url = request.url ?? '';
      received.push({ headers: request.headers, body, method: request.method, url });
      const challenge = new URL(url, 'http://x').searchParams.get('challenge');
      const { status, body: text = challenge ?? '' } = answer(url);
      response.writeHead(status).end(text, () => {
        for (const resolve of waiting.splice(0)) {
          resolve();
        }
      });
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  await connect();
  const provider = (await client.createProvider(orgId, projectId, workspaceId, { label: 'ERP' })) as { id: string };
  providerId = provider.id;
  const event = { event_code: CODE, label: 'Changed', description: 'Something changed.' };
  await client.createEventMetadataForProvider(orgId, projectId, workspaceId, providerId, event);
});
afterAll(async () => {
  hook.close();
  await platform.stop();
});
beforeEach(() => {
  received = [];
  waiting = [];
  answer = () => ({ status: 200 });
});

const hookUrl = (path = '/') => `http://127.0.0.1:${(hook.address() as AddressInfo).port}${path}`;

/** A client with a token that is valid at the platform's present time. */
async function connect() {
  const headers = await managementHeaders(platform.url);
  const token = (headers.authorization ?? '').replace('Bearer ', '');
  const urls = { eventsBaseURL: platform.url, eventsIngressURL: `${platform.url}/ingress` };
  client = await init(local.imsOrgId, clientId, token, urls);
  return headers;
}

interface Registration {
  registration_id: string;
  webhook_status: string;
  status: string;
  enabled: boolean;
}

/** The request after the challenge. */
const second = () => {
  const request = received[1];
  if (request === undefined) {
    throw new Error('There was no second request.');
  }
  return request;
};

let number = 0;
async function register(fields: object): Promise<Registration> {
  number += 1;
  const body = {
    client_id: clientId,
    name: `Registration ${number}`,
    events_of_interest: [{ provider_id: providerId, event_code: CODE }],
    ...fields,
  };
  return (await client.createRegistration(orgId, projectId, workspaceId, body)) as Registration;
}
const read = async (id: string) => (await client.getRegistration(orgId, projectId, workspaceId, id)) as Registration;
const remove = ({ registration_id }: Registration) =>
  client.deleteRegistration(orgId, projectId, workspaceId, registration_id);
const publish = (id: string) =>
  client.publishEvent({ specversion: '1.0', id, source: `urn:uuid:${providerId}`, type: CODE, data: { id } });
/** Moves time through all that is due. */
const pass = async (ms: number) => {
  const { body } = await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: ms } });
  return body;
};

describe('delivery to webhooks', () => {
  test('a webhook is asked with a challenge, and gets the event with two signatures of keys that are served', async () => {
    const registration = await register({ delivery_type: 'webhook', webhook_url: hookUrl() });
    expect(registration.webhook_status).toBe('verified');
    expect(received[0]).toMatchObject({ method: 'GET', url: expect.stringMatching(/^\/\?challenge=[0-9a-f-]{36}$/) });
    expect(await publish('w-1')).toBe('OK');
    await pass(0);
    const { headers, body } = second();
    expect(JSON.parse(body)).toMatchObject({ id: 'w-1', type: CODE, recipientclientid: clientId, data: { id: 'w-1' } });
    expect(headers).toMatchObject({ 'user-agent': 'Adobe/1.0', 'x-adobe-event-code': CODE });
    expect(JSON.parse(body).eventid).toBe(headers['x-adobe-event-id']);
    expect(headers['x-adobe-retry-count']).toBeUndefined();
    for (const index of [1, 2]) {
      const path = String(headers[`x-adobe-public-key${index}-path`]);
      expect(path).toMatch(/^\/prod\/keys\/pub-key-[0-9a-f-]+\.pem$/);
      const key = await (await fetch(platform.url + path)).text();
      const signature = String(headers[`x-adobe-digital-signature-${index}`]);
      expect(createVerify('RSA-SHA256').update(body).verify(key, signature, 'base64')).toBe(true);
    }
    await remove(registration);
  });

  test('one that cannot be reached gets nothing', async () => {
    answer = () => ({ status: 500 });
    const registration = await register({ delivery_type: 'webhook', webhook_url: hookUrl('/broken') });
    expect(registration.webhook_status).toBe('hook_unreachable');
    expect(await publish('w-2')).toBeUndefined();
    await remove(registration);
  });

  test('one that answers later is verified by its call within five minutes', async () => {
    answer = () => ({ status: 200, body: 'later' });
    const registration = await register({ delivery_type: 'webhook', webhook_url: hookUrl('/later') });
    expect(registration.webhook_status).toBe('pending');
    const { validationUrl } = JSON.parse(received[1]?.body ?? '{}');
    expect((await call(validationUrl)).status).toBe(200);
    expect((await read(registration.registration_id)).webhook_status).toBe('verified');
    await remove(registration);
    const late = await register({ delivery_type: 'webhook', webhook_url: hookUrl('/later') });
    const { validationUrl: lateUrl } = JSON.parse(received.at(-1)?.body ?? '{}');
    await pass(5 * MINUTE + 1);
    expect((await call(lateUrl)).status).toBe(410);
    expect((await read(late.registration_id)).webhook_status).toBe('hook_unreachable');
    await remove(late);
  });

  test('a batch holds up to twenty events', async () => {
    const registration = await register({ delivery_type: 'webhook_batch', webhook_url: hookUrl('/batch') });
    answer = () => ({ status: 503 });
    for (let index = 0; index < 25; index++) {
      await publish(`b-${index}`);
    }
    await pass(0);
    received = [];
    answer = () => ({ status: 200 });
    await pass(MINUTE);
    const sizes = received.map(({ body }) => JSON.parse(body).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(25);
    expect(Math.max(...sizes)).toBe(20);
    await remove(registration);
  });
});

describe('retries, health and traces', () => {
  test('a day of failures: the documented tries, then unstable, then disabled; enabling it begins anew', async () => {
    const registration = await register({ delivery_type: 'webhook', webhook_url: hookUrl('/down') });
    const id = registration.registration_id;
    answer = () => ({ status: 503 });
    await publish('d-1');
    await pass(0);
    await pass(31 * MINUTE);
    expect(received.filter(({ method }) => method === 'POST')).toHaveLength(6);
    expect(received.at(-1)?.headers['x-adobe-retry-count']).toBe('5');
    expect((await read(id)).status).toBe('ACTIVE');
    await pass(60 * MINUTE);
    expect((await read(id)).status).toBe('UNSTABLE');
    await publish('d-2');
    await pass(23 * 60 * MINUTE);
    await connect();
    await publish('d-3');
    await pass(2 * 60 * MINUTE);
    expect((await read(id)).status).toBe('DISABLED');
    expect(await publish('d-4')).toBeUndefined();

    const headers = await connect();
    const traces = await call(`${platform.url}${journalPath}/tracing/${id}`, { headers });
    expect((traces.body as unknown[]).length).toBe(100);
    expect((traces.body as unknown[])[0]).toMatchObject({
      event: CODE,
      registrationId: id,
      trace: { tracingRequest: { requestUrl: hookUrl('/down') }, tracingResponse: { responseCode: 503 } },
    });

    answer = () => ({ status: 200 });
    const body = {
      client_id: clientId,
      name: `Registration ${number}`,
      delivery_type: 'webhook',
      webhook_url: hookUrl('/down'),
      events_of_interest: [{ provider_id: providerId, event_code: CODE }],
    };
    await client.updateRegistration(orgId, projectId, workspaceId, id, body);
    expect((await read(id)).status).toBe('ACTIVE');
    expect(await publish('d-5')).toBe('OK');
    await remove(registration);
  });
});

describe('the journal', () => {
  interface Page {
    events: { position: string; event: { id: string } }[];
    _page: { last: string; count: number };
    link: { next: string };
    retryAfter?: number;
  }
  const journal = (url: string, options?: object) => client.getEventsFromJournal(url, options) as Promise<Page>;
  const ids = (page: Page) => page.events.map(({ event }) => event.id);

  test('the stock client reads it by pages, goes on where it was, and is told when it has caught up', async () => {
    await connect();
    const registration = await register({ delivery_type: 'journal' });
    const url = `${platform.url}${journalPath}/${registration.registration_id}`;
    for (const id of ['j-1', 'j-2', 'j-3']) {
      expect(await publish(id)).toBe('OK');
    }
    const first = await journal(url, { limit: 2 });
    expect(ids(first)).toEqual(['j-1', 'j-2']);
    expect(first._page).toEqual({ last: first.events[1]?.position, count: 2 });
    const second = await journal(first.link.next);
    expect(ids(second)).toEqual(['j-3']);
    const end = await journal(second.link.next);
    expect(end).toMatchObject({ retryAfter: 10_000 });
    expect(end.events).toBeUndefined();
    await publish('j-4');
    expect(ids(await journal(end.link.next))).toEqual(['j-4']);
    expect(await journal(url, { latest: true })).toMatchObject({ retryAfter: 10_000 });
    await remove(registration);
  });

  test('it has the events of a disabled registration too; seek goes back in time; seven days are kept', async () => {
    const registration = await register({ delivery_type: 'journal', enabled: false });
    const url = `${platform.url}${journalPath}/${registration.registration_id}`;
    expect(await publish('s-1')).toBeUndefined();
    await pass(2 * 60 * MINUTE);
    await publish('s-2');
    expect(ids(await journal(url, { seek: '-PT1H' }))).toEqual(['s-2']);
    const all = await journal(url, { seek: '-PT3H' });
    expect(ids(all)).toEqual(['s-1', 's-2']);
    await pass((7 * 24 * 60 + 1) * MINUTE);
    const headers = await connect();
    const expired = await call(`${url}?since=${all._page.last}`, { headers });
    expect(expired.status).toBe(410);
    expect(await journal(url)).toMatchObject({ retryAfter: 10_000 });
    expect((await call(`${url}?seek=2h`, { headers })).status).toBe(400);
    expect((await call(`${url}?since=x`, { headers })).status).toBe(400);
    expect((await call(`${url}/validate`, { headers })).status).toBe(400);
    await remove(registration);
  });
});

describe('chaos on demand', () => {
  afterEach(() => call(`${platform.url}/admin/chaos`, { method: 'DELETE' }));

  test('the same seed duplicates, delays and drops the same events', async () => {
    await connect();
    const run = async () => {
      const registration = await register({ delivery_type: 'webhook', webhook_url: hookUrl('/chaos') });
      const settings = { duplicate: 0.3, reorder: 0.3, drop: 0.3, delay: 5_000, seed: 7 };
      await call(`${platform.url}/admin/chaos`, { method: 'POST', body: settings });
      received = [];
      for (let index = 0; index < 20; index++) {
        await publish(`c-${index}`);
      }
      await pass(10 * MINUTE);
      await remove(registration);
      return received.map(({ body }) => JSON.parse(body).id as string);
    };
    const first = await run();
    expect(first.length).toBeGreaterThan(20);
    expect(new Set(first).size).toBe(20);
    expect(first).not.toEqual([...first].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2))));
    expect([...(await run())].sort()).toEqual([...first].sort());
  });

  test('a wrong switch is named', async () => {
    const answered = await call(`${platform.url}/admin/chaos`, { method: 'POST', body: { duplicate: 2 } });
    expect(answered).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('/duplicate must be <= 1') },
    });
  });
});

test('time is moved by a span, and a wrong span is named', async () => {
  const before = clock.now();
  expect(await pass(1_500)).toEqual({ now: new Date(before + 1_500).toISOString() });
  const moved = await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: '2h' } });
  expect(moved.body).toEqual({ now: new Date(before + 1_500 + 7_200_000).toISOString() });
  const wrong = await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: 'soon' } });
  expect(wrong).toMatchObject({ status: 400, body: { error: expect.stringContaining('{"advance": "24h"}') } });
});
