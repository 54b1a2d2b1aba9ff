import type { StoreName } from '#lib/catalogue/types';
import type { ConsumerEnvelope } from '#lib/core/envelope';
import { isRetried } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';

/** What came of an event in one of several stores. */
export interface StoreOutcome {
  store: StoreName;
  envelope: ConsumerEnvelope;
}

/**
 * The one answer for several stores: each store's own beside the status that makes the queue do right. While one of them is to be
 * tried again the queue has to come again, since a store that has applied the event answers from memory; a final
 * refusal goes out once nothing is left to try.
 */
export function combined(type: string, outcomes: readonly StoreOutcome[]): ConsumerEnvelope {
  const stores = Object.fromEntries(outcomes.map(({ store, envelope }) => [store, resultOf(envelope)] as const));
  const failed = outcomes.flatMap(({ store, envelope }) =>
    'error' in envelope ? [{ store, statusCode: envelope.error.statusCode, ...envelope.error.body }] : [],
  );
  const worst = failed.reduce<(typeof failed)[number] | undefined>(
    (most, one) => (most === undefined || weight(one.statusCode) > weight(most.statusCode) ? one : most),
    undefined,
  );
  if (worst !== undefined) {
    const error = failed.map((one) => `${one.store}: ${one.error}`).join(' ');
    return { error: { statusCode: worst.statusCode, body: { error, code: worst.code, stores } } };
  }
  const results = Object.values(stores);
  const good = results.every(({ body }) => !(isRecord(body) && body.success === false));
  const names = outcomes.map(({ store }) => store).join(' and ');
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

/** What is tried again outweighs what is final; a fault outweighs a throttle, which may already have passed. */
function weight(status: number): number {
  return isRetried(status) ? 1_000 + status : status;
}
