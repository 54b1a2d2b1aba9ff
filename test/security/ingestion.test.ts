import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { main as ingest } from '../../actions/ingestion/webhook';
import { silence } from '../support/run-here';

beforeEach(() => {
  silence();
});

const SECRET = `whsec_${Buffer.from('a secret of the back office').toString('base64')}`;
const UPDATE = 'be-observer.catalog_product_update';
const DELETE = 'be-observer.catalog_product_delete';
const VALUE = { sku: 'A', name: 'Bag', price: 1 };

const request = (body: string, headers: Record<string, string>) => ({
  __ow_method: 'post',
  __ow_headers: { 'content-type': 'application/json', ...headers },
  __ow_body: Buffer.from(body).toString('base64'),
});
/** A body with the signature that the back office has made for it. */
const signed = (value: object, headers: Record<string, string> = {}, id = 'msg_1') => {
  const [body, now] = [JSON.stringify(value), new Date()];
  const signature = new Webhook(SECRET).sign(id, now, body);
  const own = { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)) };
  return {
    ...request(body, { ...own, 'webhook-signature': signature, ...headers }),
    INGESTION_AUTH: 'hmac',
    INGESTION_HMAC_SECRET: SECRET,
  };
};
const invalid = (error: string) => ({ error: { statusCode: 400, body: { code: 'invalid', error } } });

test('a shipment without an id is refused: sent again, it would ship twice', async () => {
  const track = { trackNumber: 'T-1', title: 'UPS', carrierCode: 'ups' };
  const value = { orderId: 1, items: [{ orderItemId: 1, qty: 1 }], tracks: [track] };
  const data = { event: 'be-observer.sales_order_shipment_create', value };
  const refused = invalid(
    'Invalid data: data.uid is required for be-observer.sales_order_shipment_create. It tells a repetition of yours from another event with the same data, such as a second parcel.',
  );
  expect(await ingest(request(JSON.stringify({ data }), {}))).toEqual(refused);
  // With one it gets as far as the queue, which is not set up here.
  const setup = { error: { body: { code: 'setup' } } };
  expect(await ingest(request(JSON.stringify({ data: { ...data, uid: 'po-1' } }), {}))).toMatchObject(setup);
  expect(await ingest(signed({ data }))).toMatchObject(setup);
});

describe('an attacker on the way of a signed event', () => {
  test('turns an update into a deletion, by the headers of a binary CloudEvent', async () => {
    const ce = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/erp', 'ce-type': DELETE };
    expect(await ingest(signed(VALUE, ce))).toEqual(
      invalid('The signature does not cover ce- headers. Send a signed CloudEvent in structured mode.'),
    );
  });

  test('adds another header of a CloudEvent', async () => {
    const body = { data: { event: UPDATE, value: VALUE } };
    expect(await ingest(signed(body, { 'ce-time': '2036-01-01T00:00:00Z' }))).toMatchObject(
      invalid('The signature does not cover ce- headers. Send a signed CloudEvent in structured mode.'),
    );
  });

  test.each([
    [
      'application/json',
      { specversion: '1.0', id: '1', source: '/erp', type: DELETE, data: { event: DELETE, value: VALUE } },
    ],
    ['application/cloudevents+json', { data: { event: UPDATE, value: VALUE } }],
  ])('has a body read in another form, as %s', async (type, body) => {
    const text =
      'The signature does not cover the content type, which must fit the body: application/cloudevents+json for a CloudEvent and no other.';
    expect(await ingest(signed(body, { 'content-type': type }))).toEqual(invalid(text));
  });

  test('changes the id, the time or the body', async () => {
    const body = { data: { event: UPDATE, value: VALUE } };
    for (const headers of [
      { 'webhook-id': 'msg_2' },
      { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 1) },
    ]) {
      expect(await ingest(signed(body, headers))).toMatchObject({ error: { statusCode: 401 } });
    }
    const other = { ...signed(body), __ow_body: Buffer.from('{"data":{}}').toString('base64') };
    expect(await ingest(other)).toMatchObject({ error: { statusCode: 401 } });
  });

  test('a sender with an id that is too long for an event hears why', async () => {
    const body = { data: { event: UPDATE, value: VALUE } };
    expect(await ingest(signed(body, {}, 'x'.repeat(256)))).toEqual(
      invalid('The header webhook-id must be a text of 1 to 255 characters, without control characters.'),
    );
  });

  test('an honest event in each form that is signed as a whole goes on to its schema', async () => {
    const bad = { sku: '', name: 'Bag', price: 1 };
    const text = 'Invalid data: value/sku must NOT have fewer than 1 characters';
    expect(await ingest(signed({ data: { event: UPDATE, value: bad } }))).toMatchObject(invalid(text));
    const event = { specversion: '1.0', id: '1', source: '/erp', type: UPDATE, data: bad };
    const type = { 'content-type': 'application/cloudevents+json' };
    expect(await ingest(signed(event, type))).toMatchObject(invalid(text));
  });

  test('signs with a secret that anybody can guess', async () => {
    const body = '{"data":{}}';
    const now = String(Math.floor(Date.now() / 1000));
    for (const key of ['', 'secret', '[object Object]']) {
      const signature = createHmac('sha256', key).update(`1.${now}.${body}`).digest('base64');
      const headers = { 'webhook-id': '1', 'webhook-timestamp': now, 'webhook-signature': `v1,${signature}` };
      for (const secret of ['', Buffer.from(key).toString('base64'), 'whsec_']) {
        const params = { ...request(body, headers), INGESTION_AUTH: 'hmac', INGESTION_HMAC_SECRET: secret };
        expect(await ingest(params)).toMatchObject({ error: { statusCode: 401 } });
      }
    }
  });
});

