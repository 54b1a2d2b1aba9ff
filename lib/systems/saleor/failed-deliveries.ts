import type { Deadline } from '#lib/core/deadline';
import { createSaleorApi, type SaleorApi } from './api';
import type { Installation } from './installations';
import { type DeliveryStatus, FAILED_DELIVERIES, OWN_WEBHOOKS } from './operations/deliveries';
import { pagesOf } from './pages';

/**
 * The age from which on a pending delivery is one that a dead worker left, in milliseconds. Saleor
 * makes its sixth and last try 310 seconds after the first.
 */
const LEFT_MS = 10 * 60_000;

/** A delivery that Saleor has given up, or that a dead worker of it left. */
export interface FailedDelivery {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** The event's name as in a webhook's header, such as `order_paid`. */
  event: string;
  /** The body that was sent. */
  payload: string;
}

/**
 * The failed deliveries of the app's own webhooks since a time, the oldest first, and those that
 * have been pending for longer than Saleor tries. Times are milliseconds since 1970. Saleor keeps
 * them for 14 days.
 * @throws RelayError `setup` where the token is void, and as `callSaleor` does.
 */
export async function failedDeliveries(
  installation: Installation,
  { since, now }: { since: number; now: number },
  deadline: Deadline,
): Promise<FailedDelivery[]> {
  const api = createSaleorApi(installation, deadline);
  const { app } = await api.execute(OWN_WEBHOOKS, {});
  const found: FailedDelivery[] = [];
  for (const { id } of app?.webhooks ?? []) {
    const pending = await ofWebhook(api, id, 'PENDING', since);
    found.push(...pending.filter(({ createdAt }) => Date.parse(createdAt) <= now - LEFT_MS));
    found.push(...(await ofWebhook(api, id, 'FAILED', since)));
  }
  return found.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

async function ofWebhook(api: SaleorApi, id: string, status: DeliveryStatus, since: number): Promise<FailedDelivery[]> {
  const found: FailedDelivery[] = [];
  const read = async (after: string | null) =>
    (await api.execute(FAILED_DELIVERIES, { id, status, after })).webhook?.eventDeliveries;
  for await (const page of pagesOf(read)) {
    const wanted = page.filter(({ createdAt }) => Date.parse(createdAt) >= since);
    found.push(
      ...wanted.map(({ eventType, payload, ...delivery }) => ({
        ...delivery,
        event: eventType.toLowerCase(),
        payload: payload ?? '',
      })),
    );
    // They are sorted, the latest first: after one that is too old there are no others to read.
    if (wanted.length < page.length) {
      break;
    }
  }
  return found;
}
