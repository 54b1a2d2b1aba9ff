import type { Deadline } from '#lib/core/deadline';
import { createSaleorApi, type SaleorApi } from './api';
import type { Installation } from './installations';
import { FAILED_DELIVERIES, OWN_WEBHOOKS } from './operations/deliveries';
import { pagesOf } from './pages';

/** A delivery that Saleor has given up. */
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
 * The failed deliveries of the app's own webhooks since a time (milliseconds since 1970), the
 * oldest first. Saleor keeps them for 14 days.
 * @throws RelayError `setup` where the token is void, and as `callSaleor` does.
 */
export async function failedDeliveries(
  installation: Installation,
  since: number,
  deadline: Deadline,
): Promise<FailedDelivery[]> {
  const api = createSaleorApi(installation, deadline);
  const { app } = await api.execute(OWN_WEBHOOKS, {});
  const found: FailedDelivery[] = [];
  for (const { id } of app?.webhooks ?? []) {
    found.push(...(await ofWebhook(api, id, since)));
  }
  return found.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

async function ofWebhook(api: SaleorApi, id: string, since: number): Promise<FailedDelivery[]> {
  const found: FailedDelivery[] = [];
  const read = async (after: string | null) =>
    (await api.execute(FAILED_DELIVERIES, { id, after })).webhook?.eventDeliveries;
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
