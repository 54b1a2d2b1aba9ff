import type { Deadline } from '#lib/core/deadline';
import { createSaleorApi, type SaleorApi } from './api';
import { FAILED_DELIVERIES, OWN_WEBHOOKS } from './operations/deliveries';
import { pagesOf } from './pages';
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

/**
 * What Saleor has given up of the app's own webhooks since a moment (milliseconds since 1970), the
 * oldest first. Saleor keeps it for 14 days.
 * @throws RelayError `setup` where the token is dead, and as `callSaleor` does.
 */
export async function failedDeliveries(tenant: Tenant, since: number, deadline: Deadline): Promise<FailedDelivery[]> {
  const api = createSaleorApi(tenant, deadline);
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
    // They come the latest first: behind one that is too old there is none that is wanted.
    if (wanted.length < page.length) {
      break;
    }
  }
  return found;
}
