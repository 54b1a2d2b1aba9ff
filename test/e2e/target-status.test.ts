import { basic, call, lastResult, setInputs } from '../support/http';
import { type Started, start } from '../support/started';

let platform: Started;
beforeAll(async () => {
  platform = await start();
});
afterAll(() => platform.stop());

const EVENT = 'be-observer.catalog_product_delete';
const CONSUMER = 'product-backoffice/consumer';

const tell = async (fault: object) => {
  const answer = await call(`${platform.url}/systems/commerce/faults`, { method: 'POST', body: fault });
  expect(answer.status).toBe(201);
};
const publish = async (event = EVENT, value: unknown = { sku: 'GONE' }) => {
  expect((await call(platform.webhook, { method: 'POST', body: { data: { event, value } } })).status).toBe(200);
  return platform.delivery(event);
};
/** The consumer's documented error envelope. */
const failed = (statusCode: number, error: unknown, code: string) => ({
  error: { statusCode, body: { error, code } },
});

describe('the target’s answer decides whether the queue delivers again', () => {
  afterEach(() => call(`${platform.url}/systems/commerce/faults`, { method: 'DELETE' }));

  test.each([400, 409, 422])('%i is passed on and is final', async (status) => {
    await tell({ status });
    expect(await publish()).toMatch(new RegExp(`  ${status}  \\d+ ms  not retried$`));
    expect(await lastResult(platform.url, CONSUMER)).toEqual(
      failed(status, `Adobe Commerce answered ${status}: It was told to answer ${status}.`, 'rejected'),
    );
  });

  test('the store’s own words reach the sender, with their placeholders filled in', async () => {
    await tell({
      status: 400,
      body: { message: 'The value %1 of "%2" is not allowed.', parameters: ['blue', 'colour'] },
    });
    await publish();
    expect(await lastResult(platform.url, CONSUMER)).toEqual(
      failed(400, 'Adobe Commerce answered 400: The value blue of "colour" is not allowed.', 'rejected'),
    );
  });

  test('404 of a delete is success, of anything else final', async () => {
    expect(await publish()).toMatch(/ {2}200 {2}\d+ ms$/);
    const event = 'be-observer.sales_order_status_update';
    expect(await publish(event, { id: 99, status: 'complete' })).toMatch(/ {2}404 {2}\d+ ms {2}not retried$/);
    expect(await lastResult(platform.url, 'order-backoffice/consumer')).toEqual(
      failed(
        404,
        "Adobe Commerce answered 404: The entity that was requested doesn't exist. Verify the entity and try again.",
        'rejected',
      ),
    );
  });

  test('401 once is cured by fresh credentials', async () => {
    await tell({ status: 401 });
    expect(await publish()).toMatch(/ {2}200 {2}\d+ ms$/);
  });

  test.each([401, 403])('%i is a fault of the set-up: 503, delivered again', async (status) => {
    await tell({ status, count: 2 });
    expect(await publish()).toMatch(/ {2}503 {2}\d+ ms {2}retry at /);
    expect(await lastResult(platform.url, CONSUMER)).toEqual(
      failed(503, expect.stringContaining(String(status)), 'setup'),
    );
  });

  test('429 stays 429 and is delivered again', async () => {
    await tell({ status: 429, retryAfter: 7 });
    expect(await publish()).toMatch(/ {2}429 {2}\d+ ms {2}retry at /);
  });

  test.each([408, 500, 502, 503, 505])('%i becomes 503 and is delivered again', async (status) => {
    await tell({ status });
    expect(await publish()).toMatch(/ {2}503 {2}\d+ ms {2}retry at /);
  });

  test('a connection that breaks becomes 503 and is delivered again', async () => {
    await tell({ reset: true });
    expect(await publish()).toMatch(/ {2}503 {2}\d+ ms {2}retry at /);
    expect(await lastResult(platform.url, CONSUMER)).toEqual(
      failed(503, expect.stringMatching(/^Adobe Commerce cannot be reached/), 'unavailable'),
    );
  });

  test('a store that is slower than the handler may live becomes 503 before the platform ends it', async () => {
    const path = `${platform.url}/api/v1/namespaces/_/actions/product-backoffice/deleted?overwrite=true`;
    const setLimit = (timeout: number) => call(path, { method: 'PUT', headers: basic, body: { limits: { timeout } } });
    await setLimit(1_500);
    await tell({ delay: 3_000 });
    const codeOf = async () => {
      expect(await publish(EVENT, { sku: 'SLOW' })).toMatch(/ {2}503 {2}\d+ ms {2}retry at /);
      const { error } = (await lastResult(platform.url, CONSUMER)) as { error: { body: { code: string } } };
      return error.body.code;
    };
    expect(await codeOf()).toBe('timeout');
    await setLimit(50_000);
    // The store may still do it: nobody else is let in before the lease is over.
    expect(await codeOf()).toBe('busy');
  });
});

describe('set-up faults of the store', () => {
  const HANDLER = 'product-backoffice/deleted';

  test('a wrong signature: 503, delivered again, and no secret in the text', async () => {
    await setInputs(platform.url, HANDLER, { COMMERCE_CONSUMER_SECRET: 'wrong-secret' });
    expect(await publish()).toMatch(/ {2}503 {2}/);
    const text = JSON.stringify(await lastResult(platform.url, CONSUMER));
    expect(text).toContain('The signature is invalid');
    expect(text).not.toContain('wrong-secret');
    await setInputs(platform.url, HANDLER, { COMMERCE_CONSUMER_SECRET: 'local-consumer-secret' });
  });

  test('without an integration the IMS credential is used', async () => {
    await setInputs(platform.url, HANDLER, { COMMERCE_CONSUMER_KEY: '' });
    expect(await publish()).toMatch(/ {2}200 {2}/);
    await setInputs(platform.url, HANDLER, { COMMERCE_CONSUMER_KEY: '$COMMERCE_CONSUMER_KEY' });
    expect(await publish()).toMatch(/ {2}200 {2}/);
  });

  test('a missing setting is named: 503, delivered again', async () => {
    await setInputs(platform.url, HANDLER, { COMMERCE_BASE_URL: '' });
    expect(await publish()).toMatch(/ {2}503 {2}/);
    expect(await lastResult(platform.url, CONSUMER)).toEqual(
      failed(503, 'The setting COMMERCE_BASE_URL is missing. Set it in .env and deploy again.', 'setup'),
    );
  });
});
