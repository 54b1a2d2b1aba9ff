import { createHash } from 'node:crypto';
import { createDeadline } from '#lib/core/deadline';
import { toRelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { Log } from '#lib/core/log';
import { createState } from '#lib/platform/state';
import type { Estimated } from './fallback';

/** How long a cart may wait until it is an order, and the order's events, in seconds. */
const KEPT_S = 30 * 86_400;
/** A shopper waits: what is slower is left out. In milliseconds. */
const LIMIT_MS = 300;

/** What of a cart or an order was estimated. */
export type EstimateOf = 'taxes' | 'shipping';

/** A cart in its store: two stores may call different carts the same. */
export function cartOf(store: 'commerce' | 'saleor', id: string | undefined): string | undefined {
  return id === undefined ? undefined : `${store}.${id}`;
}

const inTime = () => createState(createDeadline(Date.now() + LIMIT_MS));

/**
 * Remembers of a cart whether what it was told last was an estimate; a good answer takes that back.
 * Resolves to the quote. Where State does not answer nothing is remembered, and the log says so.
 * @param source `cartOf` the cart, or of an order that staff edit; undefined where nobody says.
 */
export async function rememberingEstimate<T extends Estimated>(
  what: EstimateOf,
  source: string | undefined,
  { quote, log }: { quote: Promise<T>; log: Log },
  store: () => KeyValueStore = inTime,
): Promise<T> {
  if (source === undefined) {
    return quote;
  }
  const key = keyOf(what, source);
  const read = async () => store().get(key);
  // Beside the question, so that nobody waits for it.
  const [answer, known] = await Promise.all([quote, read().catch(() => undefined)]);
  try {
    if (answer.estimated !== undefined && answer.estimated !== known) {
      await store().put(key, answer.estimated, KEPT_S);
    } else if (answer.estimated === undefined && known !== undefined) {
      await store().delete(key);
    }
  } catch (thrown) {
    log.warn('It is not kept whether a cart was estimated', { what, source, reason: toRelayError(thrown).message });
  }
  return answer;
}

/** What of a cart was estimated when it was told last. @throws RelayError as State does. */
export async function estimatesOf(source: string, store: KeyValueStore): Promise<EstimateOf[]> {
  const all = ['taxes', 'shipping'] as const;
  const known = await Promise.all(all.map((what) => store.get(keyOf(what, source))));
  return all.filter((_what, at) => known[at] !== undefined);
}

function keyOf(what: EstimateOf, source: string): string {
  return `estimate.${what}.${createHash('sha256').update(source).digest('base64url')}`;
}
