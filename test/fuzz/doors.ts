import fc from 'fast-check';
import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { main as cms } from '../../actions/cms/webhook';
import { main as ingest } from '../../actions/ingestion/webhook';
import { main as failures } from '../../actions/operations/failures';
import { main as record } from '../../actions/operations/record';
import { main as replay } from '../../actions/operations/replay';
import { main as register } from '../../actions/saleor/register';
import { main as receive } from '../../actions/saleor/webhook';
import { main as checkStock } from '../../actions/webhook/check-stock';
import { credentials } from '../support/credentials';
import { type InProcess, startInProcess } from '../support/in-process';
import { SmallSaleor } from '../support/small-saleor';
import { checkoutDoors } from './checkout-doors';
import type { Door, With } from './door';
import { backofficeEvent, body, mutated, request } from './hostile';

/** A secret in the settings of every door: no answer may have it. */
const PLANTED = 'planted-secret-4711';

/** What the doors need, and an end of it. */
export interface House {
  doors: readonly Door[];
  close(): Promise<void>;
}

const SECRETS = { INGESTION_BEARER_TOKEN: PLANTED, INGESTION_BASIC_USERNAME: 'erp', INGESTION_BASIC_PASSWORD: PLANTED };
const CE = ['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-time'];
const SIGNED = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'authorization'];
const SALEOR = ['saleor-event', 'saleor-api-url', 'saleor-signature'];

/** Starts the State service and a Saleor, and installs the app. */
export async function openHouse(): Promise<House> {
  const platform = await startInProcess({ unlimited: true });
  const shop = new SmallSaleor();
  await shop.start();
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: platform.url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: credentials.apiKey,
  });
  const providers = { BACKOFFICE_PROVIDER_ID: 'none', SALEOR_PROVIDER_ID: 'none', STRAPI_PROVIDER_ID: 'none' };
  const settings = { ...platform.env, ...SECRETS, ...providers, SALEOR_ALLOWED_URLS: shop.apiUrl, LOG_LEVEL: 'error' };
  await register({ ...shop.registration('good'), ...settings });
  const operator = { authorization: `Bearer ${await operatorToken(platform)}` };
  const with_ = (more: object) => (params: object) => ({ ...params, ...settings, ...more });
  return {
    doors: [
      ...ingestion(with_),
      ...saleor(shop, with_),
      ...strapi(with_),
      stock(with_),
      ...checkoutDoors(shop, with_),
      ...operations(operator, with_),
    ],
    close: async () => {
      await shop.stop();
      await platform.stop();
    },
  };
}

function ingestion(with_: With): Door[] {
  const tries = request(backofficeEvent, { headers: [...CE, ...SIGNED] });
  // Nothing is onboarded here: a good event has no provider, which is a fault of the set-up (503).
  const open = {
    name: 'ingestion, open',
    tries: tries.map(with_({ INGESTION_AUTH: 'none' })),
    open: ingest,
    right: [400, 405, 413, 415, 503],
  };
  const shut = (scheme: string): Door => ({
    name: `ingestion, ${scheme}`,
    tries: tries.map(with_({ INGESTION_AUTH: scheme })),
    open: ingest,
    right: [401, 405, 413, 415],
  });
  return [open, ...['bearer', 'basic', 'hmac', 'constructor'].map(shut)];
}

function saleor(shop: SmallSaleor, with_: With): Door[] {
  const event = fc.constantFrom(
    'product_updated',
    'order_created',
    'app_status_changed',
    'app_deleted',
    'x',
    '__proto__',
  );
  const good = fc.constantFrom('ProductUpdated', 'OrderCreated', 'AppStatusChanged', 'x').map((__typename) => ({
    __typename,
    issuedAt: new Date().toISOString(),
    recipient: { id: shop.appId },
    app: { id: shop.appId, isActive: true },
    product: { id: 'p', name: 'Bag' },
    order: { id: 'o', lines: [{ id: 'l' }] },
  }));
  const signed = fc.tuple(event, body(good)).map(([name, bytes]) => shop.signed(name, bytes));
  const forged = request(good, { headers: SALEOR }).map((params) => ({
    ...params,
    __ow_headers: { 'saleor-event': 'product_updated', 'saleor-api-url': shop.apiUrl, ...params.__ow_headers },
  }));
  const asked = request(mutated(fc.constant({ auth_token: 'wrong' })), { headers: SALEOR }).map((params) => ({
    ...params,
    __ow_headers: { 'saleor-api-url': shop.apiUrl, ...params.__ow_headers },
  }));
  return [
    { name: 'saleor/webhook, forged', tries: forged.map(with_({})), open: receive, right: [401, 405] },
    // An event that is good in all is noted, has nothing to do, or finds no provider.
    { name: 'saleor/webhook, signed', tries: signed.map(with_({})), open: receive, right: [200, 400, 401, 503] },
    // After five failures none is tried for a minute (503).
    { name: 'saleor/register', tries: asked.map(with_({})), open: register, right: [400, 401, 403, 405, 503] },
  ];
}

