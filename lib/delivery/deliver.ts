import type { Route, StoreName, System } from '#lib/catalogue/types';
import type { Context } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import type { ConsumerEnvelope } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import type { Store } from '#lib/core/key-value-store';
import { invokeAction } from '#lib/platform/invoke';
import { createState } from '#lib/platform/state';
import { note, reasonOf, refuse, success } from './answer';
import { echoMs } from './echo-time';
import type { FailureKeeper } from './failure-recorder';
import { guard } from './guard';
import type { View } from './record-change';
import type { Deliver, Delivery } from './types';

/** What a consumer keeps back of its time, in milliseconds, to remember what came of the event. */
const REMEMBER_MS = 3_000;

/** With less the handler is not called at all, in milliseconds. */
const LEAST_MS = 1_000;

/** What it keeps back to keep a failure, when the work before ran out of time. */
const KEEP_MS = 1_500;

/** What a store's handlers are given beside the event. */
export type HandOver = (memory: Store) => Promise<Record<string, unknown>>;

/** What all deliveries of one event have in common. */
export interface DeliveryOptions {
  context: Context;
  source: System;
  /** Undefined where nothing is remembered. */
  memory: Store | undefined;
  keeper: FailureKeeper | undefined;
  /** No publisher can set it: the attributes of an event have no capitals. */
  replay: boolean;
  deliver: Deliver;
  /** The record of an event as the back office knows it. */
  view: View | undefined;
}

/** Brings an event to one target, once and in order, and answers as the queue is to be answered. */
export async function deliverTo(
  delivery: Delivery,
  route: () => Route,
  options: DeliveryOptions,
): Promise<ConsumerEnvelope> {
  const { context, keeper, replay, source, memory, view, deliver } = options;
  try {
    const known = route();
    const scope = (delivery.store ?? source) === 'saleor' ? ('saleor' as const) : undefined;
    const tells = view !== undefined && delivery.store === undefined;
    const guarded =
      memory === undefined
        ? deliver
        : guard(deliver, { source, route: known, store: memory, scope, view, tells, echoMs: echoMs(context.config) });
    const time = context.deadline.shortened(KEEP_MS);
    const answer = await within(time, guarded(delivery, context));
    const reason = reasonOf(answer);
    note(context, delivery, answer, reason);
    if (reason !== undefined) {
      return await refuse(context, delivery, reason, keeper, replay);
    }
    await keeper?.applied(delivery);
    return success(delivery.event.type, answer);
  } catch (thrown) {
    const error = toRelayError(thrown);
    const { store } = delivery;
    context.log.error(error.message, { kind: error.kind, status: error.status, store, cause: error.cause });
    const reason = { status: error.status, code: error.kind, message: error.message };
    return refuse(context, delivery, reason, keeper, replay);
  }
}

/** Calls the handler. It gets what time there is, without what the consumer needs afterwards. */
export function invokeHandler(stores: Readonly<Partial<Record<StoreName, HandOver>>> = {}): Deliver {
  return async ({ event, data, route, store }, { deadline }) => {
    const inner = deadline.shortened(REMEMBER_MS);
    if (inner.remaining() < LEAST_MS) {
      throw new RelayError('timeout', 'No time was left for the handler.');
    }
    const handed = store === undefined ? {} : { store, ...(await stores[store]?.(createState(inner))) };
    return invokeAction(route, { data, event, deadline: inner.endsAt, ...handed }, inner);
  };
}
