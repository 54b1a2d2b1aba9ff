import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { wrapTransport } from '#lib/core/http';
import { commerceApi } from '#lib/systems/commerce/client';
import { oauth1Header } from '#lib/systems/commerce/oauth1';
import { local } from '#local/identity';
import { recordedWorld } from '../support/commerce-world';
import { differences, type Recording, recordingsOf } from '../support/recordings';

const recordings = recordingsOf('commerce');

/** In the order in which they were made: each one's state is what those before it left. */
const ORDER = `
product-get product-create product-create-existing product-create-same-name product-create-same-name-with-url-key
product-create-name-without-latin product-create-name-without-latin-with-url-key product-create-without-price
product-create-without-name product-create-without-attribute-set product-create-wrong-attribute-set
product-create-price-text product-create-price-numeric-text product-create-unknown-field product-create-negative-price
product-create-sku-65 product-create-name-300 product-create-padded-sku product-create-empty-sku
product-create-no-product product-create-bad-json product-update product-update-to-taken-name product-update-missing
product-update-missing-with-set product-update-other-case product-get-other-case product-update-other-sku
product-get-missing product-search-page product-search-page-behind-last product-search-none
product-search-unknown-field product-search-wrong-condition product-delete product-delete-missing
product-delete-other-case
stock-set stock-search stock-search-none stock-set-unknown-source stock-set-padded-sku
stock-set-unknown-sku stock-before-product product-create-after-stock stock-after-product stock-set-negative stock-set-back
stock-set-empty stock-set-empty-sku stock-set-quantity-text stock-set-status-2 stock-set-without-status
customer-create customer-create-duplicate customer-create-duplicate-case customer-create-with-group
customer-create-unknown-group customer-create-invalid-name customer-create-invalid-email
customer-create-invalid-domain customer-create-without-lastname customer-create-empty-lastname
customer-create-lastname-300 customer-create-other-website customer-create-unknown-website customer-search
customer-search-two-websites customer-search-none customer-get customer-get-missing customer-update
customer-update-without-website customer-update-without-id customer-update-unknown-group
customer-update-taken-email customer-update-missing customer-delete customer-delete-missing
group-create group-create-duplicate group-create-duplicate-case group-create-code-33 group-create-unknown-tax-class
group-create-product-tax-class group-create-without-tax-class group-create-empty-code group-search group-search-none
group-get group-get-missing group-update group-update-taken-code group-update-missing group-delete
group-delete-missing group-delete-default group-delete-not-logged-in
order-get order-get-missing order-comments-none order-comments-missing-order order-comment-other-status
order-comment-unknown-status order-comment-same-status order-comment-without-status order-comment-without-comment
order-comment-missing-order order-comment-other-parent order-comments order-save-status order-save-unknown-status
order-save-missing-order order-save-back order-hold order-hold-again order-unhold order-cancel order-cancel-again
order-cancel-missing
shipments-none ship-partial shipments-one order-get-shipped-in-part ship-missing-order ship-comment-not-appended
ship-more-than-left ship-nothing-left order-get-shipped-not-invoiced ship-foreign-item ship-own-and-foreign-item
ship-half ship-unknown-source ship-cancelled-order shipment-get shipment-get-missing shipment-save
shipment-save-new-track shipment-get-after-new-track shipment-save-without-source shipment-save-missing
shipment-track-create shipment-track-update shipment-comment-create shipment-comments shipment-get-at-last
ship-title-300 order-invoice order-get-complete ship-configurable-parent ship-configurable-child
ship-configurable-child-and-other shipments-configurable-child-and-other order-get-configurable
ship-bundle-together-parent ship-bundle-together-children order-get-bundle ship-bundle-separately-children
ship-bundle-separately-parent shipments-bundle-separately ship-second-source ship-source-out-of-stock-before
ship-source-out-of-stock
auth-none-post auth-wrong-bearer auth-wrong-secret auth-wrong-token auth-wrong-consumer-key auth-short-consumer-key
auth-short-token auth-clock-behind auth-clock-ahead auth-nonce-again auth-sha1 auth-version-2
auth-none route-unknown route-wrong-method store-view-unknown store-view-all-update store-view-default-update
store-view-other-get content-type-text infra-back
stock-set-ship-together-child ship-held-order shipment-save-other-order order-comment-mail-fails
order-comments-after-mail-failed stock-before-shipment-update stock-after-shipment-update stock-after-track-and-comment`
  .trim()
  .split(/\s+/);

const TENT = { sku: 'TENT-2P', status: 1 };
const PARCEL = { entity_id: 1, order_id: 1, items: [{ entity_id: 1, order_item_id: 1, qty: 1 }] };
const SAVE = { ...PARCEL, tracks: [], comments: [], extension_attributes: { source_code: 'default' } };
const TRACK = { order_id: 1, parent_id: 1, weight: 0, qty: 1, description: 'd' };