describe('an attacker sends a list that nobody gets through', () => {
  const stock = (count: number, sku: (index: number) => string) => {
    const value = Array.from({ length: count }, (_entry, index) => ({
      sku: sku(index),
      source: `warehouse-${index}`,
      quantity: 1,
      outOfStock: false,
    }));
    const body = JSON.stringify({ data: { event: 'be-observer.catalog_stock_update', value } });
    return ingest({ ...request(body, {}), INGESTION_AUTH: 'none' });
  };

  test.each([501, 9_000])('of %i rows that stay together', async (count) => {
    expect(await stock(count, () => 'ONE')).toEqual({
      error: {
        statusCode: 413,
        body: {
          code: 'too-large',
          error: `The event has ${count} rows of one sku, and at most 500 fit into an event. Send them in several events, one after another, each with an id of its own.`,
        },
      },
    });
  });

  test('one of 500 goes on to the queue, and so does one of thousands of records', async () => {
    const goesOn = { error: { statusCode: 503, body: { code: 'setup' } } };
    expect(await stock(500, () => 'ONE')).toMatchObject(goesOn);
    expect(await stock(9_000, (index) => `S-${index}`)).toMatchObject(goesOn);
  });
});

describe('a set-up that does not say who may call', () => {
  const send = (settings: object, headers: Record<string, string> = {}) =>
    ingest({ ...request('{"data":{}}', headers), ...settings });

  test.each([null, {}, [], ['bearer'], { scheme: 'hmac' }])('INGESTION_AUTH is no text: %p', async (INGESTION_AUTH) => {
    expect(await send({ INGESTION_AUTH })).toMatchObject({
      error: {
        statusCode: 503,
        body: { code: 'setup', error: "The setting INGESTION_AUTH must be a text. Correct the action's inputs." },
      },
    });
  });

  test.each([' ', 'None', 'NONE', 'bearer ', 'hmac,none', true, false, 0, 1, 'constructor', '__proto__'])(
    'INGESTION_AUTH is unknown: %p',
    async (INGESTION_AUTH) => {
      expect(await send({ INGESTION_AUTH })).toMatchObject({ error: { statusCode: 401 } });
    },
  );

  test.each([
    [{ INGESTION_AUTH: 'bearer', INGESTION_BEARER_TOKEN: {} }, 'Bearer [object Object]'],
    [{ INGESTION_AUTH: 'bearer', INGESTION_BEARER_TOKEN: ['a'] }, 'Bearer a'],
    [{ INGESTION_AUTH: 'bearer', INGESTION_BEARER_TOKEN: null }, 'Bearer null'],
    [
      { INGESTION_AUTH: 'basic', INGESTION_BASIC_USERNAME: 'erp', INGESTION_BASIC_PASSWORD: null },
      'Basic ZXJwOm51bGw=',
    ],
  ])('a secret is no text: %p', async (settings, authorization) => {
    expect(await send(settings, { authorization })).toMatchObject({ error: { statusCode: 503 } });
  });
});
