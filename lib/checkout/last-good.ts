import { createDeadline } from '#lib/core/deadline';
import { parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createState } from '#lib/platform/state';

/** For how long an answer may stand for a newer one, in seconds. */
const KEPT_S = 86_400;
/** A shopper waits: what is slower is left out. In milliseconds. */
const LIMIT_MS = 300;

/** What a provider said last of the same question, kept for a day in the State service. */
export interface LastGood {
  read(key: string): Promise<unknown>;
  write(key: string, answer: unknown): Promise<void>;
}

/** Without the service nothing is remembered, and nothing fails of that. */
export function lastGood(
  store: () => KeyValueStore = () => createState(createDeadline(Date.now() + LIMIT_MS)),
): LastGood {
  return {
    async read(key) {
      const text = await settled(() => store().get(key));
      return text === undefined ? undefined : parseJson(text);
    },
    async write(key, answer) {
      await settled(() => store().put(key, JSON.stringify(answer), KEPT_S));
    },
  };
}

async function settled<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
