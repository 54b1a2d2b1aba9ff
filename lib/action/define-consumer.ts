import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { refuseDeep } from '#lib/core/depth';
import type { ConsumerEnvelope } from '#lib/core/envelope';
import { type RelayError, toRelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { combine } from '#lib/delivery/combine';
import { deliver, invokeHandler, refuseError } from '#lib/delivery/deliver';
import { readEvent } from '#lib/delivery/event';
import { FailureRecorder } from '#lib/delivery/failure-recorder';
import { Failures } from '#lib/delivery/failures';
import { type RoutingTable, routeEvent } from '#lib/delivery/route';
import type { Target } from '#lib/delivery/target';
import type { CallHandler } from '#lib/delivery/types';
import { isProof } from '#lib/platform/own-call';
import { createState } from '#lib/platform/state';
import { RELAY_STATE } from '#lib/settings/generated';

/** What a consumer is made of: where its events come from, and where each goes. */
export interface ConsumerDefinition extends RoutingTable {
  /** The consumer's package, such as `product-backoffice`. */
  name: string;
  /** Replaces the call of the handler in a test. */
  call?: CallHandler;
  /** Replaces the State service in a test; undefined turns the ledger off. */
  store?: (context: Context) => KeyValueStore | undefined;
}

/**
 * Makes the `main` of a consumer action. Parameters: the event's attributes and `data`, as I/O
 * Events delivers them. It applies each event once and in order in each target that it is for,
 * records what could not be applied, and answers with the handler's own status, so that the queue
 * knows whether to deliver again.
 */
export function defineConsumer(definition: ConsumerDefinition) {
  const { name, source, store: open = openState } = definition;
  return async (params: Params): Promise<ConsumerEnvelope> => {
    const event = readEvent(params);
    const context = createContext(params, { eventId: event.id, type: event.type, retryCount: event.retryCount });
    const store = open(context);
    const recorder = store && new FailureRecorder(new Failures(store), name, context);
    const { id, type, relayTarget } = params;
    const replay = isProof(params.relayReplay, { id, type, target: relayTarget });
    const tooDeep = depthError(params.data);
    if (tooDeep !== undefined) {
      return refuseError({ event, data: undefined, handler: '' }, tooDeep, { context, recorder, replay });
    }
    const data = source.recordOf === undefined ? params.data : source.recordOf(params.data);
    const routing = routeEvent(definition, event, data, context.config, replay ? relayTarget : undefined);
    const { handler } = routing;
    if (routing.kind === 'refused') {
      const refusal = { context, recorder: routing.recorded ? undefined : recorder, replay };
      return refuseError({ event, data, handler }, routing.error, refusal);
    }
    const { route, creates, targets } = routing;
    const shared = { context, source, route, creates, store, recorder, replay };
    const deliverTo = async (target: Target) => ({
      target: target.name,
      envelope: await deliver({ event, data, handler, target: target.name }, target, {
        ...shared,
        call: definition.call ?? invokeHandler(target, createState),
      }),
    });
    const [first, ...more] = targets;
    if (more.length === 0) {
      return (await deliverTo(first)).envelope;
    }
    return combine(event.type, await Promise.all(targets.map(deliverTo)));
  };
}

/** Why data cannot be worked with; undefined where it can. */
function depthError(data: unknown): RelayError | undefined {
  try {
    refuseDeep(data);
    return undefined;
  } catch (thrown) {
    return toRelayError(thrown);
  }
}

/** The State service, unless RELAY_STATE is `off`. */
function openState({ config, deadline }: Context): KeyValueStore | undefined {
  return config.read(RELAY_STATE) === 'off' ? undefined : createState(deadline);
}
