import type { WebAnswer } from '#lib/action/define-webhook';
import { notKept, publishEvent } from '#lib/action/publish-event';
import { saleorSources } from '#lib/catalogue/generated/saleor';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { SALEOR_PROVIDER } from '#lib/platform/provider';
import { eventsIn } from '#lib/systems/saleor/webhook/events';
import { isCausedByApp, isPending, isStaff, unresolved } from '#lib/systems/saleor/webhook/record';
import { eventsInParts } from '../parts';

/** Events of one delivery that are published at once: Saleor waits 18 seconds for all of them. */
const PUBLISHED_AT_ONCE = 8;

/** An authentic event of an installation's Saleor. */
export interface SaleorEvent {
  /** The event's name as in a webhook's header, such as `product_updated`. */
  event: string;
  body: Record<string, unknown>;
  /** Becomes the id of the published event. */
  id: string;
  /** The app's id in that Saleor. */
  appId: string;
}

/** Why an event is not published. */
type Skipped = 'unknown' | 'echo' | 'pending' | 'staff' | 'empty';

/**
 * Publishes an event of Saleor to Adobe I/O Events. The answer says where there was nothing to do,
 * and why.
 * @throws RelayError where the event was not kept, or Saleor could not read what it is about,
 * WebError 413 where it is too large.
 */
export async function publishSaleorEvent(
  { event, body, id, appId }: SaleorEvent,
  context: Context,
): Promise<WebAnswer> {
  const source = Object.hasOwn(saleorSources, event) ? saleorSources[event] : undefined;
  if (source === undefined) {
    return skip(event, `saleor.${event}`, 'unknown', context);
  }
  const { type } = source;
  if (isCausedByApp(body, appId)) {
    return skip(event, type, 'echo', context);
  }
  if (isPending(body, source.roots)) {
    return skip(event, type, 'pending', context);
  }
  if (isStaff(body, source.roots)) {
    return skip(event, type, 'staff', context);
  }
  const missing = unresolved(event, body, source.roots);
  if (missing !== undefined) {
    throw new RelayError('unavailable', missing);
  }
  const events = eventsIn(id, body, source);
  if (events.length === 0) {
    return skip(event, type, 'empty', context);
  }
  if (Array.isArray(body.errors)) {
    context.log.warn('Saleor could not resolve all fields', { event, errors: body.errors.length });
  }
  const time = typeof body.issuedAt === 'string' ? body.issuedAt : new Date().toISOString();
  // A product has its text beside each variant, so one with many of them may be too large.
  const parts = events.flatMap((one) => eventsInParts({ ...one, time }, ['id']));
  await mapLimited(parts, PUBLISHED_AT_ONCE, async (one) => {
    if ((await publishEvent(SALEOR_PROVIDER, one, context)) === 'unrouted') {
      throw notKept(one.type);
    }
  });
  return { statusCode: 200, body: { type, response: { success: true, message: 'Event published successfully' } } };
}

function skip(event: string, type: string, skipped: Skipped, { log }: Context): WebAnswer {
  log.info('Skipped', { event, skipped });
  return { statusCode: 200, body: { type, response: { success: true, message: 'Nothing to do', skipped } } };
}
