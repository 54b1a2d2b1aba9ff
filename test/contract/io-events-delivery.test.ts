import { createVerify } from 'node:crypto';
import { CODE, EventsService } from '../support/events-service';
import { call } from '../support/http';

const MINUTE = 60_000;
const service = new EventsService();

beforeAll(() => service.start());
afterAll(() => service.stop());
beforeEach(() => {
  service.received = [];
  service.answer = () => ({ status: 200 });
});

/** The request after the challenge. */
function secondRequest() {
  const request = service.received[1];
  if (request === undefined) {
    throw new Error('There was no second request.');
  }
  return request;
}

describe('delivery to webhooks', () => {
  test('a webhook is asked with a challenge, and gets the event with two signatures of keys that are served', async () => {
    const registration = await service.register({ delivery_type: 'webhook', webhook_url: service.hookUrl() });
    expect(registration.webhook_status).toBe('verified');
    expect(service.received[0]).toMatchObject({
      method: 'GET',
      url: expect.stringMatching(/^\/\?challenge=[0-9a-f-]{36}$/),
    });
    expect(await service.publish('w-1')).toBe('OK');
    await service.pass(0);
    const { headers, body } = secondRequest();
    expect(JSON.parse(body)).toMatchObject({
      id: 'w-1',
      type: CODE,
      recipientclientid: 'local-client',
      data: { id: 'w-1' },
    });
    expect(headers).toMatchObject({ 'user-agent': 'Adobe/1.0', 'x-adobe-event-code': CODE });
    expect(JSON.parse(body).eventid).toBe(headers['x-adobe-event-id']);
    expect(headers['x-adobe-retry-count']).toBeUndefined();
    for (const index of [1, 2]) {
      const path = String(headers[`x-adobe-public-key${index}-path`]);
      expect(path).toMatch(/^\/prod\/keys\/pub-key-[0-9a-f-]+\.pem$/);
      const key = await (await fetch(service.url + path)).text();
      const signature = String(headers[`x-adobe-digital-signature-${index}`]);
      expect(createVerify('RSA-SHA256').update(body).verify(key, signature, 'base64')).toBe(true);
    }
    await service.remove(registration);
  });

  test('one that cannot be reached gets nothing', async () => {
    service.answer = () => ({ status: 500 });
    const registration = await service.register({ delivery_type: 'webhook', webhook_url: service.hookUrl('/broken') });
    expect(registration.webhook_status).toBe('hook_unreachable');
    expect(await service.publish('w-2')).toBeUndefined();
    await service.remove(registration);
  });

  test('one that answers later is verified by its call within five minutes', async () => {
    service.answer = () => ({ status: 200, body: 'later' });
    const registration = await service.register({ delivery_type: 'webhook', webhook_url: service.hookUrl('/later') });
    expect(registration.webhook_status).toBe('pending');
    const { validationUrl } = JSON.parse(service.received[1]?.body ?? '{}');
    expect((await call(validationUrl)).status).toBe(200);
    expect((await service.read(registration.registration_id)).webhook_status).toBe('verified');
    await service.remove(registration);
    const late = await service.register({ delivery_type: 'webhook', webhook_url: service.hookUrl('/later') });
    const { validationUrl: lateUrl } = JSON.parse(service.received.at(-1)?.body ?? '{}');
    await service.pass(5 * MINUTE + 1);
    expect((await call(lateUrl)).status).toBe(410);
    expect((await service.read(late.registration_id)).webhook_status).toBe('hook_unreachable');
    await service.remove(late);
  });

  test('a batch holds up to twenty events', async () => {
    const registration = await service.register({
      delivery_type: 'webhook_batch',
      webhook_url: service.hookUrl('/batch'),
    });
    service.answer = () => ({ status: 503 });
    for (let index = 0; index < 25; index++) {
      await service.publish(`b-${index}`);
    }
    await service.pass(0);
    service.received = [];
    service.answer = () => ({ status: 200 });
    await service.pass(MINUTE);
    const sizes = service.received.map(({ body }) => JSON.parse(body).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(25);
    expect(Math.max(...sizes)).toBe(20);
    await service.remove(registration);
  });
});

describe('retries, health and traces', () => {
  test('a day of failures: the documented tries, then unstable, then disabled; enabling it begins anew', async () => {
    const registration = await service.register({ delivery_type: 'webhook', webhook_url: service.hookUrl('/down') });
    const id = registration.registration_id;
    service.answer = () => ({ status: 503 });
    await service.publish('d-1');
    await service.pass(0);
    await service.pass(31 * MINUTE);
    expect(service.received.filter(({ method }) => method === 'POST')).toHaveLength(6);
    expect(service.received.at(-1)?.headers['x-adobe-retry-count']).toBe('5');
    expect((await service.read(id)).status).toBe('ACTIVE');
    await service.pass(60 * MINUTE);
    expect((await service.read(id)).status).toBe('UNSTABLE');
    await service.publish('d-2');
    await service.pass(23 * 60 * MINUTE);
    await service.connect();
    await service.publish('d-3');
    await service.pass(2 * 60 * MINUTE);
    expect((await service.read(id)).status).toBe('DISABLED');
    expect(await service.publish('d-4')).toBeUndefined();

    const headers = await service.connect();
    const traces = await call(service.integration(`tracing/${id}`), { headers });
    expect((traces.body as unknown[]).length).toBe(100);
    expect((traces.body as unknown[])[0]).toMatchObject({
      event: CODE,
      registrationId: id,
      trace: { tracingRequest: { requestUrl: service.hookUrl('/down') }, tracingResponse: { responseCode: 503 } },
    });

    service.answer = () => ({ status: 200 });
    await service.update(id, { delivery_type: 'webhook', webhook_url: service.hookUrl('/down') });
    expect((await service.read(id)).status).toBe('ACTIVE');
    expect(await service.publish('d-5')).toBe('OK');
    await service.remove(registration);
  });
});
