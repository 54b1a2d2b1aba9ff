import type { WebAnswer } from '#lib/action/define-webhook';
import { notKept, publishEvent } from '#lib/action/publish-event';
import { saleorSources } from '#lib/catalogue/generated/saleor';
import type { Context } from '#lib/core/context';
import { isRecord, recordsIn } from '#lib/core/json';
import { SALEOR_PROVIDER } from '#lib/platform/provider';

/** An event of a Saleor, proved to be its own. */
export interface SaleorEvent {
  /** As in its header, such as `product_updated`. */
  event: string;
  body: Record<string, unknown>;
  /** The same for each of Saleor's tries, different for different events. */
  id: string;
  /** The app's id there. */
  appId: string;
}

/**
 * Publishes what needs work, and says why where nothing does.
 * @throws RelayError where the queue does not have it, WebError 413 where it never will.
 */
export async function publish({ event, body, id, appId }: SaleorEvent, context: Context): Promise<WebAnswer> {
  const source = Object.hasOwn(saleorSources, event) ? saleorSources[event] : undefined;
  const data = source && recordIn(body, source);
  const skipped =
    source === undefined ? 'unknown' : isOwn(body, appId) ? 'echo' : data === undefined ? 'empty' : undefined;
  const type = source?.type ?? `saleor.${event}`;
  if (source === undefined || skipped !== undefined) {
    context.log.info('Skipped', { event, skipped });
    return { statusCode: 200, body: { type, response: { success: true, message: 'Nothing to do', skipped } } };
  }
  if (Array.isArray(body.errors)) {
    context.log.warn('Saleor could not resolve all fields', { event, errors: body.errors.length });
  }
  const time = typeof body.issuedAt === 'string' ? body.issuedAt : new Date().toISOString();
  if ((await publishEvent(SALEOR_PROVIDER, { id, type, time, data }, context)) === 'unrouted') {
    throw notKept(type);
  }
  return { statusCode: 200, body: { type, response: { success: true, message: 'Event published successfully' } } };
}

/**
 * The record: the one root's value, its list's entries, or an object of several roots; undefined where Saleor sends null for
 * the first.
 */
export function recordIn(
  body: Record<string, unknown>,
  { roots, list }: { roots: readonly string[]; list?: string },
): unknown {
  const [first = '', ...more] = roots;
  const root = body[first];
  if (!isRecord(root)) {
    return undefined;
  }
  if (list !== undefined) {
    const { [list]: items, ...rest } = root;
    return recordsIn(items).map((item) => ({ ...item, [first]: rest }));
  }
  return more.length === 0 ? root : Object.fromEntries(roots.map((name) => [name, body[name]] as const));
}

/** An event that our own writing has caused. */
function isOwn({ issuingPrincipal }: Record<string, unknown>, appId: string): boolean {
  return isRecord(issuingPrincipal) && issuingPrincipal.id === appId;
}