/** What was done before a recorded operation, and was not recorded. */
const BEFORE: Readonly<Record<string, readonly [method: string, path: string, body?: object][]>> = {
  'ship-held-order': [['POST', '/rest/V1/orders/7/hold']],
  // The store's mail server is away: the comment is saved all the same.
  'order-comment-mail-fails': [
    [
      'POST',
      '/faults',
      { status: 400, after: true, body: { message: 'Unable to send mail. Please try again later.' } },
    ],
  ],
  'stock-before-shipment-update': [
    [
      'POST',
      '/rest/V1/inventory/source-items',
      {
        sourceItems: [
          { ...TENT, source_code: 'default', quantity: 198 },
          { ...TENT, source_code: 'store-7', quantity: 0, status: 0 },
          { ...TENT, source_code: 'store-9', quantity: 199 },
        ],
      },
    ],
  ],
  'stock-after-shipment-update': [['POST', '/rest/V1/shipment/', { entity: SAVE }]],
  'stock-after-track-and-comment': [
    ['POST', '/rest/V1/shipment/', { entity: SAVE }],
    ['POST', '/rest/V1/shipment/track', { entity: { ...TRACK, track_number: 'T', title: 'T', carrier_code: 'ups' } }],
    [
      'POST',
      '/rest/V1/shipment/1/comments',
      { entity: { parent_id: 1, comment: 'C', is_customer_notified: 0, is_visible_on_front: 0 } },
    ],
  ],
};

/** Of a store whose limit on input is on. */
const LIMITED = ['limit-page-301', 'limit-ship-21', 'limit-stock-21'];

/** Where the stand-in answers otherwise on purpose, and why that cannot hide a fault of ours. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'auth-no-permission':
    'the one integration there is may do all; below it is held that the client takes the answer for the set-up',
};

/**
 * What the stand-in does not keep of other records than customers: nothing of the relay reads it.
 * Amounts, taxes and addresses of orders, the cart, the payment.
 */
const UNMODELLED =
  /amount|price|total|tax|discount|invoiced|refunded|shipping|billing|address|payment|quote|currency|rate$|weight|row_|qty_backordered|customer_|store_name|remote_ip|protect_code|is_virtual|free_shipping|no_discount|product_option|parent_item$|extension_attributes|weee|created_at|updated_at|store_id|default_|subtotal|applied|gift|base_|global_|low_stock/;

const origin = 'http://127.0.0.1:3233/systems/commerce';
const headersOf = ({ request }: Recording, authorization: string | undefined) => ({
  ...request.headers,
  ...(authorization === undefined ? {} : { authorization }),
});

/** The library as another client: it signs the path as it is sent. */
function byLibrary(url: string, method: string, change: Partial<Record<string, string>> = {}): string {
  const consumer = { key: change.key ?? local.commerce.consumerKey, secret: local.commerce.consumerSecret };
  const oauth = new OAuth({
    consumer,
    signature_method: change.signature_method ?? 'HMAC-SHA256',
    hash_function: (base, key) => createHmac('sha256', key).update(base).digest('base64'),
    ...(change.version === undefined ? {} : { version: change.version }),
  });
  const token = { key: change.token ?? local.commerce.accessToken, secret: local.commerce.accessTokenSecret };
  return oauth.toHeader(oauth.authorize({ url, method }, token)).Authorization;
}

/** How each request for permission was made. */
const AUTHORIZATIONS: Readonly<Record<string, (url: string, method: string) => string | undefined>> = {
  'auth-none': () => undefined,
  'auth-none-post': () => undefined,
  'auth-wrong-bearer': () => 'Bearer nobody-knows-it',
  'auth-wrong-secret': (url, method) => oauth1Header(method, url, { ...local.commerce, consumerSecret: 'wrong' }),
  'auth-wrong-token': (url, method) => byLibrary(url, method, { token: 'x'.repeat(local.commerce.accessToken.length) }),
  'auth-wrong-consumer-key': (url, method) =>
    byLibrary(url, method, { key: 'x'.repeat(local.commerce.consumerKey.length) }),
  'auth-short-consumer-key': (url, method) => byLibrary(url, method, { key: 'short' }),
  'auth-short-token': (url, method) => byLibrary(url, method, { token: 'short' }),
  'auth-clock-ahead': (url, method) =>
    oauth1Header(method, url, local.commerce, { nonce: 'ahead', timestamp: Math.floor(Date.now() / 1000) + 660 }),
  'auth-clock-behind': (url, method) =>
    oauth1Header(method, url, local.commerce, { nonce: 'behind', timestamp: Math.floor(Date.now() / 1000) - 660 }),
  'auth-nonce-again': (url, method) =>
    oauth1Header(method, url, local.commerce, { nonce: 'again', timestamp: Math.floor(Date.now() / 1000) }),
  'auth-sha1': (url, method) => byLibrary(url, method, { signature_method: 'HMAC-SHA1' }),
  'auth-version-2': (url, method) => byLibrary(url, method, { version: '2.0' }),
};

