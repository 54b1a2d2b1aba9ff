import type { WebAnswer } from '#lib/action/define-webhook';
import { notKept, publishEvent } from '#lib/action/publish-event';
import { saleorSources } from '#lib/catalogue/generated/saleor';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { SALEOR_PROVIDER } from '#lib/platform/provider';
import { eventsIn } from '#lib/systems/saleor/webhook/events';
import { isCausedByApp, isPending, isStaff, unresolved } from '#lib/systems/saleor/webhook/record';
import { withoutStock } from '#lib/systems/saleor/webhook/stock-rows';
import { eventsInParts } from '../parts';
import { stockEvents } from './stock-events';

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
  /** When Saleor sent it, where the body does not say it, as after a query was edited. ISO 8601. */
  sentAt?: string;
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
  { event, body, id, appId, sentAt }: SaleorEvent,
  context: Context,
): Promise<WebAnswer> {
  const source = Object.hasOwn(saleorSources, event) ? saleorSources[event] : undefined;
  if (source === undefined) {
    return skip(event, `saleor.${event}`, 'unknown', context);
  }
  const { type } = source;
  const skipped = reasonToSkip(event, body, source, appId);
  // Our own change of an order moves goods, and one that is none yet may have some set aside.
  if (skipped !== undefined && (skipped === 'staff' || !isOfOrders(source))) {
    return skip(event, type, skipped, context);
  }
  const missing = unresolved(event, body, source.roots);
  if (missing !== undefined) {
    throw new RelayError('unavailable', missing);
  }
  const ofStock = source.roots.includes('warehouse');
  const events = [
    ...(skipped === undefined && !ofStock ? eventsIn(id, withoutStock(body), source) : []),
    ...(await stockEvents(id, body, context.deadline, ofStock ? type : undefined)),
  ];
  if (events.length === 0) {
    return skip(event, type, skipped ?? 'empty', context);
  }
  if (Array.isArray(body.errors)) {
    context.log.warn('Saleor could not resolve all fields', { event, errors: body.errors.length });
  }
  const time = typeof body.issuedAt === 'string' ? body.issuedAt : (sentAt ?? new Date().toISOString());
  // A product has its text beside each variant, so one with many of them may be too large.
  const parts = events.flatMap((one) => eventsInParts({ ...one, time }, ['id']));
  await mapLimited(parts, PUBLISHED_AT_ONCE, async (one) => {
    if ((await publishEvent(SALEOR_PROVIDER, one, context)) === 'unrouted') {
      throw notKept(one.type);
    }
  });
  return { statusCode: 200, body: { type, response: { success: true, message: 'Event published successfully' } } };
}

type Roots = Pick<NonNullable<(typeof saleorSources)[string]>, 'roots'>;

/** Whether the event is about an order, whose lines have been set aside or sent. */
function isOfOrders({ roots }: Roots): boolean {
  return ['order', 'orders', 'fulfillment'].some((root) => roots.includes(root));
}

/** What the app's own report of a payment causes: the back office has not said it, so is told. */
const OF_PAYMENTS: readonly string[] = ['order_paid', 'order_fully_paid', 'order_refunded', 'order_fully_refunded'];

/** Why the record itself is not told of; undefined where it is. */
function reasonToSkip(
  event: string,
  body: Record<string, unknown>,
  { roots }: Roots,
  appId: string,
): Skipped | undefined {
  return isCausedByApp(body, appId) && !OF_PAYMENTS.includes(event)
    ? 'echo'
    : isPending(body, roots)
      ? 'pending'
      : isStaff(body, roots)
        ? 'staff'
        : undefined;
}

function skip(event: string, type: string, skipped: Skipped, { log }: Context): WebAnswer {
  log.info('Skipped', { event, skipped });
  return { statusCode: 200, body: { type, response: { success: true, message: 'Nothing to do', skipped } } };
}
