import type { Route } from '#lib/catalogue/types';
import type { Context } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import type { ConsumerEnvelope } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { invokeAction } from '#lib/platform/invoke';
import { logDelivery, type RefusalContext, readAnswer, reasonOf, refuse, success } from './answer';
import { deliverOnce } from './deliver-once';
import type { FailureRecorder } from './failure-recorder';
import { deliveryId } from './failures';
import { ledgerRequest } from './places';
import { recordChanges } from './record-change';
import type { LedgerStore } from './record-store';
import type { Source, Target } from './target';
import { type DeliveryTerms, deliveryTerms } from './terms';
import type { CallHandler, Delivery } from './types';

/** What a consumer keeps back of its time, in milliseconds, to record the outcome of the event. */
const RECORD_MS = 3_000;

/** With less time the handler is not called at all, in milliseconds. */
const LEAST_MS = 1_000;

/**
 * What a consumer keeps back to record a failure, in milliseconds, when the work before ran out of
 * time.
 */
const RECORD_FAILURE_MS = 1_500;

/** What all deliveries of one event have in common. */
export interface EventContext {
  context: Context;
  source: Source;
  route: Route;
  creates: boolean;
  /** The name of the part of the record that alone was changed. */
  part: string | undefined;
  /** Undefined where nothing is remembered. */
  ledger: LedgerStore | undefined;
  recorder: FailureRecorder | undefined;
  /**
   * Whether an operator delivers the event again. No publisher can set it: it takes a proof that is
   * made with the namespace's key.
   */
  replay: boolean;
  /** Calls the handler. */
  call: CallHandler;
}

/**
 * Delivers an event to one target, once and in order, and answers as the queue is to be answered.
 */
export async function deliver(delivery: Delivery, target: Target, event: EventContext): Promise<ConsumerEnvelope> {
  const { context, source, route, creates, part, ledger, recorder, replay } = event;
  const terms = deliveryTerms({ source, target, route, creates, part }, context);
  const refusal = { ...event, leases: () => leasesOf(delivery, terms) };
  try {
    const { unrepeatable = false, requiresLedger = [] } = route;
    const call =
      ledger === undefined
        ? event.call
        : deliverOnce(event.call, {
            ledger,
            terms,
            requiresLedger: requiresLedger.includes(target.name),
            unrepeatable,
          });
    const answer = await within(context.deadline.shortened(RECORD_FAILURE_MS), call(delivery, context));
    const reason = reasonOf(answer);
    logDelivery(context, delivery, answer, reason);
    if (reason !== undefined) {
      // What was applied is no part of the failure, nor of its replay.
      const failed = answer.rest ? { ...delivery, data: answer.rest, isPart: true as const } : delivery;
      return await refuse(failed, reason, refusal);
    }
    // A first delivery that nobody knows as failed has left nothing to clear.
    if (answer.failedBefore || delivery.event.retryCount > 0 || replay) {
      await recorder?.applied(delivery, answer);
    }
    return success(delivery.event.type, answer);
  } catch (thrown) {
    return refuseError(delivery, toRelayError(thrown), refusal);
  }
}

/** Records and answers what kept an event from its handler. */
export function refuseError(delivery: Delivery, error: RelayError, refusal: RefusalContext): Promise<ConsumerEnvelope> {
  const { kind, status, message, cause } = error;
  refusal.context.log.error(message, { kind, status, target: delivery.target, cause });
  return refuse(delivery, { status, code: kind, message }, refusal);
}

/** The names of the leases under which the outcome of a delivery is kept. */
function leasesOf(delivery: Delivery, terms: DeliveryTerms): readonly string[] {
  const { event, data } = delivery;
  return ledgerRequest(recordChanges(terms, event, data, Date.now()), event, deliveryId(delivery)).leases;
}

/**
 * Calls the handler action of a delivery. It gets what time there is, without what the consumer
 * needs afterwards.
 */
export function invokeHandler(target: Target, store: (deadline: Context['deadline']) => KeyValueStore): CallHandler {
  return async ({ event, data, handler, created, former }, { deadline }) => {
    const inner = deadline.shortened(RECORD_MS);
    if (inner.remaining() < LEAST_MS) {
      throw new RelayError('timeout', 'No time was left for the handler.');
    }
    const handed = await target.handOver?.(store(inner));
    const params = {
      data,
      event,
      deadline: inner.endsAt,
      target: target.name,
      ...(handed && { handed }),
      created,
      former,
    };
    return readAnswer(await invokeAction(handler, params, inner), data);
  };
}