const names = [...(recordings?.keys() ?? ['missing'])];
const special = names.filter((name) => recordings === undefined || name.startsWith('sku-special-'));
/** Databases and services that fail: the client is asked what it makes of the answer. */
const faults = names.filter(
  (name) => recordings === undefined || (/^(db|infra)-|^order-comment-mail-fails$/.test(name) && name !== 'infra-back'),
);

const suite = recordings === undefined ? describe.skip : describe;
const why = recordings === undefined ? ' (skipped: the recordings of Adobe Commerce are missing)' : '';

suite(`Adobe Commerce as it was recorded${why}`, () => {
  let ask: (request: Request) => Promise<Response>;
  let askLimited: typeof ask;
  beforeAll(() => {
    ask = recordedWorld();
    askLimited = recordedWorld({ limited: true });
  });

  const prepare = async (name: string) => {
    for (const [method, path, body] of BEFORE[name] ?? []) {
      const url = origin + path;
      const headers = { 'content-type': 'application/json', authorization: oauth1Header(method, url, local.commerce) };
      const response = await ask(new Request(url, { method, headers, body: JSON.stringify(body ?? {}) }));
      expect({ path, ok: response.ok }).toEqual({ path, ok: true });
    }
  };

  const replay = async (recording: Recording, asked = ask) => {
    const { method, path: address, body, rawBody } = recording.request;
    const url = origin + address;
    const sign = AUTHORIZATIONS[recording.name] ?? ((signed, by) => oauth1Header(by, signed, local.commerce));
    const init = (): RequestInit => ({
      method,
      headers: headersOf(recording, sign(url, method)),
      ...(method === 'GET' ? {} : { body: rawBody ?? (body === undefined ? null : JSON.stringify(body)) }),
    });
    const first = init();
    if (sign(url, method) === undefined) {
      delete (first.headers as Record<string, string>).authorization;
    }
    if (recording.name === 'auth-nonce-again') {
      await ask(new Request(url, first));
    }
    const response = await asked(new Request(url, first));
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  };

  test.each(ORDER)('%s', async (name) => {
    const recording = recordings?.get(name);
    if (recording === undefined) {
      throw new Error(`There is no recording ${name}.`);
    }
    await prepare(name);
    const { status, body } = await replay(recording);
    const { response } = recording;
    const left = recording.name.startsWith('customer-') ? /created_at|updated_at/ : UNMODELLED;
    expect({ status, differences: differences(idless(here(response.body)), idless(body), left) }).toEqual({
      status: response.status,
      differences: [],
    });
  });

  test.each(LIMITED)('%s', async (name) => {
    const recording = recordings?.get(name);
    expect(recording && (await replay(recording, askLimited))).toEqual({
      status: recording?.response.status,
      body: recording?.response.body,
    });
  });

  test.each(special)('%s', async (name) => {
    const { request, response } = recordings?.get(name) ?? {};
    const url = origin + request?.path;
    const authorization = name.includes('raw') ? byLibrary(url, 'GET') : oauth1Header('GET', url, local.commerce);
    expect((await ask(new Request(url, { headers: { authorization } }))).status).toBe(response?.status);
  });

  test.each([...faults.map((name) => [name, 'unavailable'] as const), ['auth-no-permission', 'setup'] as const])(
    '%s is %s, for the client',
    async (name, kind) => {
      const { body, status = 0 } = recordings?.get(name)?.response ?? {};
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const restore = wrapTransport(() => async () => ({ status, text, headers: new Headers() }));
      const config = readConfig({
        COMMERCE_BASE_URL: 'https://shop.example.com/rest/',
        COMMERCE_CONSUMER_KEY: 'k',
        COMMERCE_CONSUMER_SECRET: 's',
        COMMERCE_ACCESS_TOKEN: 't',
        COMMERCE_ACCESS_TOKEN_SECRET: 's',
      });
      const api = commerceApi({ config, deadline: createDeadline(Date.now() + 10_000) });
      await expect(api.request('GET', 'x')).rejects.toMatchObject({ kind, status: 503 });
      restore();
    },
  );

  test('each recording is held here, or is otherwise for a reason', () => {
    const held = new Set([...ORDER, ...LIMITED, ...special, ...faults, ...Object.keys(OTHERWISE)]);
    expect(names.filter((name) => !held.has(name))).toEqual([]);
    expect([...ORDER, ...LIMITED].filter((name) => name in OTHERWISE)).toEqual([]);
  });
});

/** The recorded store's own address is that of this one. */
function here(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll('http://127.0.0.1:4355', new URL(origin).origin));
}

/** A number that the answer is made of is an id, as a text or a number as recorded. */
function idless(body: unknown): unknown {
  return typeof body === 'string' && /^\d+$/.test(body) ? '<id>' : body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
