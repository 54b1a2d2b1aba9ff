import type { Context } from '#lib/core/context';
import { type ConsumerEnvelope, errorEnvelope } from '#lib/core/envelope';
import { isRetried } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import type { FailureKeeper } from './failure-recorder';
import type { Reason } from './failures';
import { isApplied } from './guard';
import type { Delivery, DeliveryAnswer } from './types';

/** One line for each delivery, as loud as its end. */
export function note(
  { log }: Context,
  { route, store }: Delivery,
  answer: DeliveryAnswer,
  reason: Reason | undefined,
): void {
  const { statusCode, body, repeated = false } = answer;
  const skipped = isRecord(body) && typeof body.skipped === 'string' ? body.skipped : undefined;
  const fields = { route, store, statusCode, repeated, skipped };
  if (reason === undefined) {
    log.info('Delivered', fields);
  } else {
    log[isRetried(statusCode) ? 'warn' : 'error'](reason.message, fields);
  }
}

/** The handler's success goes out as it is. */
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

/**
 * Keeps the failure, and answers with its envelope. A final refusal that cannot be kept would be lost: the queue is asked
 * to come again. With RELAY_ACK_DEAD one that is safely kept is acknowledged, since I/O Events disables a registration
 * whose deliveries keep failing.
 */
export async function refuse(
  { config }: Context,
  delivery: Delivery,
  reason: Reason,
  keeper: FailureKeeper | undefined,
  replay: boolean,
): Promise<ConsumerEnvelope> {
  const { status, code, message } = reason;
  const envelope = errorEnvelope({ status, message, kind: code });
  const retried = isRetried(status);
  // The first time that a delivery only waited for another one, nothing has failed yet.
  if (keeper === undefined || (code === 'busy' && delivery.event.retryCount === 0)) {
    return envelope;
  }
  // A replay of what the queue has given up is not followed by another try.
  const kept = await keeper.failed(delivery, reason, retried && !replay);
  if (retried) {
    return envelope;
  }
  if (!kept) {
    const text = `This was refused for good, and could not be kept: ${message}`;
    return errorEnvelope({ status: 503, message: text, kind: 'unavailable' });
  }
  if (config.get('RELAY_ACK_DEAD') === 'true') {
    const response = { success: false, ...envelope.error.body, status, kept: 'dead' };
    return { statusCode: 200, body: { type: delivery.event.type, response } };
  }
  return envelope;
}
