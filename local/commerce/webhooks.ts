import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { listIn, objectIn, text } from './input';

const PATH = '/V1/webhooks';
const TYPES = ['before', 'after'];
const METHOD = /^(observer|plugin)\.[\w.]+$/;
const MASK = '******';

/** The webhooks that the store calls: `hooks.ts` does. */
export function webhookRoutes(app: Hono, documents: Documents): void {
  app.get(`${PATH}/list`, (c) => c.json(documents.all('webhook').map(shown)));
  app.post(`${PATH}/subscribe`, async (c) => {
    const webhook = read(objectIn(await jsonBody(c), 'webhook'));
    const key = keyOf(webhook);
    documents.put('webhook', documents.idOf('webhook', key) ?? documents.nextId('webhook'), key, webhook);
    return c.json([]);
  });
  app.post(`${PATH}/unsubscribe`, async (c) => {
    const id = documents.idOf('webhook', keyOf(objectIn(await jsonBody(c), 'webhook')));
    if (id === undefined) {
      throw new CommerceError(400, 'The webhook is not subscribed.');
    }
    documents.remove('webhook', id);
    return c.json([]);
  });
}

/** A hook is one of a batch, of a method before or after it. */
function keyOf(webhook: Document): string {
  return JSON.stringify(
    ['webhook_method', 'webhook_type', 'batch_name', 'hook_name'].map((name) => text(webhook, name)),
  );
}

function read(given: Document): Document {
  const optional = <T>(name: string, fallback: T) => given[name] ?? fallback;
  const method = text(given, 'webhook_method');
  const type = text(given, 'webhook_type');
  if (!METHOD.test(method) || !TYPES.includes(type)) {
    throw new CommerceError(400, 'The webhook method or type is not valid.');
  }
  const url = text(given, 'url');
  if (!URL.canParse(url)) {
    throw new CommerceError(400, 'The webhook url is not valid.');
  }
  return {
    webhook_method: method,
    webhook_type: type,
    batch_name: text(given, 'batch_name'),
    batch_order: optional('batch_order', 0),
    hook_name: text(given, 'hook_name'),
    url,
    priority: optional('priority', 0),
    required: optional('required', true),
    soft_timeout: optional('soft_timeout', 0),
    timeout: optional('timeout', 0),
    method: optional('method', 'POST'),
    fallback_error_message: optional('fallback_error_message', ''),
    ttl: optional('ttl', 0),
    fields: listIn(given, 'fields'),
    rules: listIn(given, 'rules'),
    headers: listIn(given, 'headers'),
    ...(given.developer_console_oauth === undefined ? {} : { developer_console_oauth: given.developer_console_oauth }),
  };
}

/** A credential is never shown. */
function shown({ developer_console_oauth: oauth, ...webhook }: Document): Document {
  return oauth === undefined
    ? webhook
    : { ...webhook, developer_console_oauth: { ...Object(oauth), client_secret: MASK } };
}
