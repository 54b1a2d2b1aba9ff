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

const inTime = () => createState(createDeadline(Date.now() + LIMIT_MS));

/**
 * The answer of `work`, kept under its key before it is given; the same key gets it again, from
 * any process. Where State does not answer, the work is done all the same: the provider knows the
 * key too, and the reference is made of it.
 */
export async function once(
  key: string,
  work: () => object,
  log: Log,
  store: () => KeyValueStore = inTime,
): Promise<object> {
  try {
    const known = await keptAnswer(key, store);
    if (known !== undefined) {
      return known;
    }
    const answer = work();
    await store().put(nameOf(key), JSON.stringify(answer), KEPT_S);
    return answer;
  } catch {
    log.warn('The answer to a payment is not kept: State does not answer');
    return work();
  }
}

/** What was answered under a key; undefined where nothing was. @throws RelayError as State does. */
export async function keptAnswer(
  key: string,
  store: () => KeyValueStore = inTime,
): Promise<Record<string, unknown> | undefined> {
  const known = parseJson((await store().get(nameOf(key))) ?? '');
  return isRecord(known) ? known : undefined;
}

function nameOf(key: string): string {
  return `payment.${createHash('sha256').update(key).digest('base64url')}`;
}
