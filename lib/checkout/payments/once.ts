import { createHash } from 'node:crypto';
import { createDeadline } from '#lib/core/deadline';
import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { Log } from '#lib/core/log';
import { createState } from '#lib/platform/state';

/** For how long a result is given again, in seconds: longer than anybody asks for it. */
const KEPT_S = 30 * 86_400;
/** A shopper waits. In milliseconds. */
const LIMIT_MS = 2_000;

/**
 * The answer of `work`, kept under its key before it is given; the same key gets it again, from
 * any process. Where State does not answer, the work is done all the same: it moves no money
 * itself, and its reference is that of the key.
 */
export async function once(
  key: string,
  work: () => object,
  log: Log,
  store: () => KeyValueStore = () => createState(createDeadline(Date.now() + LIMIT_MS)),
): Promise<object> {
  const name = `payment.${createHash('sha256').update(key).digest('base64url')}`;
  try {
    const known = parseJson((await store().get(name)) ?? '');
    if (isRecord(known)) {
      return known;
    }
    const answer = work();
    await store().put(name, JSON.stringify(answer), KEPT_S);
    return answer;
  } catch {
    log.warn('The answer to a payment is not kept: State does not answer');
    return work();
  }
}
