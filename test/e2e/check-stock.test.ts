import { generateKeyPairSync, sign } from 'node:crypto';
import { local } from '#local/identity';
import { call } from '../support/http';
import { type Started, start } from '../support/started';

const store = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let platform: Started;

beforeAll(async () => {
  platform = await start({
    env: {
      // As it stands in a .env: on one line.
      COMMERCE_WEBHOOK_PUBLIC_KEY: store.publicKey.replaceAll('\n', '\\n'),
      STOCK_CHECK_TIMEOUT_MS: '600',
      STOCK_CHECK_FALLBACK: 'refuse',
    },
  });
  await call(`${platform.url}/systems/backoffice/available`, {
    method: 'PUT',
    body: [
      { sku: 'TENT-2P', available: 3 },
      { sku: 'LAMP-3', available: 0 },
    ],
  });
}, 120_000);
afterAll(() => platform.stop());

/** Asks as Commerce does: the signature is RSA-SHA256 over the base64 of the body. */
const ask = (payload: unknown, signature?: string) => {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const proof = sign('RSA-SHA256', Buffer.from(Buffer.from(text).toString('base64')), store.privateKey);
  return call(`${platform.url}/api/v1/web/${local.namespace}/webhook/check-stock`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-adobe-commerce-webhook-signature': signature ?? proof.toString('base64'),
    },
    body: text,
  });
};
const cart = (sku: string, qty: number | string) => ({ data: { cart_id: '7', items: [{ item_id: 1, sku, qty }] } });

test.each([
  ['enough', cart('TENT-2P', 3), { op: 'success' }],
  ['a quantity as text', cart('TENT-2P', '2.0000'), { op: 'success' }],
  ['one item, as a hook has it', { item: { name: 'Tent', sku: 'TENT-2P', qty: 3 } }, { op: 'success' }],
  ['without the wrapping', cart('TENT-2P', 1).data, { op: 'success' }],
  ['unknown to the back office', cart('ROPE', 9), { op: 'success' }],
  [
    'too few of one item',
    { item: { sku: 'TENT-2P', qty: 4 } },
    { op: 'exception', message: 'Only 3 of TENT-2P are left.' },
  ],
  ['too few', cart('TENT-2P', 4), { op: 'exception', message: 'Only 3 of TENT-2P are left.' }],
  ['none', cart('LAMP-3', 1), { op: 'exception', message: 'LAMP-3 is out of stock.' }],
  [
    'the same product twice',
    {
      data: {
        items: [
          { sku: 'TENT-2P', qty: 2 },
          { sku: 'TENT-2P', qty: 2 },
          { sku: 'LAMP-3', qty: 1 },
        ],
      },
    },
    { op: 'exception', message: 'Only 3 of TENT-2P are left. LAMP-3 is out of stock.' },
  ],
])('%s: the store gets the operation for it', async (_name, payload, body) => {
  expect(await ask(payload)).toMatchObject({ status: 200, body });
});

const FALLBACK = { op: 'exception', message: 'The stock cannot be checked at the moment. Please try again later.' };

test.each([
  ['that is late', { delay: 5_000 }],
  ['that fails', { status: 500 }],
  ['that answers something else', { status: 200, body: { fine: true } }],
])('a back office %s: the configured verdict, before the store gives up', async (_name, fault) => {
  await call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body: fault });
  expect(await ask(cart('TENT-2P', 1))).toMatchObject({ status: 200, body: FALLBACK });
  await call(`${platform.url}/systems/backoffice/faults`, { method: 'DELETE' });
});

test.each([
  ['unsigned', ''],
  ['signed by somebody else', Buffer.alloc(256, 1).toString('base64')],
])('%s: no answer about the stock, and still 200', async (_name, signature) => {
  expect(await ask(cart('LAMP-3', 1), signature)).toMatchObject({
    status: 200,
    body: {
      op: 'exception',
      message: expect.stringContaining('x-adobe-commerce-webhook-signature is missing or wrong'),
    },
  });
});

test.each([
  ['no JSON', '{'],
  ['no items', { data: {} }],
  ['a wrong quantity', cart('TENT-2P', 'many')],
])('a hook that sends %s gets the configured verdict', async (_name, payload) => {
  expect(await ask(payload)).toMatchObject({ status: 200, body: FALLBACK });
});
