import { operation } from '../operation';
import type { Connection } from '../pages';

/** The app's webhooks. */
export const OWN_WEBHOOKS = operation<{ app: { webhooks: { id: string }[] | null } | null }>(
  'query OwnWebhooks { app { webhooks { id } } }',
);

/** The permissions that the merchant has given. */
export const OWN_PERMISSIONS = operation<{ app: { permissions: { code: string }[] | null } | null }>(
  'query OwnPermissions { app { permissions { code } } }',
);

/** How a delivery did not arrive. PENDING: Saleor tries still, or a dead worker left it. */
export type DeliveryStatus = 'FAILED' | 'PENDING';

/** The latest first, so that reading can end at those that are too old. */
export const FAILED_DELIVERIES = operation<
  {
    app: { id: string } | null;
    webhook: {
      eventDeliveries: Connection<{ id: string; createdAt: string; eventType: string; payload: string | null }> | null;
    } | null;
  },
  { id: string; status: DeliveryStatus; after: string | null }
>(`query FailedDeliveries($id: ID!, $status: EventDeliveryStatusEnum!, $after: String) {
  app { id }
  webhook(id: $id) {
    eventDeliveries(
      first: 50
      after: $after
      filter: { status: $status }
      sortBy: { field: CREATED_AT, direction: DESC }
    ) {
      edges { node { id createdAt eventType payload } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`);
