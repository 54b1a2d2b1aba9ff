import type { Deadline } from '../core/deadline';
import { RelayError } from '../core/errors';
import { isRecord, recordsIn } from '../core/json';
import { callSaleor } from './api';
import type { Tenant } from './tenants';

/** A delivery that Saleor has given up. */
export interface FailedDelivery {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** As in the webhook's header, such as `order_paid`. */
  event: string;
  /** The body, as it was sent. */
  payload: string;
}

export const OWN_WEBHOOKS = 'query OwnWebhooks { app { id webhooks { id } } }';

/** The latest first, so that reading can end at what is too old. */
export const FAILED_DELIVERIES = `query FailedDeliveries($id: ID!, $after: String) {
  webhook(id: $id) {
    eventDeliveries(
      first: 50
      after: $after
      filter: { status: FAILED }
      sortBy: { field: CREATED_AT, direction: DESC }
    ) {
      edges { node { id createdAt eventType payload } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/**
 * What Saleor has given up of the app's own webhooks since a moment (milliseconds since 1970), the oldest first. Saleor keeps it
 * for 14 days.
 * @throws RelayError `setup` where the token is dead, and as `callSaleor` does.
 */
export async function failedDeliveries(tenant: Tenant, since: number, deadline: Deadline): Promise<FailedDelivery[]> {
  const { app } = await ask(tenant, OWN_WEBHOOKS, {}, deadline);
  if (!isRecord(app)) {
    throw new RelayError('setup', 'Saleor does not know the app’s token any more. Install the app again.');
  }
  const found: FailedDelivery[] = [];
  for (const { id } of recordsIn(app.webhooks)) {
    found.push(...(await ofWebhook(tenant, String(id), since, deadline)));
  }
  return found.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

async function ofWebhook(tenant: Tenant, id: string, since: number, deadline: Deadline): Promise<FailedDelivery[]> {
  const found: FailedDelivery[] = [];
  let after: string | undefined;
  do {
    const { webhook } = await ask(tenant, FAILED_DELIVERIES, { id, after: after ?? null }, deadline);
    const page = isRecord(webhook) && isRecord(webhook.eventDeliveries) ? webhook.eventDeliveries : {};
    const read = recordsIn(page.edges).map(({ node }) => readDelivery(node));
    const wanted = read.filter(({ createdAt }) => Date.parse(createdAt) >= since);
    found.push(...wanted);
    // They come the latest first: behind one that is too old there is none that is wanted.
    after = wanted.length < read.length ? undefined : cursorIn(page.pageInfo);
  } while (after !== undefined);
  return found;
}

function readDelivery(node: unknown): FailedDelivery {
  const { id, createdAt, eventType, payload } = isRecord(node) ? node : {};
  return {
    id: String(id),
    createdAt: String(createdAt),
    event: String(eventType).toLowerCase(),
    payload: typeof payload === 'string' ? payload : '',
  };
}

function cursorIn(pageInfo: unknown): string | undefined {
  const { hasNextPage, endCursor } = isRecord(pageInfo) ? pageInfo : {};
  return hasNextPage === true && typeof endCursor === 'string' ? endCursor : undefined;
}

function ask({ apiUrl, token }: Tenant, document: string, variables: Record<string, unknown>, deadline: Deadline) {
  return callSaleor({ apiUrl, token, document, variables }, deadline);
}
