import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a call of a consumer by this project itself is about. */
interface OwnCall {
  /** The event's id. */
  id: unknown;
  type: unknown;
  /** The one target that it is for. */
  target?: unknown;
}

/**
 * The proof that a consumer is called by this project and not by the queue, where anybody who may
 * publish chooses an event's attributes: a hash with the namespace's key, which no publisher has.
 * Empty without a key.
 */
export function proofOf({ id, type, target }: OwnCall, key = process.env.__OW_API_KEY): string {
  return key
    ? createHmac('sha256', key)
        .update(JSON.stringify([id, type, target]))
        .digest('base64url')
    : '';
}

/** Whether a parameter is that proof. */
export function isProof(given: unknown, call: OwnCall, key = process.env.__OW_API_KEY): boolean {
  const wanted = Buffer.from(proofOf(call, key));
  const own = Buffer.from(typeof given === 'string' ? given : '');
  return wanted.length > 0 && own.length === wanted.length && timingSafeEqual(own, wanted);
}
