import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { type HttpResponse, outageKind, retryAfterOption, send } from '#lib/core/http';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { withoutValues } from '#lib/core/values';
import { BACKOFFICE_BASE_URL, BACKOFFICE_SECRET } from '#lib/settings/generated';

/** A change that the back office is notified of: a path in `docs/backoffice.openapi.yaml`. */
export type Change =
  | 'products/created'
  | 'products/updated'
  | 'products/deleted'
  | 'products/synced'
  | 'customers/created'
  | 'customers/updated'
  | 'customers/deleted'
  | 'customer-groups/updated'
  | 'customer-groups/deleted'
  | 'orders/created'
  | 'orders/updated'
  | 'shipments/created'
  | 'shipments/updated'
  | 'shipments/deleted'
  | 'returns/created'
  | 'returns/updated'
  | 'invoices/created'
  | 'invoices/updated'
  | 'refunds/created'
  | 'refunds/updated'
  | 'stock/updated';

/** What the back office is asked while a shopper waits: a path as well. It changes nothing. */
export type Question =
  | 'taxes/calculate'
  | 'shipping/rates'
  | 'shipping/restrict'
  | 'payments/restrict'
  | 'payments/validate';

/** The event that brought the change; its id makes the idempotency key. */
export interface Cause {
  id: string;
  /** ISO 8601. */
  time?: string;
}

/** The back office, by its HTTP contract. */
export interface Backoffice {
  /**
   * Sends one change.
   * @throws RelayError `rejected` where the data is refused, `setup` where the credential is
   * refused or the address is wrong, `throttled`, `timeout`, `unavailable`.
   */
  notify(change: Change, data: object, cause: Cause): Promise<void>;
  /**
   * Sends one change for each of an event's products, one after another. Each has an idempotency
   * key of its own. `change` says which one by the product's place in the list.
   */
  notifyEach(change: (at: number) => Change, data: readonly { sku: string }[], cause: Cause): Promise<void>;
  /**
   * The quantities that can be sold, by SKU; without the products that the back office does not
   * have.
   * @throws RelayError as `notify` does; `unavailable` for an answer that breaks the contract.
   */
  available(wanted: {
    cartId?: string;
    items: readonly { sku: string; quantity: number }[];
  }): Promise<Map<string, number>>;
  /** The answer to a question, as it came. @throws RelayError as `notify` does. */
  ask(question: Question, data: object): Promise<unknown>;
}

/** Sends a message to a path, and resolves to the answer's JSON. */
type Post = (path: string, data: object, cause: Cause, headers?: Record<string, string>) => Promise<unknown>;

/**
 * The back office at `BACKOFFICE_BASE_URL`; messages are signed with `BACKOFFICE_SECRET` where that
 * is set.
 */
export function backoffice(context: { config: Config; deadline: Deadline }): Backoffice {
  const post = createPost(context);
  const notify: Backoffice['notify'] = async (change, data, cause) => {
    await post(change, data, cause, { 'idempotency-key': headerValue(cause.id) });
  };
  return {
    notify,
    async notifyEach(change, data, cause) {
      for (const [at, item] of data.entries()) {
        await notify(change(at), item, { ...cause, id: `${cause.id}.${item.sku}` });
      }
    },
    async available(wanted) {
      const answer = await post('stock/check', wanted, { id: randomUUID() });
      if (!isRecord(answer) || !Array.isArray(answer.items)) {
        throw new RelayError('unavailable', 'The back office answered stock/check without items.');
      }
      const items = recordsIn(answer.items).map(({ sku, available }) => [String(sku), Number(available)] as const);
      return new Map(items.filter(([, count]) => Number.isFinite(count)));
    },
    ask: (question, data) => post(question, data, { id: randomUUID() }),
  };
}

function createPost({ config, deadline }: { config: Config; deadline: Deadline }): Post {
  const base = config.require(BACKOFFICE_BASE_URL).replace(/\/+$/, '');
  const secret = config.read(BACKOFFICE_SECRET);
  return async (path, data, { id, time }, headers = {}) => {
    const now = new Date();
    const body = JSON.stringify({ type: path.replace('/', '.'), timestamp: time ?? now.toISOString(), data });
    const response = await send(
      {
        method: 'POST',
        url: `${base}/${path}`,
        headers: { 'content-type': 'application/json', ...headers, ...signed(secret, id, now, body) },
        body,
      },
      'The back office',
      deadline,
    );
    if (response.status < 200 || response.status > 299) {
      throw failure(response, data);
    }
    return parseJson(response.text);
  };
}

/** The headers of Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`. */
function signed(secret: string | undefined, id: string, now: Date, body: string): Record<string, string> {
  if (secret === undefined) {
    return {};
  }
  const messageId = headerValue(id);
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(messageId, now, body),
  };
}

/** An event's id may have characters that a header may not have. */
function headerValue(id: string): string {
  return encodeURIComponent(id);
}

/**
 * The meaning of a status, by the contract. The back office may quote what it was told, of which
 * some was read for it and is not in the event.
 */
function failure({ status, headers, text }: HttpResponse, told: object): RelayError {
  const body = parseJson(text);
  const reason = isRecord(body) && typeof body.error === 'string' ? withoutValues(body.error, told) : undefined;
  const message = `The back office answered ${status}${reason === undefined ? '' : `: ${reason}`}`;
  const sentence = message.replace(/\.?$/, '.');
  if (status === 401 || status === 403) {
    return new RelayError('setup', `${sentence} Check BACKOFFICE_SECRET.`);
  }
  if (status === 429) {
    return new RelayError('throttled', message, retryAfterOption(headers));
  }
  if (status >= 500 || status === 408 || status === 425) {
    return new RelayError(outageKind(status), message, retryAfterOption(headers));
  }
  // The contract's own 404 has an error text. Any other one comes from a wrong address, and so does
  // a redirect.
  if (status < 400 || (status === 404 && reason === undefined)) {
    return new RelayError('setup', `${sentence} Check BACKOFFICE_BASE_URL.`);
  }
  return new RelayError('rejected', message, { status });
}
