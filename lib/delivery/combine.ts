import type { ConsumerEnvelope } from '#lib/core/envelope';
import { isRetried } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';

/** What came of an event in one of several targets. */
export interface TargetOutcome {
  target: string;
  envelope: ConsumerEnvelope;
}

/**
 * The one answer for several targets: each one's own answer, under the status that makes the queue
 * do right. While one of them is to be tried again the queue has to deliver again, since a target
 * that has applied the event answers from the ledger; a final refusal goes out once nothing is left
 * to try.
 */
export function combine(type: string, outcomes: readonly TargetOutcome[]): ConsumerEnvelope {
  const stores = Object.fromEntries(outcomes.map(({ target, envelope }) => [target, resultOf(envelope)] as const));
  const failed = outcomes.flatMap(({ target, envelope }) =>
    'error' in envelope ? [{ target, statusCode: envelope.error.statusCode, ...envelope.error.body }] : [],
  );
  const worst = failed.reduce<(typeof failed)[number] | undefined>(
    (most, one) => (most === undefined || weight(one.statusCode) > weight(most.statusCode) ? one : most),
    undefined,
  );
  if (worst !== undefined) {
    const error = failed.map((one) => `${one.target}: ${one.error}`).join(' ');
    return { error: { statusCode: worst.statusCode, body: { error, code: worst.code, stores } } };
  }
  const results = Object.values(stores);
  const good = results.every(({ body }) => !(isRecord(body) && body.success === false));
  const names = outcomes.map(({ target }) => target).join(' and ');
  const message = good ? `Done in ${names}` : 'A store has refused it for good; the refusal is kept';
  const [skipped, ...others] = new Set(results.map(({ body }) => (isRecord(body) ? body.skipped : undefined)));
  const same = skipped === undefined || others.length > 0 ? {} : { skipped };
  const repeated = results.every((result) => result.repeated) ? { repeated: true } : {};
  return { statusCode: 200, body: { type, response: { success: good, message, ...same, stores }, ...repeated } };
}

function resultOf(envelope: ConsumerEnvelope): { statusCode: number; body: unknown; repeated?: boolean } {
  if ('error' in envelope) {
    return { statusCode: envelope.error.statusCode, body: envelope.error.body };
  }
  const { response, repeated } = envelope.body;
  return { statusCode: envelope.statusCode, body: response, ...(repeated ? { repeated } : {}) };
}

/**
 * What is tried again outweighs what is final; a fault outweighs a throttle, which may already have
 * passed.
 */
function weight(status: number): number {
  return isRetried(status) ? 1_000 + status : status;
}
