import type { Entity, Route, StoreName, System } from '#lib/catalogue/types';
import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { type ConsumerEnvelope, errorEnvelope } from '#lib/core/envelope';
import { RelayError } from '#lib/core/errors';
import type { Store } from '#lib/core/key-value-store';
import { combined, type StoreOutcome } from '#lib/delivery/combine';
import { deliverTo, type HandOver, invokeHandler } from '#lib/delivery/deliver';
import { readEvent } from '#lib/delivery/event';
import { FailureKeeper } from '#lib/delivery/failure-recorder';
import { Failures } from '#lib/delivery/failures';
import type { View } from '#lib/delivery/record-change';
import { storesFor } from '#lib/delivery/targets';
import type { Deliver, Delivery } from '#lib/delivery/types';
import { createState } from '#lib/platform/state';
import { canonicalType, isNew, recordOf } from '#lib/systems/commerce/event';

export interface ConsumerDefinition {
  /** The consumer's package, such as `product-backoffice`. */
  name: string;
  /** The system that its events come from. */
  source: System;
  /** Event type → handler, and what the event is about. */
  routes: Readonly<Record<string, Route>>;
  /**
   * The stores that its events can go to, each with what its handlers are given beside the event; the setting `STORES` says
   * which are in use. Without it the handlers have one target.
   */
  stores?: Readonly<Record<StoreName, HandOver>>;
  /**
   * A record as the back office knows it, by entity, where the event has it in other words; for the back office's own events
   * as it comes back from a store. Of what the back office is told it must be all: what changes nothing of that is not told again.
   */
  views?: (context: Context, store: StoreName | undefined) => Readonly<Partial<Record<Entity, View>>>;
  /** Replaces the call of the handler in a test. */
  deliver?: Deliver;
  /** Replaces the State service in a test; undefined turns the memory off. */
  memory?: (context: Context) => Store | undefined;
}

/**
 * Makes the `main` of a consumer action. Parameters: the event's attributes and `data`, as I/O Events delivers them.
 * It applies each event once and in order, in each store that it is for, keeps what could not be applied, and answers with the
 * handler's own status, so that the queue knows whether to deliver again.
 */
export function defineConsumer(definition: ConsumerDefinition) {
  const { name, source, routes, stores, views, memory: open = openState } = definition;
  const deliver = definition.deliver ?? invokeHandler(stores);
  return async (params: Params): Promise<ConsumerEnvelope> => {
    const event = readEvent(params);
    const context = createContext(params, { eventId: event.id, type: event.type, retryCount: event.retryCount });
    const memory = open(context);
    const keeper = memory && new FailureKeeper(new Failures(memory), name, context);
    const type = canonicalType(event.type);
    const data = recordOf(params.data, source);
    const route = Object.hasOwn(routes, type) ? routes[type] : undefined;
    const delivery: Delivery = { event, data, route: handlerOf(route, data) };
    const options = { context, source, memory, keeper, replay: params.relayReplay === true, deliver };
    const deliverOne = (store?: StoreName, error?: unknown) => {
      const view = route && views?.(context, store)[route.entity];
      return deliverTo({ ...delivery, store }, () => check(delivery, route, error), { ...options, view });
    };
    if (stores === undefined || route === undefined) {
      return deliverOne();
    }
    let names: StoreName[];
    try {
      // A replay is of one store's failure: the others have had the event, perhaps long ago.
      const only = params.relayStore;
      names = storesFor(route, data, context.config).filter((name) => only === undefined || only === name);
    } catch (thrown) {
      return deliverOne(undefined, thrown);
    }
    const [first, ...more] = names;
    if (first === undefined) {
      const message = 'The store of the failure is not in use any more (STORES).';
      return errorEnvelope({ status: 400, kind: 'unrouted', message });
    }
    if (more.length === 0) {
      return deliverOne(first);
    }
    const work = names.map(async (store): Promise<StoreOutcome> => ({ store, envelope: await deliverOne(store) }));
    return combined(event.type, await Promise.all(work));
  };
}

/** The handler: where the type does not tell, that of a new record or of an old one. */
function handlerOf(route: Route | undefined, data: unknown): string {
  return (isNew(data) ? route?.createdHandler : undefined) ?? route?.handler ?? '';
}

/** The event's route. @throws RelayError `invalid` or `unrouted` for an event that no handler can have; or what is given. */
function check({ event, data }: Delivery, route: Route | undefined, error: unknown): Route {
  if (event.type === '') {
    throw new RelayError('invalid', 'Invalid event: the attribute type is missing.');
  }
  if (route === undefined) {
    throw new RelayError('unrouted', `This case type is not supported: ${event.type}`);
  }
  if (data === undefined || data === null) {
    throw new RelayError('invalid', 'Invalid event: the attribute data is missing.');
  }
  if (error !== undefined) {
    throw error;
  }
  return route;
}

/** The State service, unless RELAY_STATE is `off`. */
function openState({ config, deadline }: Context): Store | undefined {
  return config.get('RELAY_STATE') === 'off' ? undefined : createState(deadline);
}
