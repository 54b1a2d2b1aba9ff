import { defineWebhook, type WebAnswer, WebError } from '#lib/action/define-webhook';
import { createDeadline, within } from '#lib/core/deadline';
import { isRecord } from '#lib/core/json';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Tenants } from '#lib/systems/saleor/tenants';
import { publish } from '../publish';
import { isOwnLife, readDelivery, type SaleorDelivery } from './delivery';

/** Saleor waits 18 seconds, then sends again while this one still works. */
const PATIENCE_MS = 15_000;

/**
 * Saleor's asynchronous webhooks: proves who sends, and answers 2xx only once Adobe I/O Events has the event durably. Saleor
 * sends again after 5xx and silence alone, five times in five minutes, so 4xx is for what can never work.
 */
export const main = defineWebhook(async (request, context) => {
  if (request.method !== 'POST') {
    throw new WebError('method', `The method ${request.method} is not supported.`, { allow: 'POST' });
  }
  const deadline = createDeadline(Math.min(context.deadline.endsAt, Date.now() + PATIENCE_MS));
  const { config } = context;
  const tenants = new Tenants(createState(deadline), createCrypt(config));
  const work = readDelivery(request, { tenants, config, deadline }).then((delivery) =>
    isOwnLife(delivery.event)
      ? ownLife(delivery, tenants)
      : publish({ ...delivery, appId: delivery.tenant.appId }, { ...context, deadline }),
  );
  return within(deadline, work);
});

/** The app was removed, or switched on or off. */
async function ownLife({ event, body, tenant }: SaleorDelivery, tenants: Tenants): Promise<WebAnswer> {
  const app = isRecord(body.app) ? body.app : {};
  // The app may have been installed again meanwhile.
  const present = await tenants.get(tenant.apiUrl);
  if (app.id === tenant.appId && present?.appId === tenant.appId) {
    await (event === 'app_deleted'
      ? tenants.delete(tenant.apiUrl)
      : tenants.put({ ...tenant, active: app.isActive === true }));
  }
  return { statusCode: 200, body: { type: `saleor.${event}`, response: { success: true, message: 'Noted' } } };
}
