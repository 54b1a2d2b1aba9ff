import { catalogue as all } from '#lib/catalogue/index';
import { local } from '#local/identity';
import { credentials } from '../support/credentials';
import { type Answer, call, managementHeaders, setInputs } from '../support/http';
import { type Started, start } from '../support/started';

const catalogue = all.filter(({ source }) => source === 'backoffice');

let platform: Started;
beforeAll(async () => {
  platform = await start();
});
afterAll(() => platform.stop());

const VALUE = { sku: 'A', name: 'Bag', price: 1 };
const EVENT = 'be-observer.catalog_product_create';
const DATA = { data: { event: EVENT, value: VALUE } };

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  call(platform.webhook, { method: 'POST', body, headers });
const errorOf = (answer: Answer) => (answer.body as { error: string }).error;

describe('what a caller hears of a wrong request', () => {
  test('another method is 405 and names POST', async () => {
    const answer = await call(platform.webhook);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });

  test('another content type is 415', async () => {
    const answer = await post('a=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer.status).toBe(415);
    expect(errorOf(answer)).toBe('The content type must be application/json or application/cloudevents+json.');
  });

  test('a body that is not JSON is 400', async () => {
    const answer = await post('{"data":', { 'content-type': 'application/json' });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toBe('The body is not valid JSON.');
  });

  test('a body over 1 MB is 413', async () => {
    const large = (bytes: number) => ({ data: { event: EVENT, value: { ...VALUE, description: 'x'.repeat(bytes) } } });
    expect((await post(large(1_048_577))).status).toBe(413);
    const answer = await post(large(1_000_100));
    expect(answer.status).toBe(413);
    expect(errorOf(answer)).toContain('Split it into several events.');
  });

  test('an unknown event is 400 and lists the known ones', async () => {
    const answer = await post({ data: { event: 'be-observer.nothing', value: {} } });
    expect(answer.status).toBe(400);
    for (const { type } of catalogue) {
      expect(errorOf(answer)).toContain(type);
    }
  });

  test('an event named like a property of every object is unknown', async () => {
    expect((await post({ data: { event: 'constructor', value: {} } })).status).toBe(400);
  });

  test('missing fields are named, all at once', async () => {
    const answer = await post({ data: {} });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toBe('Invalid data: data.event is required and must be a text; data.value is required');
    expect(errorOf(await post({}))).toBe('Invalid data: data is required and must be an object.');
  });

  test('the entity must be the event’s own', async () => {
    const answer = await post({ data: { ...DATA.data, entity: 'order' } });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toBe('Invalid data: data.entity must be product for this event.');
    expect((await post({ data: { ...DATA.data, entity: 'product' } })).status).toBe(200);
    await platform.delivery(EVENT);
  });

  test('wrong fields are named with their rule, and their values are not repeated', async () => {
    const answer = await post({ data: { event: EVENT, value: { sku: '', price: 'secret-price' } } });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toBe(
      'Invalid data: value/name is required; value/sku must NOT have fewer than 1 characters; value/price must be number',
    );
  });

  test.each(catalogue.map(({ type, schema }) => [type, schema] as const))(
    '%s: a bad payload is 400',
    async (type, schema) => {
      const answer = await post({ data: { event: type, value: schema.type === 'array' ? [{}] : {} } });
      expect(answer.status).toBe(400);
      const object = schema.items ?? schema;
      for (const field of object.required ?? []) {
        expect(errorOf(answer)).toContain(`/${field} is required`);
      }
    },
  );
});

describe('how an event comes in', () => {
  test('the caller’s uid is the id of the event, also on its retry', async () => {
    for (const _try of [1, 2]) {
      const answer = await post({ data: { ...DATA.data, uid: 'order-77' } });
      expect(answer.headers.get('x-relay-event-id')).toBe('order-77');
      await platform.delivery(EVENT);
    }
  });

  test('an id may hold any letter, and no control character', async () => {
    const answer = await post({ data: { ...DATA.data, uid: 'größe → 1' } });
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(answer.headers.get('x-relay-event-id') ?? '')).toBe('größe → 1');
    await platform.delivery(EVENT);
    for (const uid of ['a\nb', '', 'x'.repeat(256), {}]) {
      const refused = await post({ data: { ...DATA.data, uid } });
      expect(refused.status).toBe(400);
      expect(errorOf(refused)).toBe(
        'Invalid data: data.uid must be a text of 1 to 255 characters, without control characters',
      );
    }
  });

  test('an event without an id gets one', async () => {
    const answer = await post(DATA);
    expect(answer.headers.get('x-relay-event-id')).toMatch(/^[0-9a-f-]{36}$/);
    await platform.delivery(EVENT);
  });

  test('a field that is left out since it is misspelt is told', async () => {
    const answer = await post({ data: { event: EVENT, value: { sku: 'NAM', name: 'Bag', prise: 5 } } });
    expect(answer.body).toEqual({
      type: EVENT,
      response: {
        success: true,
        message: 'Event published successfully',
        warnings: ['value/prise is unknown: is it price?'],
      },
    });
    await platform.delivery(EVENT);
  });

  test('a structured CloudEvent', async () => {
    const event = { specversion: '1.0', id: 'ce-1', source: '/erp', type: EVENT, data: { ...VALUE, sku: 'CE-1' } };
    const answer = await post(event, { 'content-type': 'application/cloudevents+json; charset=utf-8' });
    expect(answer).toMatchObject({ status: 200, body: { type: EVENT, response: { success: true } } });
    expect(answer.headers.get('x-relay-event-id')).toBe('ce-1');
    expect(await platform.delivery(EVENT)).toContain('  200  ');
    expect((await call(`${platform.url}/systems/commerce/rest/V1/products/CE-1`)).status).toBe(200);
  });

  test('a binary CloudEvent', async () => {
    const headers = { 'ce-specversion': '1.0', 'ce-id': 'ce-2', 'ce-source': '/erp', 'ce-type': EVENT };
    const answer = await post({ ...VALUE, sku: 'CE-2' }, headers);
    expect(answer.headers.get('x-relay-event-id')).toBe('ce-2');
    expect(await platform.delivery(EVENT)).toContain('  200  ');
    expect((await call(`${platform.url}/systems/commerce/rest/V1/products/CE-2`)).status).toBe(200);
  });

  test('a CloudEvent without its attributes is 400 and names them', async () => {
    const answer = await post({ data: VALUE }, { 'content-type': 'application/cloudevents+json' });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toBe(
      'Invalid CloudEvent: specversion must be 1.0; id is required and must be a text of 1 to 255 characters, without control characters; source is required and must be a text; type is required and must be a text',
    );
  });
});

