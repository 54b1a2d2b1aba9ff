import { main as webhook } from '../../actions/cms/webhook';

const SECRET = 'a-secret-of-sixteen-letters';
const settings = { STRAPI_WEBHOOK_SECRET: SECRET, STRAPI_URL: 'https://cms.example.com', LOG_LEVEL: 'error' };
const post = (body: object | string, headers: object = {}, more: object = {}) =>
  webhook({
    ...settings,
    __ow_method: 'post',
    __ow_headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json', ...headers },
    __ow_body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)).toString('base64'),
    ...more,
  });
const status = (answer: unknown) => {
  const { statusCode, error } = answer as { statusCode?: number; error?: { statusCode: number } };
  return statusCode ?? error?.statusCode;
};
const draft = { event: 'entry.update', createdAt: '2026-11-28T05:31:06.631Z', uid: 'api::product.product' };

test.each([
  ['none', { authorization: '' }],
  ['another', { authorization: 'Bearer a-secret-of-sixteen-letterz' }],
  ['a part of it', { authorization: `Bearer ${SECRET.slice(0, -1)}` }],
  ['another scheme', { authorization: `Basic ${SECRET}` }],
  ['an empty one', { authorization: 'Bearer ' }],
])('a secret: %s is refused', async (_name, headers) => {
  expect(status(await post(draft, headers))).toBe(401);
});

test('both secrets are good while one is being replaced', async () => {
  const more = { STRAPI_WEBHOOK_SECRET: `the-new-secret-of-the-cms ${SECRET}` };
  expect(status(await post(draft, {}, more))).toBe(200);
  expect(status(await post(draft, { authorization: 'Bearer the-new-secret-of-the-cms' }, more))).toBe(200);
});

test.each([
  ['', 503],
  ['short', 503],
])('without a secret that is long enough the door is shut: %j', async (secret, expected) => {
  const answer = await post(draft, { authorization: `Bearer ${secret}` }, { STRAPI_WEBHOOK_SECRET: secret });
  expect(status(answer)).toBe(expected);
});

test('only POST; and what is no webhook of Strapi is refused before anything is done', async () => {
  expect(status(await post(draft, {}, { __ow_method: 'get' }))).toBe(405);
  expect(status(await post('[]'))).toBe(400);
  expect(status(await post('{"event": "entry.publish"}'))).toBe(400);
  expect(status(await post({ ...draft, event: 'entry.publish', entry: { id: 1 } }))).toBe(400);
});

test.each([
  ['a draft', { ...draft, entry: { documentId: 'a', publishedAt: null } }, 'draft'],
  ['a removed draft', { ...draft, event: 'entry.delete', entry: { documentId: 'a', publishedAt: null } }, 'draft'],
  ['a content type that is not read', { ...draft, event: 'entry.publish', uid: 'api::author.author' }, 'unknown'],
  ['the test of the admin panel', { event: 'trigger-test', createdAt: '2026-11-28T05:31:06.631Z' }, 'unknown'],
  ['media', { event: 'media.create', createdAt: '2026-11-28T05:31:06.631Z', media: {} }, 'unknown'],
])('%s is taken, and nothing is published', async (_name, body, skipped) => {
  expect(await post(body)).toMatchObject({ statusCode: 200, body: { response: { success: true, skipped } } });
});

test('a value nested a hundred thousand deep is no defect of ours, whatever field has it', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(status(await post(`{"event":"x","createdAt":"${draft.createdAt}","uid":${deep}}`))).toBe(200);
  expect(status(await post(`{"event":"entry.publish","createdAt":${deep},"uid":"${draft.uid}"}`))).toBe(400);
  expect(status(await post(`${JSON.stringify(draft).slice(0, -1)},"entry":${deep}}`))).toBe(400);
});

test('no answer has the secret, nor what the body says', async () => {
  const answers = [
    await post(draft, { authorization: 'Bearer wrong-0123456789' }),
    await post({ ...draft, event: 'entry.publish', entry: { documentId: 'a', sku: 'secret-sku' } }),
  ];
  expect(JSON.stringify(answers)).not.toMatch(/sixteen-letters|wrong-0123|secret-sku/);
});
