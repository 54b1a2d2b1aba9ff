import { defineConsumer } from '#lib/action/define-consumer';
import { Failures } from '#lib/delivery/failures';
import { stateLedger } from '#lib/delivery/state-ledger';
import { proofOf } from '#lib/platform/own-call';
import { main as ingest } from '../../actions/ingestion/webhook';
import { main as replay } from '../../actions/operations/replay';
import { main as register } from '../../actions/saleor/register';
import { main as receive } from '../../actions/saleor/webhook';
import { main as checkStock } from '../../actions/webhook/check-stock';
import { main as taxes } from '../../actions/webhook/taxes';
import { managementHeaders } from '../support/http';
import type { InProcess } from '../support/in-process';
import { createMemoryStore } from '../support/memory-store';
import { runHere } from '../support/run-here';
import { SmallSaleor } from '../support/small-saleor';

const shop = new SmallSaleor();
let platform: InProcess;
beforeAll(async () => {
  platform = await runHere();
  await shop.start();
  expect(await register({ ...shop.registration('good'), ...settings() })).toMatchObject({ statusCode: 200 });
});
afterAll(async () => {
  await Promise.all([shop.stop(), platform.stop()]);
});

const settings = () => ({ ...platform.env, SALEOR_ALLOWED_URLS: shop.apiUrl });
const request = (body: string, headers: Record<string, string> = {}) => ({
  __ow_method: 'post',
  __ow_headers: { 'content-type': 'application/json', ...headers },
  __ow_body: Buffer.from(body).toString('base64'),
});
/** A list in a list, so many times. */
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const CLOUDEVENT = { 'content-type': 'application/cloudevents+json' };
const TYPE = 'be-observer.catalog_product_update';
const CE_HEADERS = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/erp', 'ce-type': TYPE };
const INVALID = 'The JSON is nested deeper than 100 levels.';

describe.each([101, 4_100, 100_000])('an attacker sends JSON that is %i levels deep', (depth) => {
  const deep = nested(depth);
  const value = `{"sku":"A","name":"Bag","price":1,"more":${deep}}`;
  const documented = `{"data":{"event":"${TYPE}","value":${value}}}`;
  const structured = (data: string) => `{"specversion":"1.0","id":"1","source":"/erp","type":"${TYPE}",${data}}`;

  test.each([
    ['in the documented form', documented, {}],
    [
      'in a field that nobody reads',
      `{"data":{"event":"${TYPE}","value":{"sku":"A","name":"B","price":1}},"more":${deep}}`,
      {},
    ],
    ['in a structured CloudEvent', structured(`"data":${value}`), CLOUDEVENT],
    ['in base64', structured(`"data_base64":"${Buffer.from(value).toString('base64')}"`), CLOUDEVENT],
    ['in a binary CloudEvent', value, CE_HEADERS],
  ])('to the ingestion webhook, %s', async (_where, body, headers) => {
    const answer = await ingest({ ...request(body, headers), INGESTION_AUTH: 'none', ...settings() });
    expect(answer).toMatchObject({ error: { statusCode: 400, body: { code: 'invalid' } } });
  });

  test('to the webhook of Saleor, signed', async () => {
    const text = `{"recipient":{"id":"${shop.appId}"},"__typename":"ProductUpdated","product":${deep}}`;
    const answer = await receive({ ...shop.signed('product_updated', Buffer.from(text)), ...settings() });
    expect(answer).toMatchObject({ error: { statusCode: 400, body: { code: 'invalid' } } });
  });

  test('to the installation of the Saleor app', async () => {
    const { __ow_headers } = shop.registration('good');
    const body = `{"auth_token":"good","more":${deep}}`;
    expect(await register({ ...request(body), __ow_headers, ...settings() })).toMatchObject({ statusCode: 400 });
  });

  test('to the operations, as a stolen operator', async () => {
    const headers = await managementHeaders(platform.url);
    const answer = await replay({ ...request(`{"filter":${deep}}`, headers), ...settings() });
    expect(answer).toMatchObject({ error: { statusCode: 400, body: { code: 'invalid' } } });
  });

  test('to the stock check: the shopper is answered', async () => {
    for (const body of [deep, `{"data":{"items":${deep}}}`, `{"data":{"items":[{"sku":"A","qty":${deep}}]}}`]) {
      expect(await checkStock({ ...request(body), STOCK_CHECK_FALLBACK: 'accept' })).toEqual({
        statusCode: 200,
        body: { op: 'success' },
      });
    }
  });

  test('to the taxes of Adobe Commerce: the store stops, and no tax is made up', async () => {
    const body = `{"oopQuote":{"items":[{"code":"1","unit_price":1,"quantity":1,"more":${deep}}]}}`;
    const answer = await taxes({
      ...request(body),
      TAXES_PROVIDER: 'table',
      CHECKOUT_TABLE: '{"taxes":[{"rate":"10"}]}',
    });
    expect(answer).toMatchObject({ statusCode: 200, body: { op: 'exception' } });
  });
});

