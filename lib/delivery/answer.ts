import type { Context } from '#lib/core/context';
import { type ConsumerEnvelope, errorEnvelope } from '#lib/core/envelope';
import { isRetried } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import type { ActionAnswer } from '#lib/platform/invoke';
import { RELAY_ACK_DEAD } from '#lib/settings/generated';
import type { FailureRecorder } from './failure-recorder';
import type { Reason } from './failures';
import { type Delivery, type DeliveryAnswer, isApplied } from './types';

/**
 * Reads a handler's answer about `data`. What the target has is for the ledger alone: the queue is
 * not told it.
 */
export function readAnswer({ statusCode, body: given }: ActionAnswer, data: unknown): DeliveryAnswer {
  if (isRecord(given) && Array.isArray(given.refused) && Array.isArray(data)) {
    const { refused, ...body } = given;
    return { statusCode, body, rest: data.filter((_entry, place) => refused.includes(place)) };
  }
  if (!isRecord(given) || !isRecord(given.record)) {
    return { statusCode, body: given };
  }
  const { record, ...body } = given;
  const has = Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { statusCode, body, has: Object.fromEntries(has) };
}

/** Logs one line for each delivery, at the level that its end asks for. */
export function logDelivery(
  { log }: Context,
  { handler, target }: Delivery,
  answer: DeliveryAnswer,
  reason: Reason | undefined,
): void {
  const { statusCode, body, repeated = false } = answer;
  const skipped = isRecord(body) && typeof body.skipped === 'string' ? body.skipped : undefined;
  const fields = { handler, target, statusCode, repeated, skipped };
  if (reason === undefined) {
    log.info('Delivered', fields);
  } else {
    log[isRetried(statusCode) ? 'warn' : 'error'](reason.message, fields);
  }
}

/** The handler's success, passed on as it is. */
export function success(type: string, { body, repeated }: DeliveryAnswer): ConsumerEnvelope {
  return { statusCode: 200, body: { type, response: body, ...(repeated ? { repeated } : {}) } };
}

/** Why the handler's answer is a failure, with its status and its text; undefined for a success. */
export function reasonOf(answer: DeliveryAnswer): Reason | undefined {
  if (isApplied(answer)) {
    return undefined;
  }
  const { statusCode, body } = answer;
  const message = isRecord(body) && typeof body.error === 'string' ? body.error : 'The handler gave no reason.';
  const code = isRecord(body) && typeof body.code === 'string' ? body.code : 'defect';
  return { status: statusCode >= 400 ? statusCode : 500, code, message };
}

/** Where a refusal is recorded. */
export interface RefusalContext {
  context: Context;
  /** Undefined where nothing is remembered. */
  recorder: FailureRecorder | undefined;
  /** Whether the delivery is a replay: no other try follows it. */
  replay: boolean;
  /** The names of the leases under which the delivery's outcome is kept; without it: not known. */
  leases?: () => readonly string[];
}

/**
 * Records the failure, and answers with its envelope. A final refusal that cannot be recorded would
 * be lost: the queue is asked to deliver again. With RELAY_ACK_DEAD one that is safely recorded is
 * acknowledged, since I/O Events disables a registration whose deliveries keep failing.
 */
export async function refuse(
  delivery: Delivery,
  reason: Reason,
  { context, recorder, replay, leases = () => [] }: RefusalContext,
): Promise<ConsumerEnvelope> {
  const { status, code, message } = reason;
  const envelope = errorEnvelope({ status, message, kind: code });
  const retried = isRetried(status);
  // The first time that a delivery only waited for another one, nothing has failed yet.
  if (recorder === undefined || (code === 'busy' && delivery.event.retryCount === 0)) {
    return envelope;
  }
  const recorded = await recorder.failed({ delivery, leases: leases(), reason, retried: retried && !replay });
  if (typeof recorded === 'object') {
    return success(delivery.event.type, recorded);
  }
  if (retried) {
    return envelope;
  }
  if (!recorded) {
    const text = `This was refused for good, and could not be kept: ${message}`;
    return errorEnvelope({ status: 503, message: text, kind: 'unavailable' });
  }
  if (context.config.read(RELAY_ACK_DEAD)) {
    const response = { success: false, ...envelope.error.body, status, kept: 'dead' };
    return { statusCode: 200, body: { type: delivery.event.type, response } };
  }
  return envelope;
}