function strapi(with_: With): Door[] {
  const time = '2026-11-28T05:31:04.838Z';
  const entry = {
    ...{ id: 2, documentId: 'spbs12osu2wjniw28j69xcc4', locale: 'de', sku: 'TENT-2P', name: 'Zelt', slug: 'zelt' },
    ...{ description: '**Leicht**', seo: { metaTitle: 'Zelt' }, updatedAt: time, publishedAt: time },
  };
  const good = fc
    .constantFrom('entry.publish', 'entry.unpublish', 'entry.delete', 'entry.update', 'x')
    .map((event) => ({ event, createdAt: time, model: 'product', uid: 'api::product.product', entry }));
  const tries = request(good, { headers: ['authorization', 'x-strapi-event'] });
  const known = tries.map((params) => ({
    ...params,
    __ow_headers: { ...params.__ow_headers, authorization: `Bearer ${PLANTED}` },
  }));
  const secret = with_({ STRAPI_WEBHOOK_SECRET: PLANTED });
  return [
    { name: 'cms/webhook, a stranger', tries: tries.map(secret), open: cms, right: [401, 405] },
    // A good event has no provider here (503); a field that is not there is a fault of the set-up.
    { name: 'cms/webhook, with the secret', tries: known.map(secret), open: cms, right: [200, 400, 405, 503] },
  ];
}

function stock(with_: With): Door {
  const cart = fc.constant({ data: { cart_id: '7', items: [{ sku: 'A', qty: 1 }] } });
  const fast = with_({ STOCK_CHECK_TIMEOUT_MS: '200', BACKOFFICE_BASE_URL: 'http://127.0.0.1:9/' });
  const tries = request(cart, { headers: ['x-adobe-commerce-webhook-signature'] }).map(fast);
  return { name: 'webhook/check-stock', tries, open: checkStock, right: [200] };
}

function operations(operator: Record<string, string>, with_: With): Door[] {
  const asked = fc.constantFrom<unknown>(
    { filter: { package: 'product-backoffice', state: 'dead' }, dryRun: true },
    { package: 'product-backoffice', id: 'x' },
  );
  const paths = ['', '/product-backoffice/x', '/product', '/customer/1'];
  const methods = ['get', 'post', 'delete'];
  const tries = request(asked, { headers: ['authorization'], paths, methods });
  const stolen = tries.map((params) => ({ ...params, __ow_headers: { ...params.__ow_headers, ...operator } }));
  return Object.entries({ failures, record, replay }).flatMap(([name, open]) => [
    { name: `operations/${name}, without a token`, tries: tries.map(with_({})), open, right: [401, 405] },
    { name: `operations/${name}, as the operator`, tries: stolen.map(with_({})), open, right: [200, 400, 404, 405] },
  ]);
}

async function operatorToken({ env }: InProcess): Promise<string> {
  const { OAUTH_CLIENT_ID = '', OAUTH_CLIENT_SECRET = '', OAUTH_BASE_URL = '' } = env;
  const form = new URLSearchParams({
    client_id: OAUTH_CLIENT_ID,
    client_secret: OAUTH_CLIENT_SECRET,
    grant_type: 'client_credentials',
  });
  const answer: unknown = await (await fetch(`${OAUTH_BASE_URL}v3`, { method: 'POST', body: form })).json();
  return isRecord(answer) ? String(answer.access_token) : '';
}

/** What is wrong with an answer; undefined where nothing is. */
export function wrongWith(door: Door, answer: unknown): string | undefined {
  const status = statusOf(answer);
  if (status === undefined || !door.right.includes(status)) {
    return `the status ${status}`;
  }
  const text = JSON.stringify(answer);
  return [PLANTED, credentials.apiKey, credentials.clientSecret].some((secret) => text.includes(secret))
    ? 'a secret'
    : undefined;
}

/** The status of either envelope. */
export function statusOf(answer: unknown): number | undefined {
  const error = isRecord(answer) && isRecord(answer.error) ? answer.error : answer;
  return isRecord(error) && typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
