import { invokeAction } from '../adobe/invoke';
import { createState } from '../adobe/state';
import type { Route, System } from '../catalogue/types';
import type { Params } from '../core/config';
import { type Context, createContext } from '../core/context';
import { within } from '../core/deadline';
import { RelayError, toRelayError } from '../core/errors';
import type { Store } from '../core/store';
import { Failures } from '../delivery/failures';
import { guard } from '../delivery/guard';
import { FailureKeeper } from '../delivery/keeper';
import type { Deliver, Delivery } from '../delivery/types';
import { canonicalType, isNew, recordOf } from './commerce-event';
import { note, reasonOf, refuse, success } from './delivery-answer';
import type { ConsumerEnvelope } from './envelope';
import { readEvent } from './event';

/** What a consumer keeps back of its time, in milliseconds, to remember what came of the event. */
const REMEMBER_MS = 3_000;

/** With less the handler is not called at all, in milliseconds. */
const LEAST_MS = 1_000;

/** What it keeps back to keep a failure, when the work before ran out of time. */
const KEEP_MS = 1_500;

/** How long a change may come back as an echo, in seconds, where RELAY_ECHO_SECONDS does not say. */
const ECHO_S = 86_400;

export interface ConsumerDefinition {
  /** The consumer's package, such as `product-backoffice`. */
  name: string;
  /** The system that its events come from. */
  source: System;
  /** Event type → handler, and what the event is about. */
  routes: Readonly<Record<string, Route>>;
  /** Replaces the call of the handler in a test. */
  deliver?: Deliver;
  /** Replaces the State service in a test; undefined turns the memory off. */
  store?: (context: Context) => Store | undefined;
}

/**
 * Makes the `main` of a consumer action. Parameters: the event's attributes and `data`, as I/O Events delivers them.
 * It applies each event once and in order, keeps what could not be applied, and answers with the handler's own status,
 * so that the queue knows whether to deliver again.
 */
export function defineConsumer(definition: ConsumerDefinition) {
  const { routes, deliver = invokeHandler, store: open = openState } = definition;
  return async (params: Params): Promise<ConsumerEnvelope> => {
    const event = readEvent(params);
    const context = createContext(params, { eventId: event.id, type: event.type, retryCount: event.retryCount });
    const store = open(context);
    const keeper = store && new FailureKeeper(new Failures(store), definition.name, context);
    const type = canonicalType(event.type);
    const data = recordOf(params.data, definition.source);
    const route = Object.hasOwn(routes, type) ? routes[type] : undefined;
    const delivery: Delivery = { event, data, route: handlerOf(route, data) };
    // No publisher can set it: the attributes of an event have no capitals.
    const replay = params.relayReplay === true;
    try {
      const known = check(delivery, route);
      const { source } = definition;
      const guarded =
        store === undefined ? deliver : guard(deliver, { source, route: known, store, echoMs: echoMs(context) });
      const time = context.deadline.shortened(KEEP_MS);
      const answer = await within(time, guarded(delivery, context));
      const reason = reasonOf(answer);
      note(context, delivery.route, answer, reason);
      if (reason !== undefined) {
        return await refuse(context, delivery, reason, keeper, replay);
      }
      await keeper?.applied(delivery);
      return success(event.type, answer);
    } catch (thrown) {
      const error = toRelayError(thrown);
      context.log.error(error.message, { kind: error.kind, status: error.status, cause: error.cause });
      const reason = { status: error.status, code: error.kind, message: error.message };
      return refuse(context, delivery, reason, keeper, replay);
    }
  };
}

/** The handler: where the type does not tell, that of a new record or of an old one. */
function handlerOf(route: Route | undefined, data: unknown): string {
  return (isNew(data) ? route?.createdHandler : undefined) ?? route?.handler ?? '';
}

/** The event's route. @throws RelayError `invalid` or `unrouted` for an event that no handler can have. */
function check({ event, data }: Delivery, route: Route | undefined): Route {
  if (event.type === '') {
    throw new RelayError('invalid', 'Invalid event: the attribute type is missing.');
  }
  if (route === undefined) {
    throw new RelayError('unrouted', `This case type is not supported: ${event.type}`);
  }
  if (data === undefined || data === null) {
    throw new RelayError('invalid', 'Invalid event: the attribute data is missing.');
  }
  return route;
}

/** The handler gets what time there is, without what this action needs afterwards. */
const invokeHandler: Deliver = async ({ event, data, route }, { deadline }) => {
  const inner = deadline.shortened(REMEMBER_MS);
  if (inner.remaining() < LEAST_MS) {
    throw new RelayError('timeout', 'No time was left for the handler.');
  }
  return invokeAction(route, { data, event, deadline: inner.endsAt }, inner);
};

/** The State service, unless RELAY_STATE is `off`. */
function openState({ config, deadline }: Context): Store | undefined {
  return config.get('RELAY_STATE') === 'off' ? undefined : createState(deadline);
}

/** How long a change may come back as an echo, in milliseconds. */
function echoMs({ config }: Context): number {
  const seconds = Number(config.get('RELAY_ECHO_SECONDS') ?? ECHO_S);
  return (Number.isFinite(seconds) && seconds >= 0 ? seconds : ECHO_S) * 1000;
}