describe('when the event cannot be made durable', () => {
  afterEach(() =>
    setInputs(platform.url, 'ingestion/webhook', {
      OAUTH_CLIENT_SECRET: credentials.clientSecret,
      IO_INGRESS_URL: `${platform.url}/ingress`,
      INGESTION_UNROUTED: '',
    }),
  );

  test('no active registration: 503 with the mend, or 200 that says so where that was chosen', async () => {
    const headers = await managementHeaders(platform.url);
    const path = `${platform.url}/events/${local.orgId}/${local.projectId}/${local.workspaceId}/registrations`;
    const { body } = await call(path, { headers });
    const { _embedded } = body as { _embedded: { registrations: { name: string; registration_id: string }[] } };
    const stock = _embedded.registrations.find(({ name }) => name === 'Backoffice Stock Sync');
    const url = `${path}/${stock?.registration_id}`;
    const update = (enabled: boolean) => call(url, { method: 'PUT', headers, body: { ...stock, enabled } });

    expect((await update(false)).status).toBe(200);
    const event = 'be-observer.catalog_stock_update';
    const data = { data: { event, value: [{ sku: 'A', source: 'default', quantity: 1, outOfStock: false }] } };
    const refused = await post(data);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(errorOf(refused)).toContain('No active registration receives be-observer.catalog_stock_update');
    expect(errorOf(refused)).toContain('npm run onboard');

    await setInputs(platform.url, 'ingestion/webhook', { INGESTION_UNROUTED: 'accept' });
    expect((await post(data)).body).toEqual({
      type: event,
      response: {
        success: true,
        message: 'Event accepted, but no active registration receives it: it was not kept',
      },
    });
    expect((await update(true)).status).toBe(200);
  });

  test('a credential that Adobe refuses: 503, and no word of the secret', async () => {
    await setInputs(platform.url, 'ingestion/webhook', { OAUTH_CLIENT_SECRET: 'wrong-secret' });
    const answer = await post(DATA);
    expect(answer.status).toBe(503);
    expect(errorOf(answer)).toContain('Adobe IMS refused the credential (401: invalid_client)');
    expect(JSON.stringify(answer.body)).not.toContain('wrong-secret');
  });

  test('an ingress that cannot be reached: 503 with Retry-After', async () => {
    await setInputs(platform.url, 'ingestion/webhook', { IO_INGRESS_URL: 'http://127.0.0.1:9/' });
    const answer = await post(DATA);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
  });
});
