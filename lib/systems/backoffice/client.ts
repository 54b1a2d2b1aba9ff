import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { retryAfterOption, send } from '#lib/core/http';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { BACKOFFICE_BASE_URL, BACKOFFICE_SECRET } from '#lib/settings/generated';

/** What a back office is told: `docs/backoffice.openapi.yaml` has a path for each. */
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
  | 'stock/updated';

/** The event that a change comes from. */
export interface Cause {
  id: string;
  time?: string;
}

/** Tells the back office of changes, by its HTTP contract. */
export interface Backoffice {
  /**
   * @throws RelayError `rejected` when it refuses the data, `setup` when it refuses us or its address is wrong,
   * `throttled`, `timeout`, `unavailable`.
   */
  tell(change: Change, data: object, cause: Cause): Promise<void>;
  /** The same for each of several products that one event is about, one after another; each has a key of its own. */
  tellEach(change: Change, data: readonly { sku: string }[], cause: Cause): Promise<void>;
  /**
   * How many of each product there are, by SKU; one that the back office does not know is left out.
   * @throws RelayError as `tell` does; `unavailable` for an answer that is not the contract's.
   */
  available(wanted: {
    cartId?: string;
    items: readonly { sku: string; quantity: number }[];
  }): Promise<Map<string, number>>;
}

/** The back office of the settings: `BACKOFFICE_BASE_URL`, signed with `BACKOFFICE_SECRET` where that is set. */
export function backoffice({ config, deadline }: { config: Config; deadline: Deadline }): Backoffice {
  const base = config.require(BACKOFFICE_BASE_URL);
  const secret = config.read(BACKOFFICE_SECRET);
  const post = async (path: string, data: object, { id, time }: Cause, headers: Record<string, string> = {}) => {
    const now = new Date();
    const body = JSON.stringify({ type: path.replace('/', '.'), timestamp: time ?? now.toISOString(), data });
    const response = await send(
      {
        method: 'POST',
        url: `${base.replace(/\/+$/, '')}/${path}`,
        headers: { 'content-type': 'application/json', ...headers, ...signed(secret, id, now, body) },
        body,
      },
      'The back office',
      deadline,
    );
    if (response.status < 200 || response.status > 299) {
      throw failure(response.status, response.headers, response.text);
    }
    return parseJson(response.text);
  };
  const tell: Backoffice['tell'] = async (change, data, cause) => {
    await post(change, data, cause, { 'idempotency-key': header(cause.id) });
  };
  return {
    tell,
    async tellEach(change, data, cause) {
      for (const item of data) {
        await tell(change, item, { ...cause, id: `${cause.id}.${item.sku}` });
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
  };
}

/** Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`. */
function signed(secret: string | undefined, id: string, now: Date, body: string): Record<string, string> {
  if (secret === undefined) {
    return {};
  }
  const name = header(id);
  return {
    'webhook-id': name,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(name, now, body),
  };
}

/** An id may hold any letter, a header may not. */
function header(id: string): string {
  return encodeURIComponent(id);
}

/** What an answer means, as the contract has it. */
function failure(status: number, headers: Headers, text: string): RelayError {
  const body = parseJson(text);
  const said = isRecord(body) && typeof body.error === 'string' ? `: ${body.error}` : '';
  const message = `The back office answered ${status}${said}`;
  if (status === 401 || status === 403) {
    return new RelayError('setup', `${message}. Check BACKOFFICE_SECRET.`);
  }
  if (status === 429) {
    return new RelayError('throttled', message, retryAfterOption(headers));
  }
  if (status >= 500 || status === 408 || status === 425) {
    return new RelayError('unavailable', message, retryAfterOption(headers));
  }
  // A redirect, or a 404 that is not the contract's own, is a wrong address and not the event's fault.
  if (status < 400 || (status === 404 && said === '')) {
    return new RelayError('setup', `${message}. Check BACKOFFICE_BASE_URL.`);
  }
  return new RelayError('rejected', message, { status });
}
