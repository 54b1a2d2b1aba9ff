import { isRecord, recordsIn } from '#lib/core/json';
import { isPending, recordIn } from './record';

/** What is published of a webhook's body. */
interface Event {
  id: string;
  type: string;
  data: unknown;
}

/** The types of what is found in an order: Saleor sends nothing of its own for it. */
const CHANGED = 'saleor.fulfillment_changed';
const CREATED = 'saleor.fulfillment_created';
const RETURNED = 'saleor.fulfillment_returned';
const CANCELED = 'saleor.fulfillment_canceled';

/** Fulfilments that hold what came back, or was refunded or replaced. */
const RETURNS = ['REFUNDED', 'RETURNED', 'REFUNDED_AND_RETURNED', 'REPLACED'];

/**
 * The events of a body, each with an id that is the same when the body comes again: the record, or
 * each of several orders; and the fulfilments of an order, since Saleor sends nothing of its own
 * where pieces are moved from one into another.
 */
export function eventsIn(
  id: string,
  body: Record<string, unknown>,
  source: { type: string; roots: readonly string[]; list?: string },
): Event[] {
  const { type, roots } = source;
  const root = body[roots[0] ?? ''];
  if (Array.isArray(root)) {
    const orders = recordsIn(root).filter((order) => !isPending({ order }, ['order']));
    // They were sent before Saleor knew of them: no event tells of that.
    return orders.flatMap((order) => orderEvents(`${id}.${order.id}`, type, order, CREATED));
  }
  if (root === undefined) {
    // Null says that the record is gone. That it was not asked for is a fault, and is kept as one.
    return [{ id, type, data: {} }];
  }
  const data = recordIn(body, source);
  if (data === undefined) {
    return [];
  }
  return isRecord(data) && Array.isArray(data.fulfillments) ? orderEvents(id, type, data) : [{ id, type, data }];
}

function orderEvents(id: string, type: string, data: Record<string, unknown>, sent = CHANGED): Event[] {
  const order = { id: data.id, number: data.number };
  const parts = recordsIn(data.fulfillments).flatMap((fulfillment): Event[] => {
    const found = typeOf(fulfillment, sent);
    return found === undefined ? [] : [{ id: `${id}.${fulfillment.id}`, type: found, data: { fulfillment, order } }];
  });
  return [{ id, type, data }, ...parts];
}

function typeOf({ status, lines }: Record<string, unknown>, sent: string): string | undefined {
  if (RETURNS.includes(String(status))) {
    // Saleor makes one at each replacement as well, for which nothing came back.
    return Array.isArray(lines) && lines.length === 0 ? undefined : RETURNED;
  }
  return status === 'FULFILLED' ? sent : status === 'CANCELED' ? CANCELED : undefined;
}
