import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { type Answer, basic, call, lastResult, setInputs } from '../support/http';
import { type Started, start } from '../support/started';

let platform: Started;
beforeAll(async () => {
  platform = await start();
});
afterAll(() => platform.stop());

const EVENT = 'be-observer.catalog_product_create';
const DATA = { data: { event: EVENT, value: { sku: 'A', name: 'Bag', price: 1 } } };

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  call(platform.webhook, { method: 'POST', body, headers });

describe('who may send', () => {
  const SECRET = Buffer.from('a secret of the back office').toString('base64');
  const OTHER = Buffer.from('the secret that comes next').toString('base64');
  const inputs = (changes: Record<string, string>) => setInputs(platform.url, 'ingestion/webhook', changes);
  afterAll(() => inputs({ INGESTION_AUTH: '' }));

  const refused = async (headers: Record<string, string>, scheme: string) => {
    const answer = await post(DATA, headers);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({
      error: `Unauthorized: this webhook wants the scheme ${scheme}`,
      code: 'unauthorized',
    });
  };
  const accepted = async (headers: Record<string, string>, body: unknown = DATA) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(200);
    await platform.delivery(EVENT);
    return answer;
  };

  test('bearer', async () => {
    await inputs({ INGESTION_AUTH: 'bearer', INGESTION_BEARER_TOKEN: 'token-1 token-2' });
    await accepted({ authorization: 'Bearer token-1' });
    await accepted({ authorization: 'Bearer token-2' });
    await refused({}, 'bearer');
    await refused({ authorization: 'Bearer token-3' }, 'bearer');
    await refused({ authorization: 'Basic token-1' }, 'bearer');
  });

  test('basic', async () => {
    await inputs({ INGESTION_AUTH: 'basic', INGESTION_BASIC_USERNAME: 'erp', INGESTION_BASIC_PASSWORD: 'pass:word' });
    const encode = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    await accepted(encode('erp:pass:word'));
    await refused(encode('erp:password'), 'basic');
    await inputs({ INGESTION_BASIC_PASSWORD: 'correct horse battery' });
    await accepted(encode('erp:correct horse battery'));
    await refused(encode('erp:correct'), 'basic');
    await inputs({ INGESTION_BASIC_PASSWORD: 'pass:word' });
    await refused(encode('crm:pass:word'), 'basic');
    await refused({}, 'basic');
  });

  test('hmac, as the stock Standard Webhooks library signs, with a secret being rotated', async () => {
    await inputs({ INGESTION_AUTH: 'hmac', INGESTION_HMAC_SECRET: `whsec_${SECRET} ${OTHER}` });
    const body = JSON.stringify(DATA);
    const now = new Date();
    const sign = (secret: string, text = body, at = now) => ({
      'content-type': 'application/json',
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, text),
    });
    const answer = await accepted(sign(SECRET), body);
    expect(answer.headers.get('x-relay-event-id')).toBe('msg_1');
    await accepted(sign(OTHER), body);
    await refused({ ...sign(SECRET, `${body} `) }, 'hmac');
    await refused(sign(Buffer.from('unknown').toString('base64')), 'hmac');
    await refused(sign(SECRET, body, new Date(now.getTime() - 600_000)), 'hmac');
    await refused(sign(SECRET, body, new Date(now.getTime() + 600_000)), 'hmac');
    const unversioned = createHmac('sha256', Buffer.from(SECRET, 'base64')).update(`msg_1.1.${body}`).digest('base64');
    await refused({ ...sign(SECRET), 'webhook-signature': unversioned }, 'hmac');
    await refused({ ...sign(SECRET), 'webhook-id': '' }, 'hmac');
    await refused({}, 'hmac');
  });

  test.each(['whsec_', '!!!!', 'c2hvcnQ='])(
    'an hmac secret that is none, %s, refuses a signature with its key',
    async (secret) => {
      await inputs({ INGESTION_AUTH: 'hmac', INGESTION_HMAC_SECRET: secret });
      const body = JSON.stringify(DATA);
      const timestamp = String(Math.floor(Date.now() / 1000));
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const signature = createHmac('sha256', key).update(`msg_1.${timestamp}.${body}`).digest('base64');
      await refused(
        { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` },
        'hmac',
      );
    },
  );

  test('an unknown scheme, or one without its secret, refuses every call', async () => {
    await inputs({ INGESTION_AUTH: 'oauth' });
    expect(await post(DATA)).toMatchObject({ status: 401, body: { error: 'Unauthorized' } });
    await inputs({ INGESTION_AUTH: 'bearer', INGESTION_BEARER_TOKEN: '' });
    await refused({ authorization: 'Bearer ' }, 'bearer');
  });

  test('none is the default, and warns in the log', async () => {
    await inputs({ INGESTION_AUTH: '' });
    await accepted({});
    const { body } = await call(
      `${platform.url}/api/v1/namespaces/_/activations?docs=true&limit=1&name=ingestion/webhook`,
      { headers: basic },
    );
    expect(JSON.stringify(body)).toContain('INGESTION_AUTH is none');
    expect(await lastResult(platform.url, 'ingestion/webhook')).toMatchObject({ statusCode: 200 });
  });
});
