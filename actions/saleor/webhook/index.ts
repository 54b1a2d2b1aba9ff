import { defineWebhook, type WebAnswer, WebError } from '../../../lib/action/define-webhook';
import { createPublisher } from '../../../lib/adobe/events';
import { providerId } from '../../../lib/adobe/provider';
import { createState } from '../../../lib/adobe/state';
import { saleorSources } from '../../../lib/catalogue/generated/saleor';
import type { Context } from '../../../lib/core/context';
import { createDeadline, within } from '../../../lib/core/deadline';
import { RelayError } from '../../../lib/core/errors';
import { isRecord } from '../../../lib/core/json';
import { createCrypt } from '../../../lib/saleor/crypt';
import { Tenants } from '../../../lib/saleor/tenants';
import { readDelivery, type SaleorDelivery } from './delivery';

/** Saleor waits 18 seconds, then sends again while this one still works. */
const PATIENCE_MS = 15_000;
/** What Adobe I/O Events takes. */
const MOST_BYTES = 64 * 1024;

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
    delivery.event.startsWith('app_') ? ownLife(delivery, tenants) : publish(delivery, { ...context, deadline }),
  );
  return within(deadline, work);
});

/** The app was removed, or switched on or off. */
async function ownLife({ event, body, tenant }: SaleorDelivery, tenants: Tenants): Promise<WebAnswer> {
  const app = isRecord(body.app) ? body.app : {};
  if (app.id === tenant.appId) {
    await (event === 'app_deleted'
      ? tenants.delete(tenant.apiUrl)
      : tenants.put({ ...tenant, active: app.isActive === true }));
  }
  return { statusCode: 200, body: { type: `saleor.${event}`, response: { success: true, message: 'Noted' } } };
}

async function publish({ event, body, tenant, id }: SaleorDelivery, context: Context): Promise<WebAnswer> {
  const { config, deadline, log } = context;
  const source = Object.hasOwn(saleorSources, event) ? saleorSources[event] : undefined;
  const data = source && recordIn(body, source.roots);
  const skipped =
    source === undefined ? 'unknown' : isOwn(body, tenant.appId) ? 'echo' : data === undefined ? 'empty' : undefined;
  const type = source?.type ?? `saleor.${event}`;
  if (source === undefined || skipped !== undefined) {
    log.info('Skipped', { event, skipped });
    return { statusCode: 200, body: { type, response: { success: true, message: 'Nothing to do', skipped } } };
  }
  if (Array.isArray(body.errors)) {
    log.warn('Saleor could not resolve all fields', { event, errors: body.errors.length });
  }
  const publisher = createPublisher(config);
  const cloudEvent = {
    specversion: '1.0',
    id,
    source: `urn:uuid:${await providerId('saleor', config, publisher, deadline)}`,
    type,
    time: typeof body.issuedAt === 'string' ? body.issuedAt : new Date().toISOString(),
    datacontenttype: 'application/json',
    data,
  } as const;
  if (Buffer.byteLength(JSON.stringify(cloudEvent)) > MOST_BYTES) {
    throw new WebError('too-large', `The event is larger than ${MOST_BYTES} bytes, which Adobe I/O Events takes.`);
  }
  if ((await publisher.publish(cloudEvent, deadline)) === 'unrouted') {
    throw new RelayError(
      'setup',
      `No active registration receives ${type}, so Adobe I/O Events did not keep the event. Run npm run onboard, or enable the registration in the Developer Console.`,
    );
  }
  log.info('Published', { eventId: id, type });
  return { statusCode: 200, body: { type, response: { success: true, message: 'Event published successfully' } } };
}

/** The record: the one root's value, or an object of several; undefined where Saleor sends null for the first. */
function recordIn(body: Record<string, unknown>, roots: readonly string[]): unknown {
  const [first = '', ...more] = roots;
  if (!isRecord(body[first])) {
    return undefined;
  }
  return more.length === 0 ? body[first] : Object.fromEntries(roots.map((name) => [name, body[name]] as const));
}

/** An event that our own writing has caused. */
function isOwn({ issuingPrincipal }: Record<string, unknown>, appId: string): boolean {
  return isRecord(issuingPrincipal) && issuingPrincipal.id === appId;
}
