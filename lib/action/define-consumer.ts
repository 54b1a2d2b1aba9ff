import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { refuseDeep } from '#lib/core/depth';
import type { ConsumerEnvelope } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { success } from '#lib/delivery/answer';
import { combine } from '#lib/delivery/combine';
import { deliver, invokeHandler, refuseError } from '#lib/delivery/deliver';
import { readEvent } from '#lib/delivery/event';
import { FailureRecorder } from '#lib/delivery/failure-recorder';
import { Failures } from '#lib/delivery/failures';
import { Ledger } from '#lib/delivery/ledger';
import { openConsumerLedger } from '#lib/delivery/open-ledger';
import type { LedgerStore } from '#lib/delivery/record-store';
import { type RoutingTable, routeEvent } from '#lib/delivery/route';
import type { Target } from '#lib/delivery/target';
import type { CallHandler, Delivery } from '#lib/delivery/types';
import { isProof } from '#lib/platform/own-call';
import { createState } from '#lib/platform/state';

/** What a consumer is made of: where its events come from, and where each goes. */
export interface ConsumerDefinition extends RoutingTable {
  /** The consumer's package, such as `product-backoffice`. */
  name: string;
  /** Replaces the call of the handler in a test. */
  call?: CallHandler;
  /** Replaces the ledger in a test; undefined turns it off. */
  ledger?: (context: Context) => LedgerStore | undefined;
}

/**
 * Makes the `main` of a consumer action. Parameters: the event's attributes and `data`, as I/O
 * Events delivers them. It applies each event once and in order in each target that it is for,
 * records what could not be applied, and answers with the handler's own status, so that the queue
 * knows whether to deliver again.
 */
export function defineConsumer(definition: ConsumerDefinition) {
  const { name, source, ledger: open = openConsumerLedger } = definition;
  return async (params: Params): Promise<ConsumerEnvelope> => {
    const event = readEvent(params);
    const context = createContext(params, { eventId: event.id, type: event.type, retryCount: event.retryCount });
    const ledger = open(context);
    const recorder = ledger && new FailureRecorder(new Failures(ledger.values), new Ledger(ledger), name, context);
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
      const delivery = { event, data, handler, target: text(relayTarget) };
      return refuseRouting(delivery, routing, { context, recorder, replay });
    }
    const { route, creates, targets } = routing;
    const part = creates ? undefined : source.partOf?.(route.entity, data, context.config);
    if (part?.leftOut !== undefined) {
      const body = { success: true, message: part.leftOut, skipped: 'left out' };
      return success(event.type, { statusCode: 200, body });
    }
    const shared = { context, source, route, creates, part: part?.name, ledger, recorder, replay };
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

interface Refusal {
  context: Context;
  recorder: FailureRecorder | undefined;
  replay: boolean;
}

/**
 * Refuses what goes nowhere. The data of a replay is gone where another delivery of the event, such
 * as the queue's, has applied it and cleared the failure: the ledger is asked first, and a failure
 * without data is not kept, since it would be of no use.
 */
async function refuseRouting(
  { target, ...delivery }: Delivery,
  { error, recorded }: { error: RelayError; recorded: boolean },
  { context, recorder, replay }: Refusal,
): Promise<ConsumerEnvelope> {
  if (delivery.data !== undefined || !replay) {
    return refuseError(delivery, error, { context, recorder: recorded ? undefined : recorder, replay });
  }
  const outcome = await recorder?.outcome({ ...delivery, target }, []);
  if (outcome !== undefined) {
    return success(delivery.event.type, outcome);
  }
  const message = 'The data of the event is not kept any more: the failure was cleared, or is older than 30 days.';
  const gone = new RelayError('rejected', message, { status: 410 });
  return refuseError(delivery, gone, { context, recorder: undefined, replay });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
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