test('JSON of a hundred levels goes on to the schema', async () => {
  const answer = await ingest({ ...request(nested(100), CE_HEADERS), INGESTION_AUTH: 'none' });
  expect(answer).toMatchObject({
    error: { statusCode: 400, body: { error: expect.not.stringContaining(INVALID), code: 'invalid' } },
  });
});

describe('an attacker who may publish events', () => {
  const asked: string[] = [];
  const store = createMemoryStore();
  const main = defineConsumer({
    name: 'shop',
    source: { name: 'erp' },
    routes: {
      'shop.created': {
        handler: 'shop/created',
        entity: 'product',
        targets: ['a', 'b'],
        identity: { keys: { n: ['n'] }, carries: {} },
      },
    },
    targets: [{ name: 'a' }, { name: 'b' }],
    ledger: () => stateLedger(store),
    call: async ({ target }) => {
      asked.push(String(target));
      return { statusCode: 200, body: { success: true, message: 'Done' } };
    },
  });
  beforeEach(() => asked.splice(0));
  const event = (id: string) => ({ type: 'shop.created', id, data: { n: id } });

  test.each([true, 'true', '', 'AAAA', proofOf({ id: 'other', type: 'shop.created', target: 'b' }, 'id:key')])(
    'leaves a store out with an attribute of our own: %p',
    async (relayReplay) => {
      await main({
        ...event(`left-out-${typeof relayReplay}-${String(relayReplay)}`),
        relayReplay,
        relayTarget: 'b',
        relayStore: 'b',
      });
      expect(asked.sort()).toEqual(['a', 'b']);
    },
  );

  test.each([
    ['event', { id: 'ours', type: 'shop.created', target: 'b' }],
    ['type', { id: 'stolen-type', type: 'shop.deleted', target: 'b' }],
    ['target', { id: 'stolen-target', type: 'shop.created', target: 'a' }],
  ])('leaves a store out with the proof that we made for another %s', async (other, about) => {
    await main({ ...event(`stolen-${other}`), relayReplay: proofOf(about), relayTarget: 'b' });
    expect(asked.sort()).toEqual(['a', 'b']);
  });

  test('sends data too deep to a consumer: refused for good, and its data is not kept', async () => {
    const data = JSON.parse(nested(4_100));
    expect(await main({ ...event('deep'), data })).toEqual({
      error: { statusCode: 400, body: { error: INVALID, code: 'invalid' } },
    });
    expect(asked).toEqual([]);
    const failures = new Failures(store);
    const [kept] = await failures.list();
    const [name, id] = [kept?.package ?? '', kept?.id ?? ''];
    const failure = await failures.get(name, id, Date.now());
    expect(failure).toMatchObject({ event: { id: 'deep' }, state: 'dead' });
    expect(await failures.data(name, id)).toBeNull();
  });

  test('what we deliver again ourselves goes to the one store', async () => {
    const about = { id: 'again', type: 'shop.created', target: 'b' };
    await main({ ...event('again'), relayReplay: proofOf(about), relayTarget: 'b' });
    expect(asked).toEqual(['b']);
  });
});
